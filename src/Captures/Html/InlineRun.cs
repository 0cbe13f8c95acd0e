namespace Archive.Captures.Html;

/// <summary>How a run of inline text is formatted.</summary>
internal readonly record struct InlineStyle(string? Link, bool Strong, bool Emphasis, bool Strike, bool Code);

/// <summary>A run of inline text, a line break (a lone line feed), or a picture (its alternative text and address).</summary>
internal readonly record struct InlineRun(string Words, InlineStyle Style, string? Picture = null)
{
    public bool IsBreak => Words == "\n" && Picture is null;
}
