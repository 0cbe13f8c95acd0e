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

    private const int FirstTexts = 4;

    private readonly Dictionary<IElement, bool> _headed = [];
    private readonly Dictionary<IElement, ILookup<IElement, IElement>> _back = [];
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
            if (note is not null && IsBelow(note, mark) && !HoldsHeading(note)) yield return (mark, note);
        }
    }

    /// <summary>Whether a mark leads to the beginning of its note, rather than to a place within a text.</summary>
    public bool LeadsToBeginning(IElement mark, IElement note)
    {
        if (mark.TagName == "SUP") return true;
        for (INode? at = TargetOf(mark); at is not null && at != note; at = at.Parent)
            for (var before = at.PreviousSibling; before is not null; before = before.PreviousSibling)
                if (source.NumbersIn(before).Count > 0) return false;
        return true;
    }

    /// <summary>Whether raised numbers count from one: another is an exponent.</summary>
    public bool AreCounted(IEnumerable<(IElement Mark, IElement Note)> raised) =>
        raised.Select(pair => NumberOf(pair.Mark)).ToList() is var numbers && numbers.SequenceEqual(Enumerable.Range(1, numbers.Count).Select(number => $"{number}"));

    /// <summary>Whether a link within a note leads to where its mark stands.</summary>
    public bool LeadsBack(IElement note, IElement mark) => mark.Closest(Box) is { } place && BackFrom(note).Contains(place);

    /// <summary>The links within a note that lead to where its marks stand and say nothing: arrows, or the number that the note begins with.</summary>
    public IEnumerable<IElement> FindWaysBack(IElement note, IEnumerable<IElement> marks)
    {
        var places = marks.Select(mark => mark.Closest(Box)).ToHashSet();
        return BackFrom(note).Where(back => places.Contains(back.Key)).SelectMany(links => links).Where(link => SaysNothing(link, note));
    }

    /// <summary>The number that is all of an element's words, perhaps in brackets; null where they are others.</summary>
    public string? NumberOf(IElement element) => Number.Match(WordsOf(element)) is { Success: true } found ? found.Groups["number"].Value : null;

    /// <summary>Whether a note begins with a number, perhaps in brackets.</summary>
    public bool BeginsWith(IElement note, string number)
    {
        var first = string.Join(' ', source.NumbersIn(note).Take(FirstTexts).Select(source.WordsOf));
        return Beginning.Match(first) is { Success: true } found && found.Groups["number"].Value == number;
    }

    // By where they lead.
    private ILookup<IElement, IElement> BackFrom(IElement note) =>
        _back.TryGetValue(note, out var links)
            ? links
            : _back[note] = note.QuerySelectorAll("a[href*='#']")
                .Select(link => (Link: link, Place: TargetOf(link)?.Closest(Box)))
                .Where(back => back.Place is not null)
                .ToLookup(back => back.Place!, back => back.Link);

    private bool SaysNothing(IElement link, IElement note)
    {
        var words = WordsOf(link);
        if (!words.Any(char.IsLetterOrDigit)) return true;
        return Label.IsMatch(words)
            && source.NumbersIn(link) is [var at, ..]
            && !source.NumbersIn(note).TakeWhile(text => text < at).SelectMany(source.WordsOf).Any(c => char.IsLetter(c) && c is not ('a' or 'b' or 'c'));
    }

    private string WordsOf(IElement element) => source.ReadWords(element).Words;

    private IElement? TargetOf(IElement link)
    {
        if (link.GetAttribute("href") is not { } href || href.IndexOf('#') is not (>= 0 and var at) || at > 0 && !IsPage(href[..at])) return null;
        _named ??= source.Document.QuerySelectorAll("[id], a[name]").ToLookup(e => e.GetAttribute("id") ?? e.GetAttribute("name")!);
        return _named[href[(at + 1)..]].Concat(_named[Uri.UnescapeDataString(href[(at + 1)..])]).FirstOrDefault();
    }

    private bool IsPage(string address) => page is not null && address.TrimEnd('/') == page.TrimEnd('/');

    private bool HoldsHeading(IElement note) =>
        _headed.TryGetValue(note, out var holds) ? holds : _headed[note] = note.QuerySelector(HeadingFinder.Headings) is not null;

    // Nor one around it; from a note a link leads up.
    private bool IsBelow(IElement note, IElement mark) => source.NumbersIn(mark) is [.., var last] && source.NumbersIn(note) is [var first, ..] && first > last;

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
