using Archive.Catalog;

namespace Archive.Captures.Model;

/// <summary>What a dateline says of its date.</summary>
public enum DateRole : byte { Plain, Published, Updated }

/// <summary>A line that says when, and perhaps by whom.</summary>
/// <param name="Lost">A part that no date can carry, such as a time without a zone; null where there is none.</param>
public sealed record Dateline(PartialDate Date, DateRole Role, IReadOnlyList<string> Authors, string? Lost = null);

/// <summary>The outcome of reading a line as a dateline: one of the two, or neither where the line is something else.</summary>
/// <param name="Doubt">Why a line that reads like a dateline names no single moment.</param>
public readonly record struct DatelineReading(Dateline? Dateline, string? Doubt)
{
    public bool IsDateline => Dateline is not null || Doubt is not null;

    public static DatelineReading Doubtful(string doubt) => new(null, doubt);
}
