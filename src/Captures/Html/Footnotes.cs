using System.Text.RegularExpressions;
using AngleSharp.Dom;
using Archive.Captures.Model;

namespace Archive.Captures.Html;

/// <summary>
/// The notes of an article, as Markdown writes them: <c>[^1]</c> in the text, <c>[^1]: …</c> for the note. All of them or none: of a page
/// that numbers its notes, some in another form would be told apart from what they are.
/// </summary>
internal sealed class Footnotes
{
    private const string Line = "---";

    private readonly Dictionary<IElement, int> _marks = [];
    private readonly Dictionary<IElement, int> _notes = [];
    private readonly HashSet<IElement> _waysBack = [];

    /// <param name="page">The page's address, if it is known.</param>
    public Footnotes(ArticlePart article, string? page)
    {
        var links = new NoteLinks(article.Source, page);
        var found = links.FindIn(article.Root).Where(pair => article.Holds(pair.Mark) && IsMark(pair.Mark, pair.Note)).ToLookup(pair => pair.Mark.TagName == "A");
        var pairs = found[true].Any() ? found[true].ToList() : found[false].ToList();
        // Of raised numbers, one that is not the next is an exponent.
        if (!found[true].Any() && !pairs.Select(pair => links.NumberOf(pair.Mark)).SequenceEqual(Enumerable.Range(1, pairs.Count).Select(number => $"{number}"))) return;
        var marksOf = pairs.ToLookup(pair => pair.Note, pair => article.Source.Read((INode)pair.Mark).Words);
        var notes = pairs.Select(pair => pair.Note).ToHashSet();
        if (!notes.All(note => article.Holds(note) && marksOf[note].Distinct().Count() == 1 && StandsAlone(note, article.Root) && IsWhole(note))) return;
        foreach (var (mark, note) in pairs)
        {
            _notes.TryAdd(note, _notes.Count + 1);
            _marks[mark] = _notes[note];
            _waysBack.UnionWith(links.FindWaysBack(note, mark));
        }

        // A bare number that leads to a paragraph may be one of a list of contents.
        bool IsMark(IElement mark, IElement note) =>
            article.Source.Read((INode)mark).Words is var words && Words.IsMatch(words)
            && (words[0] is '[' or '(' || mark.Closest("sup") is not null || mark.QuerySelector("sup") is not null || links.FindWaysBack(note, mark).Any());

        // A list holds notes alone, and a note of a paragraph does not go on in another.
        bool IsWhole(IElement note) => note.TagName switch
        {
            "LI" => note.ParentElement!.Children.All(notes.Contains),
            "P" => note.NextElementSibling is not { } next || next.TagName is not ("P" or "UL" or "OL" or "BLOCKQUOTE" or "PRE") || notes.Contains(next),
            _ => note.QuerySelectorAll("li, p, div").All(inner => !notes.Contains(inner)),
        };
    }

    /// <summary>The number of the note whose mark an element is; null where it is none.</summary>
    public int? NumberOfMark(IElement element) => _marks.TryGetValue(element, out var number) ? number : null;

    /// <summary>The number of the note that an element is; null where it is none.</summary>
    public int? NumberOfNote(IElement element) => _notes.TryGetValue(element, out var number) ? number : null;

    /// <summary>Whether it leads from a note back to its mark: the site's own do.</summary>
    public bool IsWayBack(IElement element) => _waysBack.Contains(element);

    /// <summary>The Markdown of a note's blocks, without the number that they begin with.</summary>
    public static string Write(int number, IEnumerable<string> blocks)
    {
        var lines = LeadingMark.Replace(string.Join("\n\n", blocks), "${bold}").Split('\n');
        return $"[^{number}]: {string.Join('\n', lines.Select((line, i) => i == 0 || line.Length == 0 ? line : "    " + line))}";
    }

    /// <summary>
    /// Of what is left of a text: where a mark lacks its note, or a note its mark, all of them become raised numbers again. A heading or a line
    /// over notes alone goes, since a site puts them at the end of its page by itself.
    /// </summary>
    public static void Settle(CaptureParse parse)
    {
        var marks = NumbersOf(Mark);
        var notes = NumbersOf(Note);
        if (marks.Count + notes.Count == 0) return;
        if (!marks.SetEquals(notes)) parse.Blocks = parse.Blocks.ConvertAll(block => block with { Markdown = Raise(block.Markdown) });
        else RemoveBreaks(parse);

        HashSet<string> NumbersOf(Regex form) => [.. parse.Blocks.SelectMany(block => form.Matches(block.Markdown)).Select(found => found.Groups["number"].Value)];
    }

    private static string Raise(string markdown)
    {
        if (Note.IsMatch(markdown)) markdown = Note.Replace(markdown, "[^${number}] ").Replace("\n    ", "\n", StringComparison.Ordinal);
        return Mark.Replace(markdown, found => RaisedText.Write(found.Groups["number"].Value, true, ' '));
    }

    private static void RemoveBreaks(CaptureParse parse)
    {
        for (var at = parse.Blocks.Count - 1; at >= 0; at--)
        {
            if (!Note.IsMatch(parse.Blocks[at].Markdown)) continue;
            var isLast = at == parse.Blocks.Count - 1 || IsBreak(parse.Blocks[at + 1]);
            while (at > 0 && Note.IsMatch(parse.Blocks[at - 1].Markdown)) at--;
            if (isLast) at = RemoveBreak(parse, at);
        }
    }

    // "Notes", between lines.
    private static int RemoveBreak(CaptureParse parse, int at)
    {
        var headings = 0;
        for (; at > 0 && IsBreak(parse.Blocks[at - 1]); at--)
        {
            if (parse.Blocks[at - 1].Markdown != Line && headings++ > 0) break;
            parse.RemoveBlock(parse.Blocks[at - 1], Label.NonContent, Rule.LooseHeading);
        }
        return at;
    }

    private static bool IsBreak(Block block) => block.Markdown == Line || block.Markdown.StartsWith('#');

    // Markdown has notes at the top of a text alone: not in a quote, a table or an item of another list.
    private static bool StandsAlone(IElement note, IElement root)
    {
        if (note.TagName is "TD" or "DD") return false;
        for (var around = note.ParentElement; around is not null && around != root; around = around.ParentElement) if (around.TagName is "LI" or "BLOCKQUOTE" or "TABLE" or "DL" or "PRE") return false;
        return true;
    }

    private static readonly Regex Words = new(@"^[\[(]?(?:[0-9]{1,3}|[*†‡§¶]{1,3}|[a-zA-Z]|[ivxIVX]{1,5})[\])]?$");
    private static readonly Regex Mark = new(@"(?<=[^\\\n])\[\^(?<number>[0-9]{1,3})\]|^\[\^(?<number>[0-9]{1,3})\](?!: )", RegexOptions.Multiline);
    private static readonly Regex Note = new(@"^\[\^(?<number>[0-9]{1,3})\]: ", RegexOptions.Multiline);

    // "¹ ", "1\. ", "\[1\] ", "^ ".
    private static readonly Regex LeadingMark = new(@"^(?<bold>\*{0,2})(?:[⁰¹²³⁴⁵⁶⁷⁸⁹]{1,3}|[0-9]{1,3}\\?[.:)]|\\?\[[0-9]{1,3}\\?\]|\\?\^)[.:)]?\s*(?=\S)");
}
