using Archive.Catalog;
using Archive.Markdown;
using Archive.Pipelines.Feeds;
using Archive.Pipelines.Views;
using Archive.Publishing;
using Archive.Theme;

namespace Archive.Pipelines;

/// <summary><c>/vendors/ID/</c>: who it is, its moves, where it stood, its claims, its articles; <c>/vendors/ID/2015/</c>.</summary>
internal static class VendorPages
{
    private sealed record Model(
        Vendor Vendor, string Kind, Markup? Lead, Markup? More,
        Link? PartOf, IReadOnlyList<Link> Parts, IReadOnlyList<Link> SucceededBy, IReadOnlyList<Link> Predecessors,
        VendorRecord? Record, Markup Cards, PagerView Pager, int Count, int Moves, int Claims);

    public static IEnumerable<Document> Documents(SiteContext site)
    {
        var vendors = site.Catalog.Vendors;
        var pages = new IReadOnlyList<Document>[vendors.Count];
        Parallel.For(0, pages.Length, i => pages[i] = [.. Pagination.Paginate(site.Links[vendors[i]].Articles, vendors[i].Path).Select(list => Page(site, vendors[i], list))]);
        return pages.SelectMany(p => p);
    }

    /// <summary>The record leads page 1 alone; further pages carry articles.</summary>
    private static Document Page(SiteContext site, Vendor vendor, ListPage<Article> list)
    {
        var links = site.Links[vendor];
        var hasRecord = list.IsFirst && links is not { Moves.Count: 0, Claims.Count: 0 };
        var depends = list.Add(site.Key.Add(vendor.Hash).Add(links.Articles.Count).Add(links.Moves.Count).Add(links.Claims.Count), site.ListEntries.FingerprintOf);
        if (hasRecord) depends = VendorRecord.Add(depends, site, vendor);
        Vendor[] kin = [.. links.PartOf is { } whole ? [whole] : Array.Empty<Vendor>(), .. links.Parts, .. links.SucceededBy, .. links.Predecessors];
        return site.Page(list.Path, "vendor", depends.Add(kin), () => (
            list.View(site, "vendors", vendor.Name, DescriptionOf(site, vendor), FeedLinks.ForVendor(site, vendor)) with
            {
                About = vendor,
                Crumbs = [new Link(site.Words.Say("page.vendors"), "/vendors/")],
            },
            ModelOf(site, vendor, list, hasRecord ? VendorRecord.Create(site, vendor) : null)));
    }

    private static string DescriptionOf(SiteContext site, Vendor vendor) =>
        vendor.About is null ? site.Words.Say("vendor-page.description", ("vendor", vendor.Name), ("site", site.Site.Title)) : Sentences.First(PlainText.Extract(vendor.About));

    private static Model ModelOf(SiteContext site, Vendor vendor, ListPage<Article> list, VendorRecord? record)
    {
        var (lead, more) = Split(site, vendor.About);
        var links = site.Links[vendor];
        return new Model(
            vendor,
            site.Words.Say($"kind.{vendor.Kind.Word()}"),
            lead,
            more,
            links.PartOf is { } whole ? Name(whole) : null,
            [.. links.Parts.Select(Name)],
            [.. links.SucceededBy.Select(Name)],
            [.. links.Predecessors.Select(Name)],
            record,
            site.ListEntries.Render(list.Items),
            list.Pager,
            links.Articles.Count,
            links.Moves.Count,
            links.Claims.Count);
    }

    /// <summary>The first sentence leads; what else there is to say stands below the picture. Markup is not cut in two.</summary>
    private static (Markup? Lead, Markup? More) Split(SiteContext site, string? about)
    {
        if (about is null) return (null, null);
        var text = PlainText.Extract(about);
        var lead = text == about.Trim() ? Sentences.First(text) : about;
        var more = text.Length > lead.Length ? text[lead.Length..].Trim() : "";
        return (site.Markdown(lead), more.Length == 0 ? null : site.Markdown(more));
    }

    private static Link Name(Vendor vendor) => new(vendor.Name, vendor.Path);
}
