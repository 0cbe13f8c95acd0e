using System.Collections.Frozen;
using AngleSharp.Dom;

namespace Archive.Captures.Html;

/// <summary>Tells what stands in or round an article and is none of it, by element, role and the customary class names.</summary>
internal static class NonContentElements
{
    private static readonly FrozenSet<string> Elements = FrozenSet.ToFrozenSet(
        ["NAV", "ASIDE", "FOOTER", "FORM", "BUTTON", "INPUT", "SELECT", "DIALOG", "MENU", "SCRIPT", "STYLE", "NOSCRIPT", "TEMPLATE", "IFRAME", "OBJECT", "EMBED", "SVG", "CANVAS", "AUDIO", "VIDEO", "HEAD"]);

    private static readonly FrozenSet<string> Roles = FrozenSet.ToFrozenSet(["navigation", "complementary", "banner", "contentinfo", "search", "form", "dialog"]);

    private static readonly FrozenSet<string> Words = FrozenSet.ToFrozenSet(
        ["newsletter", "subscribe", "signup", "share", "sharing", "sharedaddy", "social", "related", "recommended", "comments", "disqus", "respond",
         "advert", "advertisement", "ads", "promo", "sponsored", "breadcrumb", "breadcrumbs", "sidebar", "pagination", "cookie", "cookies", "navigation", "toolbar", "noprint"]);

    /// <param name="keep">What surely holds the article: a class name does not make furniture of it.</param>
    public static bool Includes(IElement element, int keep) =>
        IsElement(element)
        || Roles.Contains(element.GetAttribute("role") ?? "")
        || element.HasAttribute("hidden") || element.GetAttribute("aria-hidden") == "true"
        || (Names(element).Any(Words.Contains) && element.TextContent.Length < keep);

    /// <summary>True for elements that never hold a part of an article.</summary>
    public static bool IsElement(IElement element) => Elements.Contains(element.TagName.ToUpperInvariant());

    // "newsletter-signup" and "newsletter_signup" are made of words; "shareholders" is one word of its own.
    private static IEnumerable<string> Names(IElement element) =>
        element.ClassList.Append(element.Id ?? "").SelectMany(name => name.ToLowerInvariant().Split('-', '_'));
}
