using Markdig;
using Markdig.Extensions.AutoLinks;
using Markdig.Extensions.TaskLists;
using Markdig.Parsers.Inlines;
using Markdig.Renderers;

namespace Archive.Markdown;

/// <summary>Parsers in place of those of the library, which lose words or see marks where none are. It stands behind the extensions that bring these.</summary>
internal sealed class CorrectedParsers : IMarkdownExtension
{
    public void Setup(MarkdownPipelineBuilder pipeline)
    {
        pipeline.InlineParsers.ReplaceOrAdd<TaskListInlineParser>(new TaskMarks());
        pipeline.InlineParsers.InsertBefore<LinkInlineParser>(new FootnoteMarks());
        pipeline.InlineParsers.ReplaceOrAdd<AutoLinkParser>(new WholeAddresses());
    }

    public void Setup(MarkdownPipeline pipeline, IMarkdownRenderer renderer) { }
}
