using System.Collections.Frozen;
using System.Text.RegularExpressions;
using AngleSharp.Dom;

namespace Archive.Captures.Html;

/// <summary>Recognises by their customary names the boxes that stand in or around an article and are no part of it.</summary>
internal static class NamedBoxes
{
    private const int LongestNotice = 1_000;
    private const int ShortestName = 4;

    private static readonly FrozenSet<string> Words = FrozenSet.ToFrozenSet(
        ["newsletter", "subscribe", "subscription", "signup", "share", "sharing", "sharedaddy", "social", "related", "recommended", "recommend", "recommends", "comments", "disqus", "respond",
         "advert", "advertisement", "ads", "promo", "sponsored", "breadcrumb", "breadcrumbs", "sidebar", "sns", "pagination", "cookie", "cookies", "consent", "gdpr", "popup", "navigation", "toolbar", "toc", "sitesub", "printfooter", "backlink"]);

    // Boxes that lead to another text, as long as they hold a link.
    private static readonly FrozenSet<string> Leading = FrozenSet.ToFrozenSet(["teaser", "teasers", "recirc", "recirculation", "readmore"]);

    // What they say of boxes; of figures, lists and terms they may say what these are about.
    private static readonly FrozenSet<string> OfBoxes = FrozenSet.ToFrozenSet(["ad", "cta", "modal", "tooltip"]);

    // What editors of a wiki have within a line.
    private static readonly FrozenSet<string> Remarks = FrozenSet.ToFrozenSet(["editsection", "noprint"]);

    // Boxes that may say at some length what they want.
    private static readonly FrozenSet<string> Asking = FrozenSet.ToFrozenSet(["newsletter", "consent", "cookie", "cookies", "gdpr"]);

    private const string Reply = "form, input, button, a[href^='mailto:'], a[href*='privacy' i], a[href*='datenschutz' i], a[href*='cookie' i], a[href*='newsletter' i], a[href*='subscri' i]";

    // Boxes that say who the author is: a name alone may be the byline.
    private static readonly Regex OfAuthor = new(@"\b(?:author|autor) ?(?:info ?)?(?:bio|box|card|desc)\b|\babout ?(?:the ?)?author\b");

    private const string ToAuthor = "[rel~='author'], a[href*='auth' i], a[href*='autor' i]";

    /// <summary>Whether an element is called as what is no part of an article, unless some words of a sentence are.</summary>
    public static bool IsApart(IElement element)
    {
        var names = Names(element);
        if (names.Exists(Remarks.Contains)) return true;
        var isNamed = names.Exists(Words.Contains)
            || element.TagName is "DIV" or "SECTION" && names.Exists(OfBoxes.Contains)
            || names.Exists(Leading.Contains) && element.QuerySelector("a[href]") is not null
            || IsOfAuthor(names);
        return isNamed && !NonContentElements.HasWordsBeside(element);
    }

    private static bool IsOfAuthor(List<string> names) => OfAuthor.IsMatch(string.Join(' ', names));

    /// <summary>Whether it is no part even where it holds a sentence: a form for letters, a question about cookies, a teaser below its heading, a few words on the author; no more than a few lines, and not the article's box.</summary>
    public static bool IsNotice(IElement element) =>
        NonContentElements.LengthOf(element) <= LongestNotice && element.QuerySelector("h1") is null && Names(element) is var names
        && (names.Exists(Asking.Contains) && element.QuerySelector(Reply) is not null
            || IsOfAuthor(names) && (NamesAuthor(element) || IsLast(element))
            || names.Exists(Leading.Contains) && element.QuerySelectorAll("h2, h3, h4, h5").Any(LeadsOn));

    private static bool NamesAuthor(IElement box) =>
        box.QuerySelector(ToAuthor) is not null
        || box.Owner?.Head?.QuerySelector("meta[name='author' i]")?.GetAttribute("content")?.Trim() is { Length: >= ShortestName } author
            && box.TextContent.Contains(author, StringComparison.Ordinal);

    private static bool IsLast(IElement element) =>
        element.GetInclusiveAncestors()
            .OfType<IElement>()
            .TakeWhile(e => e.TagName is not ("ARTICLE" or "MAIN" or "BODY"))
            .All(e => !e.ParentElement!.Children.SkipWhile(child => child != e).Skip(1).Any(NonContentElements.HoldsProse));

    /// <summary>Whether a heading is a link of the page's own site; in a list of what others wrote the links lead to these.</summary>
    public static bool LeadsOn(IElement heading) =>
        (heading.QuerySelector("a[href]") ?? heading.Closest("a[href]")) is { } link
        && HostOf(link) is var host
        && (host.Length == 0 || link.Owner!.QuerySelector("link[rel='canonical']") is { } page && HostOf(page) == host);

    private static string HostOf(IElement link) => Host.Match(link.GetAttribute("href") ?? "").Groups[1].Value;

    private static readonly Regex Host = new(@"^(?:https?:)?//(?:www\.)?([^/?#]+)", RegexOptions.IgnoreCase);

    // "newsletter-signup", "newsletter_signup" and "newsletterSignup" consist of words; "shareholders" is another word than "share".
    private static List<string> Names(IElement element) =>
        [
            .. element.ClassList
                .Append(element.TagName == "SECTION" ? "" : element.Id ?? "")
                .Where(name => !Denied.IsMatch(name))
                .SelectMany(name => name.Split('-', '_'))
                .SelectMany(part => Humps.Split(part).Append(part))
                .Select(part => part.ToLowerInvariant()),
            .. LabelOf(element)
        ];

    // What a section is called for those who hear the page: a box for letters, or furniture in all its words, and not what a heading of the text says.
    private static string[] LabelOf(IElement element) =>
        element.TagName == "SECTION"
        && element.GetAttribute("aria-label") is { } label
        && label.ToLowerInvariant().Split(' ') is var words
        && (words[0] == "newsletter" || words.All(Words.Contains))
        && !element.QuerySelectorAll("h2, h3, h4, h5, h6").Any(heading => heading.TextContent.Trim() == label)
            ? words
            : [];

    private static readonly Regex Humps = new("(?<=[a-z])(?=[A-Z])");

    // "no-ad", "ad-free", "ad-hoc", the heading "AD 79".
    private static readonly Regex Denied = new("^(?:no|non|skip)[-_]|^ad[-_](?:free|hoc|[0-9]+$)", RegexOptions.IgnoreCase);
}
