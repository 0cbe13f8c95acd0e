using System.Globalization;
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
/// An HTML capture's source and its document, tied together: every text in the document knows where in the source it stood.
/// The parser keeps no places of texts, so each run of text carries its number through it, spelled in noncharacters
/// (Unicode 23.7), which no text may hold.
/// </summary>
internal sealed partial class HtmlSource
{
    private const char Mark = '\uFDD0';
    private const char Zero = '\uFDD1';
    private const int Digits = 6;
    private const int DeepestNesting = 200;

    private readonly List<Extent> _runs = [];

    public HtmlSource(CharacterLabels ledger)
    {
        var marked = new StringBuilder(ledger.Text.Length);
        var from = 0;
        foreach (var tag in Tags().EnumerateMatches(ledger.Text))
        {
            Run(ledger, from, tag.Index, marked);
            ledger.Mark(tag.Index, tag.Index + tag.Length, Label.Markup);
            marked.Append(ledger.Text, tag.Index, tag.Length);
            from = tag.Index + tag.Length;
        }
        Run(ledger, from, ledger.Text.Length, marked);
        Document = new HtmlParser(new HtmlParserOptions { MaximumDepth = DeepestNesting }).ParseDocument(marked.ToString());
        if (Kept(Document) != _runs.Count) Broken ??= 0;
    }

    public IHtmlDocument Document { get; }

    /// <summary>Where the markup can be read in two ways, so that words may be lost; null where it cannot.</summary>
    public int? Broken { get; private set; }

    public static bool HoldsMarks(string text) => text.AsSpan().IndexOfAnyInRange('\uFDD0', '\uFDEF') >= 0;

    // Until a reader finds its place in the article, text is what stands round it.
    private void Run(CharacterLabels ledger, int start, int end, StringBuilder marked)
    {
        var words = Trimmed(ledger.Text, start, end);
        ledger.Mark(start, words.Start, Label.Blank);
        ledger.Mark(words.End, end, Label.Blank);
        ledger.Mark(words, Label.Furniture);
        marked.Append(ledger.Text, start, words.Start - start);
        if (words.Length > 0)
        {
            if (OpenTag().EnumerateMatches(words.In(ledger.Text)) is var open && open.MoveNext()) Broken ??= words.Start + open.Current.Index;
            marked.Append(Mark);
            foreach (var digit in _runs.Count.ToString("x6", CultureInfo.InvariantCulture)) marked.Append((char)(Zero + Convert.ToInt32(digit.ToString(), 16)));
            _runs.Add(words);
        }
        marked.Append(ledger.Text, words.Start, end - words.Start);
    }

    private static Extent Trimmed(string text, int start, int end)
    {
        while (start < end && char.IsWhiteSpace(text[start])) start++;
        while (end > start && char.IsWhiteSpace(text[end - 1])) end--;
        return new Extent(start, end);
    }

    /// <summary>The words of a text node, and where they stood.</summary>
    public (string Words, IReadOnlyList<Extent> Extents) Read(IText node) => Read(node.Data);

    private (string Words, IReadOnlyList<Extent> Extents) Read(string marked)
    {
        if (!string.IsNullOrWhiteSpace(marked) && !marked.TrimStart().StartsWith(Mark)) Broken ??= 0;
        var words = new StringBuilder(marked.Length);
        var extents = new List<Extent>();
        for (var i = 0; i < marked.Length; i++)
        {
            if (marked[i] != Mark) words.Append(marked[i]);
            else
            {
                var number = 0;
                for (var digit = 1; digit <= Digits; digit++) number = number * 16 + (marked[i + digit] - Zero);
                extents.Add(_runs[number]);
                i += Digits;
            }
        }
        return (words.ToString(), extents);
    }

    /// <summary>All words below a node, white space folded, and where they stood.</summary>
    public (string Words, IReadOnlyList<Extent> Extents) Read(INode node)
    {
        var (words, extents) = Read(node.TextContent);
        return (PlainText.CollapseWhiteSpace(TextNormalizer.Normalize(words)), extents);
    }

    private static int Kept(INode node) =>
        node.Descendants<IText>().Sum(text => text.Data.Count(c => c == Mark)) + node.Descendants<IHtmlTemplateElement>().Sum(template => Kept(template.Content));

    // A tag's start that never became a tag: a quote or the tag itself was not closed.
    [GeneratedRegex("<[A-Za-z/!?]")]
    private static partial Regex OpenTag();

    // Comments, declarations, tags with quoted values, and the elements whose content is no markup (HTML, 13.1.2).
    [GeneratedRegex(
        @"<!--.*?(?:-->|$)|<(?<raw>script|style|textarea|title|xmp|iframe|noembed|noframes)\b(?:[^>""']|""[^""]*""|'[^']*')*>.*?(?:</\k<raw>\s*>|$)|<[!?][^>]*>|</?[A-Za-z](?:[^>""']|""[^""]*""|'[^']*')*>",
        RegexOptions.Singleline | RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Tags();
}
