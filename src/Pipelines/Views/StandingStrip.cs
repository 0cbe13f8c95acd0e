using Archive.Catalog;
using Archive.Formats.Svg;

namespace Archive.Pipelines.Views;

/// <summary>A vendor's relations by years, in one picture: who stood with it and against it in 2013, and who in 2015.</summary>
internal static class StandingStrip
{
    /// <summary>What can still be read at one look: what stood last, the newest first, and relations before who stands beside; the pages of the years say the rest.</summary>
    private const int MostRows = 24, MostCells = 400;

    /// <returns>Null where no relation stood when a year ended.</returns>
    public static FigureView? Draw(SiteContext site, Vendor vendor)
    {
        if (site.Standings[vendor] is not { } history) return null;
        var last = site.Standings.LastYear;
        var cells = 0;
        StripRow[] all = [.. Rows(history, last).Where(r => r.Spans.Count > 0)];
        var kept = all.OrderBy(r => r.Below).ThenByDescending(r => r.Spans[^1].Last).ThenByDescending(r => r.Spans[^1].First).Take(MostRows)
            .TakeWhile(r => (cells += r.Spans.Sum(s => s.Last - s.First + 1)) <= MostCells).ToHashSet();
        StripRow[] rows = [.. all.Where(kept.Contains)];
        if (rows.Length == 0) return null;
        var drawn = Strip.Draw(rows, year => site.Standings.PathOf(vendor, year) ?? vendor.Path, site.Words.Say("figure.strip", ("vendor", vendor.Name)));
        return Figures.View(site, rows.Select(r => r.Class), drawn.ToString()) with { More = all.Length - rows.Length };
    }

    /// <summary>With whom the vendor stood, each in one row for each class, and below a house those who stood beside the vendor there.</summary>
    private static IEnumerable<StripRow> Rows(StandingHistory history, int last)
    {
        var beside = history.CoMembers.ToLookup(f => f.Organisation);
        var shown = new HashSet<Vendor>();
        foreach (var ties in history.RelationEnds.GroupBy(t => (t.Other.Name, t.Relation.Opened.Action.Class)))
        {
            yield return new StripRow(ties.Key.Name, false, ties.Key.Class, Spans(ties.Select(t => (t.Relation.Opened, t.Relation.LastYear)), last));
            if (ties.First().Other.Vendor is not { } house || !shown.Add(house)) continue;
            foreach (var fellows in beside[house].GroupBy(f => f.Other))
                yield return new StripRow(fellows.Key.Name, true, ties.Key.Class, Spans(fellows.Select(f => (f.Began, f.LastYear)), last));
        }
    }

    /// <summary>The years at whose end it stood; a relation that one year opened and closed stood at no end.</summary>
    private static IReadOnlyList<YearSpan> Spans(IEnumerable<(Move Opened, int? Last)> times, int last)
    {
        var spans = new List<YearSpan>();
        foreach (var span in times.Select(t => new YearSpan(t.Opened.Date.Year, Math.Min(t.Last ?? last, last))).Where(s => s.First <= s.Last).OrderBy(s => s.First).ThenBy(s => s.Last))
        {
            // What began again before it had ended is one stretch.
            if (spans.Count > 0 && span.First <= spans[^1].Last) spans[^1] = spans[^1] with { Last = Math.Max(spans[^1].Last, span.Last) };
            else spans.Add(span);
        }
        return spans;
    }
}
