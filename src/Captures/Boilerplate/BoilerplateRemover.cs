using Archive.Captures.Model;
using Archive.Catalog;

namespace Archive.Captures.Boilerplate;

/// <summary>Removes from a body what its publisher's file marks as boilerplate.</summary>
internal static class BoilerplateRemover
{
    public static void Remove(CaptureParse parse, PublisherMarks marks)
    {
        foreach (var mark in marks.Boilerplate)
        {
            if (mark.Starts.Length == 0) continue;
            var first = parse.Blocks.FindIndex(block => StartsWith(block, mark));
            while (first >= 0)
            {
                var last = mark.ToEnd ? parse.Blocks.Count : first + 1;
                foreach (var block in parse.Blocks[first..last]) parse.RemoveBlock(block, Label.Boilerplate, Rule.PublisherMark);
                first = parse.Blocks.FindIndex(block => StartsWith(block, mark));
            }
        }
    }

    private static bool StartsWith(Block block, BoilerplateMark mark) =>
        block.Text.StartsWith(mark.Starts, StringComparison.Ordinal);
}
