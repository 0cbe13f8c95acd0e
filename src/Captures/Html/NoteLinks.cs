using System.Text.RegularExpressions;
using AngleSharp.Dom;

namespace Archive.Captures.Html;

/// <summary>
/// Finds the notes of a page and their marks: links that lead to a box of text (DPUB-ARIA 1.1: doc-noteref and doc-footnote, which few pages
/// say), and raised numbers of which each begins a paragraph, or names a box, of its own.
/// </summary>
/// <param name="page">The page's own address: a saved page may have it before the names of its places.</param>
internal sealed class NoteLinks(HtmlSource source, string? page)
{
    /// <summary>What a note can be.</summary>
    private const string Box = "li, p, dd, td, div, aside";

    private readonly Dictionary<IElement, List<(IElement Link, IElement Place)>> _back = [];
    private ILookup<string, IElement>? _named;
    private ILookup<string, IElement>? _numbered;

    /// <summary>Each mark within an element with the note that it leads to.</summary>
    public IEnumerable<(IElement Mark, IElement Note)> FindIn(IElement root)
    {
        foreach (var mark in root.QuerySelectorAll("a[href*='#'], sup"))
        {
            var note = mark.TagName == "A" ? TargetOf(mark)?.Closest(Box)
                : mark.QuerySelector("a") is null && mark.Closest("a[href*='#']") is null && NumberOf(mark) is { } number ? FindNumbered(number)
                : null;
            if (note is not null && IsBelow(note, mark) && note.QuerySelector("h1, h2, h3, h4, h5, h6") is null) yield return (mark, note);
        }
    }

    /// <summary>Whether a mark leads to the beginning of its note, rather than to a place within a text.</summary>
    public bool LeadsToBeginning(IElement mark, IElement note) =>
        mark.TagName == "SUP" || TargetOf(mark) is { } target && (target == note || !note.Descendants<IText>().TakeWhile(text => !IsAtOrBehind(text, target)).Any(text => source.NumbersIn(text).Count > 0));

    private static bool IsAtOrBehind(IText text, IElement target) => target.Contains(text) || target.CompareDocumentPosition(text).HasFlag(DocumentPositions.Following);

    /// <summary>Whether raised numbers count from one: another is an exponent.</summary>
    public bool AreCounted(IEnumerable<(IElement Mark, IElement Note)> raised) =>
        raised.Select(pair => NumberOf(pair.Mark)).ToList() is var numbers && numbers.SequenceEqual(Enumerable.Range(1, numbers.Count).Select(number => $"{number}"));

    /// <summary>Whether a link within a note leads to where its mark stands.</summary>
    public bool LeadsBack(IElement note, IElement mark) => BackFrom(note).Any(back => back.Place == mark.Closest(Box));

    /// <summary>The links within a note that lead to where its mark stands and say nothing: arrows, or the number that the note begins with.</summary>
    public IEnumerable<IElement> FindWaysBack(IElement note, IElement mark) =>
        BackFrom(note).Where(back => back.Place == mark.Closest(Box) && SaysNothing(back.Link, note)).Select(back => back.Link);

    /// <summary>The number that is all of an element's words, perhaps in brackets; null where they are others.</summary>
    public string? NumberOf(IElement element) => Number.Match(WordsOf(element)) is { Success: true } found ? found.Groups["number"].Value : null;

    /// <summary>Whether a note begins with a number, perhaps in brackets.</summary>
    public bool BeginsWith(IElement note, string number) => Beginning.Match(WordsOf(note)) is { Success: true } found && found.Groups["number"].Value == number;

    private List<(IElement Link, IElement Place)> BackFrom(IElement note) =>
        _back.TryGetValue(note, out var links)
            ? links
            : _back[note] = [.. note.QuerySelectorAll("a[href*='#']").Select(link => (link, TargetOf(link)?.Closest(Box)!)).Where(back => back.Item2 is not null)];

    private bool SaysNothing(IElement link, IElement note)
    {
        var words = WordsOf(link);
        if (!words.Any(char.IsLetterOrDigit)) return true;
        var before = source.NumbersIn(note).TakeWhile(text => !source.NumbersIn(link).Contains(text)).SelectMany(text => source.WordsOf(text));
        return Label.IsMatch(words) && !before.Any(c => char.IsLetter(c) && c is not ('a' or 'b' or 'c'));
    }

    private string WordsOf(IElement element) => source.Read((INode)element).Words;

    private IElement? TargetOf(IElement link)
    {
        if (link.GetAttribute("href") is not { } href || href.IndexOf('#') is not (>= 0 and var at) || at > 0 && !IsPage(href[..at])) return null;
        _named ??= source.Document.QuerySelectorAll("[id], a[name]").ToLookup(e => e.GetAttribute("id") ?? e.GetAttribute("name")!);
        return _named[href[(at + 1)..]].Concat(_named[Uri.UnescapeDataString(href[(at + 1)..])]).FirstOrDefault();
    }

    private bool IsPage(string address) => page is not null && address.TrimEnd('/') == page.TrimEnd('/');

    // Nor one around it; from a note a link leads up.
    private static bool IsBelow(IElement note, IElement mark) => mark.CompareDocumentPosition(note) == DocumentPositions.Following;

    // Two that could be it are none.
    private IElement? FindNumbered(string number)
    {
        _numbered ??= source.Document.QuerySelectorAll("p > sup:first-child, li > sup:first-child, p > :first-child > sup:first-child, li[id], p[id]")
            .Select(e => (Number: e.TagName == "SUP" ? NumberOf(e) : NamedNote.Match(e.Id!).Groups["number"].Value, Note: e.TagName == "SUP" ? ParagraphAt(e) : e))
            .Where(found => found is { Number.Length: > 0, Note: not null })
            .Distinct()
            .ToLookup(found => found.Number!, found => found.Note!);
        return _numbered[number].ToList() is [var note] ? note : null;
    }

    // The paragraph that a raised number begins.
    private IElement? ParagraphAt(IElement number) =>
        number.Closest("p, li") is { } paragraph && source.NumbersIn(number) is [var first, ..] && source.NumbersIn(paragraph) is [var start, _, ..] && first == start ? paragraph : null;

    private static readonly Regex Number = new(@"^[\[(]?(?<number>[0-9]{1,3})[\])]?$");

    private static readonly Regex Beginning = new(@"^[\[(]?(?<number>[0-9]{1,3})(?:[\]).:]|\s)");

    private static readonly Regex Label = new(@"^[\[(]?(?:[0-9]{1,3}|[a-z])[\])]?[.:]?$");

    // "fn3", "footnote-3", "note_3".
    private static readonly Regex NamedNote = new("^(?:fn|ftn|foot-?note|end-?note|note)[-_:.]?(?<number>[0-9]{1,3})$", RegexOptions.IgnoreCase);
}
