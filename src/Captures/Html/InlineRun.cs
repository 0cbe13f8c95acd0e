namespace Archive.Captures.Html;

/// <summary>How a run of inline text is formatted.</summary>
internal readonly record struct InlineStyle(string? Link, bool Strong, bool Emphasis, bool Strike, bool Code);

/// <summary>A run of inline text, a line break (a lone line feed), a picture (its alternative text and address), or the mark of a note (with its number).</summary>
internal readonly record struct InlineRun(string Words, InlineStyle Style, string? Picture = null, int? Note = null)
{
    public bool IsBreak => Words == "\n" && Picture is null;
}
