using Archive.Catalog;
using Archive.Pipelines.Feeds;
using Archive.Pipelines.Views;
using Archive.Publishing;
using Archive.Theme;

namespace Archive.Pipelines;

/// <summary><c>/vendors/ID/2015/</c>: a vendor's moves of a year, what they changed, and how it stood when the year ended.</summary>
internal static class VendorYearPages
{
    /// <summary>Of a year with more, the first so many moves stand here; all of them stand in the list of the year.</summary>
    private const int MostMoves = 80;

    private sealed record Model(EntryLink Vendor, StandingView Standing, Markup? Moves, int Shown, int Count, string YearPath);

    public static IEnumerable<Document> Documents(SiteContext site) => site.Catalog.Vendors
        .SelectMany(v => site.Standings.YearsOf(v).Select(year => Page(site, site.Standings[v]!.AsOf(year))));

    private static Document Page(SiteContext site, Standing standing)
    {
        var vendor = standing.Vendor;
        var changing = standing.Changes.Select(c => c.Move).ToHashSet();
        Move[] others = [.. site.Links[vendor].Moves.Where(m => m.Date.Year == standing.Year && !changing.Contains(m))];
        Move[] shown = [.. others.Take(MostMoves)];
        var path = Standings.Path(vendor, standing.Year);
        var depends = StandingView.Add(site.Key.Add(EntryLink.To(vendor)), site, standing).Add(shown, site.Fingerprints.Of).Add(others.Length);
        return site.Page(path, "vendor-year", depends, () =>
        {
            var view = StandingView.Create(site, standing);
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
                new Model(
                    EntryLink.To(vendor),
                    view,
                    shown.Length == 0 ? null : Markup.Join([.. shown.Select(m => site.MoveRows.Render(m, vendor))]),
                    shown.Length,
                    others.Length,
                    ListPaths.Year(standing.Year)));
        });
    }
}
