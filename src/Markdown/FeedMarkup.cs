using Markdig.Extensions.Footnotes;
using Markdig.Extensions.TaskLists;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace Archive.Markdown;

/// <summary>A text that leaves its page: no ids, no links from note to text and back, no form controls. Feed readers show many texts on one page.</summary>
internal static class FeedMarkup
{
    public static void Simplify(Inline inline)
    {
        switch (inline)
        {
            case FootnoteLink { IsBackLink: true }: inline.Remove(); break;
            case FootnoteLink note: note.ReplaceBy(new HtmlInline($"<sup>{note.Footnote.Order}</sup>")); break;
            case QuoteSpan words: words.Anchor = null; break;
            case TaskList task: task.ReplaceBy(new LiteralInline(task.Checked ? "☑" : "☐")); break;
        }
    }

    /// <summary>The notes, which stand at a text's end, as a plain list.</summary>
    public static void UnlinkFootnotes(MarkdownDocument document)
    {
        if (document.LastChild is FootnoteGroup notes) Replace(document, notes);
    }

    private static void Replace(MarkdownDocument document, FootnoteGroup notes)
    {
        var list = new ListBlock(null!) { IsOrdered = true, BulletType = '1' };
        foreach (var note in notes.OfType<Footnote>().ToList())
        {
            var item = new ListItemBlock(null!);
            foreach (var block in note.ToList())
            {
                note.Remove(block);
                item.Add(block);
            }
            list.Add(item);
        }
        document.Remove(notes);
        document.Add(new ThematicBreakBlock(null!));
        document.Add(list);
    }
}
