using Archive.Captures.Dates;
using Archive.Captures.Model;

namespace Archive.Captures.Packed;

/// <summary>The day in the head of a message as mailers write it for people: in the order of their language, and mostly without a zone.</summary>
internal static class MessageDate
{
    /// <param name="offset">Where the head stands.</param>
    /// <param name="rank">Lower goes before what the text says of itself.</param>
    public static void Read(CaptureParse parse, string written, int offset, int rank = 0)
    {
        if (parse.Overrides.Date is not null) return;
        var read = DatelineReader.Read(written, DayOrder.IsDayFirst(parse));
        var certain = read.Dateline?.Date ?? MachineDate.Read(written);
        if (read.Dateline?.ZonelessTime is { } time) parse.Warn(offset, $"The time '{time}' names no zone, so the date is taken to the day.");
        if (certain is null)
        {
            parse.Ask("date", offset,
                $"The message's date '{written}' {(read.Error is { } error ? $"names no certain moment: {error}" : "is not understood")}.",
                $"Say when it was: {parse.InSidecar("date: 2015-04-23")}.",
                [.. read.Days.Select(day => day.ToString())]);
        }
        if ((certain ?? read.Best?.Date) is { } date) parse.Dates.Add(new StatedDate(date, DateRole.Published, parse.Labels.PositionOf(offset), rank));
    }
}
