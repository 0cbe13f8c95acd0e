using Archive.Catalog;
using Archive.Formats.Svg;
using Archive.Theme;

namespace Archive.Pipelines.Views;

/// <summary>A vendor's relations by years, in one picture: who stood with it and against it in 2013, and who in 2015.</summary>
internal static class StandingStrip
{
    /// <summary>What can still be read at one look; the pages of the years say the rest.</summary>
    private const int MostRows = 24, MostCells = 400;

    /// <returns>Null where no relation stood when a year ended.</returns>
    public static Markup? Draw(SiteContext site, Vendor vendor)
    {
        if (site.Standings[vendor] is not { } history) return null;
        var last = site.Standings.LastYear;
        var cells = 0;
        StripRow[] rows = [.. Rows(history, last).Where(r => r.First <= r.Last).Take(MostRows).TakeWhile(r => (cells += r.Last - r.First + 1) <= MostCells)];
        return rows.Length == 0 ? null : new Markup(Strip.Draw(rows, year => site.Standings.PathOf(vendor, year) ?? vendor.Path, site.Words.Say("figure.strip", ("vendor", vendor.Name))));
    }

    /// <summary>Each relation, and below a house those who stood beside the vendor there.</summary>
    private static IEnumerable<StripRow> Rows(StandingHistory history, int last)
    {
        var beside = history.CoMembers.ToLookup(f => f.Organisation);
        var shown = new HashSet<Vendor>();
        foreach (var tie in history.RelationEnds)
        {
            var relation = tie.Relation;
            yield return new StripRow(tie.Other.Name, false, relation.Opened.Action.Class, relation.Opened.Date.Year, Last(relation.Closed, last));
            if (tie.Other.Vendor is not { } house || !shown.Add(house)) continue;
            foreach (var fellow in beside[house])
                yield return new StripRow(fellow.Other.Name, true, relation.Opened.Action.Class, fellow.Began.Date.Year, Last(fellow.Ended, last));
        }
    }

    /// <summary>The last year at whose end it stood.</summary>
    private static int Last(Move? closed, int last) => closed is null ? last : closed.Date.Year - 1;
}
