using System.Text.RegularExpressions;
using AngleSharp.Dom;
using Archive.Captures.Model;

namespace Archive.Captures.Html;

/// <summary>A text that goes on at a second page: behind its first words stands a link to the page's own address with the number two behind it.</summary>
internal static class NextPages
{
    private const string Apart = "[class*='comment' i], [id*='comment' i], [class*='disqus' i]";

    // Where a page does not say its address, only links relative to it can lead on.
    private static readonly Uri AnyPage = new("https://page.invalid/capture-0");

    public static void Ask(CaptureParse parse, HtmlSource source, ArticlePart article)
    {
        var page = Uri.TryCreate(parse.PageUrl, UriKind.Absolute, out var known) ? known : AnyPage;
        var first = article.Texts.Min();
        var below = source.Document.QuerySelectorAll("a[href]").Where(link => source.NumbersIn(link) is [var number, ..] && number > first && link.Closest(Apart) is null)
            .Concat(source.Document.QuerySelectorAll("link[rel~='next' i][href]"));
        if (below.FirstOrDefault(link => IsSecond(page, link.GetAttribute("href")!.Trim()) || LeadsOn(page, link, source))?.GetAttribute("href")!.Trim() is not { } second) return;
        parse.Ask("text", source.ExtentOf(article.Texts.Max()).Start,
            $"A link below the text leads to '{second}', as to the second page of this one: does the text go on there?",
            "Capture the other pages, too, and put their text behind this one; remove this question if they are no part of it.");
    }

    // "Next page", by its words and by its number.
    private static bool LeadsOn(Uri page, IElement link, HtmlSource source) =>
        Onward.IsMatch(source.ReadLine(link).Words) && Uri.TryCreate(page, link.GetAttribute("href")!.Trim(), out var to) && SecondOfAny.IsMatch(to.AbsolutePath);

    private static bool IsSecond(Uri page, string href)
    {
        if (href.Contains('#') || !Uri.TryCreate(page, href, out var to) || to.Host != page.Host) return false;
        var (own, other) = (Ending.Replace(page.AbsolutePath, ""), Ending.Replace(to.AbsolutePath, ""));
        if (own.Length == 0) return false;
        if (own == other) return to.Query.StartsWith(page.Query, StringComparison.Ordinal) && SecondInQuery.IsMatch(to.Query[page.Query.Length..]);
        return to.Query == page.Query && other.StartsWith(own, StringComparison.Ordinal) && SecondInPath.IsMatch(other[own.Length..]);
    }

    private static readonly Regex Onward = new(@"^[\[【]?下一?[页頁]\s?[>»›]*[\]】]?$", RegexOptions.CultureInvariant);

    private static readonly Regex SecondOfAny = new(@"[_-]2(?:\.[a-z]{3,5})?$", RegexOptions.IgnoreCase);

    private static readonly Regex Ending = new(@"/?(?:\.[a-z]{3,5})?/?$", RegexOptions.IgnoreCase);

    private static readonly Regex SecondInQuery = new(@"^[?&](?:page|pagenum|page_?no|pg|p|seite|pagina)=2$", RegexOptions.IgnoreCase);

    private static readonly Regex SecondInPath = new(@"^(?:/|[/_,-]?(?:page|pg|seite|pagina)[/_,-]?)2$", RegexOptions.IgnoreCase);
}
