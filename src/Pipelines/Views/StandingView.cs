using Archive.Catalog;
using Archive.Formats.Svg;
using Archive.Publishing;
using Archive.Theme;
using Archive.Theme.Language;

namespace Archive.Pipelines.Views;

/// <summary>Allies, rivals, owners and holdings of a vendor when a year ended.</summary>
internal sealed record StandingView
{
    /// <summary>Of more relations of a kind, the newest so many: each member of a house is on the page of each.</summary>
    private const int MostRows = 100;

    public required int Year { get; init; }

    /// <summary>The year as pages write it.</summary>
    public string Text => ListPaths.YearText(Year);

    /// <summary>Every year from the first with a move to the last, those nearest to this one where there are very many.</summary>
    public required IReadOnlyList<YearLink> Years { get; init; }

    public Link? Previous { get; init; }
    public Link? Next { get; init; }
    public required IReadOnlyList<SideView> Sides { get; init; }
    public required IReadOnlyList<HouseView> Houses { get; init; }
    public required IReadOnlyList<ChangeRow> Changes { get; init; }

    public bool Empty => Sides.Count == 0 && Houses.Count == 0;

    public static StandingView Create(SiteContext site, Standing standing)
    {
        var vendor = standing.Vendor;
        var pages = site.Standings.YearsOf(vendor);
        var at = pages.ToList().FindLastIndex(y => y <= standing.Year);
        Link? Page(int index) => index >= 0 && index < pages.Count ? new Link(ListPaths.YearText(pages[index]), Standings.Path(vendor, pages[index])) : null;
        return new StandingView
        {
            Year = standing.Year,
            Years = pages.Count == 0
                ? []
                : [.. Nearest.Of([.. Enumerable.Range(pages[0], pages[^1] - pages[0] + 1)], standing.Year - pages[0])
                    .Select(y => new YearLink(ListPaths.YearText(y), site.Standings.PathOf(vendor, y)!, !pages.Contains(y)))],
            Previous = Page(at - 1),
            Next = Page(at + 1),
            Sides = [.. SidesOf(site, standing).Where(s => s.Ties.Count > 0)],
            Houses =
            [
                .. standing.CoMembers.GroupBy(f => f.Organisation).Select(h => new HouseView(
                    EntryLink.To(h.Key),
                    "standing.beside",
                    [.. h.TakeLast(MostRows).Select(f => new FellowRow(EntryLink.To(f.Other), f.Began.Date, Wording.SentencePath(f.Began)))],
                    Math.Max(0, h.Count() - MostRows))),
                .. Kin(site, vendor)
                    .Where(k => standing.CoMembers.All(f => f.Organisation != k.Vendor))
                    .Select(k => KinView(site, vendor, k.Vendor, k.Word, standing.Year))
                    .OfType<HouseView>(),
            ],
            Changes = standing.Changes.GroupBy(c => c.Move).Select(c => ChangeRow.Create(site, c.Key, standing.Vendor, [.. c])).ToArray(),
        };
    }

    /// <summary>All that a standing shows, however far from the vendor the move stands that changed it.</summary>
    public static Fingerprint Add(Fingerprint depends, SiteContext site, Standing standing)
    {
        depends = Add(depends, standing, site.Fingerprints).Add(site.Standings.YearsOf(standing.Vendor), y => (ulong)y);
        foreach (var (kin, word) in Kin(site, standing.Vendor))
        {
            depends = depends.Add(EntryLink.To(kin)).Add(word);
            if (site.Standings[kin]?.AsOf(standing.Year) is { } theirs) depends = Add(depends, theirs, site.Fingerprints);
        }
        return depends;
    }

    private static Fingerprint Add(Fingerprint depends, Standing standing, CatalogFingerprints fingerprints) => depends.Add(standing.Year)
        .Add(standing.RelationEnds, t => fingerprints.Of(t.Relation.Opened).Add(EntryLink.To(t.Other)).Add(t.Relation.Kind).Add((int)t.Side).Add(t.Relation.Closed is null ? 0 : 1))
        .Add(standing.CoMembers, f => fingerprints.Of(f.Began).Add(EntryLink.To(f.Other)).Add(EntryLink.To(f.Organisation)))
        .Add(standing.Changes, c => fingerprints.Of(c.Move).Add(EntryLink.To(c.Other)).Add((int)c.Kind).Add(c.Relation).Add(c.Organisation is { } house ? EntryLink.To(house) : null));

    private static IEnumerable<SideView> SidesOf(SiteContext site, Standing standing)
    {
        SideView Side(string heading, RelationSide side) =>
            new(
                site.Words.Say($"standing.{heading}"),
                [.. standing.On(side).TakeLast(MostRows).Select(t => TieRow.Create(t, site.Wording))],
                Math.Max(0, standing.On(side).Count() - MostRows));
        yield return Side("allies", RelationSide.Ally);
        yield return Side("rivals", RelationSide.Rival);
        yield return Side("owners", RelationSide.Owner);
        yield return Side("holdings", RelationSide.Holding);
        yield return Side("mergers", RelationSide.Merger);
        yield return Side("deals", RelationSide.Deal);
        yield return Side("others", RelationSide.Other);
    }

    /// <summary>What it is part of, and what is part of it: who stands there stands near it, too.</summary>
    private static IEnumerable<(Vendor Vendor, string Word)> Kin(SiteContext site, Vendor vendor) =>
    [
        .. site.Links[vendor].PartOf is { } whole ? [(whole, "standing.at-whole")] : Array.Empty<(Vendor, string)>(),
        .. site.Links[vendor].Parts.Select(p => (p, "standing.at-part")),
    ];

    /// <summary>Null where nobody but the vendor itself stands there.</summary>
    private static HouseView? KinView(SiteContext site, Vendor vendor, Vendor kin, string word, int year)
    {
        var allies = site.Standings[kin]?.AsOf(year).On(RelationSide.Ally).Where(t => t.Other.Vendor is { } other && other != vendor).ToList() ?? [];
        return allies.Count == 0 ? null : new HouseView(EntryLink.To(kin), word,
            [.. allies.TakeLast(MostRows).Select(t => new FellowRow(EntryLink.To(t.Other.Vendor!), t.Relation.Opened.Date, Wording.SentencePath(t.Relation.Opened)))],
            Math.Max(0, allies.Count - MostRows));
    }
}

/// <param name="Held">Nothing changed in the year: the path is that of the page that holds.</param>
internal sealed record YearLink(string Text, string Path, bool Held);

/// <param name="More">How many that began earlier are left out.</param>
internal sealed record SideView(string Heading, IReadOnlyList<TieRow> Ties, int More);

/// <param name="Why">The move that opened it, in words.</param>
/// <param name="Open">Set where its end is not on record.</param>
internal sealed record TieRow(EntryLink Other, string Kind, string Class, PartialDate Since, string Why, string Path, string? Open)
{
    public static TieRow Create(RelationEnd tie, Wording wording)
    {
        var move = tie.Relation.Opened;
        return new(
            EntryLink.To(tie.Other),
            Words(tie.Relation.Kind),
            MoveClassNames.Name(move.Action.Class),
            move.Date,
            wording.Describe(move),
            Wording.SentencePath(move),
            tie.Relation is { Closed: null, Opened.Action.IsPending: true } ? wording.Deals.Open : null);
    }

    /// <summary>A kind of relation is written as one word in <c>actions.yml</c>.</summary>
    public static string Words(string kind) => kind.Replace('-', ' ');
}

/// <param name="Heading">The word that names the house.</param>
/// <param name="More">How many that began earlier are left out.</param>
internal sealed record HouseView(EntryLink House, string Heading, IReadOnlyList<FellowRow> Fellows, int More);

internal sealed record FellowRow(EntryLink Vendor, PartialDate Since, string Path);

/// <summary>A move of the year and what it changed for the vendor.</summary>
internal sealed record ChangeRow(Markup Move, IReadOnlyList<string> Effects)
{
    public static ChangeRow Create(SiteContext site, Move move, Vendor vendor, IReadOnlyList<Change> changes) =>
        new(site.MoveRows.Render(move), changes.Count == 1 ? [Effect(site.Words, changes[0], vendor)] : [.. changes.Select(c => Effect(site.Words, c, vendor)).Distinct()]);

    private static string Effect(Words words, Change change, Vendor vendor)
    {
        var (vendorName, other, house) = (("vendor", (object?)vendor.Name), ("other", (object?)change.Other.Name), ("house", (object?)change.Organisation?.Name));
        return change.Kind switch
        {
            ChangeKind.Opened => words.Say("standing.opens", ("relation", TieRow.Words(change.Relation!)), vendorName, other),
            ChangeKind.Closed => words.Say("standing.ends", ("relation", TieRow.Words(change.Relation!)), vendorName, other),
            ChangeKind.ClosedUnmatched => words.Say("standing.ends-unknown", vendorName, other),
            ChangeKind.ClosedAgain => words.Say("standing.ends-again", vendorName, other),
            ChangeKind.CoMemberJoined => words.Say("standing.joins-beside", vendorName, other, house),
            _ => words.Say("standing.leaves-beside", vendorName, other, house),
        };
    }
}
