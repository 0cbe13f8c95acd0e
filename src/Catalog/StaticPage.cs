using Archive.Diagnostics;

namespace Archive.Catalog;

/// <summary>What a standing page can list: all that articles do not know.</summary>
public enum PageList : byte { Gaps }

/// <summary>A page of the site that is no article: about, contribute.</summary>
/// <param name="Markdown">Its text; standing pages are few, so their text is kept.</param>
public sealed record StaticPage(string Slug, string Title, string? Summary, string Markdown, Position Body, ulong Hash)
{
    /// <summary>What of the archive it lists below its text.</summary>
    public PageList? Lists { get; init; }

    /// <summary>Whether it leads to the editor of the repository, with an article ready to fill in.</summary>
    public bool OffersEditor { get; init; }

    public string Path => $"/{Slug}/";
}
