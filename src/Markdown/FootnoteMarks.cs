using Markdig;
using Markdig.Extensions.Footnotes;
using Markdig.Helpers;
using Markdig.Parsers;
using Markdig.Parsers.Inlines;
using Markdig.Renderers;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace Archive.Markdown;

/// <summary>The mark of a note is one whatever follows it. Markdig (1.6) reads <c>[^1][^2]</c> as one link and loses the first, and <c>[^1](words)</c> as a link to words.</summary>
internal sealed class FootnoteMarks : IMarkdownExtension
{
    public void Setup(MarkdownPipelineBuilder pipeline) => pipeline.InlineParsers.InsertBefore<LinkInlineParser>(new Marks());

    public void Setup(MarkdownPipeline pipeline, IMarkdownRenderer renderer) { }

    private sealed class Marks : InlineParser
    {
        /// <summary>A label that is longer is none that anybody writes.</summary>
        private const int Longest = 200;

        public Marks() => OpeningCharacters = ['['];

        public override bool Match(InlineProcessor processor, ref StringSlice slice)
        {
            if (slice.PeekChar() != '^' || slice.AsSpan()[..Math.Min(slice.Length, Longest)].IndexOf(']') is not (> 0 and var length)) return false;
            var end = slice.Start + length;
            var label = slice.Text[(slice.Start + 1)..end];
            if (!processor.Document.TryGetLinkReferenceDefinition(label, out var definition) || definition is not FootnoteLinkReferenceDefinition) return false;
            var mark = definition.CreateLinkInline!(processor, definition, null);
            mark.Span = new SourceSpan(processor.GetSourcePosition(slice.Start, out var line, out var column), processor.GetSourcePosition(end));
            (mark.Line, mark.Column) = (line, column);
            // A link holds no other (CommonMark, 6.3).
            for (var around = processor.Inline; around is not null; around = around.Parent) if (around is LinkDelimiterInline { IsImage: false } open) open.IsActive = false;
            processor.Inline = mark;
            slice.Start = end + 1;
            return true;
        }
    }
}
