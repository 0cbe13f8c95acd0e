using AngleSharp.Dom;
using Archive.Markdown;

namespace Archive.Captures.Html;

/// <summary>The heading of the article: it stands in or above its text.</summary>
internal sealed class ArticleHeading(HtmlSource source, PageProse prose)
{
    private const int ShortestTitle = 8;
    private const int ShortestText = 140;
    private const int LeastProse = 3;

    /// <summary>What is a smaller part of a title is the site's name, or its section's.</summary>
    private const int LeastShare = 3;

    /// <summary>The heading, once it is found.</summary>
    public IElement? Element { get; private set; }

    /// <param name="stated">The title that the page states for machines.</param>
    /// <returns>Null where no heading is known to be the article's.</returns>
    public ArticleHeading? Find(string? stated)
    {
        var title = PlainText.CollapseWhiteSpace(stated ?? source.Document.Title ?? "");
        var headings = source.Document.QuerySelectorAll("h1, h2, h3").Where(h => !NonContentElements.IsHidden(h)).Select(h => (Element: h, source.ReadWords(h).Words)).ToList();
        var same = headings.FindAll(h => h.Words == title);
        if (same.Count == 0)
        {
            same = headings.FindAll(h =>
                h.Words.Length >= ShortestTitle
                && h.Words.Length * LeastShare >= title.Length
                && title.Contains(h.Words, StringComparison.OrdinalIgnoreCase));
        }
        if (same.Count == 0) same = headings.FindAll(h => h.Element.TagName == "H1" && h.Words.Length >= ShortestTitle);
        // Teasers may repeat the title; they do so on a lower level.
        if (same.Count > 1) same = same.FindAll(h => h.Element.TagName == "H1");
        if (same.Count != 1) return null;
        Element = same[0].Element;
        return this;
    }

    /// <summary>Whether more text stands between the heading and the article than the article has, or paragraphs that are no small part of it: what is far below them is a notice at the page's foot.</summary>
    public bool IsFarFrom(ArticlePart part)
    {
        var numbers = source.NumbersIn(Element!);
        if (numbers.Count == 0 || part.Texts.Overlaps(numbers)) return false;
        var after = part.Texts.Where(text => text > numbers[^1]).ToList();
        if (after.Count == 0) return true;
        var between = Enumerable.Range(numbers[^1] + 1, after.Min() - numbers[^1] - 1).ToList();
        return prose.Letters(between) > prose.Letters(part.Texts) || prose.Count(between) * LeastProse > prose.Count(part.Texts) && CountParagraphs(between) > 1;
    }

    // One alone is a lead.
    private int CountParagraphs(List<int> texts) =>
        source.TextNodes(texts[0], texts[^1]).Where(text => source.NumbersIn(text).Any(prose.IsProse)).Select(PageProse.FindBlock).Distinct().Count();

    /// <summary>The text around the heading: all that the smallest element with a text holds.</summary>
    public ArticlePart? FindText()
    {
        for (var e = Element!.ParentElement; e is not null && e.TagName != "HTML"; e = e.ParentElement)
        {
            var texts = ContentTexts.Collect(source, e);
            texts.ExceptWith(source.NumbersIn(Element));
            if (prose.Letters(texts) >= ShortestText) return ArticlePart.Create(source, texts);
        }
        return null;
    }
}
