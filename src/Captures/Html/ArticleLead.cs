using AngleSharp.Dom;

namespace Archive.Captures.Html;

/// <summary>The paragraphs that stand between an article's heading and the box that holds its text: a standfirst, a lead.</summary>
/// <param name="summary">What the page says of itself: a lead that is told there in full is not told again.</param>
internal sealed class ArticleLead(HtmlSource source, PageProse prose, string? summary)
{
    private const int MostTexts = 60;
    private const int MostParagraphs = 3;
    private const string Apart = "nav, aside, form, footer, figure, figcaption, button, label, [class*='caption' i], [class*='related' i], [class*='cookie' i], [class*='comment' i], [class*='newsletter' i], [class*='author' i], [class*='contributor' i], [class*='bio' i]";

    /// <param name="heading">The article's heading, or what is taken for it.</param>
    public ArticlePart Add(ArticlePart part, IElement? heading)
    {
        if (heading is null || source.NumbersIn(heading) is not [.., var last] || part.Texts.Min() is var first && (first <= last || first - last > MostTexts)) return part;
        var lead = source.TextNodes(last + 1, first - 1).Where(text => source.NumbersIn(text) is [var number, ..] && prose.IsProse(number) && IsOwn(text.ParentElement!)).SelectMany(source.NumbersIn).ToList();
        return lead.Count is 0 or > MostParagraphs * 4 || prose.Letters(lead) >= prose.Letters(part.Texts) || IsSummary(lead) ? part : part.With(lead);
    }

    private bool IsSummary(List<int> lead) => summary is not null && Letters(summary).Contains(Letters(string.Concat(lead.Select(source.WordsOf))), StringComparison.Ordinal);

    private static string Letters(string words) => string.Concat(words.Where(char.IsLetterOrDigit)).ToLowerInvariant();

    private static bool IsOwn(IElement element)
    {
        if (element.Closest(Apart) is not null) return false;
        for (IElement? e = element; e is not null && e.TagName is not ("BODY" or "MAIN" or "ARTICLE"); e = e.ParentElement)
            if (NonContentElements.Includes(e)) return false;
        return true;
    }
}
