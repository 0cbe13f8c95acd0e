using Archive.Catalog;
using Archive.Formats.Svg;
using Archive.Theme;
using Archive.Theme.Language;

namespace Archive.Pipelines.Views;

/// <summary>Allies, rivals, owners and holdings of a vendor when a year ended.</summary>
internal sealed record StandingView
{
    public required int Year { get; init; }

    /// <summary>The year as pages write it.</summary>
    public string Text => Figures.YearText(Year);

    /// <summary>Every year in which something changed.</summary>
    public required IReadOnlyList<Link> Years { get; init; }

    public Link? Previous { get; init; }
    public Link? Next { get; init; }
    public required IReadOnlyList<SideView> Sides { get; init; }
    public required IReadOnlyList<HouseView> Houses { get; init; }
    public required IReadOnlyList<ChangeRow> Changes { get; init; }

    public bool Empty => Sides.Count == 0 && Houses.Count == 0;

    /// <param name="years">Every year in which something changed, the oldest first.</param>
    public static StandingView Create(SiteContext site, Standing standing, Link[] years)
    {
        var at = Array.IndexOf(years, Link(standing.Vendor, standing.Year));
        return new StandingView
        {
            Year = standing.Year,
            Years = years,
            Previous = at > 0 ? years[at - 1] : null,
            Next = at + 1 < years.Length ? years[at + 1] : null,
            Sides = standing.RelationEnds.Count == 0 ? [] : [.. Headings.Select(h => new SideView(site.Words.Say(h.Value), [.. standing.On(h.Key).Select(t => TieRow.Create(t, site.Wording))])).Where(s => s.Ties.Count > 0)],
            Houses = standing.CoMembers.Count == 0 ? [] : [.. standing.CoMembers.GroupBy(f => f.Organisation).Select(h => new HouseView(EntryLink.To(h.Key), [.. h.Select(f => new FellowRow(EntryLink.To(f.Other), f.Began.Date, Wording.SentencePath(f.Began)))]))],
            Changes = standing.Changes.GroupBy(c => c.Move).Select(c => ChangeRow.Create(site, c.Key, standing.Vendor, [.. c])).ToArray(),
        };
    }

    public static Link[] Links(Vendor vendor, IReadOnlyList<int> years) => years.Select(y => Link(vendor, y)).ToArray();

    public static Link Link(Vendor vendor, int year)
    {
        var text = Figures.YearText(year);
        return new Link(text, $"{vendor.Path}{text}/");
    }

    private static readonly IReadOnlyDictionary<RelationSide, string> Headings = new SortedDictionary<RelationSide, string>
    {
        [RelationSide.Ally] = "standing.allies",
        [RelationSide.Rival] = "standing.rivals",
        [RelationSide.Owner] = "standing.owners",
        [RelationSide.Holding] = "standing.holdings",
        [RelationSide.Merger] = "standing.mergers",
        [RelationSide.Deal] = "standing.deals",
        [RelationSide.Other] = "standing.others",
    };
}

internal sealed record SideView(string Heading, IReadOnlyList<TieRow> Ties);

/// <param name="Why">The move that opened it, in words.</param>
internal sealed record TieRow(PartyLink Other, string Kind, string Class, PartialDate Since, string Why, string Path)
{
    public static TieRow Create(RelationEnd tie, Wording wording)
    {
        var move = tie.Relation.Opened;
        return new(PartyLink.To(tie.Other), Words(tie.Relation.Kind), MoveClassNames.Name(move.Action.Class), move.Date, wording.Describe(move), Wording.SentencePath(move));
    }

    /// <summary>A kind of relation is written as one word in <c>actions.yml</c>.</summary>
    public static string Words(string kind) => kind.Replace('-', ' ');
}

internal sealed record HouseView(EntryLink House, IReadOnlyList<FellowRow> Fellows);

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
            ChangeKind.CoMemberJoined => words.Say("standing.joins-beside", vendorName, other, house),
            _ => words.Say("standing.leaves-beside", vendorName, other, house),
        };
    }
}
