using System.Text.RegularExpressions;
using AngleSharp.Dom;
using Archive.Captures.Letters;
using Archive.Captures.Model;
using Archive.Markdown;

namespace Archive.Captures.Html;

/// <summary>Asks of sentences within an article that the page hid from its readers when it was saved: behind "Read on", or in an answer that nobody opened.</summary>
internal sealed class HiddenTexts(CaptureParse parse, HtmlSource source, ArticlePart article)
{
    private const int ShortestSentence = 40;
    private const int LongestQuote = 80;
    // What sells subscriptions says it in few words.
    private const int ShortestText = 120;
    private const int FewestSentences = 2;
    // Each is looked for in all of the text.
    private const int MostTexts = 500;
    private const int SmallestShare = 5;

    private readonly IElement _whole = article.Root.Closest("article") ?? article.Root;

    public void Ask()
    {
        var hidden = _whole.QuerySelectorAll("[hidden], [style], .hidden, .is-hidden")
            .Where(e => (NonContentElements.IsHidden(e) || NonContentElements.IsCalledHidden(e) && IsAnswer(e)) && IsOwn(e))
            .ToList();
        if (hidden.Count == 0) return;
        var answers = hidden.Where(IsAnswer).SelectMany(source.NumbersIn).ToHashSet();
        var taken = Comparable.Of(string.Concat(parse.Blocks.Select(block => block.Text)));
        var left = hidden.SelectMany(e => e.Descendants<IText>()).Distinct().GroupBy(PageProse.FindBlock).Where(block => IsOwn(block.Key as IElement ?? block.Key.ParentElement!))
            .Select(block => (At: block.SelectMany(source.NumbersIn).FirstOrDefault(-1), Words: PlainText.CollapseWhiteSpace(string.Concat(block.Select(text => source.Read(text).Words)))))
            .Where(text => text.At >= 0 && (answers.Contains(text.At) || text.Words.Length >= ShortestSentence && Sentences.EndsSentence(text.Words))).Take(MostTexts)
            .Where(text => !taken.Contains(Comparable.Of(text.Words), StringComparison.Ordinal)).ToList();
        var length = left.Sum(text => text.Words.Length);
        if (left is not [var first, ..]) return;
        if (!left.Exists(text => answers.Contains(text.At))
            && (!left.Exists(text => text.Words.Length >= ShortestText)
                || length * SmallestShare < taken.Length && left.Sum(text => Sentences.Split(text.Words).Count()) < FewestSentences))
        {
            return;
        }
        parse.Ask("text", source.ExtentOf(first.At).Start,
            $"The page hides the text from '{PlainText.Cut(first.Words, LongestQuote)}' on: does it belong to the article?",
            "Put back into the page what belongs to the text, or save the page again with all of it opened.");
    }

    // However short it is, the question above it says of what it tells.
    private bool IsAnswer(IElement element) =>
        article.Root.Contains(element)
        && element.PreviousElementSibling is { TagName: "H2" or "H3" or "H4" or "H5" or "H6" } heading
        && heading.TextContent.TrimEnd() is [.., '?' or '？' or '؟'];

    private bool IsOwn(IElement element) =>
        element.QuerySelector("form, input, select") is null
        && !element.Contains(article.Root)
        && !element.GetInclusiveAncestors()
            .OfType<IElement>()
            .TakeWhile(e => e != article.Root && e.TagName is not ("ARTICLE" or "MAIN" or "BODY"))
            .Any(e => NonContentElements.IsOtherwiseApart(e) || e.ClassList.Append(e.Id ?? "").Any(Apart.IsMatch) && !HoldsMost(e));

    // What is sold, rather than what sells it.
    private bool HoldsMost(IElement element) => element.TextContent.Length * 2 > _whole.TextContent.Length;

    private static readonly Regex Apart = new("modal|overlay|tooltip|lightbox|paywall|comment|print|alert|message|caption", RegexOptions.IgnoreCase);
}
