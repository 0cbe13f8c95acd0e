using Archive.Building;
using Archive.Catalog;
using Archive.Content.Keys;
using Archive.Diagnostics;
using Archive.Files;

namespace Archive.Commands;

/// <summary>The file of what <c>rename</c> and <c>withdraw</c> are told to take: by its id or by its path, as reports and shells write it.</summary>
internal static class EntryFile
{
    public const string Articles = "articles";

    /// <param name="folder">Below input/.</param>
    /// <exception cref="UsageException">There is none.</exception>
    public static string Find(ArchiveInput input, string kind, string folder, string name) => TryFind(input, folder, name) ?? throw NotFound(input, kind, folder, name);

    /// <returns>Null where there is none.</returns>
    /// <exception cref="UsageException">Several articles are called so.</exception>
    public static string? TryFind(ArchiveInput input, string folder, string name)
    {
        var isPath = name.StartsWith($"input/{folder}/", StringComparison.Ordinal);
        var id = isPath ? Path.GetFileNameWithoutExtension(name) : name;
        var path = folder != Articles ? $"input/{folder}/{id}.yml"
            : Only(name, [.. input.Articles.Where(a => isPath ? a.Path == name : a.FrontMatter.Id.Value == id || NameOf(a.Path) == id).Select(a => a.Path)]);
        return path is not null && Ids.IsId(id) && PlainFiles.KindOf(input.Root, path) is FileKind.File ? path : null;
    }

    /// <exception cref="UsageException">There are several.</exception>
    public static string? Only(string name, IReadOnlyList<string> paths) =>
        paths.Count > 1 ? throw new UsageException($"More than one article is called '{Printable.Escape(name)}': say which, {string.Join(" or ", paths)}.")
        : paths.Count == 1 ? paths[0]
        : null;

    public static UsageException NotFound(ArchiveInput input, string kind, string folder, string name) =>
        new($"There is no {kind} '{Printable.Escape(name)}'.{(NearestTo(input, folder, name) is { } hint ? $" {hint}" : "")}");

    /// <summary>By its name, too, which people know better than the id.</summary>
    private static string? NearestTo(ArchiveInput input, string folder, string name)
    {
        var names = input.Registry.Names.Where(n => n.File.StartsWith($"input/{folder}/", StringComparison.Ordinal)).ToList();
        if (names.Find(n => n.Text.Value.Equals(name, StringComparison.OrdinalIgnoreCase)) is { } named) return $"Did you mean '{named.Id}'?";
        string[] ids = [.. folder == Articles ? input.Articles.Select(a => NameOf(a.Path)) : names.Select(n => n.Id).Distinct()];
        var slug = Slug.Create(name, language: input.Registry.Site.Language);
        return ids.Contains(slug) ? $"Did you mean '{slug}'?" : new DidYouMean().Hint(slug, ids);
    }

    private static string NameOf(string path) => Path.GetFileNameWithoutExtension(path);
}
