using Archive.Captures.Model;
using Archive.Catalog;

namespace Archive.Captures.Boilerplate;

/// <summary>Takes out of a body what its publisher's file marks as no part of any article.</summary>
internal static class BoilerplateRemover
{
    public static void Cut(CaptureParse reading, PublisherMarks marks)
    {
        foreach (var mark in marks.Boilerplate)
        {
            if (mark.Starts.Length == 0) continue;
            var first = reading.Blocks.FindIndex(block => StartsWith(block, mark));
            while (first >= 0)
            {
                var last = mark.ToEnd ? reading.Blocks.Count : first + 1;
                foreach (var block in reading.Blocks[first..last]) reading.RemoveBlock(block, Label.Boilerplate);
                first = reading.Blocks.FindIndex(block => StartsWith(block, mark));
            }
        }
    }

    private static bool StartsWith(Block block, BoilerplateMark mark) =>
        block.Text.StartsWith(mark.Starts, StringComparison.Ordinal);
}
