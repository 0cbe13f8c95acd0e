using System.Text.RegularExpressions;
using AngleSharp.Dom;

namespace Archive.Captures.Html;

/// <summary>
/// The notes of an article, as Markdown writes them: <c>[^1]</c> in the text, <c>[^1]: …</c> for the note. All of them or none: of a page
/// that numbers its notes, some in another form would be told apart from what they are.
/// </summary>
internal sealed class Footnotes
{
    private readonly NoteLinks _links;
    private readonly ArticlePart _article;
    private readonly Dictionary<IElement, int> _marks = [];
    private readonly Dictionary<IElement, int> _notes = [];
    private readonly Dictionary<IElement, string> _labels = [];
    private readonly HashSet<IElement> _waysBack = [];

    /// <param name="page">The page's address, if it is known.</param>
    public Footnotes(ArticlePart article, string? page)
    {
        _article = article;
        _links = new NoteLinks(article.Source, page);
        var found = _links.FindIn(article.Root)
            .Where(pair => article.Holds(pair.Mark) && Words.IsMatch(WordsOf(pair.Mark)))
            .ToLookup(pair => pair.Mark.TagName == "A");
        var pairs = found[true].Any(IsCertain) ? found[true].Where(IsCertain).ToList() : _links.AreCounted(found[false]) ? found[false].ToList() : [];
        var labels = pairs.ToLookup(pair => pair.Note, pair => WordsOf(pair.Mark));
        var notes = pairs.Select(pair => pair.Note).ToHashSet();
        if (!notes.All(note => article.Holds(note) && labels[note].Distinct().Count() == 1 && StandsAlone(note, article.Root) && IsWhole(note))) return;
        if (!pairs.TrueForAll(pair => _links.LeadsToBeginning(pair.Mark, pair.Note)) || HasTextBehind(pairs)) return;
        foreach (var (mark, note) in pairs)
        {
            _notes.TryAdd(note, _notes.Count + 1);
            _labels.TryAdd(note, WordsOf(mark));
            _marks[mark] = _notes[note];
        }
        foreach (var note in pairs.GroupBy(pair => pair.Note, pair => pair.Mark)) _waysBack.UnionWith(_links.FindWaysBack(note.Key, note));

        // A list holds notes alone, and a note of a paragraph does not go on in another.
        bool IsWhole(IElement note) => note.TagName switch
        {
            "LI" => note.ParentElement!.Children.All(notes.Contains),
            "P" => note.NextElementSibling is not { } next || next.TagName is not ("P" or "UL" or "OL" or "BLOCKQUOTE" or "PRE") || notes.Contains(next),
            _ => note.QuerySelectorAll("li, p, div").All(inner => !notes.Contains(inner)),
        };
    }

    private string WordsOf(IElement element) => _article.Source.ReadWords(element).Words;

    private static bool IsRaised(IElement mark) => mark.Closest("sup") is not null || mark.QuerySelector("sup") is not null;

    // A bare number, or one in brackets, may lead to an equation, a claim or a part of the text.
    private bool IsCertain((IElement Mark, IElement Note) pair) => IsRaised(pair.Mark) || _links.LeadsBack(pair.Note, pair.Mark) || IsBracketed(pair);

    private bool IsBracketed((IElement Mark, IElement Note) pair) =>
        WordsOf(pair.Mark)[0] == '[' && _links.NumberOf(pair.Mark) is { } number
        && _links.LeadsToBeginning(pair.Mark, pair.Note)
        && (pair.Note.TagName == "LI" || _links.BeginsWith(pair.Note, number));

    // Where brackets alone say so, nothing but notes stands behind the first of them.
    private bool HasTextBehind(List<(IElement Mark, IElement Note)> pairs)
    {
        if (pairs.All(pair => IsRaised(pair.Mark) || _links.LeadsBack(pair.Note, pair.Mark))) return false;
        var noted = pairs.SelectMany(pair => _article.Source.NumbersIn(pair.Note)).ToHashSet();
        var first = noted.DefaultIfEmpty(-1).Min();
        return _article.Texts.Any(text => text > first && !noted.Contains(text));
    }

    /// <summary>The number of the note whose mark an element is; null where it is none.</summary>
    public int? NumberOfMark(IElement element) => _marks.TryGetValue(element, out var number) ? number : null;

    /// <summary>Whether an element is a note.</summary>
    public bool IsNote(IElement element) => _notes.ContainsKey(element);

    /// <summary>Whether it leads from a note back to its mark: the site's own do.</summary>
    public bool IsWayBack(IElement element) => _waysBack.Contains(element);

    /// <summary>The Markdown of a note's blocks.</summary>
    public string Write(IElement note, IEnumerable<string> blocks) =>
        FootnoteMarkdown.Write(_notes[note], _labels[note], isItem: note.TagName == "LI", isRaised: note.QuerySelector("sup") is not null, string.Join("\n\n", blocks));

    // Markdown has notes at the top of a text alone: not in a quote, a table or an item of another list.
    private static bool StandsAlone(IElement note, IElement root) =>
        note.TagName is not ("TD" or "DD")
        && !note.GetAncestors().OfType<IElement>().TakeWhile(around => around != root).Any(around => around.TagName is "LI" or "BLOCKQUOTE" or "TABLE" or "DL" or "PRE");

    private static readonly Regex Words = new(@"^[\[(]?(?:[0-9]{1,3}|[*†‡§¶]{1,3}|[a-zA-Z]|[ivxIVX]{1,5})[\])]?$");
}
