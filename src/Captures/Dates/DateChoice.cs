using Archive.Captures.Model;
using Archive.Catalog;
using Archive.Diagnostics;

namespace Archive.Captures.Dates;

/// <summary>Chooses one date, and perhaps one of an update, among all that a capture states; reports it where they disagree.</summary>
internal static class DateChoice
{
    private const int LargestOffset = 12;
    private const int HoursOfDay = 24;

    /// <param name="today">Stands where nothing is said: no text is younger than its capture.</param>
    public static (PartialDate Date, PartialDate? Updated) Choose(CaptureParse parse, PartialDate today)
    {
        if (parse.Overrides.Date is { } stated) return (stated, parse.Overrides.Updated);
        // A date called an update is one only beside another that is called the publication, or above which stands another day that is called nothing.
        var hasPublished = parse.Dates.Exists(d => d.Role == DateRole.Published || d.Role == DateRole.Plain && StandsAboveUpdates(parse, d));
        var published = MostExact(parse, parse.Dates.FindAll(d => d.Role != DateRole.Updated || !hasPublished && d.IsPrinted && !d.IsChange));
        var updated = hasPublished ? MostExact(parse, parse.Dates.FindAll(d => d.Role == DateRole.Updated)) : null;
        if (published is null)
        {
            var change = parse.Dates.Find(d => d.Role == DateRole.Updated);
            if (change is not null)
            {
                parse.Ask("date", change.At,
                    $"The capture says when its text was last changed, {change.Date}, and not when it was published.",
                    $"Say when: {parse.InSidecar("date: 2015-04-23")}.");
            }
            else if (!parse.Questions.Exists(q => q.About == "date")) AskWhen(parse);
            return (change?.Date ?? today, parse.Overrides.Updated);
        }
        published = published with { Date = LocalDay.Find(published, parse.Dates.FindAll(d => d.Role != DateRole.Updated), parse.Language) };
        if (updated is null || published.Date == updated.Date) return (published.Date, parse.Overrides.Updated);
        // What was changed before it was published was scheduled: that is no update.
        if (updated.Date < published.Date && !updated.IsPrinted) return (published.Date, parse.Overrides.Updated);
        if (updated.Date < published.Date && !Agree(updated.Date, published.Date))
        {
            AskWhich(parse, published, updated);
            return (published.Date, parse.Overrides.Updated);
        }
        return (published.Date, parse.Overrides.Updated ?? updated.Date);
    }

    private static void AskWhen(CaptureParse parse)
    {
        if (parse.PassedOn?.WithoutTime() is { } passed)
            parse.Ask("date", 0, $"The message was forwarded on {passed}: nothing says when what it passes on was written.", $"Say when: {parse.InSidecar("date: 2015-04-23")}.", $"{passed}");
        else
            parse.Ask("date", 0, "There is no dateline: nothing says when this was published.",
                $"{(parse.Capture.Kind is CaptureKind.Text ? "Put a line such as 'April 23, 2015' above or below the title, or" : "Say when:")} {parse.InSidecar("date: 2015-04-23")}.");
    }

    /// <summary>The most exact of the dates of the lowest rank.</summary>
    private static StatedDate? MostExact(CaptureParse parse, List<StatedDate> dates)
    {
        if (dates.Count == 0) return null;
        var lowest = dates.Min(d => d.Rank);
        var first = dates.FindAll(d => d.Rank == lowest);
        var best = first.MaxBy(d => d.Date.Precision)!;
        if (first.Find(d => !Agree(d.Date, best.Date)) is { } other) AskWhich(parse, other, best);
        return best;
    }

    private static void AskWhich(CaptureParse parse, StatedDate one, StatedDate other)
    {
        var (first, second) = one.At.Line <= other.At.Line ? (one, other) : (other, one);
        parse.Ask("date", second.At, $"Two datelines disagree: {first.Date} on line {first.At.Line} and {second.Date} here.",
            $"Say which holds: {parse.InSidecar($"date: {first.Date}")}.", $"{first.Date} ({first.At})", $"{second.Date} ({second.At})");
    }

    private static bool StandsAboveUpdates(CaptureParse parse, StatedDate plain) =>
        parse.Dates.TrueForAll(other =>
            other.Rank >= plain.Rank
            && (other.Role != DateRole.Updated || other.At.Line > plain.At.Line && !Agree(other.Date, plain.Date)));

    // The same moment, or one is the other said less exactly: beside a moment in UTC, a day on which it fell somewhere on earth.
    private static bool Agree(PartialDate a, PartialDate b) =>
        a.Precision == b.Precision ? a.CompareTo(b) == 0
        : a.Precision == DatePrecision.Day && b.Precision == DatePrecision.Instant && b.Start.Offset == TimeSpan.Zero
            ? (b.Start - a.Start).TotalHours is >= -LargestOffset and < HoursOfDay + LargestOffset
        : a.Precision < b.Precision ? b.ToString().StartsWith(a.ToString(), StringComparison.Ordinal)
        : Agree(b, a);
}
