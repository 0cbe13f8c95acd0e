using AngleSharp.Dom;
using Archive.Markdown;

namespace Archive.Captures.Html;

/// <summary>
/// Completes a reading with what readability gives no score: lists, tables, code and short paragraphs in boxes of their own between
/// its texts and in boxes like theirs, who said what it quotes, terms that it explains, and the notes that its links lead to.
/// </summary>
/// <param name="page">The page's own address, if it is known.</param>
internal sealed class UnscoredTexts(HtmlSource source, PageProse prose, string? page)
{
    private const string Blocks = "ul, ol, dl, table, pre, blockquote, figcaption, p";
    private const string Controls = "form, button, input, select";
    private const int ShortestParagraph = 60;
    private const int FewestUnlinked = 8;
    private const int Highest = 2;
    private const string Apart = "footer, aside, nav, form, [class*='comment' i], [id*='comment' i]";

    /// <param name="title">The article's heading, if it is known: only what follows it stands within the text.</param>
    public ArticlePart Add(ArticlePart read, IElement? title)
    {
        var boxes = FindBlocks(read, title).Concat(FindAttributions(read)).Concat(FindNotes(read));
        var left = boxes.SelectMany(source.NumbersIn).Concat(FindTerms(read)).Except(read.Texts).ToList();
        return left.Count == 0 ? read : read.With(left);
    }

    // At a text's ends stand the lines of its header and ways to other texts, but for boxes that are like those of the text and lead nowhere.
    private IEnumerable<IElement> FindBlocks(ArticlePart read, IElement? title)
    {
        var headed = title is not null && source.NumbersIn(title) is [.., var number] ? number : -1;
        var paragraphs = read.Texts.Where(text => text > headed && prose.IsProse(text)).DefaultIfEmpty(-1).ToList();
        var (first, last) = (paragraphs.Min(), paragraphs.Max());
        var whole = read.Root.GetAncestors().OfType<IElement>().Take(Highest).TakeWhile(e => e.TagName is "DIV" or "SECTION").LastOrDefault(read.Root);
        var content = ContentTexts.Collect(source, whole);
        var alike = new AlikeBoxes(source, read);
        return whole.QuerySelectorAll(Blocks).Where(block => source.NumbersIn(block) is [var number, ..] && number > headed && !read.Holds(block))
            .Select(block => BoxOf(block, read, whole)).Distinct().Where(box => source.NumbersIn(box).All(content.Contains) && Belongs(box)).ToList();

        bool Belongs(IElement box)
        {
            var isBetween = source.NumbersIn(box) is [var from, ..] && from > first && from < last;
            var isAlike = alike.Include(box, isBetween);
            return (isBetween || isAlike && box.QuerySelector("a") is null) && IsText(box, isAlike);
        }
    }

    private static IElement BoxOf(IElement block, ArticlePart read, IElement whole)
    {
        while (block.ParentElement is { } parent && parent != whole && !read.Holds(parent)) block = parent;
        return block;
    }

    private bool IsText(IElement box, bool isAlike)
    {
        if (box.QuerySelector(Controls) is not null || box.QuerySelector(HeadingFinder.Headings)?.QuerySelector("a") is not null) return false;
        var blocks = box.QuerySelectorAll(Blocks).Prepend(box).Where(e => e.Matches(Blocks) && source.NumbersIn(e).Count > 0 && e.ParentElement?.Closest(Blocks) is null).ToList();
        return blocks.TrueForAll(block => IsTextBlock(block, isAlike))
            && blocks.Concat(box.QuerySelectorAll("h2, h3, h4, h5, h6"))
                .SelectMany(source.NumbersIn)
                .Distinct()
                .Count() == source.NumbersIn(box).Count;
    }

    // Shorter paragraphs are labels, and what a page says of itself, but for the line that says whose a quote is.
    private bool IsTextBlock(IElement block, bool isAlike)
    {
        var letters = CountLetters(source.NumbersIn(block));
        var linked = CountLetters(block.QuerySelectorAll("a").SelectMany(source.NumbersIn));
        var isSentence = Sentences.EndsSentence(source.ReadWords(block).Words);
        return (linked * 2 < letters || isAlike && isSentence && letters - linked >= FewestUnlinked)
            && (block.TagName is not ("P" or "FIGCAPTION")
                || isSentence && (isAlike || letters >= ShortestParagraph)
                || block.TagName == "FIGCAPTION" && block.ParentElement?.QuerySelector("blockquote") is not null);
    }

    private int CountLetters(IEnumerable<int> texts) => texts.Sum(text => source.WordsOf(text).Count(char.IsLetterOrDigit));

    private IEnumerable<IElement> FindAttributions(ArticlePart read) =>
        read.Root.QuerySelectorAll("blockquote footer, blockquote cite").Where(said => read.Holds(said.Closest("blockquote")!));

    // A term and what it means belong together, though the term may be a link.
    private IEnumerable<int> FindTerms(ArticlePart read) =>
        read.Root.QuerySelectorAll("dl")
            .Where(list => read.Holds(list) && list.QuerySelector(Controls) is null && list.QuerySelectorAll("dd, dd p").Any(said => Sentences.EndsSentence(source.ReadWords(said).Words)))
            .SelectMany(list => ContentTexts.Collect(source, list));

    // A note leads back to its mark, where that is a link; a raised number may be an exponent, and what it stands over below a page's own.
    private IEnumerable<IElement> FindNotes(ArticlePart read)
    {
        var links = new NoteLinks(source, page);
        var pairs = links.FindIn(read.Root).Where(pair => read.Holds(pair.Mark)).ToLookup(pair => pair.Mark.TagName == "SUP");
        var linked = pairs[false].Where(pair => links.LeadsBack(pair.Note, pair.Mark));
        var raised = links.AreCounted(pairs[true]) && pairs[true].All(pair => pair.Note.Closest(Apart) is null) ? pairs[true] : [];
        return linked.Concat(raised).Select(pair => pair.Note).Where(note => !read.Holds(note)).Distinct();
    }
}
