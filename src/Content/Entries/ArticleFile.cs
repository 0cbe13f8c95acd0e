using Archive.Catalog;
using Archive.Diagnostics;

namespace Archive.Content.Entries;

/// <summary>An article's file as read: where it stands, what its front matter says, where its body lies.</summary>
public sealed record ArticleFile(string Path, FrontMatter FrontMatter, ArticleText Text)
{
    /// <summary>The folder that it stands in.</summary>
    public string Year => ArticleReader.YearOf(Path);

    /// <summary>Site path of its page.</summary>
    public string SitePath => $"{Path.AsSpan("input".Length..^".md".Length)}/";

    /// <summary>Addresses within the site that the body links to, as written.</summary>
    public IReadOnlyList<PlacedText> Links { get; init; } = [];

    /// <summary>Hash of all that the file alone gives to a list entry of the article.</summary>
    public required ulong ListEntryHash { get; init; }

    /// <summary>Hash of the front matter alone.</summary>
    public required ulong FrontMatterHash { get; init; }
}
