using System.Net;
using System.Text.RegularExpressions;
using System.Xml;
using System.Xml.Linq;
using Archive.Captures.Letters;
using Archive.Captures.Model;
using Archive.Captures.Names;
using Archive.Markdown;

namespace Archive.Captures.Packed;

/// <summary>Reads a document of a word processor (ECMA-376, .docx) as the page that it would be: headings, paragraphs, lists, tables, links, emphasis, notes.</summary>
internal static class WordFile
{
    private const int LongestQuote = 80;

    public static readonly XNamespace W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
    private static readonly XNamespace Dc = "http://purl.org/dc/elements/1.1/";
    private static readonly XNamespace Terms = "http://purl.org/dc/terms/";
    private static readonly XNamespace Core = "http://schemas.openxmlformats.org/package/2006/metadata/core-properties";

    public static PackedText Read(byte[] bytes)
    {
        if (OldOfficeFile.FindFault(bytes) is { } fault) return fault;
        try
        {
            using var package = new WordPackage(bytes);
            return package.Load(package.MainPart)?.Element(W + "body") is { } body ? Read(package, body) : PackedText.Failure("The file is no document of a word processor.");
        }
        catch (Exception e) when (e is InvalidDataException or XmlException)
        {
            return PackedText.Failure("The document is damaged.");
        }
    }

    private static PackedText Read(WordPackage package, XElement body)
    {
        var (main, core) = (package.MainPart, package.LoadRelated("", "core-properties", "docProps/core.xml"));
        var styles = new WordStyles(package.LoadRelated(main, "styles", "styles.xml"));
        var notes = new WordNotes(styles);
        foreach (var kind in new[] { "footnote", "endnote" })
        {
            var part = package.FindPart(main, kind + "s", $"{kind}s.xml");
            notes.Add(kind, package.Load(part), package.TargetsOf(part));
        }
        var targets = package.TargetsOf(main);
        var written = new WordBody(targets, notes, styles);
        var blocks = written.BlocksOf(body).ToList();
        var isInBoxes = blocks.TrueForAll(block => block.Name == W + "p" && string.IsNullOrWhiteSpace(WordBody.WordsOf(block)));
        if (isInBoxes) blocks = [.. WordBoxes.In(body).SelectMany(written.BlocksOf)];
        var title = WordTitle.Find(blocks, styles, core?.Element(Dc + "title")?.Value.Trim() ?? "", out var isCertain);
        var first = title is null || isCertain ? null : WordTitle.WordsOf(title);
        if (first is not null) title = null;
        var paragraphs = blocks.FindAll(block => block.Name == W + "p");
        var authors = AuthorsIn([.. paragraphs.TakeWhile(line => !Sentences.EndsSentence(WordBody.WordsOf(line).Trim())).Where(styles.IsAuthor)], out var named, out var more);
        var left = WordContents.Find(blocks, styles);
        string? other = null;
        var (included, letters) = (new HashSet<string>(), 0L);
        var html = written.Write(blocks.Except(left).Except(named), title, package.LoadRelated(main, "numbering", "numbering.xml"), Include) + notes.Write(out var doubt);
        var doubtOfOrder = isInBoxes && blocks.Count > 0 ? "All words of the document stand in text boxes: does one follow the other as here?" : null;
        string[] doubts = [.. new[] { written.Doubt, doubt, other, doubtOfOrder }.OfType<string>()];
        return new PackedText(CaptureKind.Html, Page(core, html, title is not null))
        {
            IsWhole = true,
            Title = first,
            TitleDoubt = first is null ? null : $"No line of the document has the style of a title: is '{PlainText.Cut(first, LongestQuote)}', which stands first, the title?",
            Authors = authors,
            FileAuthor = paragraphs.Exists(styles.IsAuthor)
                ? null
                : new FileAuthor(
                    core?.Element(Dc + "creator")?.Value ?? "",
                    core?.Element(Core + "lastModifiedBy")?.Value ?? "",
                    package.LoadRelated("", "extended-properties", "docProps/app.xml")
                        ?.Elements()
                        .FirstOrDefault(e => e.Name.LocalName == "Application")
                        ?.Value ?? ""),
            Doubt = doubts.Length > 0 ? string.Join(' ', doubts) : null,
            Warnings = [.. WordContents.Describe(left, styles), .. more],
        };

        string Include(string id)
        {
            if (targets.GetValueOrDefault(id) is not { } target) return "";
            // None is included twice, and all of them are no more than a part may be.
            var page = included.Add(target) && letters < WordPackage.LargestPart ? ReadPage(target, package.ReadIncluded(main, target)) : null;
            letters += page?.Length ?? 0;
            if (page is not null) return page;
            other = $"A part of the document, {target}, is in a format that is not read here or included once more, and is left out.";
            return "";
        }
    }

    // The lines that are set as who wrote it, where all of them name people.
    private static IReadOnlyList<string> AuthorsIn(List<XElement> lines, out List<XElement> named, out IReadOnlyList<string> more)
    {
        var read = lines.ConvertAll(line => AuthorNames.Clean([WordBody.WordsOf(line)]));
        var areAllPeople = read.Count > 0 && read.TrueForAll(names => names is { Doubt: null, Names.Count: > 0 } && names.Names.All(NameShape.IsPerson));
        named = areAllPeople ? lines : [];
        more = [.. named.Zip(read)
            .Where(line => SaysMore(WordTitle.WordsOf(line.First), line.Second.Names))
            .Select(line => $"'{PlainText.Cut(WordTitle.WordsOf(line.First), LongestQuote)}' names the authors and is left out with what else it says.")];
        return areAllPeople ? [.. read.SelectMany(names => names.Names).Distinct()] : [];
    }

    // "Ada Quill, University of Harbour"
    private static bool SaysMore(string line, IReadOnlyList<string> names) =>
        Joints.Replace(names.Aggregate(line, (rest, name) => rest.Replace(name, " ", StringComparison.OrdinalIgnoreCase)), "").Any(char.IsLetter);

    // What stands between the tags of its body; null where it is no page.
    private static string? ReadPage(string target, byte[]? bytes)
    {
        var read = Path.GetExtension(target).ToLowerInvariant() switch
        {
            _ when bytes is null => null,
            ".html" or ".htm" or ".xhtml" => CaptureDecoder.Decode(bytes, CaptureKind.Html, null) is { Error: null } decoded ? decoded.Text : null,
            ".mht" or ".mhtml" => MailFile.ReadPage(bytes) is { Error: null } page ? page.Text : null,
            ".txt" => CaptureDecoder.Decode(bytes, CaptureKind.Text, null) is { Error: null } decoded ? $"<pre>{WebUtility.HtmlEncode(decoded.Text)}</pre>" : null,
            _ => null,
        };
        if (read is null) return null;
        var start = read.IndexOf("<body", StringComparison.OrdinalIgnoreCase);
        start = start < 0 ? 0 : read.IndexOf('>', start) + 1;
        var end = read.LastIndexOf("</body", StringComparison.OrdinalIgnoreCase);
        return (end < start ? read[start..] : read[start..end]) + "\n";
    }

    // The day on which a file was made is none of publication: it is stated as a change, which is a question. Of two titles the one on the page holds: the other
    // is often that of the file it was made from.
    private static string Page(XElement? core, string blocks, bool isTitled) =>
        $"<!DOCTYPE html>\n<html><head><title>{(isTitled ? "" : Text(core?.Element(Dc + "title")))}</title>\n"
        + $"<meta name=\"DCTERMS.modified\" content=\"{Text(core?.Element(Terms + "modified"))}\"></head>\n"
        + $"<body><article>\n{blocks}</article></body></html>\n";

    private static readonly Regex Joints = new($@"\b(?:and|und|et|y|e|og|och|en|i|{BylineWords.BeforeDesk})\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant);

    private static string Text(XElement? element) => WebUtility.HtmlEncode(element?.Value ?? "");
}
