using Archive.Captures.Model;

namespace Archive.Captures.Headers;

/// <summary>Reads the blocks that open a Markdown or HTML body: the title's heading, datelines, bylines.</summary>
internal static class HeaderBlocks
{
    /// <param name="titleOf">The title that a block carries, or null where it is no heading of the first rank.</param>
    /// <param name="trust">How far dates found here are to be trusted.</param>
    public static void Take(CaptureParse reading, Func<Block, string?> titleOf, int trust = 0)
    {
        var hasTitle = false;
        foreach (var block in reading.Blocks.ToList())
        {
            if (!hasTitle && titleOf(block) is { } title)
            {
                hasTitle = true;
                reading.Title ??= title;
                reading.RemoveBlock(block, Label.Title);
            }
            else if (HeaderLines.TryConsumeHeaderLine(reading, block.Extents, block.Text, trust)) reading.Blocks.Remove(block);
            else if (!hasTitle && HeaderLines.IsKicker(block.Text)) reading.RemoveBlock(block, Label.Kicker);
            else return;
        }
    }
}
