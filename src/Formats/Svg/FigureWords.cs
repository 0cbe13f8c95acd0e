using Archive.Catalog;

namespace Archive.Formats.Svg;

/// <summary>What a figure says.</summary>
/// <param name="Label">What it is, and where the same stands as a list.</param>
/// <param name="Class">What a class of moves is called.</param>
/// <param name="Sum">What a mark says that stands for so many moves of a class in a year.</param>
public sealed record FigureWords(string Label, Func<MoveClass, string> Class, Func<int, int, MoveClass, string> Sum);
