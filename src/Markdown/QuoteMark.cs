namespace Archive.Markdown;

/// <summary>Words of a text that something on record quotes.</summary>
/// <param name="Id">Fragment that the words get.</param>
/// <param name="Kind">For style sheets.</param>
/// <param name="Number">What the record beside the text numbers it by.</param>
public readonly record struct QuoteMark(string Id, string Quote, string Kind = "", int Number = 0);
