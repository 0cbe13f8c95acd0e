namespace Archive.Captures.Model;

/// <summary>One paragraph, heading, list or other block of a capture's text.</summary>
/// <param name="Extents">Where its words stand in the capture.</param>
/// <param name="Text">Its words as a reader sees them, normalized.</param>
/// <param name="Markdown">The same as Markdown, as it stands in the page.</param>
public sealed record Block(IReadOnlyList<Extent> Extents, string Text, string Markdown)
{
    public int Start => Extents.Count > 0 ? Extents[0].Start : 0;
}
