using Archive.Diagnostics;

namespace Archive.Catalog;

/// <summary>A page of the site that is no article: about, contribute.</summary>
/// <param name="Markdown">Its text; standing pages are few, so their text is kept.</param>
public sealed record StaticPage(string Slug, string Title, string? Summary, string Markdown, Position Body, ulong Hash)
{
    public string Path => $"/{Slug}/";
}
