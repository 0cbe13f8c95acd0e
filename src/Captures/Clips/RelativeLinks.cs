using System.Text;
using Archive.Captures.Html;
using Archive.Captures.Model;
using Archive.Markdown;

namespace Archive.Captures.Clips;

/// <summary>
/// Links that lead on from the page that was captured lead there from ours, too: they become whole addresses. Where the page's
/// own address is unknown they are asked about. What begins with a slash then is a place on this site.
/// </summary>
internal static class RelativeLinks
{
    public static void Resolve(CaptureParse parse)
    {
        var page = parse.Overrides.Source?.Url ?? parse.Address;
        var markdown = string.Join("\n\n", parse.Blocks.Select(b => b.Markdown));
        var bytes = Encoding.UTF8.GetBytes(markdown);
        // What cannot be shown is refused when the page is made.
        if (LinkScan.Find(bytes, 1).Count == 0 || TextLimits.FindFault(bytes) is not null) return;
        var addresses = SafeMarkdown.FindAddresses(markdown);
        var urls = new UrlResolver(page, null);
        parse.Blocks = [.. parse.Blocks.Select(block => block with { Markdown = Resolve(block) })];

        string Resolve(Block block)
        {
            var lines = block.Markdown.Split('\n');
            foreach (var link in LinkScan.Find(Encoding.UTF8.GetBytes(block.Markdown), 1).Reverse())
            {
                if (!addresses.Contains(link.Value)) continue;
                var at = link.Column - 1;
                if (Whole(link.Value) is { } whole) lines[link.Line - 1] = lines[link.Line - 1].Remove(at, link.Value.Length).Insert(at, whole);
                else if (page is not null || link.Value[0] != '/')
                    parse.Ask("text", block.Start, $"A link leads to '{link.Value}', and nothing says from where.", $"Say where the text was published: {parse.InSidecar("source: {url: …}")}; or write the whole address.");
            }
            return string.Join('\n', lines);
        }

        string? Whole(string address) => address[0] != '#' ? page is null ? null : urls.Resolve(address)
            : page is null ? null : page.Split('#')[0] + address;
    }
}
