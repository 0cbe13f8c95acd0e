using System.Collections.Frozen;
using System.Text.RegularExpressions;
using AngleSharp.Dom;
using Archive.Captures.Model;
using Archive.Markdown;

namespace Archive.Captures.Html;

/// <summary>Recognises what stands in or around an article but is no part of it, by element and role, by what hides it, and by customary names.</summary>
internal static class NonContentElements
{
    private const int ShortestProse = 160;
    private const int ShortestSentence = 24;
    private const int LongestStyle = 4_000;
    private const int MostWordsOfControl = 3;

    private static readonly FrozenSet<string> Elements = FrozenSet.ToFrozenSet(
        ["NAV", "BUTTON", "INPUT", "SELECT", "DIALOG", "MENU", "SCRIPT", "STYLE", "NOSCRIPT", "TEMPLATE", "IFRAME", "OBJECT", "EMBED", "SVG", "ANNOTATION", "ANNOTATION-XML", "CANVAS", "AUDIO", "VIDEO", "HEAD"]);

    private static readonly FrozenSet<string> Roles = FrozenSet.ToFrozenSet(["navigation", "complementary", "banner", "contentinfo", "search", "form", "dialog"]);

    private static readonly FrozenSet<string> Named = FrozenSet.ToFrozenSet(["H1", "H2", "H3", "H4", "H5", "H6", "P", "TABLE"]);

    // What style sheets hide from a page's readers: words for screen readers and for paper.
    private static readonly Regex Unseen = new("^(?:[a-z]{1,2}-)?(?:screen-?reader(?:-text|-only)?|sr-only|visually-?hidden|element-invisible|off-?screen|hide-?completely|print-only|visible-print|assistive-text)$", RegexOptions.IgnoreCase);

    // Numbers that highlighters put beside the lines of code.
    private static readonly FrozenSet<string> LineNumbers = FrozenSet.ToFrozenSet(["lineno", "linenos", "linenumber", "line-number", "lnt", "ln"]);

    private static readonly FrozenSet<string> Gutters = FrozenSet.ToFrozenSet(["gutter", "rouge-gutter"]);

    /// <summary>Names remove no prose, and none from headings, paragraphs and tables, whose names are made of their own words; so are ids of sections.</summary>
    public static bool Includes(IElement element) => FindRule(element) is not Rule.None;

    /// <summary>Why the element is no part of an article; none where it may be one.</summary>
    public static Rule FindRule(IElement element) =>
        IsElement(element) ? Rule.Element
        : IsBesideText(element) ? Rule.Aside
        : Roles.Contains(element.GetAttribute("role") ?? "") || IsStatedApart(element) ? Rule.Role
        : IsUnseen(element) ? Rule.Hidden
        : IsCard(element) ? Rule.Card
        : IsBackLink(element) || IsLineNumbers(element) ? Rule.Element
        : IsControls(element) ? Rule.Button
        : WayLists.Include(element) ? Rule.Closing
        : !Named.Contains(element.TagName) && NamedBoxes.IsApart(element) && (!HoldsProse(element) || NamedBoxes.IsNotice(element)) ? Rule.Name
        : Rule.None;

    /// <summary>Whether a hidden element would be no part of an article if it were shown.</summary>
    public static bool IsOtherwiseApart(IElement element) =>
        IsElement(element)
        || IsBesideText(element)
        || Roles.Contains(element.GetAttribute("role") ?? "")
        || IsStatedApart(element)
        || NamedBoxes.IsApart(element);

    /// <summary>Whether the page keeps the element from those who see it, or is an ornament that it keeps from those who hear it.</summary>
    public static bool IsUnseen(IElement element) =>
        IsHidden(element)
        || element.ClassList.Any(Unseen.IsMatch)
        || IsCalledHidden(element)
        || element.GetAttribute("aria-hidden") == "true" && !(element.TagName == "P" && HoldsProse(element));

    /// <summary>Whether it is an answer to the article, as microdata has it.</summary>
    public static bool IsStatedApart(IElement element) =>
        element.GetAttribute("itemprop") is "comment" or "suggestedAnswer"
        || element.GetAttribute("itemtype")?.EndsWith("/Comment", StringComparison.Ordinal) == true;

    // A link around a heading and more is the way to another text.
    private static bool IsCard(IElement element) =>
        element.TagName == "A"
        && element.GetAttribute("href") is { Length: > 0 } address
        && address[0] != '#'
        && element.QuerySelector("h2, h3, h4, h5, h6") is not null
        && element.QuerySelector("p, img, picture, time") is not null;

    // From a note back to its place in the text: "↩", "↩︎2", "↑".
    private static bool IsBackLink(IElement element) =>
        element.TagName == "A" && element.GetAttribute("href") is ['#', ..] && element.TextContent is var words && words.AsSpan().ContainsAny("↩↑⤴↵⏎") && !words.Any(char.IsLetter);

    // What a list does rather than says, in whatever language: all its items are links that lead nowhere.
    private static bool IsControls(IElement element) =>
        element.TagName is "UL" or "OL"
        && element.QuerySelectorAll("a").ToList() is { Count: > 1 } links
        && links.TrueForAll(LeadsNowhere)
        && !HoldsProse(element)
        && element.QuerySelectorAll("li").ToList() is { Count: > 1 } items
        && items.TrueForAll(IsControl);

    private static bool LeadsNowhere(IElement link) =>
        link.GetAttribute("href") is { } href && (href.Trim() == "#" || href.StartsWith("javascript:", StringComparison.OrdinalIgnoreCase));

    private static bool IsControl(IElement item) =>
        item.QuerySelector("a") is not null
        && item.TextContent.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Length <= MostWordsOfControl;

    private static bool IsLineNumbers(IElement element) =>
        (element.ClassList.Any(LineNumbers.Contains) && element.Closest("pre, code, table, .highlight") is not null) || (element.TagName == "TD" && element.ClassList.Any(Gutters.Contains));

    /// <summary>Whether it is some words of a sentence, whatever they are called.</summary>
    public static bool HasWordsBeside(IElement element) =>
        InlineElements.IsPhrase(element) && (HoldsWords(element.PreviousSibling) || HoldsWords(element.NextSibling) || element.ParentElement is { } parent && HasWordsBeside(parent));

    private static bool HoldsWords(INode? beside) => beside is IText text && text.Data.Any(char.IsLetterOrDigit);

    /// <summary>Whether style sheets hide it, by its name; "hidden md:block" says on which screens.</summary>
    public static bool IsCalledHidden(IElement element) =>
        element.ClassList.Any(name => name is "hidden" or "is-hidden")
        && !element.ClassName!.Contains(':')
        && !Named.Contains(element.TagName)
        && !HasWordsBeside(element)
        && !element.QuerySelectorAll("p").Any(IsProse);

    public static bool HoldsProse(IElement element) => element.QuerySelectorAll("p").Prepend(element).Any(IsProse);

    private static bool IsProse(IElement p) => LengthOf(p) - p.QuerySelectorAll("a").Sum(a => a.TextContent.Length) >= ShortestProse && p.Children.Count(child => child.TagName != "BR") < 5;

    /// <summary>How many letters it says: what a box hands to scripts is none of its words.</summary>
    public static int LengthOf(IElement element) => element.TextContent.Length - element.QuerySelectorAll("script, style").Sum(e => e.TextContent.Length);

    /// <summary>Whether the page itself keeps the element from its readers.</summary>
    public static bool IsHidden(IElement element) =>
        element.HasAttribute("hidden")
        || Style(element) is { } style
            && (style.Contains("display:none", StringComparison.OrdinalIgnoreCase)
                || style.Contains("visibility:hidden", StringComparison.OrdinalIgnoreCase));

    // Asked again for all that an element holds: what is longer is no page's way to hide it.
    private static string? Style(IElement element) => element.GetAttribute("style") is { Length: <= LongestStyle } style ? style.Replace(" ", "") : null;

    // A note, a correction, a page wrapped in a form: what says a sentence of its own is text, wherever it stands.
    private static bool IsBesideText(IElement element) =>
        element.TagName is "ASIDE" or "FOOTER" or "FORM"
        && element.ParentElement?.Closest("blockquote") is null
        && !HoldsSentence(element)
        && !HoldsFacts(element);

    // Figures and days beside the text, in a list or table of its article that leads nowhere.
    private static bool HoldsFacts(IElement element) =>
        element.TagName == "ASIDE"
        && element.Closest("article") is not null
        && element.QuerySelectorAll("li, tr").Length > 1
        && element.QuerySelector("form, button, input, img, nav, [rel~='author']") is null
        && element.QuerySelectorAll("a").Sum(a => a.TextContent.Length) * 4 < element.TextContent.Length;

    private static bool HoldsSentence(IElement element) =>
        element.QuerySelectorAll("p, li, div")
            .Prepend(element)
            .Any(e =>
                WithoutBackLink(e.TextContent.Trim()) is { Length: >= ShortestSentence } words
                && Sentences.EndsSentence(words)
                && e.QuerySelectorAll("a").Sum(a => a.TextContent.Length) * 2 < words.Length);

    // Behind a note stands an arrow that leads back to its place in the text.
    private static string WithoutBackLink(string words) =>
        words.LastIndexOfAny(['.', '!', '?', '…']) is >= 0 and var end && !words.Skip(end).Any(char.IsLetterOrDigit) ? words[..(end + 1)] : words;

    /// <summary>True for elements that never hold a part of an article.</summary>
    public static bool IsElement(IElement element) => Elements.Contains(element.TagName.ToUpperInvariant()) && !IsHeading(element);

    // "Who pays now?", on a button that opens the answer.
    private static bool IsHeading(IElement element) =>
        element.TagName == "BUTTON" && element.Closest(HeadingFinder.Headings) is { } heading && heading.TextContent.Trim() is var words && words == element.TextContent.Trim()
        && (words.Contains(' ') || element.HasAttribute("aria-controls") || element.HasAttribute("aria-expanded"));
}
