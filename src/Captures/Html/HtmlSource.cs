using System.Net;
using System.Text;
using System.Text.RegularExpressions;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using Archive.Captures.Letters;
using Archive.Captures.Model;
using Archive.Markdown;

namespace Archive.Captures.Html;

/// <summary>
/// An HTML capture's source together with its document: the place in the source is known for every text of the document.
/// The parser keeps no such places, so each piece of text carries its number through it, spelled in noncharacters
/// (Unicode 23.7), which no text may contain.
/// </summary>
internal sealed class HtmlSource
{
    private const int Around = 1_000;
    private const int FirstPrivate = 0xF0000;
    private const int DeepestNesting = 200;

    private readonly string _text;
    private readonly List<Extent> _texts = [];
    private readonly Dictionary<INode, (int Start, int Count)> _stretches = [];
    private readonly int[] _numbers;
    private readonly List<int> _broken = [];
    private bool _isTorn;

    public HtmlSource(CharacterLabels labels)
    {
        _text = labels.Text;
        var marked = new StringBuilder(labels.Text.Length);
        var from = 0;
        var limits = new ElementLimits(labels.Text);
        foreach (var tag in new Tags(labels.Text).Find())
        {
            if (limits.AddText(tag.Start - from) is { } tooLong)
            {
                Excess = (from, tooLong);
                break;
            }
            AddText(labels, from, tag.Start, marked);
            AddTag(labels, tag, marked);
            from = tag.End;
            if (limits.Add(tag) is not { } reason) continue;
            Excess = (tag.Start, reason);
            break;
        }
        if (Excess is null && limits.AddText(labels.Text.Length - from) is { } endless) Excess = (from, endless);
        if (Excess is null) AddText(labels, from, labels.Text.Length, marked);
        else marked.Clear();
        Document = new HtmlParser(new HtmlParserOptions { MaximumDepth = DeepestNesting }).ParseDocument(marked.ToString());
        ScriptlessTexts.Show(Document);
        SentenceButtons.Show(Document);
        OfficeMarkup.Replace(Document);
        LooseItems.Wrap(Document);
        Formulas.Write(Document);
        Comments = ReadersComments.State(Document);
        var numbers = new List<int>(_texts.Count);
        Number(Document, numbers);
        _numbers = [.. numbers];
        CountMissing();
    }

    public IHtmlDocument Document { get; }

    /// <summary>The boxes in which readers say something of the text.</summary>
    public IReadOnlyList<IElement> Comments { get; }

    /// <summary>Where the page begins to be too much to be read, and why; its document is empty then.</summary>
    public (int Offset, string Reason)? Excess { get; }

    /// <summary>Where within a stretch the markup can be read in two ways, so that words may be lost; null if nowhere.</summary>
    public int? FindBreak(int start, int end) => _broken.Where(at => at >= start - Around && at <= end + Around).Select(at => (int?)at).Min() ?? (_isTorn ? start : null);

    // Accelerated pages have an element of their own for a picture, and the sources of formulas stand in scripts.
    private void AddTag(CharacterLabels labels, Extent tag, StringBuilder marked)
    {
        var written = tag.In(_text);
        labels.Mark(tag, Label.Markup);
        if (written.StartsWith("</amp-img", StringComparison.OrdinalIgnoreCase)) return;
        if (written.StartsWith("<amp-img", StringComparison.OrdinalIgnoreCase)) marked.Append("<img").Append(written["<amp-img".Length..]);
        else if (Formulas.FindSource(written) is var (start, end))
        {
            marked.Append(Formulas.Opening);
            AddText(labels, tag.Start + start, tag.Start + end, marked, isRaw: true);
            marked.Append(Formulas.Closing);
        }
        else marked.Append(written);
    }

    // Text is no content until a reader finds it in the article.
    private void AddText(CharacterLabels labels, int start, int end, StringBuilder marked, bool isRaw = false)
    {
        var words = new Extent(start, end).Trim(labels.Text);
        labels.Mark(start, words.Start, Label.Blank);
        labels.Mark(words.End, end, Label.Blank);
        labels.Mark(words, Label.NonContent);
        marked.Append(labels.Text, start, words.Start - start);
        if (words.Length > 0)
        {
            if (!isRaw && OpenTag.EnumerateMatches(words.In(labels.Text)) is var open && open.MoveNext()) _broken.Add(words.Start + open.Current.Index);
            TextMarks.Append(marked, _texts.Count);
            _texts.Add(words);
        }
        if (isRaw) marked.Append(WebUtility.HtmlEncode(words.In(_text).ToString()));
        else marked.Append(labels.Text, words.Start, end - words.Start);
    }

    /// <summary>The words of a text node, and their place in the source.</summary>
    public (string Words, IReadOnlyList<Extent> Extents) Read(IText node) => Read(node.Data);

    private (string Words, IReadOnlyList<Extent> Extents) Read(string marked)
    {
        if (!string.IsNullOrWhiteSpace(marked) && !TextMarks.Begin(marked.TrimStart())) _isTorn = true;
        var words = new StringBuilder(marked.Length);
        var extents = new List<Extent>();
        TextMarks.Split(marked, c => words.Append(c), number => extents.Add(_texts[number]));
        return (words.ToString(), extents);
    }

    /// <summary>The numbers of the source's texts below a node, in the document's order.</summary>
    public IReadOnlyList<int> NumbersIn(INode node) =>
        _stretches.TryGetValue(node, out var at) ? new ArraySegment<int>(_numbers, at.Start, at.Count) : ArraySegment<int>.Empty;

    private void Number(INode node, List<int> numbers)
    {
        var start = numbers.Count;
        if (node is IText text) TextMarks.Split(text.Data, _ => { }, numbers.Add);
        else foreach (var child in node.ChildNodes) Number(child, numbers);
        if (numbers.Count > start) _stretches[node] = (start, numbers.Count - start);
    }

    /// <summary>The text nodes that hold these texts of the source.</summary>
    public IEnumerable<IText> TextNodes(int first, int last) =>
        Document.Descendants<IText>().Where(node => NumbersIn(node) is [var number, ..] && number >= first && number <= last);

    /// <summary>Where a text stands in the source.</summary>
    public Extent ExtentOf(int number) => _texts[number];

    /// <summary>What a text says.</summary>
    public string WordsOf(int number) => WebUtility.HtmlDecode(_texts[number].In(_text).ToString());

    /// <summary>A copy of the document for a reader that changes it. Each text of the source has its number in it as a single character of the private planes.</summary>
    public IHtmlDocument Copy()
    {
        var copy = (IHtmlDocument)Document.Clone();
        foreach (var text in copy.Descendants<IText>().Where(t => t.Data.Any(TextMarks.Includes) || OwnPrivate.IsMatch(t.Data)).ToList())
        {
            var words = new StringBuilder(text.Data.Length);
            TextMarks.Split(OwnPrivate.Replace(text.Data, "\uFFFD"), c => words.Append(c), number => words.Append(char.ConvertFromUtf32(FirstPrivate + number)));
            text.Data = words.ToString();
        }
        return copy;
    }

    /// <summary>The numbers of the texts that a copy still holds below an element.</summary>
    public IReadOnlySet<int> NumbersInCopy(IElement element) =>
        element.TextContent.EnumerateRunes().Select(rune => rune.Value - FirstPrivate).Where(number => number >= 0 && number < _texts.Count).ToHashSet();

    /// <summary>All words below a node, with white space collapsed, and their place in the source.</summary>
    public (string Words, IReadOnlyList<Extent> Extents) ReadWords(INode node)
    {
        var (words, extents) = Read(node is IText text ? text.Data : string.Concat(TextsIn(node).Select(text => text.Data)));
        return (PlainText.CollapseWhiteSpace(TextNormalizer.Normalize(words)), extents);
    }

    /// <summary>The same of a line beside the text, where style sheets set apart what stands in elements of its own: "By Ada Quill" and the day behind it.</summary>
    public (string Words, IReadOnlyList<Extent> Extents) ReadLine(INode node)
    {
        var line = new StringBuilder();
        var extents = new List<Extent>();
        foreach (var text in TextsIn(node))
        {
            var read = Read(text);
            AppendApart(line, read.Words);
            extents.AddRange(read.Extents);
        }
        return (PlainText.CollapseWhiteSpace(TextNormalizer.Normalize(line.ToString())), extents);
    }

    // What stands there for scripts, style sheets, pictures and readers without scripts is none of a line's words.
    private static IEnumerable<IText> TextsIn(INode node) => node.Descendants<IText>().Where(text => !IsBehindScripts(text, node));

    private static bool IsBehindScripts(IText text, INode node) =>
        text.GetAncestors().TakeWhile(around => around != node).OfType<IElement>().Any(around => around.TagName is "SCRIPT" or "STYLE" or "NOSCRIPT" or "TEMPLATE" or "svg");

    /// <summary>Adds the words of another element, with a blank where nothing else parts two words.</summary>
    public static void AppendApart(StringBuilder line, string words)
    {
        if (line.Length > 0 && words.Length > 0 && (char.IsLower(line[^1]) || char.IsDigit(line[^1])) && (char.IsUpper(words[0]) || char.IsDigit(words[0]))) line.Append(' ');
        line.Append(words);
    }

    /// <summary>The words of the text before an element, on its own line.</summary>
    public string WordsBefore(IElement element)
    {
        var before = element.PreviousSibling;
        while (before is IText { Data: var blank } && string.IsNullOrWhiteSpace(blank)) before = before.PreviousSibling;
        return before is null ? "" : ReadWords(before).Words;
    }

    // What the parser took for no text, or for the text of another place.
    private void CountMissing()
    {
        var found = _numbers.Concat(Document.Descendants<IHtmlTemplateElement>().SelectMany(InTemplate)).ToHashSet();
        for (var number = 0; number < _texts.Count; number++) if (!found.Contains(number)) _broken.Add(_texts[number].Start);
    }

    private static IEnumerable<int> InTemplate(IHtmlTemplateElement template)
    {
        var numbers = new List<int>();
        foreach (var text in template.Content.Descendants<IText>()) TextMarks.Split(text.Data, _ => { }, numbers.Add);
        return numbers.Concat(template.Content.Descendants<IHtmlTemplateElement>().SelectMany(InTemplate));
    }

    // The page's own characters of the private planes, icons mostly, would be read as numbers of texts.
    private static readonly Regex OwnPrivate = new(@"[\uDB80-\uDBFF][\uDC00-\uDFFF]");

    // A tag's start that never became a tag: a quote or the tag itself was not closed.
    private static readonly Regex OpenTag = new("<[A-Za-z/!?]");
}
