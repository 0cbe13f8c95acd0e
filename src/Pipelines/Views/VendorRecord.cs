using Archive.Catalog;
using Archive.Publishing;
using Archive.Theme;

namespace Archive.Pipelines.Views;

/// <summary>What a vendor's page leads with: lanes, the newest moves, where it stands, and the newest claims about it.</summary>
internal sealed record VendorRecord(
    FigureView? Figure,
    IReadOnlyList<YearRows> Years,
    int ShownMoves,
    IReadOnlyList<YearLink> MoveYears,
    IReadOnlyList<OwnerRow> Owners,
    StandingView? Standing,
    FigureView? Strip,
    IReadOnlyList<Link> Pairs,
    IReadOnlyList<ClaimRow> Claims,
    string ClaimsPath,
    PredictionScoreView Ledger)
{
    private const int MostMoves = 60, MostClaims = 12;

    /// <summary>The newest standing; null where no move is on record.</summary>
    private static Standing? Latest(SiteContext site, Vendor vendor) => site.Standings[vendor] is { Years: [.., var year] } history ? history.AsOf(year) : null;

    public static VendorRecord Create(SiteContext site, Vendor vendor)
    {
        var links = site.Links[vendor];
        Move[] newest = [.. links.Moves.TakeLast(MostMoves)];
        return new(
            Figures.Lanes(site, vendor, links.Moves, newest.Length),
            site.MoveRows.ByYear(newest, vendor),
            newest.Length,
            newest.Length == links.Moves.Count ? [] : [.. links.Moves.Select(m => m.Date.Year).Distinct().Select(y => new YearLink(ListPaths.YearText(y), Standings.Path(vendor, y), false))],
            OwnerRow.Of(site, vendor),
            Latest(site, vendor) is { } latest ? StandingView.Create(site, latest) : null,
            StandingStrip.Draw(site, vendor),
            [.. site.Pairs.Of(vendor).Select(p => new Link(p.Other(vendor).Name, p.Path))],
            [.. Shown(links).Select(c => ClaimRow.Create(c, site.Wording, site.Addresses))],
            ListPaths.Claims(vendor),
            PredictionScoreView.Create(links.Claims, site.Wording));
    }

    public static Fingerprint Add(Fingerprint depends, SiteContext site, Vendor vendor)
    {
        depends = depends.Add(site.Links[vendor].Moves, site.Fingerprints.Of).Add(Shown(site.Links[vendor]).ToList(), site.Fingerprints.Of)
            .Add(site.Links[vendor].Claims, c => new Fingerprint((ulong)c.Outcome).Add((long)c.Kind));
        depends = depends.Add(site.Pairs.Of(vendor), p => Fingerprint.FromText(p.Path)).Add(site.Standings.LastYear);
        if (site.Standings[vendor] is { } history)
            depends = depends.Add(history.RelationEnds, t => site.Fingerprints.Of(t.Relation.Opened).Add(t.Other.Name).Add(t.Relation.LastYear ?? 0))
                .Add(history.CoMembers, f => default(Fingerprint).Add(EntryLink.To(f.Other)).Add(f.Organisation.Id).Add(f.Began.Date.Year).Add(f.LastYear ?? 0));
        depends = OwnerRow.Add(depends, site, vendor);
        return Latest(site, vendor) is { } latest ? StandingView.Add(depends, site, latest) : depends;
    }

    /// <summary>Those that failed first, then the newest.</summary>
    private static IEnumerable<Claim> Shown(VendorLinks links) =>
        links.Claims.OrderBy(c => c.Outcome is Outcome.Open).ThenByDescending(c => c.Date).ThenBy(c => c.Id, StringComparer.Ordinal).Take(MostClaims);
}
