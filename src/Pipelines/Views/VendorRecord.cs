using Archive.Catalog;
using Archive.Publishing;
using Archive.Theme;

namespace Archive.Pipelines.Views;

/// <summary>What a vendor's page leads with: lanes, moves by year, where it stands, and the claims about it.</summary>
internal sealed record VendorRecord(
    Markup? Figure, IReadOnlyList<YearRows> Years, StandingView? Standing, IReadOnlyList<ClaimRow> Claims, PredictionScoreView Ledger)
{
    public static VendorRecord Create(SiteContext site, Vendor vendor, Standing? latest, Link[] years) => new(
        Figures.Lanes(site, vendor, site.Links[vendor].Moves),
        site.MoveRows.ByYear(site.Links[vendor].Moves, vendor),
        latest is null ? null : StandingView.Create(site, latest, years),
        [.. site.Links[vendor].Claims.Select(c => ClaimRow.Create(c, site.Wording))],
        PredictionScoreView.Create(site.Links[vendor].Claims, site.Wording));

    /// <summary>All that a standing shows, however far from the vendor the move stands that changed it.</summary>
    public static Fingerprint Add(Fingerprint depends, CatalogFingerprints fingerprints, Standing standing, IReadOnlyList<int> years)
    {
        depends = depends.Add(standing.Year).Add(years, y => (ulong)y).Add(standing.RelationEnds.Count).Add(standing.CoMembers.Count);
        foreach (var tie in standing.RelationEnds) depends = Add(depends, tie.Other).Add(tie.Relation.Kind).Add(tie.Held ? 1 : 0).Add(fingerprints.Of(tie.Relation.Opened));
        foreach (var fellow in standing.CoMembers) depends = Add(Add(depends, fellow.Organisation), fellow.Other).Add(fingerprints.Of(fellow.Began));
        foreach (var change in standing.Changes)
        {
            depends = Add(depends, change.Other).Add((int)change.Kind).Add(change.Relation).Add(fingerprints.Of(change.Move));
            if (change.Organisation is { } house) depends = Add(depends, house);
        }
        return depends;
    }

    private static Fingerprint Add(Fingerprint depends, Party party) => depends.Add(party.Name).Add(party.Vendor?.Path);

    private static Fingerprint Add(Fingerprint depends, Vendor vendor) => depends.Add(vendor.Name).Add(vendor.Path);
}
