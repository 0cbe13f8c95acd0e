using Archive.Captures.Clips;
using Archive.Captures.Model;
using Archive.Catalog;
using Archive.Content;
using Archive.Content.Entries;
using Archive.Content.Keys;
using Archive.Diagnostics;
using Archive.Files;
using Archive.Ledgers;

namespace Archive.Building.Mending;

/// <summary>
/// Gives a page another address: its file moves, whatever names or links to it follows, and what was published answers at its old address.
/// A page that nobody has seen yet leaves nothing behind.
/// </summary>
internal sealed class Renaming
{
    private readonly ArchiveInput _input;
    private readonly FileChanges _changes;
    private readonly IReadOnlySet<string> _published;
    private readonly bool _hasLedger;

    public Renaming(ArchiveInput input)
    {
        _input = input;
        _changes = new FileChanges(input.Root);
        _published = AddressLedger.Read(input.Root);
        _hasLedger = AddressLedger.Exists(input.Root);
    }

    /// <param name="folder">vendors, topics, publishers or people.</param>
    public FileChanges Entry(string folder, string id, string newId)
    {
        Follow(References.Find(_input, folder, id, newId, Sidecars()), $"/{folder}/{id}/", $"/{folder}/{newId}/");
        var path = $"input/{folder}/{id}.yml";
        NoteFormerId(path, folder, id, newId);
        _changes.Move(path, $"input/{folder}/{newId}.yml");
        return _changes;
    }

    /// <summary>The last of the former ids is the one that feeds are known by: it stays, even where the entry gets that id again.</summary>
    private void NoteFormerId(string path, string folder, string id, string newId)
    {
        var before = References.FormerIds(_input, folder, id);
        if (before.Any(f => f.Value == id)) return;
        if (before.SkipLast(1).FirstOrDefault(f => f.Value == newId) is { Value: not null } again) Replace(path, [new Replacement(again.At(path), newId, id)]);
        else if (WasPublished($"/{folder}/{id}/")) _changes.Write(path, ListKey.Prepend(_changes.Read(path), "former-ids", id, KeysOf(folder)));
    }

    /// <param name="newName">Name of its file, without the ending.</param>
    public FileChanges Article(ArticleFile article, string newName)
    {
        var name = Path.GetFileNameWithoutExtension(article.Path);
        var newPath = $"{ArticleFile.Folder}/{article.Year}/{newName}.md";
        var (from, to) = (article.SitePath, $"/articles/{article.Year}/{newName}/");
        var id = article.FrontMatter.Id;
        var newId = NewId(article, name, newName);
        Follow([.. References.Find(_input, "articles", id.Value, newId, Sidecars()), new Replacement(id.At(article.Path), id.Value, newId)], from, to);
        if (article.FrontMatter.Aliases.FirstOrDefault(a => a.Value == to) is { Value: not null } again) Replace(article.Path, [new Replacement(again.At(article.Path), to, from)]);
        else if (!article.FrontMatter.Draft && WasPublished(from)) AddAlias(article.Path, from);
        _changes.Move(article.Path, newPath);
        var pictures = article.Path[..^".md".Length];
        if (PlainFiles.KindOf(_input.Root, pictures) is FileKind.Folder) _changes.MoveFolder(pictures, newPath[..^".md".Length]);
        return _changes;
    }

    private IEnumerable<(string Path, FrontMatter Front)> Sidecars() =>
        from path in CaptureFile.List(_input.Root, null)
        let sidecar = CaptureFile.NameOf(_input.Root, path) + CaptureOverrides.SidecarSuffix
        where PlainFiles.KindOf(_input.Root, sidecar) is FileKind.File && _changes.TryRead(sidecar) is not null
        select (sidecar, CaptureOverridesReader.Read(_changes.Read(sidecar), sidecar, new Problems()).FrontMatter);

    /// <summary>Feeds know a published article by its id. One that was made of the name of a page that nobody has seen yet goes with that name.</summary>
    private string NewId(ArticleFile article, string name, string newName)
    {
        var id = article.FrontMatter.Id.Value;
        var wasPublished = IdentityLedger.Load(_input.Root) is not { } ledger || ledger.Lines.Any(l => l.Identity?.EndsWith(ItemIdentity.ForArticle(id), StringComparison.Ordinal) == true);
        if (wasPublished && !article.FrontMatter.Draft) return id;
        return id == name ? newName : id == $"{name}-{article.Year}" ? $"{newName}-{article.Year}" : id;
    }

    /// <summary>Where no ledger is kept, everything may have been.</summary>
    private bool WasPublished(string address) => !_hasLedger || _published.Contains(address);

    private void Follow(IEnumerable<Replacement> references, string from, string to)
    {
        var staying = SiteFiles.Read(_input.Root, new Problems())
            .Where(f => f.Article is null)
            .Select(f => f.SitePath)
            .Concat(_input.Articles.SelectMany(a => a.FrontMatter.Aliases.Select(p => p.Value)));
        var links = new LinkRewriter(_input.Registry.Site.BaseUrl, from, to, staying.ToHashSet(StringComparer.Ordinal));
        var relative = _input.Articles.SelectMany(a => links.FindRelative(a.SitePath, a.Path, a.Links))
            .Concat(_input.Pages.SelectMany(p => links.FindRelative(p.Path, p.Body.File, LinkRewriter.LinksIn(p.Markdown, p.Body))))
            .Concat(_input.Trails.SelectMany(t => links.FindRelative(t.Trail.Path, t.File, LinkRewriter.LinksIn(t.Trail.Markdown, t.Trail.Body))))
            .Concat(AboutTexts().SelectMany(e => links.FindRelative(e.Path, e.File, FindPlaces(e))));
        foreach (var file in references.Concat(relative).GroupBy(r => r.At.File)) Replace(file.Key, [.. file]);
        foreach (var ending in (string[])[".md", ".yml"])
            foreach (var file in InputFile.List(_input.Root, "input", ending, SearchOption.AllDirectories))
            {
                // What is published as it is may be anything.
                if (_changes.TryRead(file) is not { } text) continue;
                if (links.Rewrite(text) is var rewritten && rewritten != text) _changes.Write(file, rewritten);
            }
    }

    private IEnumerable<RegistryEntry> AboutTexts() => _input.Registry.All.Where(e => e.About is not null);

    /// <summary>The links of what a file of the registry says about its entry: where they stand, YAML does not tell.</summary>
    private IEnumerable<PlacedText> FindPlaces(RegistryEntry entry) => _changes.TryRead(entry.File) is not { } text ? []
        : LinkRewriter.LinksIn(entry.About!, new Position(entry.File, 1, 1)).Select(l => l.Value).Distinct().SelectMany(address => AddressPlaces.Find(text, address));

    private void Replace(string file, IReadOnlyList<Replacement> places) =>
        _changes.Write(file, Mender.Replace(_changes.Read(file), [.. places.OrderBy(p => p.At.Line).ThenBy(p => p.At.Column)]));

    private void AddAlias(string path, string alias)
    {
        var text = _changes.Read(path);
        if (FrontMatterBlock.Find(text) is not { } block) return;
        var yaml = ListKey.Prepend(text[block.YamlStart..block.YamlEnd], "aliases", alias, [.. ArticleKeys.All.Select(k => k.Name)]);
        _changes.Write(path, string.Concat(text.AsSpan(0, block.YamlStart), yaml, text.AsSpan(block.YamlEnd)));
    }

    private static IReadOnlyList<string> KeysOf(string folder) => [.. (folder switch
    {
        "vendors" => RegistryKeys.VendorFile,
        "topics" => RegistryKeys.TopicFile,
        "people" => PersonKeys.File,
        _ => RegistryKeys.PublisherFile,
    }).Keys.Select(k => k.Name)];
}
