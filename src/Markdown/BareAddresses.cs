using System.Buffers;
using Markdig.Extensions.AutoLinks;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace Archive.Markdown;

/// <summary>
/// Whether a text may hold addresses that stand bare in it and are links on GitHub (GFM 6.9). To find them, the parser has to stop at
/// every h, f, m, t and w; so a text is parsed without looking for them first, and once more only where a word begins like one.
/// </summary>
internal static class BareAddresses
{
    // What the extension takes for the beginning of an address (AutoLinkParser.Match); upper case is not among it.
    private static readonly SearchValues<string> Beginnings = SearchValues.Create(["http://", "https://", "ftp://", "mailto:", "tel:", "www."], StringComparison.Ordinal);

    /// <param name="document">Parsed without <see cref="AutoLinkExtension"/>. What that would have linked stands in plain words there: up to the first such address both read alike.</param>
    public static bool MayStandIn(MarkdownDocument document, string markdown)
    {
        if (!markdown.AsSpan().ContainsAny(Beginnings)) return false;
        // A note that is written twice is read and left out of the document; what stands in it may refer to other notes.
        if (markdown.Contains("[^", StringComparison.Ordinal)) return true;
        foreach (var block in AstTraversal.Leaves(document))
            foreach (var inline in AstTraversal.Inlines(block))
                if (inline is LiteralInline literal && literal.Content.AsSpan().ContainsAny(Beginnings)) return true;
        return false;
    }
}
