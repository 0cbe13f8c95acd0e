using Markdig.Extensions.Footnotes;
using Markdig.Extensions.TaskLists;
using Markdig.Renderers.Html;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace Archive.Markdown;

/// <summary>A text that leaves its page: no ids, no links from note to text and back, no form controls. Feed readers show many texts on one page.</summary>
internal static class FeedMarkup
{
    public static void Simplify(MarkdownDocument document)
    {
        foreach (var heading in document.Descendants<HeadingBlock>()) heading.TryGetAttributes()?.Id = null;
        foreach (var link in document.Descendants<FootnoteLink>().ToList())
        {
            if (link.IsBackLink) link.Remove();
            else link.ReplaceBy(new HtmlInline($"<sup>{link.Footnote.Order}</sup>"));
        }
        foreach (var task in document.Descendants<TaskList>().ToList()) task.ReplaceBy(new LiteralInline(task.Checked ? "☑" : "☐"));
        if (document.LastChild is FootnoteGroup notes) ReplaceByList(document, notes);
    }

    /// <summary>The notes, which stand at a text's end, as a plain list.</summary>
    private static void ReplaceByList(MarkdownDocument document, FootnoteGroup notes)
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
