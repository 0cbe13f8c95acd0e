using System.Collections.Frozen;
using System.Text;
using Archive.Captures.Html;
using Archive.Captures.Model;
using Archive.Captures.Writing;
using Archive.Markdown;
using Markdig.Renderers.Html;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;
using Block = Archive.Captures.Model.Block;

namespace Archive.Captures.Clips;

/// <summary>
/// Links that lead on from the page that was captured lead there from ours, too: they become whole addresses. Where the page's
/// own address is unknown a link keeps its words alone and a picture goes, with a warning, unless it names a place of this site. A link to a
/// heading of the text stays as it is, and a picture that was saved with the capture goes by its name beside the article.
/// </summary>
internal static class RelativeLinks
{
    private const int MostNamed = 4;

    /// <summary>Where an archive has its own pages and files.</summary>
    private static readonly FrozenSet<string> PlacesOfSite = FrozenSet.Create(StringComparer.Ordinal, "articles", "vendors", "topics", "publishers", "people", "trails", "moves", "claims", "files");

    /// <summary>What else stands at its root; a year's page does, too.</summary>
    private static readonly FrozenSet<string> PagesOfSite = FrozenSet.Create(StringComparer.Ordinal, "", "about", "contribute", "compare", "data", "feeds", "search", "feed.xml", "atom.xml", "feed.json", "feeds.opml");

    /// <summary>Where it has pictures.</summary>
    private static readonly FrozenSet<string> PlacesOfPictures = FrozenSet.Create(StringComparer.Ordinal, "articles", "files");

    /// <summary>Of the blocks as one text; a blank line parts each from the next.</summary>
    /// <param name="Lost">The address that goes by it.</param>
    private readonly record struct Edit(int Start, int End, string Words = "", string? Lost = null);

    public static void Resolve(CaptureParse parse)
    {
        var markdown = string.Join("\n\n", parse.Blocks.Select(b => b.Markdown));
        // What cannot be shown is refused when the page is made.
        if (TextLimits.FindFault(Encoding.UTF8.GetBytes(markdown)) is not null) return;
        var edits = new Queue<Edit>(FindEdits(markdown, parse).OrderBy(e => e.Start));
        var lost = new List<(int At, string Address)>();
        var next = 0;
        parse.RewriteBlocks(Write, Rule.NoAddress);
        if (lost is [var (start, _), ..])
        {
            var named = string.Join(", ", lost.Select(l => l.Address).Distinct().Take(MostNamed)) + (lost.Count > MostNamed ? " …" : "");
            parse.Warn(start,
                $"Nothing says from where these lead, so links keep their words alone and pictures go: {named}.",
                $"Say where the text was published: {parse.InSidecar("source: {url: …}")}.");
        }

        string Write(Block block)
        {
            var written = new StringBuilder();
            var (done, end) = (next, next + block.Markdown.Length);
            next = end + 2;
            while (edits.TryPeek(out var edit) && edit.Start < end)
            {
                edits.Dequeue();
                // What stands in a picture goes with it.
                if (edit.Start < done) continue;
                written.Append(markdown, done, edit.Start - done).Append(edit.Words);
                done = edit.End;
                if (edit.Lost is { } address) lost.Add((block.Start, address));
            }
            return written.Append(markdown, done, end - done).ToString().TrimStart('\n').TrimEnd();
        }
    }

    private static IEnumerable<Edit> FindEdits(string markdown, CaptureParse parse)
    {
        var page = parse.PageUrl;
        var urls = new UrlResolver(page, null);
        var definitions = new HashSet<LinkReferenceDefinition>();
        var document = SafeMarkdown.ParseExactly(markdown);
        var headings = document.Descendants<HeadingBlock>().Select(heading => "#" + heading.TryGetAttributes()?.Id).ToHashSet(StringComparer.Ordinal);
        var links = document.Descendants<LinkInline>().ToList();
        var named = links.Where(link => !IsSaved(link)).Select(link => link.Reference).OfType<LinkReferenceDefinition>().ToHashSet();
        foreach (var link in links)
        {
            var whole = Resolve(link);
            if (IsSaved(link)) parse.TellOfPicture(0, WordsOf(link), whole);
            if (IsSaved(link) && link.Reference is { } shared && named.Contains(shared))
            {
                // A link that names the same address leads there still.
                yield return new(link.Span.Start, link.Span.End + 1, whole is null ? "" : $"![{MarkdownText.EscapeInline(WordsOf(link))}]({whole})");
                continue;
            }
            if (whole == link.Url) continue;
            if (whole is null) foreach (var edit in Cut(link)) yield return edit;
            if (link.Reference is { } definition ? !definitions.Add(definition) : whole is null) continue;
            var span = whole is null ? link.Reference!.Span : link.UrlSpan;
            yield return new(span.Start, span.End + 1, whole ?? "", whole is null ? Lost(link) : null);
        }

        // With the page or beside the note.
        bool IsSaved(LinkInline link) => link is { IsImage: true, Url: { } address } && parse.FindSaved(address) is not null;

        static string WordsOf(LinkInline link) => PlainText.CollapseWhiteSpace(string.Concat(link.Descendants<LiteralInline>().Select(words => words.Content.ToString())));

        string? Lost(LinkInline link) => IsSaved(link) ? null : link.Url;

        // Null where nothing says from where a link leads.
        string? Resolve(LinkInline link) => IsSaved(link) ? parse.Pictures?.Keep(link.Url!)
            : link.Url is not { Length: > 0 } address || !LinkScan.IsLocal(address) || headings.Contains(address) ? link.Url
            : page is null ? IsOfSite(address, link.IsImage) ? address : null
            : urls.Resolve(address[0] == '#' ? page.Split('#')[0] + address : address);

        static bool IsOfSite(string address, bool isImage)
        {
            if (address[0] != '/') return false;
            var parts = address.Split('?', '#')[0].Trim('/').Split('/');
            return isImage ? parts.Length > 1 && PlacesOfPictures.Contains(parts[0])
                : PlacesOfSite.Contains(parts[0]) || parts is [var page] && (PagesOfSite.Contains(page) || page.Length == 4 && page.All(char.IsAsciiDigit));
        }

        IEnumerable<Edit> Cut(LinkInline link)
        {
            var (start, end) = (link.Span.Start, link.Span.End + 1);
            var lost = link.Reference is null ? Lost(link) : null;
            // Of a picture that is a link its words stay, or the link had none.
            if (link.IsImage && !(link is { Parent: LinkInline outer, PreviousSibling: null, NextSibling: null } && Resolve(outer) is not null)) return [new(start, end, "", lost)];
            var words = link.IsShortcut ? end - 1
                : link.Reference is null ? markdown.LastIndexOf("](", link.UrlSpan.Start, StringComparison.Ordinal)
                : markdown.LastIndexOf("][", end - 1, StringComparison.Ordinal);
            return [new(start, start + (link.IsImage ? 2 : 1)), new(words, end, "", lost)];
        }
    }
}
