using Archive.Catalog;
using Archive.Diagnostics;

namespace Archive.Captures.Model;

/// <summary>A date that a capture states, and where.</summary>
/// <param name="IsPrinted">False where it is stated for machines alone.</param>
/// <param name="Rank">Lower goes first: dates of a higher rank count only where there are none of a lower one.</param>
public sealed record StatedDate(PartialDate Date, DateRole Role, Position At, int Rank = 0, bool IsPrinted = true)
{
    /// <summary>A time of day that stands beside it without a zone.</summary>
    public TimeSpan? LocalTime { get; init; }

    /// <summary>Whether it is said to be a change: then it is no publication, even where no other date is stated.</summary>
    public bool IsChange { get; init; }
}
