using System.Collections.Frozen;
using AngleSharp.Dom;

namespace Archive.Captures.Html;

/// <summary>Recognises what stands in or around an article but is no part of it, by element, role and customary class names.</summary>
internal static class NonContentElements
{
    private static readonly FrozenSet<string> Elements = FrozenSet.ToFrozenSet(
        ["NAV", "ASIDE", "FOOTER", "FORM", "BUTTON", "INPUT", "SELECT", "DIALOG", "MENU", "SCRIPT", "STYLE", "NOSCRIPT", "TEMPLATE", "IFRAME", "OBJECT", "EMBED", "SVG", "CANVAS", "AUDIO", "VIDEO", "HEAD"]);

    private static readonly FrozenSet<string> Roles = FrozenSet.ToFrozenSet(["navigation", "complementary", "banner", "contentinfo", "search", "form", "dialog"]);

    private static readonly FrozenSet<string> Words = FrozenSet.ToFrozenSet(
        ["newsletter", "subscribe", "signup", "share", "sharing", "sharedaddy", "social", "related", "recommended", "comments", "disqus", "respond",
         "advert", "advertisement", "ads", "promo", "sponsored", "breadcrumb", "breadcrumbs", "sidebar", "pagination", "cookie", "cookies", "navigation", "toolbar", "noprint"]);

    /// <param name="articleLength">A class name excludes no element that holds as much text as this.</param>
    public static bool Includes(IElement element, int articleLength) =>
        IsElement(element)
        || Roles.Contains(element.GetAttribute("role") ?? "")
        || element.HasAttribute("hidden") || element.GetAttribute("aria-hidden") == "true"
        || (Names(element).Any(Words.Contains) && element.TextContent.Length < articleLength);

    /// <summary>True for elements that never hold a part of an article.</summary>
    public static bool IsElement(IElement element) => Elements.Contains(element.TagName.ToUpperInvariant());

    // "newsletter-signup" and "newsletter_signup" consist of words; "shareholders" is another word than "share".
    private static IEnumerable<string> Names(IElement element) =>
        element.ClassList.Append(element.Id ?? "").SelectMany(name => name.ToLowerInvariant().Split('-', '_'));
}
