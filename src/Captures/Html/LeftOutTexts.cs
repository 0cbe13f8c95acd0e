using AngleSharp.Dom;
using Archive.Captures.Model;
using Archive.Markdown;

namespace Archive.Captures.Html;

/// <summary>What of a page is left out: by which rule, and whether sentences of its article are.</summary>
internal static class LeftOutTexts
{
    private const int ShortestSentence = 40;
    private const int LongestQuote = 80;

    /// <summary>Labels each text that is left out with the rule for it.</summary>
    public static void Explain(CaptureParse parse, HtmlSource source, ArticlePart article)
    {
        foreach (var text in source.Document.Descendants<IText>())
            foreach (var number in source.NumbersIn(text))
                if (source.ExtentOf(number) is var at && parse.Labels[at.Start] == Label.NonContent && parse.Labels.RuleAt(at.Start) is Rule.None)
                    parse.Labels.Mark(at, Label.NonContent, FindRule(text, article));
    }

    /// <summary>Names sentences that stand between the first and the last of the article and are no part of it.</summary>
    public static void Warn(CaptureParse parse, HtmlSource source, ArticlePart article) =>
        Warn(parse, source,
            source.TextNodes(article.Texts.Min(), article.Texts.Max()),
            words => words.Length >= ShortestSentence && Sentences.EndsSentence(words),
            "within the article",
            "'import --explain' says why; put back into the page what belongs to the text.");

    /// <summary>Names the first of some texts that are left out, a block of the page each, and says how many more there are.</summary>
    /// <param name="isWorthIt">Whether a block's words are to be told of.</param>
    /// <param name="where">Where they stand, as "within the article".</param>
    public static void Warn(CaptureParse parse, HtmlSource source, IEnumerable<IText> texts, Predicate<string> isWorthIt, string where, string hint)
    {
        var left = texts
            .GroupBy(PageProse.FindBlock)
            .Select(block => (
                Numbers: block.SelectMany(source.NumbersIn).ToList(),
                Words: PlainText.CollapseWhiteSpace(string.Concat(block.Select(text => source.Read(text).Words)))))
            .Where(block =>
                isWorthIt(block.Words)
                && block.Numbers.Count > 0
                && block.Numbers.TrueForAll(number => parse.Labels[source.ExtentOf(number).Start] == Label.NonContent))
            .ToList();
        if (left is not [var first, ..]) return;
        var quoted = PlainText.Cut(first.Words, LongestQuote);
        parse.Warn(source.ExtentOf(first.Numbers[0]).Start,
            left.Count == 1
                ? $"'{quoted}' stands {where} and is left out."
                : $"'{quoted}' and {left.Count - 1} more texts stand {where} and are left out.",
            hint);
    }

    private static Rule FindRule(IText text, ArticlePart article)
    {
        for (var element = text.ParentElement; element is not null; element = element.ParentElement)
            if (NonContentElements.FindRule(element) is not Rule.None and var rule) return rule;
        return article.Root.Contains(text) ? Rule.NotChosen : Rule.Outside;
    }
}
