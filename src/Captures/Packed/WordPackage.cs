using System.IO.Compression;
using System.Xml;
using System.Xml.Linq;

namespace Archive.Captures.Packed;

/// <summary>
/// The parts of a document of a word processor, each found by what another says of it, whatever it is called (ECMA-376, part 2). The strict
/// form of the standard is read as the common one.
/// </summary>
internal sealed class WordPackage : IDisposable
{
    public const long LargestPart = 32 * 1024 * 1024;
    private const int MostDepth = 200, MostElements = 1_000_000;
    private const string Strict = "http://purl.oclc.org/ooxml/", Common = "http://schemas.openxmlformats.org/";

    private readonly ZipArchive _zip;
    private readonly Dictionary<string, ZipArchiveEntry> _entries;

    /// <exception cref="InvalidDataException">It is no package.</exception>
    public WordPackage(byte[] bytes)
    {
        _zip = new ZipArchive(new MemoryStream(bytes));
        _entries = _zip.Entries.DistinctBy(NameOf, StringComparer.OrdinalIgnoreCase).ToDictionary(NameOf, StringComparer.OrdinalIgnoreCase);
    }

    /// <summary>The part that holds the text.</summary>
    public string MainPart => FindPart("", "officeDocument", "word/document.xml");

    /// <summary>The part of a kind that belongs to another.</summary>
    /// <param name="usual">What it is called, in the same folder, where nothing says so.</param>
    public string FindPart(string part, string kind, string usual) => FindRelated(part, kind) ?? FolderOf(part) + usual;

    /// <summary>The root of such a part; null where there is none.</summary>
    public XElement? LoadRelated(string part, string kind, string usual) => Load(FindPart(part, kind, usual));

    /// <summary>Where each of a part's links and inclusions leads, by its id.</summary>
    public Dictionary<string, string> TargetsOf(string part) =>
        RelationsOf(part)
            .Where(relation => relation.Attribute("Id") is not null)
            .DistinctBy(relation => relation.Attribute("Id")!.Value)
            .ToDictionary(relation => relation.Attribute("Id")!.Value, relation => relation.Attribute("Target")?.Value ?? "");

    /// <summary>The root of a part; null where there is none, or it is larger than a text can be.</summary>
    /// <exception cref="XmlException">It is no XML, or more of it than a text needs.</exception>
    public XElement? Load(string part)
    {
        if (_entries.GetValueOrDefault(part) is not { Length: <= LargestPart } entry) return null;
        using (var reader = Open(entry))
            for (var elements = 0; reader.Read();)
                if (reader.Depth > MostDepth || (reader.NodeType is XmlNodeType.Element && ++elements > MostElements)) throw new XmlException();
        using var again = Open(entry);
        var root = XDocument.Load(again).Root;
        if (root?.Name.NamespaceName.StartsWith(Strict, StringComparison.Ordinal) == true) MakeCommon(root);
        return root;
    }

    /// <summary>A part that is included as it is, such as a page; null where there is none.</summary>
    public byte[]? ReadIncluded(string part, string target)
    {
        if (_entries.GetValueOrDefault(Resolve(part, target)) is not { Length: <= LargestPart } entry) return null;
        using var stream = entry.Open();
        using var bytes = new MemoryStream();
        var buffer = new byte[81_920];
        // What it says of its length may be wrong.
        for (int read; (read = stream.Read(buffer)) > 0;)
        {
            bytes.Write(buffer, 0, read);
            if (bytes.Length > LargestPart) return null;
        }
        return bytes.ToArray();
    }

    public void Dispose() => _zip.Dispose();

    private string? FindRelated(string part, string kind) =>
        RelationsOf(part).FirstOrDefault(relation => relation.Attribute("Type")?.Value.Split('/')[^1] == kind)?.Attribute("Target")?.Value is { Length: > 0 } target
            ? Resolve(part, target)
            : null;

    private IEnumerable<XElement> RelationsOf(string part) => Load($"{FolderOf(part)}_rels/{part[FolderOf(part).Length..]}.rels")?.Elements() ?? [];

    private static string Resolve(string part, string target)
    {
        var steps = new List<string>();
        foreach (var step in (target.StartsWith('/') ? target : FolderOf(part) + target).Split('/', StringSplitOptions.RemoveEmptyEntries))
            if (step != "..") steps.Add(step);
            else if (steps.Count > 0) steps.RemoveAt(steps.Count - 1);
        return string.Join('/', steps);
    }

    private static string FolderOf(string part) => part[..(part.LastIndexOf('/') + 1)];

    private static string NameOf(ZipArchiveEntry entry) => entry.FullName.Replace('\\', '/');

    private static XmlReader Open(ZipArchiveEntry entry) =>
        XmlReader.Create(
            entry.Open(),
            new XmlReaderSettings { DtdProcessing = DtdProcessing.Prohibit, MaxCharactersInDocument = LargestPart, CloseInput = true });

    private static void MakeCommon(XElement root)
    {
        foreach (var element in root.DescendantsAndSelf())
        {
            element.Name = MakeCommon(element.Name);
            if (element.Attributes().Any(attribute => attribute.Name.NamespaceName.StartsWith(Strict, StringComparison.Ordinal)))
            {
                element.ReplaceAttributes(element.Attributes()
                    .Select(attribute => attribute.IsNamespaceDeclaration ? attribute : new XAttribute(MakeCommon(attribute.Name), attribute.Value))
                    .ToList());
            }
        }
    }

    // ".../ooxml/wordprocessingml/main" is ".../wordprocessingml/2006/main".
    private static XName MakeCommon(XName name) =>
        name.NamespaceName.StartsWith(Strict, StringComparison.Ordinal) && name.NamespaceName[Strict.Length..].Split('/', 2) is [var kind, var rest]
            ? XName.Get(name.LocalName, $"{Common}{kind}/2006/{rest}")
            : name;
}
