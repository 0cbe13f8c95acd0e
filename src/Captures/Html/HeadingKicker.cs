using System.Text.RegularExpressions;
using AngleSharp.Dom;
using Archive.Captures.Headers;
using Archive.Captures.Letters;
using Archive.Markdown;

namespace Archive.Captures.Html;

/// <summary>The words that open a heading and are no part of the title: a kicker in an element of its own.</summary>
internal static class HeadingKicker
{
    private const int Longest = 60;
    private const int ShortestTitle = 8;

    private static readonly char[] Marks = [' ', ':', '|', '/', '-', '–', '—', '·', '•'];

    /// <param name="titles">What the page states as its title for machines.</param>
    public static string Without(HtmlSource source, IElement heading, IReadOnlyCollection<string> titles)
    {
        var words = source.ReadLine(heading).Words;
        if (FindParts(source, heading) is not [IElement first, var second, ..] parts) return words;
        var kicker = source.ReadLine(first).Words;
        var isCalled = first.ClassList.Any(c => Called.IsMatch(c)) || Sponsor.IsMatch(kicker);
        if (kicker.Length > Longest || !words.StartsWith(kicker, StringComparison.Ordinal)) return words;
        var title = words[kicker.Length..].TrimStart(Marks);
        if (title.Length < ShortestTitle) return words;
        // Bare words go on with what is emphasized before them.
        if (!isCalled && parts.Exists(part => part is not IElement)) return words;
        var isBlock = second is IElement { TagName: "DIV" or "P" };
        var whole = isBlock && char.IsLetterOrDigit(kicker[^1]) ? $"{kicker}: {title}" : words;
        // The page's own word goes first: the title alone, both as one, or a subtitle behind the title.
        if (titles.Contains(title) && !titles.Contains(kicker)) return title;
        foreach (var stated in titles.Append(PlainText.CollapseWhiteSpace(source.Document.Title ?? "")))
        {
            if (Comparable.Of(stated).StartsWith(Comparable.Of(words), StringComparison.Ordinal)) return Comparable.Of(stated).Length == Comparable.Of(words).Length ? stated : whole;
            if (TitleChoice.Says(stated, title)) return title;
            if (TitleChoice.Says(stated, kicker)) return whole;
        }
        // A label stands above a block, or a mark in an element of its own between two.
        var isParted = isBlock ? HeaderLines.IsKicker(kicker) : new[] { first.LastElementChild, second as IElement }.Any(IsMark);
        return isCalled || isParted ? title : whole;

        bool IsMark(IElement? element) => element is not null && source.ReadLine(element).Words is { Length: > 0 } mark && mark.All(Marks.Contains);
    }

    // What holds all of the heading is passed.
    private static List<INode> FindParts(HtmlSource source, IElement whole)
    {
        var parts = whole.ChildNodes.Where(node => source.NumbersIn(node).Count > 0 && source.ReadWords(node).Words.Length > 0).ToList();
        return parts is [IElement only] ? FindParts(source, only) : parts;
    }

    private static readonly Regex Sponsor = new(@"^(?:sponsored|presented|paid for) by\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant);

    private static readonly Regex Called = new("kicker|eyebrow|overline|over-?title|topline|roof-?line|dachzeile|spitzmarke|catch-?title|antetitulo|occhiello|surtitre", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant);
}
