using Archive.Captures.Model;
using Archive.Catalog;
using Archive.Diagnostics;

namespace Archive.Captures.Dates;

/// <summary>Makes one date, and perhaps one of an update, out of all that a capture states; refuses where they disagree.</summary>
internal static class DateChoice
{
    public static (PartialDate Date, PartialDate? Updated)? Choose(CaptureParse reading)
    {
        if (reading.Overrides.Date is { } given) return (given, reading.Overrides.Updated);
        // An update is told from the publication only where the capture calls one of its dates by that name.
        var isTold = reading.Dates.Exists(d => d.Role == DateRole.Published);
        var published = Agreed(reading, reading.Dates.FindAll(d => !isTold || d.Role != DateRole.Updated));
        var updated = isTold ? Agreed(reading, reading.Dates.FindAll(d => d.Role == DateRole.Updated)) : null;
        if (reading.Problems.HasErrors) return null;
        if (published is null)
        {
            reading.Problems.Error(new Position(reading.Capture.File, 1, 1), "There is no dateline: nothing says when this was published.",
                $"Put a line such as 'April 23, 2015' above or below the title, or {reading.InSidecar("date: 2015-04-23")}.");
            return null;
        }
        if (updated is null || published.Date == updated.Date) return (published.Date, reading.Overrides.Updated);
        if (updated.Date < published.Date && !Agree(updated.Date, published.Date)) return Disagree(reading, published, updated);
        return (published.Date, reading.Overrides.Updated ?? updated.Date);
    }

    // The most exact of the statements that deserve the most trust.
    private static StatedDate? Agreed(CaptureParse reading, List<StatedDate> dates)
    {
        if (dates.Count == 0) return null;
        var trusted = dates.FindAll(d => d.Trust == dates.Min(x => x.Trust));
        var best = trusted.MaxBy(d => d.Date.Precision)!;
        if (trusted.Find(d => !Agree(d.Date, best.Date)) is { } other) Disagree(reading, other, best);
        return best;
    }

    private static (PartialDate, PartialDate?)? Disagree(CaptureParse reading, StatedDate one, StatedDate other)
    {
        var (first, second) = one.At.Line <= other.At.Line ? (one, other) : (other, one);
        reading.Problems.Error(second.At, $"Two datelines disagree: {first.Date} on line {first.At.Line} and {second.Date} here.",
            $"Say which holds: {reading.InSidecar($"date: {first.Date}")}.");
        return null;
    }

    // The same moment, or one is the other said less exactly.
    private static bool Agree(PartialDate a, PartialDate b) =>
        a.Precision == b.Precision ? a.CompareTo(b) == 0
        : a.Precision < b.Precision ? b.ToString().StartsWith(a.ToString(), StringComparison.Ordinal)
        : Agree(b, a);
}
