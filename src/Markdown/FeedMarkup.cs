using Markdig.Extensions.Footnotes;
using Markdig.Extensions.TaskLists;
using Markdig.Renderers.Html;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace Archive.Markdown;

/// <summary>A text that leaves its page: no ids, no links from note to text and back, no form controls. Feed readers show many texts on one page.</summary>
internal static class FeedMarkup
{
    public static void Simplify(MarkdownObject node)
    {
        switch (node)
        {
            case HeadingBlock heading: heading.TryGetAttributes()?.Id = null; break;
            case FootnoteLink { IsBackLink: true } back: back.Remove(); break;
            case FootnoteLink link: link.ReplaceBy(new HtmlInline($"<sup>{link.Footnote.Order}</sup>")); break;
            case TaskList task: task.ReplaceBy(new LiteralInline(task.Checked ? "☑" : "☐")); break;
            case FootnoteGroup notes: ReplaceByList(notes); break;
        }
    }

    /// <summary>The notes, which stand at a text's end, as a plain list.</summary>
    private static void ReplaceByList(FootnoteGroup notes)
    {
        var document = notes.Parent!;
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
