using Archive.Catalog;

namespace Archive.Pipelines.Views;

/// <summary>Who said what of a set of claims, and how it turned out.</summary>
/// <param name="Path">Site path of the list of their claims.</param>
internal sealed record Speaker(string Name, string Path, IReadOnlyList<Claim> Claims)
{
    /// <summary>Below so many resolved predictions a record says nothing.</summary>
    public const int FewestResolved = 3;

    public PredictionScore Score { get; } = PredictionScore.Tally(Claims);
}

/// <summary>A speaker as a table shows it.</summary>
internal sealed record SpeakerRow(string Name, string Path, int Resolved, int BorneOut, int Mixed, int Refuted)
{
    public static SpeakerRow Create(Speaker speaker) => new(speaker.Name, speaker.Path, speaker.Score.Resolved, speaker.Score.BorneOut, speaker.Score.Mixed, speaker.Score.Refuted);
}

/// <summary>A name that leads somewhere, and how much is there.</summary>
internal sealed record CountedLink(string Text, string Path, int Count);

internal static class Speakers
{
    private const int Longest = 60;

    /// <summary>Those with the most resolved predictions first.</summary>
    public static IReadOnlyList<Speaker> Among(IReadOnlyList<Claim> claims)
    {
        var taken = new HashSet<string>(StringComparer.Ordinal);
        // Of two that are spelled alike, who came first keeps the address.
        return [.. claims.GroupBy(c => c.Speaker).OrderBy(g => g.Min(c => c.Article.Added ?? c.Article.Date)).ThenBy(g => g.Key, StringComparer.Ordinal)
            .Select(g => new Speaker(g.Key, $"/claims/by/{Spell(g.Key, taken)}/", [.. g]))
            .OrderByDescending(s => s.Score.Resolved).ThenBy(s => s.Path, StringComparer.Ordinal)];
    }

    /// <summary>A name without any letter that can be spelled is known by its place among such names.</summary>
    private static string Spell(string name, HashSet<string> taken)
    {
        var slug = Slug.MakeUnique(Slug.Create(name, Longest) is { Length: > 0 } spelled ? spelled : "speaker", taken.Contains);
        taken.Add(slug);
        return slug;
    }
}
