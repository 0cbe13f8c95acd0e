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

/// <summary>Why a stretch is left out of the page.</summary>
public enum Rule : byte
{
    None,

    /// <summary>A picture's name stuck to a paragraph.</summary>
    PictureName,

    /// <summary>A mark in the publisher's file.</summary>
    PublisherMark,

    /// <summary>Other captures of the publisher or host have the paragraph word for word.</summary>
    Learned,

    /// <summary>A line above the text that is not understood; it is asked about.</summary>
    UnreadLine,

    /// <summary>A line that the page classes as the article's date or author.</summary>
    MetaLine,

    /// <summary>A line that was a button of the page, or says how long it takes to read.</summary>
    Button,

    /// <summary>Menus, buttons, scripts: elements that hold no text of an article.</summary>
    Element,

    /// <summary>An aside, a footer or a form without a sentence of its own.</summary>
    Aside,

    /// <summary>The page gives it a role beside the text: navigation, search, banner.</summary>
    Role,

    /// <summary>The page hides it, or shows it to screen readers or on paper alone.</summary>
    Hidden,

    /// <summary>Its class or id says what it is, and it holds no prose.</summary>
    Name,

    /// <summary>A link around a heading and more: the way to another text.</summary>
    Card,

    /// <summary>Headings and links at the end that lead to other texts.</summary>
    Closing,

    /// <summary>A paragraph that is one link to the same site.</summary>
    LinkAlone,

    /// <summary>Below a line of two hyphens: who sends a message.</summary>
    Signature,

    /// <summary>A file that was put into the text as letters.</summary>
    EncodedFile,

    /// <summary>A heading at the end with nothing below it.</summary>
    LooseHeading,

    /// <summary>A line above a clip that says of the text what front matter would.</summary>
    LabelledLine,

    /// <summary>The page's description, which a clip has between title and text.</summary>
    Excerpt,

    /// <summary>A rule, or a tool's own heading, that parts the head of a clip from its text.</summary>
    Divider,

    /// <summary>A comment, a style, an import, a tag: no words, and nothing that Markdown has a form for.</summary>
    Mark,

    /// <summary>A picture whose address leads nowhere without the page's own.</summary>
    NoAddress,

    /// <summary>It stands within the article and is no part of what was taken for its text.</summary>
    NotChosen,

    /// <summary>It stands outside the article.</summary>
    Outside,
}

/// <summary>A stretch of a capture that carries one label; offsets count UTF-16 units of the decoded text.</summary>
public readonly record struct LabelledSpan(int Start, int Length, Label Label, Rule Rule = Rule.None)
{
    public int End => Start + Length;
}
