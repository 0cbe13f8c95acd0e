using Archive.Catalog;
using Archive.Diagnostics;
using MemoryPack;

namespace Archive.Content.Entries;

/// <summary>An article's file as read: where it stands, what its front matter says, where its text lies.</summary>
/// <param name="Path">Relative to the root, with forward slashes: <c>input/articles/2015/slug.md</c>.</param>
/// <param name="Links">Addresses within the site and of the web that the text links to, as written.</param>
[MemoryPackable]
public sealed partial record ArticleFile(string Path, FrontMatter FrontMatter, ArticleText Text, IReadOnlyList<PlacedText> Links)
{
    public const string Folder = "input/articles";

    /// <summary>The folder that it stands in.</summary>
    [MemoryPackIgnore]
    public string Year => Path.Substring(Folder.Length + 1, 4);

    /// <summary>Site path of its page.</summary>
    [MemoryPackIgnore]
    public string SitePath => $"{Path.AsSpan("input".Length..^".md".Length)}/";
}
