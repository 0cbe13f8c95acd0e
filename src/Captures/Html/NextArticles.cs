using AngleSharp.Dom;
using Archive.Captures.Model;
using Archive.Markdown;

namespace Archive.Captures.Html;

/// <summary>Tells the article from those that a page appends to it as its reader comes to the end: an element of their own, with a title or a byline of their own.</summary>
internal sealed class NextArticles(CaptureParse parse, HtmlSource source)
{
    private const int LongestQuote = 60;
    private const string Own = "h1, [rel~='author'], [itemprop~='author'], .byline";

    public ArticlePart Remove(ArticlePart read, IElement title)
    {
        if (Outermost(title) is not { } article || !read.Holds(article)) return read;
        var others = source.Document.QuerySelectorAll("article")
            .Where(e =>
                e != article
                && Outermost(e) == e
                && read.Holds(e)
                && source.NumbersIn(e)[0] > source.NumbersIn(article)[^1]
                && e.QuerySelector(Own) is not null)
            .ToList();
        if (others.Count == 0 || ArticlePart.Create(source, read.Texts.Except(others.SelectMany(source.NumbersIn)).ToHashSet()) is not { } rest) return read;
        var words = PlainText.Cut(source.ReadLine(others[0].QuerySelector("h1") ?? others[0]).Words, LongestQuote);
        parse.Warn(source.ExtentOf(source.NumbersIn(others[0])[0]).Start,
            $"'{words}' begins another article below this one, which is left out.",
            "Save it as a capture of its own if it belongs to the archive.");
        return rest;
    }

    private static IElement? Outermost(IElement element) => element.GetInclusiveAncestors().OfType<IElement>().LastOrDefault(e => e.TagName == "ARTICLE");
}
