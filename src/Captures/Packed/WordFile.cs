using System.IO.Compression;
using System.Net;
using System.Text;
using System.Xml;
using System.Xml.Linq;
using Archive.Captures.Model;

namespace Archive.Captures.Packed;

/// <summary>Reads a document of a word processor (ECMA-376, .docx) as the page that it would be: headings, paragraphs, lists, tables, links, emphasis.</summary>
internal static class WordFile
{
    private const long LargestPart = 32 * 1024 * 1024;
    private const int MostDepth = 200, MostElements = 1_000_000;

    private static readonly XNamespace W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
    private static readonly XNamespace R = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private static readonly XNamespace Dc = "http://purl.org/dc/elements/1.1/";
    private static readonly XNamespace Terms = "http://purl.org/dc/terms/";

    public static PackedText Read(byte[] bytes)
    {
        try
        {
            using var zip = new ZipArchive(new MemoryStream(bytes));
            if (Load(zip, "word/document.xml") is not { Root: { } document } || document.Element(W + "body") is not { } body) return PackedText.Failure("The file is no document of a word processor.");
            var links = Load(zip, "word/_rels/document.xml.rels")?.Root?.Elements().Where(e => e.Attribute("Id") is not null).DistinctBy(e => e.Attribute("Id")!.Value).ToDictionary(e => e.Attribute("Id")!.Value, e => e.Attribute("Target")?.Value ?? "") ?? [];
            return new PackedText(CaptureKind.Html, Page(Load(zip, "docProps/core.xml")?.Root, WriteBlocks(body, links)));
        }
        catch (Exception e) when (e is InvalidDataException or XmlException)
        {
            return PackedText.Failure("The document is damaged.");
        }
    }

    /// <exception cref="XmlException">It is no XML, or more of it than a text needs.</exception>
    private static XDocument? Load(ZipArchive zip, string name)
    {
        if (zip.GetEntry(name) is not { Length: <= LargestPart } entry) return null;
        using (var reader = Open(entry))
            for (var elements = 0; reader.Read();)
                if (reader.Depth > MostDepth || (reader.NodeType is XmlNodeType.Element && ++elements > MostElements)) throw new XmlException();
        using var again = Open(entry);
        return XDocument.Load(again);
    }

    private static XmlReader Open(ZipArchiveEntry entry) => XmlReader.Create(entry.Open(), new XmlReaderSettings { DtdProcessing = DtdProcessing.Prohibit, MaxCharactersInDocument = LargestPart, CloseInput = true });

    // The day on which a file was made is none of publication: it is stated as a change, which is a question. Of two titles the one on the page holds: the other
    // is often that of the file it was made from.
    private static string Page(XElement? core, string blocks) =>
        $"<!DOCTYPE html>\n<html><head><title>{(blocks.StartsWith("<h1>", StringComparison.Ordinal) ? "" : Text(core?.Element(Dc + "title")))}</title>\n<meta name=\"author\" content=\"{Text(core?.Element(Dc + "creator"))}\">\n<meta name=\"DCTERMS.modified\" content=\"{Text(core?.Element(Terms + "modified"))}\"></head>\n<body><article>\n{blocks}</article></body></html>\n";

    private static string Text(XElement? element) => WebUtility.HtmlEncode(element?.Value ?? "");

    private static string WriteBlocks(XElement parent, Dictionary<string, string> links)
    {
        var html = new StringBuilder();
        var isInList = false;
        foreach (var block in parent.Elements())
        {
            var isItem = block.Name == W + "p" && block.Element(W + "pPr")?.Element(W + "numPr") is not null;
            if (isItem != isInList) html.Append(isItem ? "<ul>\n" : "</ul>\n");
            isInList = isItem;
            if (block.Name == W + "p") html.Append(WriteParagraph(block, isItem, links));
            else if (block.Name == W + "tbl") html.Append("<table>").AppendJoin("", block.Elements(W + "tr").Select(row => $"<tr>{string.Concat(row.Elements(W + "tc").Select(cell => $"<td>{string.Join("<br>", cell.Elements(W + "p").Select(p => WriteRuns(p, links)))}</td>"))}</tr>")).Append("</table>\n");
            else if (block.Name == W + "sdt" && block.Element(W + "sdtContent") is { } content) html.Append(WriteBlocks(content, links));
        }
        return html.Append(isInList ? "</ul>\n" : "").ToString();
    }

    private static string WriteParagraph(XElement paragraph, bool isItem, Dictionary<string, string> links)
    {
        var words = WriteRuns(paragraph, links);
        if (string.IsNullOrWhiteSpace(words)) return "";
        var style = paragraph.Element(W + "pPr")?.Element(W + "pStyle")?.Attribute(W + "val")?.Value ?? "";
        var tag = isItem ? "li" : style is "Title" ? "h1" : style is ['H' or 'h', 'e', 'a', 'd', 'i', 'n', 'g', >= '1' and <= '6'] ? "h" + style[^1] : "p";
        return $"<{tag}>{words}</{tag}>\n";
    }

    private static string WriteRuns(XElement parent, Dictionary<string, string> links)
    {
        var html = new StringBuilder();
        foreach (var part in parent.Elements())
        {
            if (part.Name == W + "hyperlink") html.Append($"<a href=\"{WebUtility.HtmlEncode(links.GetValueOrDefault(part.Attribute(R + "id")?.Value ?? "") ?? "")}\">{WriteRuns(part, links)}</a>");
            else if (part.Name == W + "ins" || part.Name == W + "smartTag") html.Append(WriteRuns(part, links));
            else if (part.Name == W + "r") html.Append(WriteRun(part));
        }
        return html.ToString();
    }

    private static string WriteRun(XElement run)
    {
        var words = string.Concat(run.Elements().Select(e => e.Name == W + "t" ? WebUtility.HtmlEncode(e.Value) : e.Name == W + "br" ? "<br>" : e.Name == W + "tab" ? " " : ""));
        if (IsOn(run, "b")) words = $"<b>{words}</b>";
        return IsOn(run, "i") ? $"<i>{words}</i>" : words;
    }

    private static bool IsOn(XElement run, string property) => run.Element(W + "rPr")?.Element(W + property) is { } set && set.Attribute(W + "val")?.Value is not ("0" or "false");
}
