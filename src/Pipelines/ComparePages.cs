using Archive.Catalog;
using Archive.Pipelines.Feeds;
using Archive.Pipelines.Views;
using Archive.Publishing;
using Archive.Theme;

namespace Archive.Pipelines;

/// <summary><c>/compare/A/B/</c>: two vendors that met often: what each did to the other, where they stood side by side, and both through the years.</summary>
internal static class ComparePages
{
    private const int MostMoves = 80;

    private sealed record House(EntryLink Link, PartialDate Since, PartialDate? Until);

    private sealed record Side(EntryLink Vendor, FigureView? Strip, int Moves, int Claims);

    private sealed record Model(Side First, Side Second, IReadOnlyList<YearRows> Rows, int Shown, int Count, IReadOnlyList<House> Houses);

    public static IEnumerable<Document> Documents(SiteContext site)
    {
        // All that is on record of a vendor is gone through once, however many it is compared with.
        var records = new Dictionary<Vendor, Fingerprint>();
        Fingerprint RecordOf(Vendor vendor) => records.TryGetValue(vendor, out var known) ? known : records[vendor] = VendorRecord.Add(default, site, vendor);
        return site.Pairs.All.Select(p => Page(site, p, site.Key.Add(RecordOf(p.First)).Add(RecordOf(p.Second))));
    }

    private static Document Page(SiteContext site, VendorPair pair, Fingerprint records)
    {
        Move[] shown = [.. pair.Between.TakeLast(MostMoves)];
        var depends = records.Add(pair.First.Hash).Add(pair.Second.Hash).Add(shown, site.Fingerprints.Of)
            .Add(pair.Beside, f => default(Fingerprint).Add(EntryLink.To(f.Organisation)).Add(f.Began.Date).Add(Until(site, f)));
        return site.Page(pair.Path, "compare", depends, () => (
            new PageView
            {
                Title = site.Words.Say("compare.title", ("one", pair.First.Name), ("other", pair.Second.Name)),
                Description = site.Words.Say("compare.description", ("one", pair.First.Name), ("other", pair.Second.Name)),
                Path = pair.Path,
                Section = "vendors",
                Crumbs = [new Link(site.Words.Say("page.vendors"), "/vendors/"), new Link(pair.First.Name, pair.First.Path)],
                Feeds = FeedLinks.ForSite(site),
            },
            new Model(SideOf(site, pair.First), SideOf(site, pair.Second), site.MoveRows.ByYear(shown), shown.Length, pair.Between.Count,
                [.. pair.Beside.Select(f => new House(EntryLink.To(f.Organisation), f.Began.Date, Until(site, f)))])));
    }

    private static PartialDate? Until(SiteContext site, CoMember fellow) =>
        fellow.Ended?.Date ?? (fellow.LapsesIn is { } year && year <= site.Standings.LastYear ? PartialDate.FromYear(year) : null);

    private static Side SideOf(SiteContext site, Vendor vendor) =>
        new(EntryLink.To(vendor), StandingStrip.Draw(site, vendor), site.Links[vendor].Moves.Count, site.Links[vendor].Claims.Count);
}
