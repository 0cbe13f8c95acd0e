using Markdig.Extensions.TaskLists;
using Markdig.Helpers;
using Markdig.Parsers;

namespace Archive.Markdown;

/// <summary>Boxes of tasks, which GFM (5.3) knows at the beginning of an entry, by the blank behind them: <c>[x](/page/)</c> is a link. Markdig (1.6) asks for neither.</summary>
internal sealed class TaskMarks : TaskListInlineParser
{
    public override bool Match(InlineProcessor processor, ref StringSlice slice) =>
        slice.PeekChar(3).IsWhitespace() && processor.Root is { FirstChild: null } && processor.Block?.Parent?[0] == processor.Block && base.Match(processor, ref slice);
}
