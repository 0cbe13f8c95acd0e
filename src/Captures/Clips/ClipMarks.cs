using System.Text;
using System.Text.RegularExpressions;
using Archive.Captures.Model;
using Archive.Markdown;

namespace Archive.Captures.Clips;

/// <summary>
/// What stands in another tool's Markdown and is no text: comments, styles, imports of MDX, attributes, HTML. It becomes Markdown where that has
/// a form for it, else it goes, and one warning a file names what went. An order of a template, which would have made text, is a question.
/// </summary>
internal sealed class ClipMarks
{
    private const int LongestNamed = 40;
    private const int MostNamed = 12;

    private readonly CaptureParse _parse;
    private readonly bool _isFromWeb;
    private readonly MarkupTags _tags;
    private readonly HtmlInMarkdown _html;
    private readonly TemplateOrders _orders;
    private readonly Admonitions _admonitions = new();
    private readonly NoteMarks _notes;
    private readonly List<string> _left = [];
    private readonly IReadOnlyDictionary<int, int> _indented;
    private readonly int _from;
    private int? _first;

    /// <param name="from">Where the text begins.</param>
    /// <param name="isFromWeb">Whether the capture was clipped from a page, so that nothing in it can be a template.</param>
    public ClipMarks(CaptureParse parse, int from, bool isFromWeb)
    {
        (_parse, _from, _isFromWeb) = (parse, from, isFromWeb);
        var isMdx = parse.Capture.File.EndsWith(".mdx", StringComparison.OrdinalIgnoreCase);
        var areComponents = isMdx || (!isFromWeb && Imports.IsMatch(parse.Labels.Text));
        // MDX has no indented code: what stands in a component is indented.
        _indented = areComponents ? new Dictionary<int, int>() : IndentedCode.Find(parse.Labels.Text, from);
        _tags = new MarkupTags(areComponents);
        _html = new HtmlInMarkdown(_tags);
        _orders = new TemplateOrders(parse, isFromWeb);
        _notes = new NoteMarks(name => parse.FindSaved(name) is not null);
    }

    /// <summary>The capture with white space, of the same length, in place of what goes as a whole.</summary>
    public string Hide()
    {
        var text = _parse.Labels.Text.ToCharArray();
        foreach (var stretch in Stretches.Find(_parse.Labels.Text, _from, HiddenKinds, _indented))
        {
            var (kind, _, start, end) = stretch;
            if (kind is null || (_isFromWeb && kind == Import) || kind == MdxMeta.Kind && !MdxMeta.IsAbove(_parse, _from, start)) continue;
            if (kind == HighlightedCode.Kind)
            {
                HighlightedCode.Write(_parse.Labels.Text, text, stretch);
                continue;
            }
            Hide(start, end);
        }
        SyncedHighlights.Hide(text, _parse.Labels.Text, _from, Hide);
        _orders.HideRaw(text, _from, _indented);
        return new string(text);

        void Hide(int start, int end)
        {
            Note(start, _parse.Labels.Text[start..end]);
            _parse.Labels.Mark(start, end, Label.Markup, Rule.Mark);
            for (var at = start; at < end; at++)
                if (text[at] is not ('\r' or '\n')) text[at] = ' ';
        }
    }

    /// <summary>What a block says, without its tags.</summary>
    public string WordsOf(string markdown) => PlainText.Extract(markdown.Contains('<') ? new HtmlInMarkdown(_tags).Convert(markdown) : markdown);

    /// <summary>The Markdown of a block.</summary>
    public string Convert(Block block)
    {
        var (markdown, start) = (block.Markdown, block.Start);
        var known = _html.Met.Count + _notes.Met.Count;
        var isCode = block.Extents.Count > 0 && _indented.TryGetValue(start, out var end) && end >= block.Extents[^1].End;
        var quoted = _admonitions.Convert(markdown, isCode);
        if (isCode) return quoted;
        var safe = MathMarks.Convert(quoted);
        var noted = _notes.Convert(safe);
        var text = _html.Convert(noted);
        if (_html.Met.Count + _notes.Met.Count > known) _first ??= start;
        foreach (var extent in block.Extents)
            foreach (var (from, to) in _html.Find(extent.In(_parse.Labels.Text).ToString())
                    .Concat(noted == safe ? [] : NoteMarks.Find(extent.In(_parse.Labels.Text).ToString())))
            {
                _parse.Labels.Mark(extent.Start + from, extent.Start + to, Label.Markup, Rule.Mark);
            }
        if (_admonitions.Met && !_left.Contains(":::")) Note(start, ":::");
        return TightEmphasis.Loosen(text.Contains('{') ? ReadOrders(text, start).TrimEnd() : text);
    }

    /// <summary>The Markdown of a block once all are converted: a link that begins in it may end in another, or nowhere.</summary>
    public string Close(Block block) => _html.Close(block.Markdown);

    private string ReadOrders(string text, int start)
    {
        var read = new StringBuilder();
        var done = 0;
        foreach (var stretch in Stretches.Find(text, 0, OrderKinds))
        {
            var (kind, _, from, to) = stretch;
            var found = text[from..to];
            read.Append(text, done, from - done);
            done = to;
            if (kind == LineOfAttributes || (kind == Attributes && IsOfHeading(text, from)))
            {
                Note(start, found.Trim());
                while (read.Length > 0 && read[^1] is ' ' or '\t') read.Length--;
                continue;
            }
            read.Append(kind is null || kind == Attributes ? found : _orders.Write(stretch, found, start) ?? found);
        }
        return read.Append(text, done, text.Length - done).ToString();
    }

    private static bool IsOfHeading(string text, int at) => HeadingStart.IsMatch(text.AsSpan(0, at)[(text.AsSpan(0, at).LastIndexOf('\n') + 1)..]);

    public void Report()
    {
        if (_html.HasTable)
            _parse.Ask("text", _first ?? 0, "A table in HTML stands in the text; its cells stand one behind the other now.", "Write the table as Markdown.");
        var marks = _left.Concat(_notes.Met).Concat(_html.Met).Distinct().ToList();
        if (marks.Count == 0) return;
        var named = string.Join(", ", marks.Take(MostNamed)) + (marks.Count > MostNamed ? $" and {marks.Count - MostNamed} more" : "");
        _parse.Warn(_first ?? 0, $"Marks that Markdown does not have are left out, or written as it writes them: {named}.");
    }

    private void Note(int at, string mark)
    {
        _first ??= at;
        var line = mark.Split('\n')[0].Trim();
        _left.Add(PlainText.Cut(line, LongestNamed));
    }

    private static readonly Regex Imports = new(@"^import\s[^\n""']*?\bfrom\s+(?:""[^""\n]+""|'[^'\n]+');?[ \t]*\r?$", RegexOptions.Multiline | RegexOptions.CultureInvariant);

    private static readonly Regex HeadingStart = new("^#{1,6} ");

    // Above the kinds that it is one of: fields begin in the order of the text.
    private static readonly StretchKind Import = new(
        new Regex(@"\Gimport\s(?:[^\n""']*?\bfrom\s+|\s*)(?:""[^""\n]+""|'[^'\n]+');?[ \t]*\r?(?=\n|\z)", RegexOptions.CultureInvariant), OpensLine: true);

    // Obsidian's comments stand on lines of their own.
    private static readonly StretchKind[] HiddenKinds =
    [
        new(new Regex(@"\G<!--"), new Regex("-->")),
        new(new Regex(@"\G<style\b[^<>]*>", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant), new Regex(@"</style\s*>", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)),
        new(new Regex(@"\G<script\b[^<>]*>", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant), new Regex(@"</script\s*>", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)),
        new(new Regex(@"\G\{/\*"), new Regex(@"\*/\}")),
        Import,
        MdxMeta.Kind,
        new(new Regex(@"\G%%[ \t]*(?=\r?\n)"), new Regex(@"(?<=\n)[ \t]*%%[ \t]*(?=\r?\n|\z)"), OpensLine: true),
        HighlightedCode.Kind,
    ];

    private static readonly StretchKind LineOfAttributes = new(new Regex(@"\G[ \t]*\{:[^{}\n]*\}[ \t]*(?=\n|\z)"), OpensLine: true);

    private static readonly StretchKind Attributes = new(new Regex(@"\G\{#[\w-]+(?:[ \t]+\.[A-Za-z][\w-]*)*\}[ \t]*(?=\n|\z)", RegexOptions.CultureInvariant));

    // Orders, and attributes of kramdown and of headings.
    private static readonly StretchKind[] OrderKinds = [.. TemplateOrders.Kinds, LineOfAttributes, Attributes];
}
