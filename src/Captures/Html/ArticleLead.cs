using System.Text.RegularExpressions;
using AngleSharp.Dom;
using Archive.Captures.Headers;
using Archive.Captures.Letters;
using Archive.Captures.Names;
using Archive.Markdown;

namespace Archive.Captures.Html;

/// <summary>The paragraphs that stand between an article's heading and the box that holds its text: a standfirst, which may be a heading of a lower level, a lead.</summary>
/// <param name="summary">What the page says of itself: a sentence that is told there in full is not told again, a whole paragraph is.</param>
internal sealed class ArticleLead(HtmlSource source, PageProse prose, string? summary)
{
    private const int MostTexts = 60;
    private const int MostParagraphs = 3;
    private const int FewestBlanks = 5;
    private const string Apart = "nav, aside, form, footer, figure, figcaption, button, label, [class*='caption' i], [class*='related' i], [class*='cookie' i], [class*='comment' i], [class*='newsletter' i], [class*='author' i], [class*='contributor' i], [class*='bio' i]";

    /// <param name="heading">The article's heading, or what is taken for it.</param>
    public ArticlePart Add(ArticlePart part, IElement? heading)
    {
        if (heading is null || source.NumbersIn(heading) is not [.., var last]) return part;
        // What readability took from the menus above the heading is left out later.
        var first = part.Texts.Where(text => text > last).DefaultIfEmpty(int.MaxValue).Min();
        if (first - last > MostTexts || part.Texts.Contains(last)) return part;
        var below = heading.TagName == "H1" && heading.NextElementSibling is { TagName: "H2" or "H3" or "H4" } next && IsStandfirstHeading(next) ? next : null;
        var lead = source.TextNodes(last + 1, first - 1)
            .Where(text =>
                source.NumbersIn(text) is [var number, ..]
                && (prose.IsProse(number) || IsNamedStandfirst(text) || below?.Contains(text) == true)
                && IsOwn(text.ParentElement!))
            .SelectMany(source.NumbersIn)
            .ToList();
        var isNone = lead.Count is 0 or > MostParagraphs * 4
            || prose.Letters(lead) >= prose.Letters(part.Texts)
            || IsSummary(string.Concat(lead.Select(source.WordsOf)), summary);
        return isNone ? part : part.With(lead);
    }

    /// <summary>Whether a standfirst is one sentence, and what the page says of itself has it in full.</summary>
    public static bool IsSummary(string lead, string? summary) =>
        summary is not null
        && Sentences.First(lead.Trim()).Length == lead.Trim().Length
        && Comparable.Of(summary).Contains(Comparable.Of(lead), StringComparison.Ordinal);

    private bool IsStandfirstHeading(IElement heading) =>
        heading.QuerySelector("a, button") is null && source.ReadWords(heading).Words is var words && !PageButtons.Are(words) && !NameShape.IsName(words);

    private static bool IsNamedStandfirst(IText text) => IsStandfirst(text.ParentElement!) && text.Data.Count(c => c == ' ') >= FewestBlanks;

    /// <summary>Whether the page calls it a standfirst, in the words of newsrooms from London to Madrid.</summary>
    public static bool IsStandfirst(IElement element) => IsWithin(element, Standfirst);

    /// <summary>Whether an element is called so itself.</summary>
    public static bool IsCalledStandfirst(IElement element) => element.ClassList.Any(c => Standfirst.IsMatch(c));

    /// <summary>Whether an element, or what it stands in within the article with few paragraphs beside it, is called so.</summary>
    public static bool IsWithin(IElement element, Regex named) =>
        element.GetInclusiveAncestors()
            .OfType<IElement>()
            .TakeWhile(e => e.TagName is not ("ARTICLE" or "MAIN" or "BODY") && e.QuerySelectorAll("p").Length <= MostParagraphs)
            .Any(e => e.ClassList.Any(c => named.IsMatch(c)));

    // What the whole page is called says nothing of a part.
    private static bool IsOwn(IElement element) =>
        element.Closest(Apart) is not { TagName: not ("BODY" or "HTML") }
        && !element.GetInclusiveAncestors().OfType<IElement>().TakeWhile(e => e.TagName is not ("BODY" or "MAIN" or "ARTICLE")).Any(NonContentElements.Includes);

    private static readonly Regex Standfirst = new(@"(?:^|[-_])(?:lead|lede|standfirst|dek|deck|sub-?title|sub-?head(?:line|ing)?|intro(?:duction)?|teaser|excerpt|abstract|summary|description|chapo|chapeau|vorspann|anreisser|sommario|occhiello|entradilla|bajada|sumario)(?:[-_]|$)", RegexOptions.IgnoreCase);
}
