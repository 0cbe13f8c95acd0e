using Archive.Catalog;
using Archive.Formats.Svg;
using Archive.Pipelines.Views;
using Archive.Publishing;

namespace Archive.Pipelines;

/// <summary>
/// Old addresses that nobody has to name: what lies below an entry that was renamed, and lists that were published and are gone because
/// nothing stands on them any more. They lead to what took their place, or else to the page above.
/// </summary>
internal sealed class DerivedOldPaths
{
    private readonly SiteContext _site;
    private readonly HashSet<string> _standing;
    private readonly Dictionary<string, Successor> _old;
    private readonly Dictionary<string, Vendor> _vendors;
    private readonly Dictionary<string, string> _lists;

    private DerivedOldPaths(SiteContext site, IReadOnlyList<Document> documents, IReadOnlyList<OldPath> named)
    {
        _site = site;
        _standing = [.. documents.Select(d => d.SitePath)];
        _old = named.DistinctBy(o => o.Address).ToDictionary(o => o.Address, o => o.To, StringComparer.Ordinal);
        _vendors = site.Catalog.Vendors
            .SelectMany(v => v.FormerIds.Select(f => (Id: f.Value, Now: v)).Prepend((v.Id, Now: v)))
            .DistinctBy(v => v.Id)
            .ToDictionary(v => v.Id, v => v.Now, StringComparer.Ordinal);
        _lists = new() { ["articles"] = site.Words.Say("page.articles"), ["moves"] = site.Words.Say("page.moves"), ["claims"] = site.Words.Say("page.claims") };
    }

    /// <param name="documents">All that stands at an address of its own.</param>
    /// <param name="named">Those that files name.</param>
    /// <returns>By address, without those that are named.</returns>
    public static IReadOnlyList<OldPath> Find(SiteContext site, IReadOnlyList<Document> documents, IReadOnlyList<OldPath> named)
    {
        var renamed = FormerId.FindAll(site.Catalog).ToList();
        var articles = BesideArticles(site, documents).ToList();
        if (renamed.Count == 0 && articles.Count == 0 && site.PublishedAddresses.Count == 0) return [];
        var paths = new DerivedOldPaths(site, documents, named);
        return [.. BelowRenamed(renamed, documents).Concat(articles).Concat(site.PublishedAddresses.Select(paths.Gone).OfType<OldPath>())
            .Where(o => !paths._standing.Contains(o.Address) && !paths._old.ContainsKey(o.Address)).DistinctBy(o => o.Address).OrderBy(o => o.Address, StringComparer.Ordinal)];
    }

    /// <summary>Pages below an entry, its feeds and the lists that are named by it, at the addresses that they had under an id of before.</summary>
    private static IEnumerable<OldPath> BelowRenamed(IReadOnlyList<FormerId> renamed, IEnumerable<Document> documents)
    {
        var formers = renamed.ToLookup(f => (f.Folder, f.Entry.Id));
        if (renamed.Count == 0) yield break;
        foreach (var path in documents.Select(d => d.SitePath))
        {
            OldPath Old(FormerId former, string old) => new(old, new Successor(path, former.Entry.Name), null);
            switch (path.Split('/'))
            {
                case ["", "compare", var one, var other, ""]:
                    foreach (var former in formers[("vendors", one)]) yield return Old(former, Compare(former.Id.Value, other));
                    foreach (var former in formers[("vendors", other)]) yield return Old(former, Compare(former.Id.Value, one));
                    break;
                case ["", "claims", ("about" or "topic") and var list, var id, ..]:
                    foreach (var former in formers[(list == "about" ? "vendors" : "topics", id)])
                        yield return Old(former, path.Replace($"/{list}/{id}/", $"/{list}/{former.Id.Value}/", StringComparison.Ordinal));
                    break;
                case ["", var folder, var id, _, ..]:
                    foreach (var former in formers[(folder, id)]) yield return Old(former, string.Concat(former.OldPath, path.AsSpan(former.Entry.Path.Length)));
                    break;
            }
        }
    }

    /// <summary>Files beside an article that was renamed: citations, its Markdown, pictures. Hosts that redirect lead to them; elsewhere the page at the old address alone does.</summary>
    private static IEnumerable<OldPath> BesideArticles(SiteContext site, IReadOnlyList<Document> documents)
    {
        var renamed = site.Catalog.Articles.Where(a => a.Aliases.Any(old => IsArticle(old.Value))).ToDictionary(a => a.Path, StringComparer.Ordinal);
        if (renamed.Count == 0) yield break;
        foreach (var path in documents.Select(d => d.SitePath))
        {
            var folder = path[..(path.LastIndexOf('/') + 1)];
            if (folder.Length == path.Length || !renamed.TryGetValue(folder, out var article)) continue;
            foreach (var old in article.Aliases.Where(old => IsArticle(old.Value)))
                yield return new OldPath(string.Concat(old.Value, path.AsSpan(folder.Length)), new Successor(path, article.Title, article.Language), old.At(article.Text.File));
        }
    }

    private static bool IsArticle(string path) => path.Split('/') is ["", "articles", var year, _, ""] && IsYear(year);

    /// <returns>Null where it stands, or is no list that comes and goes.</returns>
    private OldPath? Gone(string address) =>
        !_standing.Contains(address) && !_old.ContainsKey(address) && Above(address) is { } above ? new OldPath(address, above, null) : null;

    private Successor? Above(string address) => address.Split('/') switch
    {
        ["", "vendors", var id, var year, ""] when IsYear(year) => Vendor(id),
        ["", "compare", var one, var other, ""] => Pair(one, other) ?? Vendor(one) ?? Vendor(other),
        ["", "claims", "about", var id, ""] => Vendor(id),
        ["", "claims", "by" or "topic", _, ""] => List("claims"),
        ["", "claims", var outcome, ""] when Enum.GetValues<Outcome>().Any(o => o.Word() == outcome) => List("claims"),
        ["", "claims", var year, ""] when IsYear(year) => List("claims"),
        ["", "moves", var list, ""] when IsYear(list) || MoveClassNames.All.Contains(list) || _site.Catalog.Actions.Any(a => a.Id == list) => List("moves"),
        ["", "articles", var year, ""] when IsYear(year) => List("articles"),
        ["", var year, ""] when IsYear(year) => new Successor("/", _site.Site.Title),
        _ => null,
    };

    private Successor? Vendor(string id) =>
        _vendors.TryGetValue(id, out var now) ? new Successor(now.Path, now.Name) : null;

    private Successor? Pair(string one, string other) =>
        _vendors.TryGetValue(one, out var a)
            && _vendors.TryGetValue(other, out var b)
            && Compare(a.Id, b.Id) is var path
            && _standing.Contains(path)
                ? new Successor(path, Vendor(one)!.Title)
                : null;

    private Successor? List(string name) => _standing.Contains($"/{name}/") ? new Successor($"/{name}/", _lists[name]) : null;

    private static string Compare(string one, string other) => string.CompareOrdinal(one, other) < 0 ? $"/compare/{one}/{other}/" : $"/compare/{other}/{one}/";

    private static bool IsYear(string text) => text.Length == 4 && text.All(char.IsAsciiDigit);
}
