using System.Xml.Linq;

namespace Archive.Captures.Packed;

/// <summary>The text boxes of a document, in which some put all of it.</summary>
internal static class WordBoxes
{
    private static readonly XName Content = WordFile.W + "txbxContent";
    private static readonly XNamespace Compatibility = "http://schemas.openxmlformats.org/markup-compatibility/2006";

    /// <summary>What the boxes hold, in order. Programs write a box twice, the second time for those that do not know its first form.</summary>
    public static IReadOnlyList<XElement> In(XElement body)
    {
        var all = body.Descendants(Content).Where(box => !IsWithin(box, body)).ToList();
        var known = all.SelectMany(box => box.Ancestors(Compatibility + "Choice")).Select(choice => choice.Parent!).ToHashSet();
        return [.. all.Where(box => !box.Ancestors(Compatibility + "Fallback").Any(other => known.Contains(other.Parent!)))];
    }

    /// <summary>Whether an element stands in a box that another holds.</summary>
    public static bool IsWithin(XElement element, XElement around) => element.Ancestors().TakeWhile(outer => outer != around).Any(outer => outer.Name == Content);
}
