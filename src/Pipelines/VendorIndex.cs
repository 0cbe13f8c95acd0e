using System.Text;
using Archive.Catalog;
using Archive.Pipelines.Feeds;
using Archive.Pipelines.Views;
using Archive.Publishing;
using Archive.Theme;

namespace Archive.Pipelines;

/// <summary><c>/vendors/</c>: every vendor below its letter, with its other names and how much is on record.</summary>
internal static class VendorIndex
{
    /// <summary>What a browser takes at once.</summary>
    private const int Size = 500;

    /// <summary>Where names begin with more letters than this, a line of them helps nobody.</summary>
    private const int MostLetters = 60;

    private sealed record Model(IReadOnlyList<Link> Letters, IReadOnlyList<Group> Groups, int Count, PagerView Pager);

    private sealed record Group(string Letter, string Anchor, IReadOnlyList<Row> Vendors);

    /// <param name="Kind">Null for a company, which most are.</param>
    private sealed record Row(Vendor Vendor, string? Kind, int Articles, int Moves);

    public static IEnumerable<Document> Documents(SiteContext site)
    {
        var alphabet = new Alphabet(site.Site.Language);
        Vendor[] vendors = [.. site.Catalog.Vendors.GroupBy(v => Letter(site, alphabet, v)).OrderBy(g => StartsWithLetter(g.First())).SelectMany(g => g)];
        ListPage<Vendor>[] pages = [.. Pagination.Paginate(vendors, "/vendors/", size: Size)];
        Link[] letters = [.. pages.SelectMany(p => p.Items.Select(v => new Link(Letter(site, alphabet, v), $"{p.Path}#{Anchor(Letter(site, alphabet, v))}"))).DistinctBy(l => l.Text)];
        if (letters.Length > MostLetters) letters = [];
        return pages.Select(p => Page(site, alphabet, p, letters, vendors.Length));
    }

    private static Document Page(SiteContext site, Alphabet alphabet, ListPage<Vendor> list, IReadOnlyList<Link> letters, int count)
    {
        var depends = list.Add(site.Key, v => new Fingerprint(v.Hash).Add(site.Links[v].Articles.Count).Add(site.Links[v].Moves.Count)).Add(count);
        return site.Page(list.Path, "vendors", letters.Aggregate(depends, (f, l) => f.Add(l.Text).Add(l.Path)), () => (
            list.View(site, "vendors", site.Words.Say("page.vendors"), site.Words.Say("vendors.description", ("site", site.Site.Title)), FeedLinks.ForSite(site)),
            new Model(letters, [.. list.Items.GroupBy(v => Letter(site, alphabet, v)).Select(g => new Group(g.Key, Anchor(g.Key), [.. g.Select(v => RowOf(site, v))]))], count, list.Pager)));
    }

    private static Row RowOf(SiteContext site, Vendor vendor) => new(
        vendor, vendor.Kind == VendorKind.Company ? null : site.Words.Say($"kind.{vendor.Kind.Word()}"), site.Links[vendor].Articles.Count, site.Links[vendor].Moves.Count);

    /// <summary>One heading for all names that begin with no letter.</summary>
    private static string Letter(SiteContext site, Alphabet alphabet, Vendor vendor) =>
        StartsWithLetter(vendor) ? alphabet.LetterOf(vendor.Name) : site.Words.Say("vendors.others");

    private static bool StartsWithLetter(Vendor vendor) => Rune.TryGetRuneAt(vendor.Name, 0, out var first) && Rune.IsLetter(first);

    private static string Anchor(string letter) => $"Letter-{(letter.Length > 0 && Rune.IsLetter(Rune.GetRuneAt(letter, 0)) ? letter : "other")}";
}
