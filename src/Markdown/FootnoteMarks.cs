using Markdig.Extensions.Footnotes;
using Markdig.Helpers;
using Markdig.Parsers;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace Archive.Markdown;

/// <summary>
/// The mark of a note is one whatever stands beside it. Markdig (1.6) reads <c>[^1][^2]</c> as one link and loses the first, <c>[^1](words)</c>
/// as a link to words, and of <c>[words][^1]</c> it loses the words.
/// </summary>
internal sealed class FootnoteMarks : InlineParser
{
    /// <summary>A label that is longer is none that anybody writes.</summary>
    private const int Longest = 200;

    public FootnoteMarks() => OpeningCharacters = ['[', ']'];

    public override bool Match(InlineProcessor processor, ref StringSlice slice)
    {
        if (slice.CurrentChar == ']')
        {
            if (slice.PeekChar() == '[' && FindNote(processor, slice, slice.Start + 1) is not null) ShowAsTyped(processor);
            return false;
        }
        if (FindNote(processor, slice, slice.Start) is not var (note, end)) return false;
        var mark = note.CreateLinkInline!(processor, note, null);
        mark.Span = new SourceSpan(processor.GetSourcePosition(slice.Start, out var line, out var column), processor.GetSourcePosition(end));
        (mark.Line, mark.Column) = (line, column);
        // A link holds no other (CommonMark, 6.3).
        foreach (var open in OpenBrackets(processor)) if (!open.IsImage) open.IsActive = false;
        processor.Inline = mark;
        slice.Start = end + 1;
        return true;
    }

    /// <summary>What opens before the mark of a note closes with no address: of links Markdig shows the bracket then, of pictures no more than that.</summary>
    private static void ShowAsTyped(InlineProcessor processor)
    {
        foreach (var open in OpenBrackets(processor).ToList())
        {
            open.IsActive = false;
            if (!open.IsImage) continue;
            processor.Inline = new LiteralInline(open.ToLiteral()) { Span = open.Span, Line = open.Line, Column = open.Column };
            open.ReplaceBy(processor.Inline);
        }
    }

    /// <returns>The note whose mark begins there, and where the mark ends.</returns>
    private static (LinkReferenceDefinition Note, int End)? FindNote(InlineProcessor processor, StringSlice slice, int start)
    {
        var text = slice.Text.AsSpan()[start..Math.Min(slice.End + 1, start + Longest)];
        return text is ['[', '^', ..] && text.IndexOf(']') is > 0 and var length
            && processor.Document.TryGetLinkReferenceDefinition(text[1..length].ToString(), out var definition) && definition is FootnoteLinkReferenceDefinition
                ? (definition, start + length)
                : null;
    }

    /// <summary>The innermost first.</summary>
    private static IEnumerable<LinkDelimiterInline> OpenBrackets(InlineProcessor processor)
    {
        for (Inline? around = processor.Inline; around is not null; around = around.Parent) if (around is LinkDelimiterInline open) yield return open;
    }
}
