using System.Globalization;
using AngleSharp.Dom;
using Archive.Captures.Model;

namespace Archive.Captures.Html;

/// <summary>Writes a list: items with all that they hold, indented under their markers.</summary>
internal sealed class ListBlock(BlockReader blocks)
{
    public Block? Read(IElement list)
    {
        var isOrdered = list.TagName.Equals("OL", StringComparison.OrdinalIgnoreCase);
        var number = int.TryParse(list.GetAttribute("start"), NumberStyles.None, CultureInfo.InvariantCulture, out var start) ? start : 1;
        var items = new List<Block>();
        var isLoose = false;
        foreach (var child in list.Children)
        {
            var inner = blocks.Children(child);
            if (inner.Count == 0) continue;
            isLoose |= inner.Count > 1 && !inner.Skip(1).All(IsList);
            items.Add(Item(inner, isOrdered ? $"{(number++).ToString(CultureInfo.InvariantCulture)}. " : "- "));
        }
        return items.Count == 0 ? null : BlockReader.Joined(items, string.Join(isLoose ? "\n\n" : "\n", items.Select(i => i.Markdown)));
    }

    private static Block Item(List<Block> inner, string marker)
    {
        var text = inner[0].Markdown + string.Concat(inner.Skip(1).Select(block => (IsList(block) ? "\n" : "\n\n") + block.Markdown));
        var indent = new string(' ', marker.Length);
        return BlockReader.Joined(inner, marker + string.Join('\n', text.Split('\n').Select((line, i) => i == 0 || line.Length == 0 ? line : indent + line)));
    }

    private static bool IsList(Block block) =>
        block.Markdown.StartsWith("- ", StringComparison.Ordinal) || (char.IsAsciiDigit(block.Markdown[0]) && block.Markdown.TrimStart("0123456789").StartsWith(". ", StringComparison.Ordinal));
}
