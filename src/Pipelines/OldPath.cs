using Archive.Catalog;
using Archive.Diagnostics;
using Archive.Pipelines.Views;
using Archive.Publishing;

namespace Archive.Pipelines;

/// <summary>An address at which something once stood, and what took its place.</summary>
/// <param name="To">What stands there now.</param>
/// <param name="Origin">Where a file says so; null where it follows from another.</param>
public sealed record OldPath(string Address, Successor To, Position? Origin)
{
    /// <summary>Whether a page stands there that leads on. Other files are redirected by hosts alone: a page under such a name would be served as what it is not.</summary>
    public bool HasPage => Path.GetExtension(Address) is "" or ".html" or ".htm" || Address.EndsWith('/');

    /// <summary>Path below the output folder.</summary>
    public string OutputPath => Address.EndsWith('/') || !Path.HasExtension(Address) ? Document.PageAt(Address.TrimEnd('/') + "/") : Address[1..];

    /// <returns>Those that files name, in the order of their addresses.</returns>
    public static IReadOnlyList<OldPath> FindAll(ArchiveCatalog catalog) =>
    [
        .. catalog.Articles.Where(a => a.Aliases.Count > 0).SelectMany(a => a.Aliases.Select(old => new OldPath(old.Value, new Successor(a.Path, a.Title, a.Language), old.At(a.Text.File))))
            .Concat(FormerId.FindAll(catalog).Select(f => new OldPath(f.OldPath, new Successor(f.Entry.Path, f.Entry.Name), f.Id.At(f.Entry.File))))
            .OrderBy(old => old.Address, StringComparer.Ordinal),
    ];
}
