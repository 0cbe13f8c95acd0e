using AngleSharp.Dom;
using Archive.Captures.Model;
using Archive.Markdown;

namespace Archive.Captures.Html;

/// <summary>
/// Finds the article of a page. Readability proposes, the page's headings and marks propose; where they agree, and where
/// most of the page's prose was chosen, that is certain. Anything else is a question about the best of the readings.
/// </summary>
internal sealed class ArticleFinder(CaptureParse parse, HtmlSource source)
{
    private const int ShortArticle = 250;
    private const double LeastShare = 0.45;
    private const double MostLeftOutOfArticle = 0.5;
    private const int MostOfBox = 12;
    private const int LongestQuote = 60;
    private const string Whole = "blockquote, ul, ol, dl, table";

    private static readonly string[] Marks = ["[itemprop~='articleBody']", ".e-content", ".entry-content", "article", "main, [role='main']"];

    private readonly PageProse _prose = new(source);

    /// <returns>Null where the page has no text.</returns>
    public ArticlePart? Find()
    {
        var heading = new ArticleHeading(source, _prose).Find(parse.PageTitle);
        // Of more text than a page may have, no reading need be chosen with care.
        var read = _prose.Total > TextLimits.MostBytes ? null : ArticlePart.Create(source, ReadabilityProposal.Find(source));
        read = read is null ? null : new LikeSiblings(source, _prose).Add(read);
        read = read is null ? null : new BesideCode(source).Add(read);
        if (read is not null && heading?.Element is { } titled) read = new NextArticles(parse, source).Remove(read, titled);
        var marked = FindMarked();
        if (read is not null && (heading is null || !heading.IsFarFrom(read)) && !Contradicts(marked, read))
        {
            var doubt = FindDoubt(read, marked);
            if (doubt is not null) Ask(doubt, read, marked);
            else if (marked is not null) read = WithProseOf(marked, read);
            if (doubt is null) read = new UnscoredTexts(source, _prose, parse.PageUrl).Add(read, heading?.Element);
            var found = new ArticleLead(source, _prose, parse.Summary).Add(WithHeadings(WithNotes(read), heading?.Element), heading?.Element);
            if (doubt is not null || new SummarySource(source, parse.Summary).FindOutside(found) is not { } box) return found;
            var both = found.With(ContentTexts.Collect(source, box));
            Ask("The text that the page made its summary of stands apart from what else was taken for the article.", both, found);
            return both;
        }
        // The heading's text, if it is one: a line below the heading, or what stands where the text should be, is none beside ten times as much.
        var readings = new[] { heading?.FindText(), marked, read, ArticlePart.Create(source, ContentTexts.Collect(source, source.Document.Body)) }.OfType<ArticlePart>().ToList();
        var best = readings.Find(part =>
                _prose.Letters(part.Texts) >= ShortArticle || _prose.Letters(part.Texts) * 10 >= readings.Max(r => _prose.Letters(r.Texts)))
            ?? readings.FirstOrDefault();
        if (best is not null) Ask("It is not certain which part of the page is the article.", best, read);
        return best;
    }

    // The most specific mark that the page uses once, or for one element with most of its prose.
    private ArticlePart? FindMarked()
    {
        foreach (var mark in Marks)
        {
            var found = source.Document.QuerySelectorAll(mark).Where(e => e.ParentElement?.Closest(mark) is null && !NonContentElements.IsHidden(e)).ToList();
            if (found.Count == 0) continue;
            var best = found.MaxBy(Letters)!;
            if (found.Count > 1 && Letters(best) * 10 < found.Sum(Letters) * 6) continue;
            if (ArticlePart.Create(source, ContentTexts.Collect(source, best)) is { } part) return part;
        }
        return null;
    }

    // What the page marks as its article loses no paragraph between others, whatever its score.
    private ArticlePart WithProseOf(ArticlePart marked, ArticlePart read)
    {
        var (first, last) = (read.Texts.Min(), read.Texts.Max());
        var left = marked.Texts.Where(text => text > first && text < last && !read.Texts.Contains(text) && _prose.IsProse(text)).ToList();
        return left.Count == 0 || marked.Root.TagName == "MAIN"
            ? read
            : read.With(
                source.TextNodes(left.Min(), left.Max())
                    .Where(text => left.Contains(source.NumbersIn(text)[0]))
                    .SelectMany(WholeOf)
                    .Where(marked.Texts.Contains));

        // Of what is quoted or listed, whoever says it and the short items are a part.
        IReadOnlyList<int> WholeOf(IText text) => source.NumbersIn(text.ParentElement!.Closest(Whole) is { } whole && marked.Root != whole && marked.Root.Contains(whole) ? whole : text);
    }

    // A heading stays with the text below it; one that is a link leads to another.
    private ArticlePart WithHeadings(ArticlePart read, IElement? title)
    {
        var first = read.Texts.Min();
        var unseen = read.Root.QuerySelectorAll("*").Where(NonContentElements.IsUnseen).SelectMany(source.NumbersIn).ToHashSet();
        var left = read.Root.QuerySelectorAll("h2, h3, h4, h5, h6").Where(h => h != title && h.QuerySelector("a[href]") is null)
            .Select(h => (Numbers: source.NumbersIn(h), Box: BoxOf(h)))
            .Where(h => h.Numbers.Count > 0 && h.Numbers[0] > first && !h.Numbers.Any(read.Texts.Contains) && read.Texts.Contains(NextSeen(h.Box[^1])))
            .Select(h => h.Numbers)
            .ToList();
        return left.Count == 0 ? read : read.With(left.SelectMany(numbers => numbers));

        int NextSeen(int text)
        {
            do text++;
            while (unseen.Contains(text));
            return text;
        }

        // Beside it may stand a button, in a box for both.
        IReadOnlyList<int> BoxOf(IElement h) =>
            h.ParentElement is { } box
            && source.NumbersIn(box) is { Count: <= MostOfBox } all
            && !all.Any(read.Texts.Contains)
                ? all
                : source.NumbersIn(h);
    }

    // Notes and corrections stand in an aside or a footer of the article itself.
    private ArticlePart WithNotes(ArticlePart read)
    {
        if (read.Root.Closest("article") is not { } article) return read;
        var notes = article.QuerySelectorAll("aside, footer, [role='doc-endnotes']")
            .Where(e => e.ParentElement?.Closest("article") == article && !NonContentElements.Includes(e) && IsNote(e))
            .ToList();
        if (notes.Count == 0) return read;
        return read.With(notes.SelectMany(note => ContentTexts.Collect(source, note)));
    }

    private bool IsMostlySame(ArticlePart a, ArticlePart b) =>
        _prose.Letters(a.Texts.Where(b.Texts.Contains)) * 10 >= Math.Max(_prose.Letters(a.Texts), _prose.Letters(b.Texts)) * 7;

    private static bool IsNote(IElement element) =>
        element.QuerySelector("h1, h2, h3, h4, form, img") is null && element.QuerySelectorAll("a").Sum(a => a.TextContent.Length) * 4 < element.TextContent.Length;

    private int Letters(IElement element) => _prose.Letters(source.NumbersIn(element));

    // A mark that shares nothing with what was read and holds a text of its own.
    private bool Contradicts(ArticlePart? marked, ArticlePart read) =>
        marked is not null && _prose.Letters(marked.Texts) >= ShortArticle / 2 && !marked.Texts.Overlaps(read.Texts) && _prose.Count(read.Texts) * 2 < _prose.Total;

    private string? FindDoubt(ArticlePart read, ArticlePart? marked)
    {
        var chosen = _prose.Count(read.Texts);
        var both = marked is null ? 0 : _prose.Count(marked.Texts.Where(read.Texts.Contains));
        var more = marked is null ? 0 : _prose.Count(marked.Texts) - both;
        var agrees = marked is not null && both >= LeastShare * chosen && more <= MostLeftOutOfArticle * chosen;
        if (marked is not null && both >= LeastShare * chosen && !agrees) return "The page marks more text as its article than what was taken for it.";
        if (chosen < ShortArticle && !(agrees && IsMostlySame(read, marked!))) return "The text that was taken for the article is short.";
        if (chosen < LeastShare * _prose.Total && !agrees) return "Most of the page's text is no part of what was taken for the article.";
        return null;
    }

    private void Ask(string doubt, ArticlePart taken, ArticlePart? other) =>
        parse.Ask("text", source.ExtentOf(taken.Texts.Min()).Start, doubt, "Compare the text with the capture, and correct it if need be.",
            [.. new[] { taken, other }.OfType<ArticlePart>().DistinctBy(p => p.Texts.Count).Select(Describe)]);

    private string Describe(ArticlePart part)
    {
        var start = source.ExtentOf(part.Texts.Min());
        var words = PlainText.CollapseWhiteSpace(source.WordsOf(part.Texts.Min()));
        return $"{_prose.Letters(part.Texts)} letters from '{PlainText.Cut(words, LongestQuote)}' ({parse.Labels.PositionOf(start.Start)})";
    }
}
