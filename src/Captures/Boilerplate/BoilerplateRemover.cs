using Archive.Captures.Model;
using Archive.Catalog;

namespace Archive.Captures.Boilerplate;

/// <summary>Removes from a body what its publisher's file marks as boilerplate.</summary>
internal static class BoilerplateRemover
{
    public static void Remove(CaptureParse parse, PublisherMarks marks)
    {
        foreach (var mark in marks.Boilerplate.Where(mark => mark.Starts.Length > 0))
        {
            while (parse.Blocks.FindIndex(block => block.Text.StartsWith(mark.Starts, StringComparison.Ordinal)) is >= 0 and var first)
            {
                var last = mark.ToEnd ? parse.Blocks.Count : first + 1;
                foreach (var block in parse.Blocks[first..last]) parse.RemoveBlock(block, Label.Boilerplate, Rule.PublisherMark);
            }
        }
    }
}
