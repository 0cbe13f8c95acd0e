using System.Collections.Frozen;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;

namespace Archive.Captures.Html;

/// <summary>Recognises the elements that stand within a line of text and part nothing.</summary>
internal static class InlineElements
{
    private static readonly FrozenSet<string> Phrases = FrozenSet.ToFrozenSet(
        ["A", "ABBR", "ACRONYM", "B", "BDI", "BDO", "BIG", "CITE", "CODE", "DATA", "DEL", "DFN", "EM", "FONT", "I", "INS", "KBD", "LABEL", "MARK", "MATH", "NOBR", "Q", "RUBY", "RB", "RBC", "RP", "RT", "RTC",
         "S", "SAMP", "SMALL", "SPAN", "STRIKE", "STRONG", "SUB", "SUP", "TIME", "TT", "U", "VAR"]);

    private static readonly FrozenSet<string> Wordless = FrozenSet.ToFrozenSet(["BR", "IMG", "PICTURE", "SCRIPT", "STYLE", "NOSCRIPT", "TEMPLATE", "BUTTON", "INPUT", "SVG", "SOURCE", "WBR"]);

    /// <summary>Whether an element holds some words of a line.</summary>
    public static bool IsPhrase(IElement element) => Phrases.Contains(element.TagName.ToUpperInvariant());

    /// <summary>The same, and what stands in a line without words of its own.</summary>
    public static bool Includes(IElement element) => IsPhrase(element) || Wordless.Contains(element.TagName.ToUpperInvariant()) || element.NamespaceUri == NamespaceNames.MathMlUri;

    /// <summary>Whether HTML does not know an element: custom ones, and those of word processors. They are inline unless a style sheet says otherwise.</summary>
    public static bool IsUnknown(IElement element) => element is IHtmlUnknownElement || element.TagName.AsSpan().ContainsAny('-', ':');
}
