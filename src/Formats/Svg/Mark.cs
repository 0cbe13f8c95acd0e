using Archive.Catalog;

namespace Archive.Formats.Svg;

/// <summary>One move in a figure: a door to the sentence that reports it.</summary>
/// <param name="Path">Site path of the sentence.</param>
/// <param name="Title">What a reader is told who points at it: date, actor, action, target.</param>
/// <param name="Own">False where it was done to the vendor whose figure this is: drawn as a ring.</param>
public sealed record Mark(PartialDate Date, MoveClass Class, string Path, string Title, bool Own = true);
