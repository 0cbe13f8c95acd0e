namespace Archive.Captures.Model;

/// <summary>What a stretch of a capture is. It is body unless something else is known of it: no text is left out without a reason.</summary>
public enum Label : byte
{
    Body,

    /// <summary>White space between blocks and at the edges of lines.</summary>
    Blank,

    /// <summary>The address the capture says it comes from.</summary>
    Address,
    Dateline,
    Kicker,
    Title,
    Byline,

    /// <summary>A picture's name that was copied together with the text beside it.</summary>
    Caption,
    Boilerplate,
    FrontMatter,

    /// <summary>What an HTML page holds besides its article: navigation, asides, forms.</summary>
    NonContent,

    /// <summary>Tags, comments, scripts.</summary>
    Markup,
}

/// <summary>A stretch of a capture that carries one label; offsets count UTF-16 units of the decoded text.</summary>
public readonly record struct LabelledSpan(int Start, int Length, Label Label)
{
    public int End => Start + Length;
}
