using Archive.Catalog;
using Archive.Diagnostics;
using Archive.Publishing;

namespace Archive.Pipelines;

/// <summary>An address at which an article once stood.</summary>
/// <param name="Origin">Where its front matter says so.</param>
public sealed record OldPath(string Address, Article Article, Position Origin)
{
    /// <summary>Whether a page stands there that leads on. Other files are redirected by hosts alone: a page under such a name would be served as what it is not.</summary>
    public bool HasPage => Path.GetExtension(Address) is "" or ".html" or ".htm" || Address.EndsWith('/');

    /// <summary>Path below the output folder.</summary>
    public string OutputPath => Address.EndsWith('/') || !Path.HasExtension(Address) ? Document.PageAt(Address.TrimEnd('/') + "/") : Address[1..];

    /// <returns>Those of all articles, in the order of their addresses.</returns>
    public static IReadOnlyList<OldPath> FindAll(ArchiveCatalog catalog) =>
    [
        .. catalog.Articles.SelectMany(a => a.Aliases.Select(old => new OldPath(old.Value, a, old.At(a.Text.File))))
            .OrderBy(old => old.Address, StringComparer.Ordinal),
    ];
}
