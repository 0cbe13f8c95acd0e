using AngleSharp.Dom;
using Archive.Captures.Model;
using Archive.Markdown;

namespace Archive.Captures.Html;

/// <summary>
/// Tells an article from the cards for others behind it: boxes of one kind in a row below a label that says so, each with a title that leads to
/// another page of the site, and a few words.
/// </summary>
internal sealed class TrailingCards(CaptureParse parse, HtmlSource source)
{
    private const int Fewest = 2;
    private const int LongestCard = 800;
    private const int LargestShare = 3;
    private const int LongestKicker = 40;
    private const int ShortestTitle = 16;
    private const int LongestQuote = 60;

    public ArticlePart Remove(ArticlePart read)
    {
        if (FindRow(read) is not [var first, ..] row) return read;
        var texts = row.SelectMany(source.NumbersIn).Where(read.Texts.Contains).ToHashSet();
        var rest = read.Texts.Except(texts).Where(text => text < texts.Min()).ToList();
        if (rest.Count == 0 || LengthOf(texts) * LargestShare > LengthOf(read.Texts) || !LooseEnds.IsRelated(source.WordsOf(rest.Max()))) return read;
        parse.Warn(source.ExtentOf(texts.Min()).Start,
            $"From '{PlainText.Cut(source.ReadLine(TitleOf(first)!).Words, LongestQuote)}' on there are cards for other pages of the site; they are left out.",
            CaptureParse.PutBack);
        return read.Without(texts);
    }

    private int LengthOf(IEnumerable<int> texts) => texts.Sum(text => source.ExtentOf(text).Length);

    // The cards up to the last text, the first of them first.
    private List<IElement> FindRow(ArticlePart read)
    {
        var last = source.TextNodes(0, read.Texts.Max()).Last();
        return last.GetAncestors()
            .OfType<IElement>()
            .TakeWhile(e => e != read.Root && LengthOf(source.NumbersIn(e)) <= LongestCard)
            .Select(card => RowOf(card, read))
            .FirstOrDefault(row => row.Count >= Fewest) ?? [];
    }

    // A box of their kind that is no card says that they are parts of one text.
    private List<IElement> RowOf(IElement last, ArticlePart read)
    {
        var row = new List<IElement>();
        for (var box = last; box is not null; box = box.PreviousElementSibling)
        {
            var isAlike = box.TagName == last.TagName && box.ClassName == last.ClassName;
            if (isAlike && IsCard(box)) row.Insert(0, box);
            else if (isAlike && LengthOf(source.NumbersIn(box)) > LongestKicker) return [];
            else if (read.Holds(box)) break;
        }
        return row;
    }

    private bool IsCard(IElement box) =>
        box.TagName is "DIV" or "ARTICLE" or "SECTION" or "A" or "LI"
        && source.NumbersIn(box) is [_, ..] texts
        && LengthOf(texts) <= LongestCard
        && TitleOf(box) is { } title
        && source.NumbersIn(title) is [var titled, ..]
        && LengthOf(texts.TakeWhile(text => text != titled)) <= LongestKicker;

    // A heading that is a link, or the words that lead where the picture does.
    private IElement? TitleOf(IElement box) =>
        box.QuerySelectorAll("h2, h3, h4, h5, h6").Where(NamedBoxes.LeadsOn).FirstOrDefault(heading => LinkOf(heading) is { } link && IsTitle(heading, link))
        ?? box.QuerySelectorAll("a[href] img")
            .Select(LinkOf)
            .OfType<IElement>()
            .SelectMany(around => box.QuerySelectorAll("a[href]").Where(link => link.GetAttribute("href") == around.GetAttribute("href") && NamedBoxes.LeadsOn(link) && IsTitle(link, link)))
            .FirstOrDefault();

    private static IElement? LinkOf(IElement element) => element.QuerySelector("a[href]") ?? element.Closest("a[href]");

    private bool IsTitle(IElement words, IElement link) => LengthOf(source.NumbersIn(words)) >= ShortestTitle && !link.GetAttribute("href")!.Contains('#');
}
