using System.Net;
using System.Text;
using System.Xml.Linq;
using Archive.Markdown;

namespace Archive.Captures.Packed;

/// <summary>Writes the body of a word processor's document as HTML. What only wraps words is opened; what was deleted or moved away is none of the text.</summary>
/// <param name="links">Where each of the document's links leads, by its id.</param>
internal sealed class WordBody(Dictionary<string, string> links, WordNotes notes, WordStyles styles)
{
    private const int LongestQuote = 80;

    private static readonly XNamespace W = WordFile.W;
    private static readonly XNamespace M = "http://schemas.openxmlformats.org/officeDocument/2006/math";
    private static readonly XNamespace R = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

    private static readonly HashSet<XName> Wrappers =
        [.. new[] { "sdt", "sdtContent", "customXml", "smartTag", "fldSimple", "ins", "moveTo", "bdo", "dir" }.Select(name => W + name)];

    private static readonly HashSet<XName> Gone = [W + "del", W + "moveFrom"];

    private static readonly XName[] InRun = [.. new[] { "t", "br", "cr", "tab", "noBreakHyphen", "footnoteReference", "endnoteReference", "ruby" }.Select(name => W + name)];

    private string? _unread;

    /// <summary>What is left out, since it stands where nobody looks for words; null where all words are read.</summary>
    public string? Doubt => _unread is null ? null : $"'{PlainText.Cut(_unread, LongestQuote)}' stands apart from the document's paragraphs, as in a text box or a formula, and is left out.";

    /// <summary>The words of a paragraph, without those of boxes that are anchored to it.</summary>
    public static string WordsOf(XElement paragraph) =>
        string.Concat(paragraph.Descendants()
            .Where(e => (e.Name == W + "t" || e.Name == W + "tab" || e.Name == W + "br") && !WordBoxes.IsWithin(e, paragraph))
            .Select(e => e.Name == W + "t" ? e.Value : " "));

    /// <summary>Paragraphs, tables and what is included from other formats. A table around the title, with nothing above or beside it, is how the page is laid out.</summary>
    public IEnumerable<XElement> BlocksOf(XElement parent)
    {
        var isFirst = true;
        foreach (var block in Open(parent, W + "p", W + "tbl", W + "altChunk"))
        {
            if (isFirst && IsFrame(block)) foreach (var framed in CellsOf(block).SelectMany(row => row).SelectMany(BlocksOf)) yield return framed;
            else yield return block;
            isFirst &= block.Name == W + "p" && string.IsNullOrWhiteSpace(WordsOf(block));
        }
    }

    /// <param name="title">The paragraph that is the title, if any is.</param>
    /// <param name="include">Reads what is included, by its id.</param>
    public string Write(IEnumerable<XElement> blocks, XElement? title, XElement? numbering, Func<string, string> include)
    {
        var html = new StringBuilder();
        var lists = new WordLists(numbering, html);
        foreach (var block in blocks)
        {
            if (block.Name == W + "p" && block != title && WordLists.FindItem(block) is { } item)
            {
                if (WriteRuns(block) is var words && !string.IsNullOrWhiteSpace(words)) lists.Add(item, words);
                continue;
            }
            lists.Close();
            if (block.Name == W + "p") html.Append(WriteParagraph(block, block == title));
            else if (block.Name == W + "tbl")
            {
                html.Append("<table>")
                    .AppendJoin("", CellsOf(block).Select(row => $"<tr>{string.Concat(row.Select(cell => $"<td>{WriteLines(cell)}</td>"))}</tr>"))
                    .Append("</table>\n");
            }
            else html.Append(include(block.Attribute(R + "id")?.Value ?? ""));
        }
        lists.Close();
        return html.ToString();
    }

    /// <summary>The paragraphs of a cell or a note, each a line.</summary>
    public string WriteLines(XElement parent) => string.Join("<br>", ParagraphsOf(parent).Select(WriteRuns));

    private bool IsFrame(XElement block) => block.Name == W + "tbl" && block.Descendants(W + "p").Where(styles.IsTitle).Take(2).Count() == 1
        && CellsOf(block).All(row => row.Count(cell => !string.IsNullOrWhiteSpace(WordsOf(cell))) < 2);

    private IEnumerable<IEnumerable<XElement>> CellsOf(XElement table) => Open(table, W + "tr").Select(row => Open(row, W + "tc"));

    /// <summary>The elements of some kinds in another and in what is wrapped there.</summary>
    private IEnumerable<XElement> Open(XElement parent, params XName[] kinds)
    {
        foreach (var element in parent.Elements().Where(e => !Gone.Contains(e.Name)))
            if (kinds.Contains(element.Name)) yield return element;
            else if (Wrappers.Contains(element.Name)) foreach (var wrapped in Open(element, kinds)) yield return wrapped;
            else _unread ??= element.DescendantsAndSelf().FirstOrDefault(t => (t.Name == W + "t" || t.Name == M + "t") && !string.IsNullOrWhiteSpace(t.Value))?.Value;
    }

    // A table within a cell is read as the cell's own lines: Markdown has none such.
    private IEnumerable<XElement> ParagraphsOf(XElement cell) =>
        Open(cell, W + "p", W + "tbl").SelectMany(block => block.Name == W + "p" ? [block] : CellsOf(block).SelectMany(row => row).SelectMany(ParagraphsOf));

    // Below the title all headings are of the text.
    private string WriteParagraph(XElement paragraph, bool isTitle)
    {
        var words = WriteRuns(paragraph);
        if (string.IsNullOrWhiteSpace(words)) return "";
        var tag = isTitle ? "h1" : styles.IsTitle(paragraph) ? "h2" : styles.LevelOf(paragraph) is { } level ? $"h{Math.Max(2, level)}" : "p";
        return $"<{tag}>{words}</{tag}>\n";
    }

    private string WriteRuns(XElement parent)
    {
        var html = new StringBuilder();
        var fields = new WordFields(html);
        foreach (var part in Open(parent, W + "r", W + "hyperlink"))
        {
            if (part.Name != W + "r") html.Append($"<a href=\"{WebUtility.HtmlEncode(links.GetValueOrDefault(part.Attribute(R + "id")?.Value ?? "") ?? "")}\">{WriteRuns(part)}</a>");
            else if (!fields.Read(part)) html.Append(WriteRun(part));
        }
        fields.Close();
        return html.ToString();
    }

    // A soft hyphen shows only where a line ends. Above a word may stand how it is read.
    private string WriteRun(XElement run)
    {
        if (IsOn(run, "vanish")) return "";
        var words = string.Concat(Open(run, InRun).Select(e => e.Name.LocalName switch
        {
            "t" => WebUtility.HtmlEncode(e.Value),
            "tab" => " ",
            "noBreakHyphen" => "-",
            "footnoteReference" or "endnoteReference" => WriteReference(e),
            "ruby" => e.Element(W + "rubyBase") is { } word ? WriteRuns(word) : "",
            _ => "<br>",
        }));
        if (words.Length == 0) return "";
        var raised = words.StartsWith("<sup>", StringComparison.Ordinal) ? null : run.Element(W + "rPr")?.Element(W + "vertAlign")?.Attribute(W + "val")?.Value;
        if (raised is "superscript" or "subscript") words = raised is "superscript" ? $"<sup>{words}</sup>" : $"<sub>{words}</sub>";
        if (IsOn(run, "b")) words = $"<b>{words}</b>";
        return IsOn(run, "i") ? $"<i>{words}</i>" : words;
    }

    private string WriteReference(XElement reference)
    {
        if (notes.Refer(reference) is { } number) return WordNotes.WriteMark(number);
        _unread ??= "A note";
        return "";
    }

    private static bool IsOn(XElement run, string property) => run.Element(W + "rPr")?.Element(W + property) is { } set && set.Attribute(W + "val")?.Value is not ("0" or "false" or "off");
}
