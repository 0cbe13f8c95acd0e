using System.Text;
using Archive.Captures.Html;
using Archive.Captures.Model;
using Archive.Diagnostics;
using Archive.Markdown;

namespace Archive.Captures.Clips;

/// <summary>
/// Links that lead on from the page that was captured lead there from ours, too: they become whole addresses. Where the page's
/// own address is unknown a link keeps its words alone and a picture goes, with a warning. What begins with a slash then is a place on this site.
/// </summary>
internal static class RelativeLinks
{
    private const int MostNamed = 4;

    public static void Resolve(CaptureParse parse)
    {
        var page = parse.PageUrl;
        var markdown = string.Join("\n\n", parse.Blocks.Select(b => b.Markdown));
        var bytes = Encoding.UTF8.GetBytes(markdown);
        // What cannot be shown is refused when the page is made.
        if (!LinkScan.Find(bytes, 1).Any(link => LinkScan.IsLocal(link.Value)) || TextLimits.FindFault(bytes) is not null) return;
        var addresses = SafeMarkdown.FindAddresses(markdown);
        var urls = new UrlResolver(page, null);
        var lost = new List<(int At, string Address)>();
        var labels = new List<string>();
        parse.RewriteBlocks(Resolve, Rule.NoAddress);
        if (labels.Count > 0) parse.RewriteBlocks(block => LinkReferences.Remove(block.Markdown, labels), Rule.NoAddress);
        if (lost is [var (start, _), ..])
            parse.Warn(start, $"Nothing says from where these lead, so links keep their words alone and pictures go: {string.Join(", ", lost.Select(l => l.Address).Distinct().Take(MostNamed))}{(lost.Count > MostNamed ? " …" : "")}.", $"Say where the text was published: {parse.InSidecar("source: {url: …}")}.");

        string Resolve(Block block)
        {
            var lines = block.Markdown.Split('\n');
            foreach (var link in LinkScan.Find(Encoding.UTF8.GetBytes(block.Markdown), 1).Reverse())
            {
                if (!LinkScan.IsLocal(link.Value) || !addresses.Contains(link.Value)) continue;
                var at = link.Column - 1;
                if (Whole(link.Value) is { } whole) lines[link.Line - 1] = lines[link.Line - 1].Remove(at, link.Value.Length).Insert(at, whole);
                else if (page is not null || link.Value[0] != '/') Cut(block, link, lines);
            }
            return string.Join('\n', lines).Trim('\n');
        }

        void Cut(Block block, PlacedText link, string[] lines)
        {
            var line = lines[link.Line - 1];
            if (LinkReferences.FindLabel(line, link.Value) is { } label)
            {
                labels.Add(label);
                lost.Add((block.Start, link.Value));
                lines[link.Line - 1] = "";
                return;
            }
            if (LinkAround.FindLast(line, link.Value) is not { } around)
            {
                parse.Ask("text", block.Start, $"A link leads to '{link.Value}', and nothing says from where.", $"Say where the text was published: {parse.InSidecar("source: {url: …}")}; or write the whole address.");
                return;
            }
            // A block's links come last to first.
            lost.Insert(lost.FindIndex(l => l.At == block.Start) is >= 0 and var first ? first : lost.Count, (block.Start, link.Value));
            // Of a picture that is a link its words stay, or the link had none.
            lines[link.Line - 1] = string.Concat(line.AsSpan(0, around.Start), around.IsPicture && !around.IsWithinLink(line) ? "" : around.WordsIn(line), line.AsSpan(around.End));
        }

        string? Whole(string address) => address[0] != '#' ? page is null ? null : urls.Resolve(address)
            : page is null ? null : page.Split('#')[0] + address;
    }
}
