using AngleSharp.Dom;
using Archive.Captures.Model;

namespace Archive.Captures.Html;

/// <summary>A line of a page: an element that holds a short text and no other block.</summary>
internal sealed record HeaderLine(IElement Element, string Words, IReadOnlyList<Extent> Extents);

/// <summary>The lines that stand around an article's heading and above its text but are no part of it.</summary>
internal sealed class HeaderZone(HtmlSource source, ArticlePart article)
{
    private const int TextsBeforeHeading = 10;
    private const int TextsBeforeArticle = 16;
    private const int TextsWithinArticle = 12;

    /// <summary>How far above a text its heading may stand.</summary>
    public const int MostTexts = 60;

    private const int LongestLine = 200;
    private const string Apart = "nav, aside, figure, blockquote, [id*='comment' i], [class*='infobox' i], [class*='weather' i], #wm-ipp-base";
    private const string Caption = "[class*='caption' i], [class^='legend' i]";

    private static readonly string[] Blocks = ["P", "DIV", "LI", "TD", "H1", "H2", "H3", "H4", "H5", "H6", "HEADER", "SECTION", "ARTICLE", "UL", "DD", "DT", "ADDRESS", "FIGCAPTION", "BODY"];

    private IReadOnlyList<int> _headed = [];

    /// <param name="heading">The article's heading, if it is known.</param>
    /// <param name="before">How many texts above the article are looked at where it is not.</param>
    public IEnumerable<HeaderLine> Lines(IElement? heading, int before = TextsBeforeArticle)
    {
        var first = article.Texts.Min();
        var headed = _headed = heading is null ? [] : source.NumbersIn(heading);
        var from = headed.Count > 0 && headed[0] <= first ? Math.Max(headed[0] - TextsBeforeHeading, first - MostTexts) : first - before;
        var seen = new HashSet<IElement>();
        foreach (var text in source.TextNodes(Math.Max(0, from), Math.Min(first + TextsWithinArticle, article.Texts.Max())))
        {
            if (source.NumbersIn(text) is not [var number, ..] || article.Texts.Contains(number) || headed.Contains(number)) continue;
            if (FindLine(text) is not { } element || !seen.Add(element) || IsApart(element, number < first)) continue;
            var (words, extents) = source.ReadLine(element);
            if (words.Length is > 0 and <= LongestLine && extents.Count > 0) yield return new HeaderLine(element, words, extents);
        }
    }

    // Some systems put the lines above a text into its footer, and others the whole page into a form.
    private bool IsApart(IElement element, bool isAbove)
    {
        if (element.Closest(Apart) is { } apart && !HoldsHeading(apart)
            || IsCaption(element)
            || element.GetInclusiveAncestors().OfType<IElement>().Any(NonContentElements.IsHidden)
            || IsOfAnother(element))
        {
            return true;
        }
        if (element.Closest("footer") is { } footer && (!isAbove || footer.Closest("article") is null)) return true;
        return element.Closest("form") is { } form && !article.Holds(form);
    }

    // Some pages set heading and meta line apart as an aside, and old ones all of their text as a quote.
    private bool HoldsHeading(IElement element) => _headed.Count > 0 && element.TagName is "ASIDE" or "FIGURE" or "BLOCKQUOTE" && source.NumbersIn(element).Contains(_headed[0]);

    // What stands beside a picture and is called so says who is in it, and when.
    private bool IsCaption(IElement element) =>
        element.Closest(Caption) is { ParentElement: { } beside } box
        && beside.QuerySelector("img") is not null
        && !source.NumbersIn(box).Any(number => article.Texts.Contains(number) || _headed.Contains(number));

    private bool IsOfAnother(IElement element) =>
        (element.Closest("article") ?? element.Closest("[itemtype$='Article'], [itemtype$='BlogPosting']")) is { } other
        && (other.TagName == "ARTICLE" || other.QuerySelector("h1, h2, h3, h4, [itemprop~='headline']") is not null || element.Closest("a[href]") is { } link && other.Contains(link))
        && !source.NumbersIn(other).Any(number => article.Texts.Contains(number) || _headed.Contains(number));

    // In the article's own box, a time or a whole line may stand in an element that is no block.
    private IElement? FindLine(IText text)
    {
        if (FindBlock(text) is not { } block || !article.Holds(block) || text.ParentElement == block) return FindBlock(text);
        var line = text.ParentElement!.Closest("time") ?? text.GetAncestors().OfType<IElement>().First(e => e.ParentElement == block);
        return line.TagName != "TIME" && NonContentElements.HasWordsBeside(line) ? block : line;
    }

    private static IElement? FindBlock(IText text) => text.GetAncestors().OfType<IElement>().FirstOrDefault(e => Blocks.Contains(e.TagName));
}
