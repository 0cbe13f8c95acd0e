using Markdig.Extensions.Footnotes;
using Markdig.Extensions.TaskLists;
using Markdig.Renderers.Html;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace Archive.Content.Markdown;

/// <summary>A text that leaves its page: no ids, no links from note to text and back, no form controls. Feed readers show many texts on one page.</summary>
internal static class Detached
{
    public static void Apply(MarkdownDocument document)
    {
        foreach (var heading in document.Descendants<HeadingBlock>()) heading.TryGetAttributes()?.Id = null;
        foreach (var inline in document.Descendants<Inline>().ToList())
        {
            switch (inline)
            {
                case FootnoteLink { IsBackLink: true }: inline.Remove(); break;
                case FootnoteLink note: note.ReplaceBy(new HtmlInline($"<sup>{note.Footnote.Order}</sup>")); break;
                case TaskList task: task.ReplaceBy(new LiteralInline(task.Checked ? "☑" : "☐")); break;
            }
        }
        foreach (var notes in document.Descendants<FootnoteGroup>().ToList()) Replace(document, notes);
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
