using System.IO.Compression;
using System.Net;
using System.Xml;
using System.Xml.Linq;
using Archive.Captures.Model;

namespace Archive.Captures.Packed;

/// <summary>Reads a document of a word processor (ECMA-376, .docx) as the page that it would be: headings, paragraphs, lists, tables, links, emphasis, notes.</summary>
internal static class WordFile
{
    private const long LargestPart = 32 * 1024 * 1024;
    private const int MostDepth = 200, MostElements = 1_000_000;

    public static readonly XNamespace W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
    private static readonly XNamespace Dc = "http://purl.org/dc/elements/1.1/";
    private static readonly XNamespace Terms = "http://purl.org/dc/terms/";

    public static PackedText Read(byte[] bytes)
    {
        try
        {
            using var zip = new ZipArchive(new MemoryStream(bytes));
            if (Load(zip, "word/document.xml") is not { Root: { } document } || document.Element(W + "body") is not { } body) return PackedText.Failure("The file is no document of a word processor.");
            var notes = new WordNotes();
            foreach (var kind in new[] { "footnote", "endnote" }) notes.Add(kind, Load(zip, $"word/{kind}s.xml")?.Root, LinksOf(zip, kind + "s"));
            var written = new WordBody(LinksOf(zip, "document"), notes);
            var blocks = written.Write(body, Load(zip, "word/numbering.xml")?.Root) + notes.Write(out var doubt);
            return new PackedText(CaptureKind.Html, Page(Load(zip, "docProps/core.xml")?.Root, blocks)) { Doubt = written.Doubt ?? doubt };
        }
        catch (Exception e) when (e is InvalidDataException or XmlException)
        {
            return PackedText.Failure("The document is damaged.");
        }
    }

    private static Dictionary<string, string> LinksOf(ZipArchive zip, string part) =>
        Load(zip, $"word/_rels/{part}.xml.rels")?.Root?.Elements().Where(e => e.Attribute("Id") is not null).DistinctBy(e => e.Attribute("Id")!.Value).ToDictionary(e => e.Attribute("Id")!.Value, e => e.Attribute("Target")?.Value ?? "") ?? [];

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
}
