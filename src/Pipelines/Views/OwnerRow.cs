using Archive.Catalog;
using Archive.Publishing;
using Archive.Theme;

namespace Archive.Pipelines.Views;

/// <summary>Who owned a vendor through some years.</summary>
/// <param name="FreedBy">Of years without an owner, the move that began them.</param>
internal sealed record OwnerRow(string Years, IReadOnlyList<OwnerView> Owners, Link? FreedBy)
{
    public static IReadOnlyList<OwnerRow> Of(SiteContext site, Vendor vendor) => [.. site.Standings.OwnersOf(vendor).Select(p => Create(site, vendor, p))];

    public static Fingerprint Add(Fingerprint depends, SiteContext site, Vendor vendor)
    {
        foreach (var period in site.Standings.OwnersOf(vendor))
        {
            depends = depends.Add(period.From).Add(period.Until ?? 0);
            if (period.FreedBy is { } freed) depends = depends.Add(site.Fingerprints.Of(freed));
            foreach (var owner in period.Owners.Concat(period.Owners.SelectMany(Above))) depends = depends.Add(EntryLink.To(owner.Vendor)).Add(site.Fingerprints.Of(owner.By));
        }
        return depends;
    }

    private static OwnerRow Create(SiteContext site, Vendor vendor, OwnerPeriod period) => new(
        YearsText(site, period),
        [.. period.Owners.Select(o => new OwnerView(
            EntryLink.To(o.Vendor),
            LinkTo(site, o.By),
            o.By.Date,
            DealText(site, vendor, o.By),
            [.. Above(o).Select(a => new Link(a.Vendor.Name, a.Vendor.Path))]))],
        period.FreedBy is { } freed ? LinkTo(site, freed) : null);

    /// <summary>Who came along with what was bought has no price of its own.</summary>
    private static string? DealText(SiteContext site, Vendor vendor, Move by) =>
        site.Links[by].Deal is { } deal && deal.Subject?.Vendor != vendor ? null : site.Wording.Deals.Describe(by, site.Links[by].Deal, onMainOnly: false);

    private static string YearsText(SiteContext site, OwnerPeriod period)
    {
        var from = ListPaths.YearText(period.From);
        return period.Until is not { } until ? site.Words.Say("owners.since", ("from", from))
            : until == period.From ? from
            : site.Words.Say("owners.years", ("from", from), ("until", ListPaths.YearText(until)));
    }

    private static Link LinkTo(SiteContext site, Move move) => new(site.Wording.DescribeWithDate(move), Wording.SentencePath(move));

    private static IEnumerable<Owner> Above(Owner owner) => owner.Above.SelectMany(a => Above(a).Prepend(a));
}

/// <param name="By">The move that made it the owner, in words.</param>
/// <param name="Deal">What was paid for it, and how the deal went.</param>
/// <param name="Above">Who owned the owner, the nearest first.</param>
internal sealed record OwnerView(EntryLink Vendor, Link By, PartialDate Since, string? Deal, IReadOnlyList<Link> Above);
