using Archive.Catalog;
using Archive.Publishing;

namespace Archive.Pipelines.Views;

/// <summary>What lists show of an article: templates see no more of it, and the fingerprint of a list counts no less.</summary>
public sealed record ListEntry
{
    public required string Path { get; init; }
    public required string Title { get; init; }
    public required string? Summary { get; init; }
    public required PartialDate Date { get; init; }
    public required PartialDate? Updated { get; init; }
    public required PartialDate? Added { get; init; }
    public required IReadOnlyList<string> Authors { get; init; }

    /// <summary>What a link to the source of a third party's text says.</summary>
    public required string? Source { get; init; }

    public required string? SourceUrl { get; init; }
    public required EntryLink? Publisher { get; init; }
    public required Rights Rights { get; init; }

    /// <summary>BCP 47 tag, where it is not the site's.</summary>
    public required string? Language { get; init; }

    public required IReadOnlyList<EntryLink> Vendors { get; init; }
    public required IReadOnlyList<EntryLink> Topics { get; init; }

    public static ListEntry Create(Article article) => new()
    {
        Path = article.Path,
        Title = article.Title,
        Summary = article.Summary,
        Date = article.Date,
        Updated = article.Updated,
        Added = article.Added,
        Authors = article.Authors,
        Source = article.Source?.Label,
        SourceUrl = article.Source?.Url,
        Publisher = article.Publisher is { } publisher ? EntryLink.To(publisher) : null,
        Rights = article.Rights,
        Language = article.Language,
        Vendors = [.. article.Vendors.Select(EntryLink.To)],
        Topics = [.. article.Topics.Select(EntryLink.To)],
    };

    /// <summary>Hash of every property.</summary>
    internal Fingerprint ComputeFingerprint() => Fingerprint.FromText(Path).Add(Title).Add(Summary).Add(Date).Add(Updated).Add(Added)
        .Add(Authors).Add(Source).Add(SourceUrl).Add((long)Rights).Add(Language).Add(Publisher).Add(Vendors).Add(Topics);
}
