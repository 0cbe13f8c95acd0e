using System.Text.RegularExpressions;
using AngleSharp.Dom;
using Archive.Captures.Letters;

namespace Archive.Captures.Html;

/// <summary>The words that open a heading and are no part of the title: a kicker in an element of its own.</summary>
internal static class HeadingKicker
{
    private const int Longest = 60;
    private const int ShortestTitle = 8;

    private static readonly char[] Marks = [' ', ':', '|', '/', '-', '–', '—', '·', '•'];

    /// <param name="titles">What the page states as its title for machines.</param>
    public static string Without(HtmlSource source, IElement heading, IEnumerable<string> titles)
    {
        var words = source.ReadLine(heading).Words;
        if (FindParts(source, heading) is not [IElement first, var second, ..]) return words;
        var kicker = source.ReadLine(first).Words;
        if (kicker.Length > Longest || !words.StartsWith(kicker, StringComparison.Ordinal)) return words;
        var title = words[kicker.Length..].TrimStart(Marks);
        if (title.Length < ShortestTitle) return words;
        // The page's own word goes first: a subtitle behind the title, the title alone, or both as one.
        if (titles.Contains(kicker)) return words;
        if (titles.Contains(title)) return title;
        if (titles.FirstOrDefault(stated => Comparable.Of(stated).StartsWith(Comparable.Of(words), StringComparison.Ordinal)) is { } both) return Comparable.Of(both).Length == Comparable.Of(words).Length ? both : words;
        // A block stands in a line of its own; a mark in an element of its own parts as well.
        var isParted = second is IElement { TagName: "DIV" or "P" } || new[] { first.LastElementChild, second as IElement }.Any(IsMark);
        return isParted || first.ClassList.Any(c => Called.IsMatch(c)) ? title : words;

        bool IsMark(IElement? element) => element is not null && source.ReadLine(element).Words is { Length: > 0 } mark && mark.All(Marks.Contains);
    }

    // What holds all of the heading is passed.
    private static List<INode> FindParts(HtmlSource source, IElement whole)
    {
        var parts = whole.ChildNodes.Where(node => source.NumbersIn(node).Count > 0 && source.ReadLine(node).Words.Length > 0).ToList();
        return parts is [IElement only] ? FindParts(source, only) : parts;
    }

    private static readonly Regex Called = new("kicker|eyebrow|overline|over-?title|topline|roof-?line|dachzeile|spitzmarke|catch-?title|antetitulo|occhiello|surtitre", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant);
}
