using System.Collections.Frozen;
using System.Text.RegularExpressions;
using AngleSharp.Dom;
using Archive.Captures.Model;
using Archive.Markdown;

namespace Archive.Captures.Html;

/// <summary>Recognises what stands in or around an article but is no part of it, by element, role and customary class names.</summary>
internal static class NonContentElements
{
    private const int ShortestProse = 160;
    private const int LongestNotice = 1_000;
    private const int ShortestSentence = 24;
    private const int ShortestName = 4;
    private const int LongestStyle = 4_000;
    private const int MostWordsOfControl = 3;

    private static readonly FrozenSet<string> Elements = FrozenSet.ToFrozenSet(
        ["NAV", "BUTTON", "INPUT", "SELECT", "DIALOG", "MENU", "SCRIPT", "STYLE", "NOSCRIPT", "TEMPLATE", "IFRAME", "OBJECT", "EMBED", "SVG", "ANNOTATION", "ANNOTATION-XML", "CANVAS", "AUDIO", "VIDEO", "HEAD"]);

    private static readonly FrozenSet<string> Roles = FrozenSet.ToFrozenSet(["navigation", "complementary", "banner", "contentinfo", "search", "form", "dialog"]);

    private static readonly FrozenSet<string> Named = FrozenSet.ToFrozenSet(["H1", "H2", "H3", "H4", "H5", "H6", "P", "TABLE"]);

    // What style sheets hide from a page's readers: words for screen readers and for paper.
    private static readonly Regex Unseen = new("^(?:[a-z]{1,2}-)?(?:screen-?reader(?:-text|-only)?|sr-only|visually-?hidden|off-?screen|hide-?completely|print-only|visible-print|assistive-text)$", RegexOptions.IgnoreCase);

    private static readonly FrozenSet<string> Words = FrozenSet.ToFrozenSet(
        ["newsletter", "subscribe", "subscription", "signup", "share", "sharing", "sharedaddy", "social", "related", "recommended", "recommend", "recommends", "comments", "disqus", "respond",
         "advert", "advertisement", "ads", "promo", "sponsored", "breadcrumb", "breadcrumbs", "sidebar", "sns", "pagination", "cookie", "cookies", "consent", "gdpr", "popup", "navigation", "toolbar", "noprint", "editsection", "toc", "sitesub", "printfooter", "backlink"]);

    // Numbers that highlighters put beside the lines of code.
    private static readonly FrozenSet<string> LineNumbers = FrozenSet.ToFrozenSet(["lineno", "linenos", "linenumber", "line-number", "lnt", "ln"]);

    private static readonly FrozenSet<string> Gutters = FrozenSet.ToFrozenSet(["gutter", "rouge-gutter"]);

    // Boxes that lead to another text, as long as they hold a link.
    private static readonly FrozenSet<string> Leading = FrozenSet.ToFrozenSet(["teaser", "teasers", "recirc", "recirculation", "readmore"]);

    // What they say of boxes; of figures, lists and terms they may say what these are about.
    private static readonly FrozenSet<string> OfBoxes = FrozenSet.ToFrozenSet(["ad", "cta", "modal", "tooltip"]);

    // What editors of a wiki have within a line.
    private static readonly FrozenSet<string> Remarks = FrozenSet.ToFrozenSet(["editsection", "noprint"]);

    private static readonly FrozenSet<string> Sharing = FrozenSet.ToFrozenSet(["share", "sharing", "social", "sns"]);

    private static readonly FrozenSet<string> Pictures = FrozenSet.ToFrozenSet(["pic", "picture", "image", "img", "photo"]);

    // Boxes that may say at some length what they want.
    private static readonly FrozenSet<string> Asking = FrozenSet.ToFrozenSet(["newsletter", "consent", "cookie", "cookies", "gdpr"]);

    private const string Reply = "form, input, button, a[href^='mailto:'], a[href*='privacy' i], a[href*='datenschutz' i], a[href*='cookie' i], a[href*='newsletter' i], a[href*='subscri' i]";

    // Boxes that say who the author is: a name alone may be the byline.
    private static readonly Regex OfAuthor = new(@"\b(?:author|autor) ?(?:info ?)?(?:bio|box|card|desc)\b|\babout ?(?:the ?)?author\b");

    private const string ToAuthor = "[rel~='author'], a[href*='auth' i], a[href*='autor' i]";

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
        : IsWayOn(element) ? Rule.Element
        : !Named.Contains(element.TagName) && IsNamedApart(element) && (!HoldsProse(element) || IsNotice(element)) ? Rule.Name
        : Rule.None;

    /// <summary>Whether a hidden element would be no part of an article if it were shown.</summary>
    public static bool IsOtherwiseApart(IElement element) => IsElement(element) || IsBesideText(element) || Roles.Contains(element.GetAttribute("role") ?? "") || IsStatedApart(element) || IsNamedApart(element);

    /// <summary>Whether the page keeps the element from those who see it, or is an ornament that it keeps from those who hear it.</summary>
    public static bool IsUnseen(IElement element) => IsHidden(element) || element.ClassList.Any(Unseen.IsMatch) || IsCalledHidden(element) || element.GetAttribute("aria-hidden") == "true" && !(element.TagName == "P" && HoldsProse(element));

    // An answer to the article, as microdata has it.
    private static bool IsStatedApart(IElement element) => element.GetAttribute("itemprop") is "comment" or "suggestedAnswer" || element.GetAttribute("itemtype")?.EndsWith("/Comment", StringComparison.Ordinal) == true;

    // A link around a heading and more is the way to another text.
    private static bool IsCard(IElement element) =>
        element.TagName == "A" && element.GetAttribute("href") is { Length: > 0 } address && address[0] != '#' && element.QuerySelector("h2, h3, h4, h5, h6") is not null && element.QuerySelector("p, img, picture, time") is not null;

    // From a note back to its place in the text: "↩", "↩︎2", "↑".
    private static bool IsBackLink(IElement element) =>
        element.TagName == "A" && element.GetAttribute("href") is ['#', ..] && element.TextContent is var words && words.AsSpan().ContainsAny("↩↑⤴↵⏎") && !words.Any(char.IsLetter);

    // What a list does rather than says, in whatever language: all its items are links that lead nowhere.
    private static bool IsControls(IElement element) =>
        element.TagName is "UL" or "OL" && element.QuerySelectorAll("a").ToList() is { Count: > 1 } links && links.TrueForAll(link => link.GetAttribute("href") is { } href && (href.Trim() == "#" || href.StartsWith("javascript:", StringComparison.OrdinalIgnoreCase)))
        && !HoldsProse(element) && element.QuerySelectorAll("li").ToList() is { Count: > 1 } items && items.TrueForAll(item => item.QuerySelector("a") is not null && item.TextContent.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Length <= MostWordsOfControl);

    // "Previous message: …": a list of ways to what comes before and after.
    private static bool IsWayOn(IElement element) =>
        element.TagName is "UL" or "OL" && element.QuerySelectorAll("li").ToList() is [var first, ..] items && WayOn.IsMatch(first.TextContent) && items.TrueForAll(item => item.QuerySelector("a[href]") is not null);

    private static bool IsLineNumbers(IElement element) =>
        (element.ClassList.Any(LineNumbers.Contains) && element.Closest("pre, code, table, .highlight") is not null) || (element.TagName == "TD" && element.ClassList.Any(Gutters.Contains));

    private static bool IsNamedApart(IElement element)
    {
        var names = Names(element);
        if (names.Exists(Remarks.Contains)) return true;
        var isNamed = names.Exists(Words.Contains) || element.TagName is "DIV" or "SECTION" && names.Exists(OfBoxes.Contains) || names.Exists(Leading.Contains) && element.QuerySelector("a[href]") is not null || IsOfAuthor(names);
        return isNamed && !HasWordsBeside(element) && !IsSharedPicture(element, names);
    }

    // Some words of a sentence, whatever they are called.
    private static bool HasWordsBeside(IElement element) =>
        InlineElements.IsPhrase(element) && (HoldsWords(element.PreviousSibling) || HoldsWords(element.NextSibling) || element.ParentElement is { } parent && HasWordsBeside(parent));

    private static bool HoldsWords(INode? beside) => beside is IText text && text.Data.Any(char.IsLetterOrDigit);

    private static bool IsSharedPicture(IElement element, List<string> names) =>
        names.Exists(Pictures.Contains) && names.Where(name => Words.Contains(name) || OfBoxes.Contains(name)).All(Sharing.Contains) && element.QuerySelector("img") is not null && element.QuerySelector("a") is null && string.IsNullOrWhiteSpace(element.TextContent);

    private static bool IsOfAuthor(List<string> names) => OfAuthor.IsMatch(string.Join(' ', names));

    // A form for letters, a question about cookies, a teaser below its heading, a few words on the author: no more than a few lines, and not the article's box.
    private static bool IsNotice(IElement element) =>
        LengthOf(element) <= LongestNotice && element.QuerySelector("h1") is null && Names(element) is var names
        && (names.Exists(Asking.Contains) && element.QuerySelector(Reply) is not null || IsOfAuthor(names) && (NamesAuthor(element) || IsLast(element)) || names.Exists(Leading.Contains) && element.QuerySelectorAll("h2, h3, h4, h5").Any(LeadsOn));

    private static bool NamesAuthor(IElement box) =>
        box.QuerySelector(ToAuthor) is not null || box.Owner?.Head?.QuerySelector("meta[name='author' i]")?.GetAttribute("content")?.Trim() is { Length: >= ShortestName } author && box.TextContent.Contains(author, StringComparison.Ordinal);

    private static bool IsLast(IElement element) =>
        element.GetAncestors().OfType<IElement>().Prepend(element).TakeWhile(e => e.TagName is not ("ARTICLE" or "MAIN" or "BODY")).All(e => !e.ParentElement!.Children.SkipWhile(child => child != e).Skip(1).Any(HoldsProse));

    // A heading that is a link of the page's own site; in a list of what others wrote the links lead to these.
    private static bool LeadsOn(IElement heading) =>
        (heading.QuerySelector("a[href]") ?? heading.Closest("a[href]")) is { } link && HostOf(link) is var host && (host.Length == 0 || link.Owner!.QuerySelector("link[rel='canonical']") is { } page && HostOf(page) == host);

    private static string HostOf(IElement link) => Host.Match(link.GetAttribute("href") ?? "").Groups[1].Value;

    private static readonly Regex Host = new(@"^(?:https?:)?//(?:www\.)?([^/?#]+)", RegexOptions.IgnoreCase);

    /// <summary>Whether style sheets hide it, by its name; "hidden md:block" says on which screens.</summary>
    public static bool IsCalledHidden(IElement element) => element.ClassList.Any(name => name is "hidden" or "is-hidden") && !element.ClassName!.Contains(':') && !Named.Contains(element.TagName) && !HasWordsBeside(element) && !element.QuerySelectorAll("p").Any(IsProse);

    private static bool HoldsProse(IElement element) => element.QuerySelectorAll("p").Prepend(element).Any(IsProse);

    private static bool IsProse(IElement p) => LengthOf(p) - p.QuerySelectorAll("a").Sum(a => a.TextContent.Length) >= ShortestProse && p.Children.Length < 5;

    // What a box hands to scripts is none of its words.
    private static int LengthOf(IElement element) => element.TextContent.Length - element.QuerySelectorAll("script, style").Sum(e => e.TextContent.Length);

    /// <summary>Whether the page itself keeps the element from its readers.</summary>
    public static bool IsHidden(IElement element) =>
        element.HasAttribute("hidden") || Style(element) is { } style && (style.Contains("display:none", StringComparison.OrdinalIgnoreCase) || style.Contains("visibility:hidden", StringComparison.OrdinalIgnoreCase));

    // Asked again for all that an element holds: what is longer is no page's way to hide it.
    private static string? Style(IElement element) => element.GetAttribute("style") is { Length: <= LongestStyle } style ? style.Replace(" ", "") : null;

    // A note, a correction, a page wrapped in a form: what says a sentence of its own is text, wherever it stands.
    private static bool IsBesideText(IElement element) => element.TagName is "ASIDE" or "FOOTER" or "FORM" && element.ParentElement?.Closest("blockquote") is null && !HoldsSentence(element) && !HoldsFacts(element);

    // Figures and days beside the text, in a list or table of its article that leads nowhere.
    private static bool HoldsFacts(IElement element) =>
        element.TagName == "ASIDE" && element.Closest("article") is not null && element.QuerySelectorAll("li, tr").Length > 1 && element.QuerySelector("form, button, input, img, nav, [rel~='author']") is null
        && element.QuerySelectorAll("a").Sum(a => a.TextContent.Length) * 4 < element.TextContent.Length;

    private static bool HoldsSentence(IElement element) =>
        element.QuerySelectorAll("p, li, div").Prepend(element).Any(e => WithoutBackLink(e.TextContent.Trim()) is { Length: >= ShortestSentence } words && Sentences.EndsSentence(words) && e.QuerySelectorAll("a").Sum(a => a.TextContent.Length) * 2 < words.Length);

    // Behind a note stands an arrow that leads back to its place in the text.
    private static string WithoutBackLink(string words) => words.LastIndexOfAny(['.', '!', '?', '…']) is >= 0 and var end && !words.Skip(end).Any(char.IsLetterOrDigit) ? words[..(end + 1)] : words;

    /// <summary>True for elements that never hold a part of an article.</summary>
    public static bool IsElement(IElement element) => Elements.Contains(element.TagName.ToUpperInvariant()) && !IsHeading(element);

    // "Who pays now?", on a button that opens the answer.
    private static bool IsHeading(IElement element) =>
        element.TagName == "BUTTON" && element.Closest("h1, h2, h3, h4, h5, h6") is { } heading && heading.TextContent.Trim() is var words && words == element.TextContent.Trim()
        && (words.Contains(' ') || element.HasAttribute("aria-controls") || element.HasAttribute("aria-expanded"));

    // "newsletter-signup", "newsletter_signup" and "newsletterSignup" consist of words; "shareholders" is another word than "share".
    private static List<string> Names(IElement element) =>
        [.. element.ClassList.Append(element.TagName == "SECTION" ? "" : element.Id ?? "").Where(name => !Denied.IsMatch(name)).SelectMany(name => name.Split('-', '_')).SelectMany(part => Humps.Split(part).Append(part)).Select(part => part.ToLowerInvariant()), .. LabelOf(element)];

    // What a section is called for those who hear the page: a box for letters, or furniture in all its words, and not what a heading of the text says.
    private static string[] LabelOf(IElement element) =>
        element.TagName == "SECTION" && element.GetAttribute("aria-label") is { } label && label.ToLowerInvariant().Split(' ') is var words && (words[0] == "newsletter" || words.All(Words.Contains))
        && !element.QuerySelectorAll("h2, h3, h4, h5, h6").Any(heading => heading.TextContent.Trim() == label) ? words : [];

    private static readonly Regex WayOn = new(@"^\W*(?:previous|next) (?:message|post|article|entry)\W*[:：]", RegexOptions.IgnoreCase);

    private static readonly Regex Humps = new("(?<=[a-z])(?=[A-Z])");

    // "no-ad", "ad-free", "ad-hoc", the heading "AD 79".
    private static readonly Regex Denied = new("^(?:no|non|skip)[-_]|^ad[-_](?:free|hoc|[0-9]+$)", RegexOptions.IgnoreCase);
}
