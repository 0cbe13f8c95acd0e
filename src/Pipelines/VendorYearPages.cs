using Archive.Catalog;
using Archive.Pipelines.Feeds;
using Archive.Pipelines.Views;
using Archive.Publishing;
using Archive.Theme;

namespace Archive.Pipelines;

/// <summary><c>/vendors/ID/2015/</c>: allies and rivals when that year ended, and which moves of the year changed them.</summary>
internal static class VendorYearPages
{
    private sealed record Model(EntryLink Vendor, StandingView Standing);

    public static Document Page(SiteContext site, Standing standing, IReadOnlyList<int> years, Link[] links)
    {
        var vendor = standing.Vendor;
        var path = StandingView.Link(vendor, standing.Year).Path;
        var depends = VendorRecord.Add(EntryLink.To(vendor).AddTo(site.Key), site.Fingerprints, standing, years);
        return site.Page(path, "vendor-year", depends, () =>
        {
            var view = StandingView.Create(site, standing, links);
            return (
                new PageView
                {
                    Title = site.Words.Say("vendor-year.title", ("vendor", vendor.Name), ("year", view.Text)),
                    Description = site.Words.Say("vendor-year.description", ("vendor", vendor.Name), ("year", view.Text)),
                    Path = path,
                    Section = "vendors",
                    Crumbs = [new Link(site.Words.Say("page.vendors"), "/vendors/"), new Link(vendor.Name, vendor.Path)],
                    Feeds = FeedLinks.ForVendor(site, vendor),
                    Previous = view.Previous?.Path,
                    Next = view.Next?.Path,
                },
                new Model(EntryLink.To(vendor), view));
        });
    }
}
