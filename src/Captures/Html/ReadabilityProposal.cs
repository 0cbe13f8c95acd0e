using AngleSharp.Dom;
using Archive.Markdown;
using SmartReader;

namespace Archive.Captures.Html;

/// <summary>Which texts of a page readability takes for the article. It scores paragraphs by their length, commas and links.</summary>
internal static class ReadabilityProposal
{
    // Readability only needs an address to make links absolute; nothing is fetched.
    private const string AnyAddress = "https://page.invalid/";

    // Names of these are made of the text's own words, or are no more than a style of it.
    private const string Named = "h1, h2, h3, h4, h5, h6, section, table, blockquote, pre, li, p";

    private const int FewestParagraphs = 3;

    /// <summary>It goes from each element to the next by way of all that stand beside it, and so takes time with the square of them.</summary>
    private const long MostSteps = 50_000_000;

    /// <returns>Nothing where readability finds no article, or would look for it too long: then the page's own marks tell.</returns>
    public static IReadOnlySet<int> Find(HtmlSource source)
    {
        if (CountSteps(source.Document) > MostSteps) return new HashSet<int>();
        var copy = source.Copy();
        foreach (var element in copy.QuerySelectorAll("body [itemprop], body [itemtype]").Where(NonContentElements.IsStatedApart)) element.Remove();
        foreach (var element in copy.QuerySelectorAll(Named)) element.RemoveAttribute("id");
        foreach (var element in copy.QuerySelectorAll("h1, h2, h3, h4, h5, h6, table, p")
                .Where(e => e.TagName != "P" || Sentences.EndsSentence(e.TextContent.Trim())))
        {
            element.RemoveAttribute("class");
        }
        // A warning in a text stands beside paragraphs of it.
        foreach (var element in copy.QuerySelectorAll("[role='alert']").Where(e => e is { PreviousElementSibling.TagName: "P", NextElementSibling.TagName: "P" } && e.QuerySelector("p") is not null))
        {
            element.RemoveAttribute("role");
        }
        // "post-text-hidden", "overflow-hidden": what such a name hides is another thing, or hidden no more.
        foreach (var element in copy.QuerySelectorAll("[id*='-hidden' i], [class*='-hidden' i]").Where(e => e.QuerySelectorAll("p").Length >= FewestParagraphs && IsOfText(e)))
        {
            element.RemoveAttribute("id");
            element.RemoveAttribute("class");
        }
        // Names of advertisements, which their sellers add to the box that the text stands in.
        foreach (var element in copy.QuerySelectorAll("[class*='banner' i]").Where(NonContentElements.HoldsProse)) element.RemoveAttribute("class");
        IReadOnlySet<int> found = new HashSet<int>();
        using var reader = new Reader(AnyAddress, copy);
        reader.AddCustomOperationEnd(article => found = source.NumbersInCopy(article));
        reader.GetArticle();
        return found;
    }

    // It holds the title or most of an article, or the text goes on in it: what stands beside a text under the title is another one.
    private static bool IsOfText(IElement box)
    {
        if (box.QuerySelector("h1") is not null || box.Closest("article") is { } article && box.TextContent.Length * 2 > article.TextContent.Length) return true;
        var beside = box.ParentElement!.QuerySelectorAll("p").Count(p => !box.Contains(p));
        return box.ParentElement.QuerySelector("h1") is null && beside > 0;
    }

    private static long CountSteps(INode whole) => whole.Descendants<IElement>().Sum(element => (long)element.ChildElementCount * element.ChildNodes.Length);
}
