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
    /// <summary>Those with the most resolved predictions first.</summary>
    public static IReadOnlyList<Speaker> Among(IReadOnlyList<Claim> claims)
    {
        var taken = new HashSet<string>(StringComparer.Ordinal);
        return [.. claims.GroupBy(c => c.Speaker).OrderBy(g => g.Key, StringComparer.Ordinal)
            .Select(g => new Speaker(g.Key, $"/claims/by/{Free(Spell(g.Key), taken)}/", [.. g]))
            .OrderByDescending(s => s.Score.Resolved).ThenBy(s => s.Path, StringComparer.Ordinal)];
    }

    /// <summary>Lower-case ASCII; a name without any is known by its place among such names.</summary>
    private static string Spell(string name)
    {
        string[] words = [.. new string([.. name.ToLowerInvariant().Select(c => char.IsAsciiLetterOrDigit(c) ? c : ' ')]).Split(' ', StringSplitOptions.RemoveEmptyEntries)];
        var slug = string.Join('-', words);
        return slug.Length == 0 ? "speaker" : slug.Length > 60 ? slug[..60].TrimEnd('-') : slug;
    }

    private static string Free(string slug, HashSet<string> taken)
    {
        for (var (free, n) = (slug, 2); ; free = $"{slug}-{n++}")
            if (taken.Add(free)) return free;
    }
}
