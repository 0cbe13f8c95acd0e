using System.Text.RegularExpressions;
using AngleSharp.Dom;
using Archive.Captures.Dates;
using Archive.Captures.Headers;
using Archive.Captures.Model;

namespace Archive.Captures.Html;

/// <summary>Tells the lines of an article's header from those that lead to another article: the one before, or the next.</summary>
internal sealed class NeighbourLines(CaptureParse parse, HtmlSource source)
{
    private const int FewestWordsOfTitle = 4;

    /// <summary>Whether a line beside the heading is of another article: the day behind that one's title is no day of this one.</summary>
    public bool Include(HeaderLine line) =>
        Neighbour.IsMatch(line.Words)
        || line.Element.QuerySelectorAll("a[href]").Any(link => source.ReadLine(link).Words is var words
            && (IsTitleOfOther(link, words, line.Words) || DatelineReader.Read(words, DayOrder.IsDayFirst(parse)) is { IsDateline: true, IsDoubtful: true }));

    private bool IsTitleOfOther(IElement link, string words, string line) =>
        !link.HasAttribute("rel") && link.GetAttribute("href")!.Trim().Trim('/').Length > 0
        && line.Length > words.Length && line.StartsWith(words, StringComparison.Ordinal)
        && words.Split(' ').Length >= FewestWordsOfTitle && !words.Any(char.IsDigit) && !HeaderLines.IsBylineOrDateline(parse, words);

    private static readonly Regex Neighbour = new(@"^(?:[上下]一[篇条]|前の記事|次の記事|이전\s?글|다음\s?글|(?:previous|next)(?: (?:post|article))?(?=\s*[:：]))", RegexOptions.IgnoreCase);
}
