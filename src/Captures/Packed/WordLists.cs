using System.Globalization;
using System.Text;
using System.Xml.Linq;

namespace Archive.Captures.Packed;

/// <summary>Writes the items of a document's lists as HTML: each in the depth and with the number that it has there.</summary>
/// <param name="numbering">The document's numbering.xml, where it has one.</param>
internal sealed class WordLists(XElement? numbering, StringBuilder html)
{
    private const int MostDepth = 9;

    private static readonly XNamespace W = WordFile.W;

    private readonly Dictionary<(string List, int Level), int> _numbers = [];
    private readonly Stack<string> _open = [];
    private readonly Dictionary<string, string> _formOf = (numbering?.Elements(W + "num") ?? [])
        .DistinctBy(num => Value(num, "numId"))
        .ToDictionary(num => Value(num, "numId"), num => num.Element(W + "abstractNumId")?.Attribute(W + "val")?.Value ?? "");
    private readonly Dictionary<string, XElement> _forms = (numbering?.Elements(W + "abstractNum") ?? [])
        .DistinctBy(form => Value(form, "abstractNumId"))
        .ToDictionary(form => Value(form, "abstractNumId"));

    /// <summary>What makes a paragraph an item; null where it is none.</summary>
    public static XElement? FindItem(XElement paragraph) =>
        paragraph.Element(W + "pPr")?.Element(W + "numPr") is { } item && item.Element(W + "numId")?.Attribute(W + "val")?.Value != "0" ? item : null;

    public void Add(XElement item, string words)
    {
        var list = item.Element(W + "numId")?.Attribute(W + "val")?.Value ?? "";
        var written = item.Element(W + "ilvl")?.Attribute(W + "val")?.Value;
        var level = int.TryParse(written, NumberStyles.None, CultureInfo.InvariantCulture, out var stated) ? Math.Min(stated, MostDepth - 1) : 0;
        var number = _numbers[(list, level)] = _numbers.GetValueOrDefault((list, level)) + 1;
        for (var deeper = level + 1; deeper < MostDepth; deeper++) _numbers.Remove((list, deeper));
        var tag = IsNumbered(list, level) ? "ol" : "ul";
        Close(level + 1);
        if (_open.Count == level + 1 && _open.Peek() != tag) Close(level);
        else if (_open.Count == level + 1) html.Append("</li>\n");
        while (_open.Count <= level)
        {
            html.Append(_open.Count == level && tag == "ol" ? $"<ol start=\"{number}\">\n" : _open.Count == level ? "<ul>\n" : "<ul><li>\n");
            _open.Push(_open.Count == level ? tag : "ul");
        }
        html.Append("<li>").Append(words);
    }

    /// <summary>Ends the lists that are deeper.</summary>
    public void Close(int depth = 0)
    {
        while (_open.Count > depth) html.Append($"</li></{_open.Pop()}>\n");
    }

    private bool IsNumbered(string list, int level)
    {
        var form = _forms.GetValueOrDefault(_formOf.GetValueOrDefault(list, ""))
            ?.Elements(W + "lvl")
            .FirstOrDefault(each => Value(each, "ilvl") == level.ToString(CultureInfo.InvariantCulture));
        return form?.Element(W + "numFmt")?.Attribute(W + "val")?.Value is not (null or "bullet" or "none");
    }

    private static string Value(XElement element, string name) => element.Attribute(W + name)?.Value ?? "";
}
