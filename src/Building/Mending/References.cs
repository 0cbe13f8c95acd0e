using Archive.Catalog;
using Archive.Content.Entries;
using Archive.Diagnostics;
using Archive.Linking;

namespace Archive.Building.Mending;

/// <summary>Where front matter and registry name something by its id.</summary>
internal static class References
{
    /// <param name="folder">Where what is named stands, below input/: vendors, topics, publishers, people or articles.</param>
    /// <param name="sidecars">What captures are said to be, besides the pages.</param>
    /// <returns>The places with what is to stand there, in no order.</returns>
    public static IEnumerable<Replacement> Find(ArchiveInput input, string folder, string id, string newId, IEnumerable<(string Path, FrontMatter Front)>? sidecars = null)
    {
        (string Path, FrontMatter Front)[] pages = [.. input.Articles.Select(a => (a.Path, a.FrontMatter)), .. sidecars ?? []];
        var named = folder switch
        {
            "vendors" => OfVendors(input, pages, !input.Registry.People.Any(p => p.Person.Id == id)),
            "topics" => pages.SelectMany(p => p.Front.Topics.Select(t => (p.Path, t))).Concat(input.Registry.Topics.SelectMany(t => Placed(t.File, t.Broader))),
            "publishers" => OfPublishers(pages, !input.Registry.People.Any(p => p.Person.Id == id) && !input.Registry.Vendors.Any(v => v.Vendor.Id == id)),
            "people" => OfPeople(input, pages),
            _ => OfArticles(input, pages),
        };
        // Of a vendor that is neither, a product's name is words.
        var isProduct = folder == "vendors" && input.Registry.Vendors.Any(v => v.Vendor.Id == id && v.Vendor.Kind is VendorKind.Product or VendorKind.Project);
        foreach (var (file, text) in named)
        {
            if (text.Value == id) yield return new Replacement(text.At(file), id, newId);
            else if (isProduct && IsProductsName(text.Value)) yield return new Replacement(text.At(file), text.Value, text.Value[..^id.Length] + newId);
        }

        bool IsProductsName(string text) =>
            text.StartsWith(RecordNames.ProductPrefix, StringComparison.Ordinal) && text[RecordNames.ProductPrefix.Length..].TrimStart() == id;
    }

    public static IReadOnlyList<PlacedText> FormerIds(ArchiveInput input, string folder, string id) =>
        input.Registry.All.FirstOrDefault(e => e.File == $"input/{folder}/{id}.yml")?.FormerIds ?? [];

    /// <param name="speak">Whether a speaker of that name is a vendor, and no person.</param>
    private static IEnumerable<(string File, PlacedText Text)> OfVendors(ArchiveInput input, (string Path, FrontMatter Front)[] pages, bool speak)
    {
        foreach (var (path, front) in pages)
        {
            foreach (var vendor in front.Vendors.Concat(front.Mentions).Concat(front.Claims.SelectMany(c => c.About))) yield return (path, vendor);
            foreach (var text in front.Moves.SelectMany(m => Placed(path, m.Actor, IsPerson(input, m) ? null : m.Target, m.Object))) yield return text;
            if (speak) foreach (var text in front.Claims.SelectMany(c => Placed(path, c.Speaker))) yield return text;
        }
        foreach (var vendor in input.Registry.Vendors)
            foreach (var text in Placed(vendor.File, [vendor.PartOf, .. vendor.SucceededBy])) yield return text;
        foreach (var person in input.Registry.People)
            foreach (var role in person.Roles) yield return (person.File, role.Vendor);
    }

    private static IEnumerable<(string File, PlacedText Text)> OfPublishers((string Path, FrontMatter Front)[] pages, bool speak) =>
        from page in pages
        let front = page.Front
        from text in Placed(page.Path, [front.Source?.Publisher, .. front.Sources.Select(s => s.Publisher), .. speak ? front.Claims.Select(c => c.Speaker) : []])
        select text;

    private static IEnumerable<(string File, PlacedText Text)> OfPeople(ArchiveInput input, (string Path, FrontMatter Front)[] pages) =>
        from page in pages
        from text in Placed(page.Path, [.. page.Front.Claims.Select(c => c.Speaker), .. page.Front.Moves.Where(m => IsPerson(input, m)).Select(m => m.Target)])
        select text;

    /// <summary>Whether a move is aimed at somebody, and no vendor of that id.</summary>
    private static bool IsPerson(ArchiveInput input, MoveEntry move) =>
        input.Registry.People.Any(p => p.Person.Id == move.Target?.Value) && input.Registry.Actions.Any(a => a.Id == move.Action.Value && a.Targets.Contains(TargetKind.Person));

    private static IEnumerable<(string File, PlacedText Text)> OfArticles(ArchiveInput input, (string Path, FrontMatter Front)[] pages) =>
        pages.SelectMany(p => p.Front.Claims.SelectMany(c => c.Reviews).SelectMany(r => r.Evidence).SelectMany(e => Placed(p.Path, e.Article)))
            .Concat(input.Trails.SelectMany(t => t.Steps.SelectMany(s => Placed(t.File, s.Article))));

    private static IEnumerable<(string File, PlacedText Text)> Placed(string file, params PlacedText?[] texts) =>
        texts.OfType<PlacedText>()
            .Where(t => t.Value is not null)
            .Select(t => (file, t));
}
