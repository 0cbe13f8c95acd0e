using System.Globalization;
using AngleSharp.Dom;
using Archive.Captures.Model;

namespace Archive.Captures.Html;

/// <summary>Reads a list: its items with everything in them, indented under their markers.</summary>
internal sealed class ListReader(BlockReader blocks, Footnotes notes)
{
    public Block? Read(IElement list)
    {
        var isOrdered = list.TagName.Equals("OL", StringComparison.OrdinalIgnoreCase);
        var step = isOrdered && list.HasAttribute("reversed") ? -1 : 1;
        var number = ReadNumber(list, "start") ?? (step < 0 ? list.Children.Length : 1);
        int? shown = null;
        var delimiter = '.';
        var items = new List<Block>();
        var isLoose = false;
        foreach (var child in list.Children)
        {
            var inner = blocks.ReadChildren(child);
            if (inner.Count == 0) continue;
            isLoose |= inner.Count > 1 && !inner.Skip(1).All(IsList);
            // A number out of order starts a list of its own, which Markdown tells by its other delimiter (CommonMark 5.3).
            number = ReadNumber(child, "value") ?? number;
            if (shown + 1 is { } next && next != number) delimiter = delimiter == '.' ? ')' : '.';
            shown = number;
            if (notes.IsNote(child))
            {
                items.Add(BlockReader.Merge(inner, notes.Write(child, inner.Select(block => block.Markdown))));
                isLoose = true;
            }
            else items.Add(CreateItem(inner, isOrdered ? $"{number.ToString(CultureInfo.InvariantCulture)}{delimiter} " : "- "));
            number = Math.Max(0, number + step);
        }
        return items.Count == 0 ? null : BlockReader.Merge(items, string.Join(isLoose ? "\n\n" : "\n", items.Select(i => i.Markdown)));
    }

    private static int? ReadNumber(IElement element, string attribute) =>
        int.TryParse(element.GetAttribute(attribute), NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number < 1_000_000_000 ? number : null;

    private static Block CreateItem(List<Block> inner, string marker)
    {
        var text = inner[0].Markdown + string.Concat(inner.Skip(1).Select(block => (IsList(block) ? "\n" : "\n\n") + block.Markdown));
        var indent = new string(' ', marker.Length);
        return BlockReader.Merge(inner, marker + string.Join('\n', text.Split('\n').Select((line, i) => i == 0 || line.Length == 0 ? line : indent + line)));
    }

    public static bool IsList(Block block) =>
        block.Markdown.StartsWith("- ", StringComparison.Ordinal) || (char.IsAsciiDigit(block.Markdown[0]) && block.Markdown.TrimStart("0123456789") is ['.' or ')', ' ', ..]);
}
