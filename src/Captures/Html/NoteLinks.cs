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

    private ILookup<string, IElement>? _named;
    private ILookup<string, IElement>? _numbered;

    /// <summary>Each mark within an element with the note that it leads to.</summary>
    public IEnumerable<(IElement Mark, IElement Note)> FindIn(IElement root)
    {
        foreach (var mark in root.QuerySelectorAll("a[href*='#'], sup"))
        {
            var note = mark.TagName == "A" ? TargetOf(mark)?.Closest(Box)
                : mark.QuerySelector("a") is null && mark.Closest("a[href*='#']") is null && NumberOf(mark) is { } number ? FindNumbered(number, mark)
                : null;
            if (note is not null && IsBelow(note, mark) && note.QuerySelector("h1, h2, h3, h4, h5, h6") is null) yield return (mark, note);
        }
    }

    /// <summary>The links within a note that lead to where its mark stands.</summary>
    public IEnumerable<IElement> FindWaysBack(IElement note, IElement mark) =>
        note.QuerySelectorAll("a[href*='#']").Where(link => TargetOf(link)?.Closest(Box) is { } place && place == mark.Closest(Box));

    /// <summary>The number that is all of an element's words, perhaps in brackets; null where they are others.</summary>
    public string? NumberOf(IElement element) => Number.Match(source.Read((INode)element).Words) is { Success: true } found ? found.Groups["number"].Value : null;

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
    private IElement? FindNumbered(string number, IElement mark)
    {
        _numbered ??= source.Document.QuerySelectorAll("p > sup:first-child, li > sup:first-child, p > :first-child > sup:first-child, li[id], p[id]")
            .Select(e => (Number: e.TagName == "SUP" ? NumberOf(e) : NamedNote.Match(e.Id!).Groups["number"].Value, Note: e.TagName == "SUP" ? Beginning(e) : e))
            .Where(found => found is { Number.Length: > 0, Note: not null })
            .Distinct()
            .ToLookup(found => found.Number!, found => found.Note!);
        return _numbered[number].ToList() is [var note] ? note : null;
    }

    // The paragraph that a raised number begins.
    private IElement? Beginning(IElement number) =>
        number.Closest("p, li") is { } paragraph && source.NumbersIn(number) is [var first, ..] && source.NumbersIn(paragraph) is [var start, _, ..] && first == start ? paragraph : null;

    private static readonly Regex Number = new(@"^[\[(]?(?<number>[0-9]{1,3})[\])]?$");

    // "fn3", "footnote-3", "note_3".
    private static readonly Regex NamedNote = new("^(?:fn|ftn|foot-?note|end-?note|note)[-_:.]?(?<number>[0-9]{1,3})$", RegexOptions.IgnoreCase);
}
