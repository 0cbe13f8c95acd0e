using Archive.Catalog;
using Archive.Diagnostics;

namespace Archive.Captures.Model;

/// <summary>A date that a capture states, with the place where it does.</summary>
/// <param name="Trust">Lower is better: a source of dates is asked only where those before it say nothing.</param>
public sealed record StatedDate(PartialDate Date, DateRole Role, Position At, int Trust = 0);
