using Archive.Catalog;

namespace Archive.Captures.Model;

/// <summary>What a dateline says of its date.</summary>
public enum DateRole : byte { Plain, Published, Updated }

/// <summary>A line that says when, and perhaps by whom.</summary>
/// <param name="ZonelessTime">A time of day without a zone, which names no moment and so is no part of the date; null where there is none.</param>
public sealed record Dateline(PartialDate Date, DateRole Role, IReadOnlyList<string> Authors, string? ZonelessTime = null)
{
    /// <summary>The same time of day, read.</summary>
    public TimeSpan? LocalTime { get; init; }

    /// <summary>Whether it says that this was a change, and so not the publication.</summary>
    public bool IsChange { get; init; }
}

/// <summary>What reading a line as a dateline gave: one or more datelines, an error, or neither where the line is something else.</summary>
/// <param name="Error">Why a line that looks like a dateline names no single moment.</param>
/// <param name="Best">With an error, the date as far as the line says it.</param>
public readonly record struct DatelineResult(Dateline? Dateline, string? Error, Dateline? Best = null)
{
    /// <summary>A second moment that the line names, as in <c>Published … Updated …</c>.</summary>
    public Dateline? Second { get; init; }

    /// <summary>With an error, what the date may be as far as the line says it, the likeliest first.</summary>
    public IReadOnlyList<PartialDate> Days { get => field ?? []; private init; }

    /// <summary>Words beside the date that are neither an author nor a section for certain: the line may be something else.</summary>
    public string? Unread { get; init; }

    public bool IsDoubtful => Unread is not null;

    public bool IsDateline => Dateline is not null || Error is not null;

    public static DatelineResult Failure(string error, Dateline? best = null, params PartialDate?[] days) =>
        new(null, error, best) { Days = [.. days.DefaultIfEmpty(best?.Date).OfType<PartialDate>()] };
}
