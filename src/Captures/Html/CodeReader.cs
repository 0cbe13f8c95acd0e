using System.Text;
using System.Text.RegularExpressions;
using AngleSharp.Dom;
using Archive.Captures.Letters;
using Archive.Captures.Model;
using Archive.Captures.Writing;

namespace Archive.Captures.Html;

/// <summary>Reads preformatted text as a block of code: without the numbers of its lines and the bar above it, and with the name of its language, if the page gives one.</summary>
internal sealed class CodeReader(HtmlSource source, ArticlePart article)
{
    private const int HighestBox = 8;
    private const int MostBeside = 20;

    private readonly StringBuilder _words = new();
    private readonly List<Extent> _extents = [];
    private IReadOnlySet<IElement> _numbers = new HashSet<IElement>();
    private bool _hasWords;
    private bool _hasNumber;
    private bool _isEnded;

    public Block? Read(IElement element)
    {
        _numbers = FindNumbers(element);
        ReadChildren(element);
        var words = TextNormalizer.Normalize(_words.ToString()).ReplaceLineEndings("\n").Trim('\n');
        if (string.IsNullOrWhiteSpace(words)) return null;
        var fence = MarkdownText.FenceAround(words);
        return new Block(_extents, words, $"{fence}{LanguageOf(element, source)}\n{words}\n{fence}");
    }

    private void ReadChildren(INode parent)
    {
        var nodes = parent.ChildNodes.ToList();
        for (var at = 0; at < nodes.Count; at++)
        {
            if (nodes[at] is IText text)
            {
                var (words, extents) = source.Read(text);
                Write(words);
                _extents.AddRange(extents);
            }
            else if (nodes[at] is IElement { TagName: "BR" }) Write("\n");
            else if (nodes[at] is IElement number && _numbers.Contains(number)) StartLine();
            else if (nodes[at] is IElement element && !article.LeavesOut(element) && !IsBar(element, nodes.ElementAtOrDefault(at + 1), source)) ReadElement(element);
        }
    }

    private void ReadElement(IElement element)
    {
        var isLine = IsLine(element);
        // A line that has an element of its own may end without a break.
        if (isLine) _isEnded |= _hasWords;
        if (isLine && IsBlank(element)) StartLine();
        else ReadChildren(element);
        if (isLine) _isEnded |= _hasWords || _hasNumber;
    }

    private void Write(string words)
    {
        if (words.Length == 0) return;
        if (_isEnded && words[0] is not ('\n' or '\r')) _words.Append('\n');
        _words.Append(words);
        (_isEnded, _hasWords, _hasNumber) = (false, words[^1] is not ('\n' or '\r'), false);
    }

    private static bool IsBlank(IElement line) => line.ChildElementCount == 0 && line.TextContent.Contains('\n') && WordsOf(line).Length == 0;

    // Nothing but its number may stand in a line.
    private void StartLine()
    {
        if (_isEnded) _words.Append('\n');
        (_isEnded, _hasWords, _hasNumber) = (false, false, true);
    }

    // Elements alike that hold 1, 2, 3 and so on: what cannot be selected, is called so, or stands beside the box of its line.
    private static HashSet<IElement> FindNumbers(IElement code) =>
        code.QuerySelectorAll("span, td, div, a, i, b, em")
            .Where(IsNumber)
            .GroupBy(e => (e.TagName, e.ClassName, Style: e.GetAttribute("style") ?? ""))
            .Where(alike =>
                alike.Zip(alike.Skip(1)).All(pair => int.Parse(WordsOf(pair.Second)) == int.Parse(WordsOf(pair.First)) + 1)
                && (Unselectable.IsMatch(alike.Key.Style) || LineName.IsMatch(alike.Key.ClassName ?? "") || alike.Skip(1).Any() && alike.All(IsBesideLine)))
            .SelectMany(alike => alike)
            .ToHashSet();

    private static bool IsBesideLine(IElement number) => number.NextElementSibling is { TagName: "DIV" } line && number.ParentElement!.FirstElementChild == number && line.NextSibling is null;

    private static bool IsNumber(IElement element) => element.ChildElementCount == 0 && int.TryParse(WordsOf(element), out var number) && number >= 0;

    private static bool IsLine(IElement element) => element.TagName is "DIV" or "P" or "LI" or "TR";

    private static readonly Regex Unselectable = new(@"user-select:\s*none");

    // "ln", "line-number", "react-syntax-highlighter-line-number", "gutter".
    private static readonly Regex LineName = new("(?:^|[ _-])(?:lnt?|linenos?|line-?num(?:ber)?s?|gutter)(?: |$)", RegexOptions.IgnoreCase);

    private static string WordsOf(INode node) => TextMarks.Remove(node.TextContent).Trim();

    /// <summary>Whether it is the box above code that says what it is written in.</summary>
    /// <param name="next">What stands behind it.</param>
    public static bool IsBar(IElement element, INode? next, HtmlSource source) =>
        element.TagName is "DIV" or "HEADER"
        && next is IElement code
        && (code.TagName == "PRE" || code.FirstElementChild?.TagName == "PRE" || element.ParentElement is { TagName: "PRE" or "CODE" } && element.PreviousElementSibling is null)
        && element.QuerySelector("code, pre, p, li, h1, h2, h3, h4, h5, h6, a, table, img, iframe, video") is null
        && string.Concat(element.Descendants<IText>().Where(text => text.ParentElement?.Closest("button") is null).Select(WordsOf)) is { Length: > 0 } words
        && words.Equals(LanguageOf(code, source), StringComparison.OrdinalIgnoreCase);

    private static string LanguageOf(IElement code, HtmlSource source)
    {
        var language = code.QuerySelectorAll("pre, code").Prepend(code).Concat(BoxesOf(code, source)).Select(StatedLanguage).FirstOrDefault(name => name is not null) ?? "";
        return language.All(c => char.IsAsciiLetterOrDigit(c) || c is '-' or '+' or '#') && !NoLanguage.Contains(language) ? language : "";
    }

    // What holds the code, the numbers of its lines, and little else.
    private static IEnumerable<IElement> BoxesOf(IElement code, HtmlSource source) =>
        code.GetAncestors().OfType<IElement>().Take(HighestBox).TakeWhile(box =>
            box.TagName is "DIV" or "FIGURE" or "CODE" or "TABLE" or "TBODY" or "TR" or "TD"
            && source.NumbersIn(box).Count <= source.NumbersIn(code).Count * 2 + MostBeside
            && box.QuerySelectorAll("pre").All(other => other == code || WordsOf(other).All(c => char.IsAsciiDigit(c) || char.IsWhiteSpace(c)))
            && box.QuerySelector("p, h1, h2, h3, h4, h5, h6, li") is null);

    private static string? StatedLanguage(IElement element) =>
        element.ClassList.Select(LanguageIn).FirstOrDefault(name => name is not null)
        ?? element.GetAttribute("data-lang") ?? element.GetAttribute("data-language") ?? element.GetAttribute("language");

    // What attributes that name a language of code say besides.
    private static readonly HashSet<string> NoLanguage = ["none", "default", "true", "en", "plain", "switcher"];

    private static readonly string[] BeforeLanguage = ["language-", "lang-", "highlight-source-"];

    // "language-cpp", "lang-cpp", "highlight-source-cpp"
    private static string? LanguageIn(string name) =>
        BeforeLanguage.FirstOrDefault(before => name.StartsWith(before, StringComparison.Ordinal) && name.Length > before.Length) is { } start
            ? name[start.Length..]
            : null;
}
