using System.Collections.Frozen;
using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using System.Xml;
using Archive.Files;

namespace Archive.Content;

/// <summary>
/// Scripts in pages and drawings that are published as they are. Entities, encodings and prefixes of names hide none. Where nobody can tell for certain, the file is
/// not published either.
/// </summary>
internal static class Scripts
{
    public enum PageKind { Html, Xml }

    private static readonly FrozenDictionary<string, PageKind> Kinds = new Dictionary<string, PageKind>
    {
        [".html"] = PageKind.Html, [".htm"] = PageKind.Html,
        [".xhtml"] = PageKind.Xml, [".xht"] = PageKind.Xml, [".svg"] = PageKind.Xml, [".xml"] = PageKind.Xml, [".xsl"] = PageKind.Xml, [".xslt"] = PageKind.Xml, [".xsd"] = PageKind.Xml,
        [".rdf"] = PageKind.Xml, [".rss"] = PageKind.Xml, [".atom"] = PageKind.Xml, [".mml"] = PageKind.Xml, [".mathml"] = PageKind.Xml, [".wsdl"] = PageKind.Xml,
    }.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);

    /// <summary>Entities within entities can make any text of a few lines.</summary>
    private const long MostFromEntities = 1_000_000;

    /// <summary>Letters of the shortest event, with its <c>on</c>.</summary>
    private const int ShortestEvent = 5;

    /// <param name="ending">Of the file's name, with its dot.</param>
    /// <returns>Null where browsers run nothing in files of the kind.</returns>
    public static PageKind? KindOf(string ending) => Kinds.TryGetValue(ending, out var kind) ? kind : null;

    /// <returns>Why the file is not published; null where it holds no script.</returns>
    public static (string Message, string Hint)? Find(PageKind kind, byte[] file)
    {
        if (Decode(file) is not { } text)
            return (
                "This file is not plain UTF-8, so nobody can tell whether it holds a script, and it is not published.",
                "Save it as UTF-8, without control characters.");
        try
        {
            return (kind is PageKind.Html ? IsActiveHtml(text) : IsActiveXml(text))
                ? ("This file holds a script, which browsers would run in the site's name, and it is not published.", "Take the script out.") : null;
        }
        catch (XmlException e)
        {
            return (
                $"This file is not well-formed XML (line {e.LineNumber}), so nobody can tell whether it holds a script, and it is not published.",
                "Correct it, or save it as plain text.");
        }
    }

    /// <returns>Null where browsers may read other letters: in an encoding such as ISO-2022-JP control characters change what the next bytes mean.</returns>
    private static string? Decode(byte[] file)
    {
        var text = PlainFiles.TryDecode(file);
        return text is null || text.Any(c => char.IsControl(c) && c is not ('\t' or '\n' or '\f' or '\r')) ? null : text.TrimStart('\uFEFF');
    }

    // HTML takes names of elements and attributes as they stand, and entities in values alone (HTML standard, 13.2.5). So no tree is needed, which takes long to build of a page that never closes a tag.
    private static bool IsActiveHtml(string html) => ActiveName.IsMatch(html) || HoldsScriptAddress(Character.Replace(html, Decode));

    private static readonly Regex ActiveName = new(@"<script|[\s""'/](?:on[a-z]{3,}|srcdoc)\s*=", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant);

    // Without the semicolon, too. Of those with names, only these stand for what an address may hold.
    private static readonly Regex Character = new("&#(?:x(?<hex>[0-9a-f]+)|(?<number>[0-9]+));?|&(?<name>colon|Tab|NewLine);", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant);

    private static string Decode(Match character) =>
        character.Groups["name"].ValueSpan is { Length: > 0 } name ? (name.Equals("colon", StringComparison.OrdinalIgnoreCase) ? ":" : " ")
        : int.TryParse(character.Groups["hex"].ValueSpan, NumberStyles.HexNumber, CultureInfo.InvariantCulture, out var code)
            || int.TryParse(character.Groups["number"].ValueSpan, CultureInfo.InvariantCulture, out code)
            ? Rune.TryCreate(code, out var rune) ? rune.ToString() : ""
        : "";

    private static bool IsActiveXml(string xml)
    {
        var settings = new XmlReaderSettings { DtdProcessing = DtdProcessing.Parse, XmlResolver = null, MaxCharactersFromEntities = MostFromEntities };
        using var reader = XmlReader.Create(new StringReader(xml), settings);
        while (reader.Read())
        {
            if (reader.NodeType is XmlNodeType.ProcessingInstruction && reader.Name == "xml-stylesheet") return true;
            if (reader.NodeType is not XmlNodeType.Element) continue;
            if (reader.LocalName.Equals("script", StringComparison.OrdinalIgnoreCase)) return true;
            while (reader.MoveToNextAttribute())
                if (IsActiveAttribute(reader.LocalName, reader.Value)) return true;
        }
        return false;
    }

    private static bool IsActiveAttribute(string name, string value) =>
        (name.Length >= ShortestEvent && name.StartsWith("on", StringComparison.OrdinalIgnoreCase)) || name.Equals("srcdoc", StringComparison.OrdinalIgnoreCase) || HoldsScriptAddress(value);

    // Browsers drop blanks within an address (URL standard, basic URL parser).
    private static bool HoldsScriptAddress(string text) => string.Concat(text.Where(c => !char.IsWhiteSpace(c))).Contains("javascript:", StringComparison.OrdinalIgnoreCase);
}
