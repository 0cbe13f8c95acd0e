using System.Collections.Frozen;
using System.Text.RegularExpressions;
using AngleSharp.Dom;
using Archive.Captures.Letters;
using Archive.Captures.Model;
using Archive.Captures.Writing;
using Archive.Catalog;
using Archive.Markdown;

namespace Archive.Captures.Html;

/// <summary>Reads what a page embeds from elsewhere, a film or a map, as a link: its words are those that the page calls it by, else the host's name. A frame of the page's own site is a part of its layout.</summary>
internal sealed class EmbedReader(UrlResolver urls)
{
    /// <summary>A longer one is made by machines for machines: an advertisement, a counter.</summary>
    private const int LongestAddress = 250;

    private static readonly string[] Sources = ["src", "data-src", "data-lazy-src", "data-original", "data-href", "data"];

    /// <summary>Elements of accelerated pages that know a film or a post by its number: which attribute has it, and the address before it.</summary>
    private static readonly FrozenDictionary<string, (string Number, string Address)> Numbered = new Dictionary<string, (string, string)>
    {
        ["AMP-YOUTUBE"] = ("data-videoid", "https://www.youtube.com/watch?v="),
        ["AMP-VIMEO"] = ("data-videoid", "https://vimeo.com/"),
        ["AMP-TWITTER"] = ("data-tweetid", "https://twitter.com/i/status/"),
        ["AMP-INSTAGRAM"] = ("data-shortcode", "https://www.instagram.com/p/"),
    }.ToFrozenDictionary();

    public static bool Includes(IElement element) =>
        element.TagName is "IFRAME" or "VIDEO" or "AUDIO" or "EMBED" or "OBJECT" or "AMP-IFRAME" or "AMP-VIDEO" or "AMP-AUDIO" or "AMP-FACEBOOK"
        || Numbered.ContainsKey(element.TagName);

    /// <summary>Whether it is a post of another site, which a script shows in place of the words.</summary>
    public static bool IsPost(IElement element) => FindPost(element) is not null;

    private static string? FindPost(IElement element) =>
        element.TagName != "BLOCKQUOTE" ? null
        : element.Attributes.FirstOrDefault(a => a.Name.EndsWith("permalink", StringComparison.OrdinalIgnoreCase))?.Value
            ?? (element.ClassList.Any(name => name.EndsWith("embed", StringComparison.OrdinalIgnoreCase)) ? element.GetAttribute("cite") : null);

    /// <returns>Null for what has no address, is hidden, or is too small to be seen.</returns>
    public Block? Read(IElement element)
    {
        if (NonContentElements.IsHidden(element)
            || PictureReader.IsPixel(element)
            || FindAddress(element) is not { } address
            || element.TagName == "IFRAME" && urls.IsOwnSite(address))
        {
            return null;
        }
        var words = PlainText.CollapseWhiteSpace(TextNormalizer.Normalize(element.GetAttribute("title") ?? element.GetAttribute("aria-label") ?? ""));
        // What shares or counts the page itself, and what is advertised beside it.
        if (words.Length == 0 && (urls.TellsOfPage(address) || Apart.IsMatch(address))) return null;
        return new Block([], "", $"[{(words.Length == 0 ? Source.WithoutWww(new Uri(address).IdnHost) : MarkdownText.EscapeInline(words))}]({address})");
    }

    // Buttons and fan pages of networks, banners, weather and rates.
    private static readonly Regex Apart = new(@"/plugins/(?:like|like_?box|fan|facepile|activity|recommendations|follow|share_button|send|comments|subscribe|page)(?:\.php)?(?:$|\?)|/widgets/(?:follow|tweet)_button|[/.](?:banners?|(?:smart)?ads?|adserver|informers?)[/.]", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant);

    private static string? FindNumbered(IElement element) =>
        Numbered.TryGetValue(element.TagName, out var known) && element.GetAttribute(known.Number) is { Length: > 0 } number
            ? known.Address + Uri.EscapeDataString(number)
            : null;

    private string? FindAddress(IElement element) =>
        element.QuerySelectorAll("source, embed, iframe")
            .Prepend(element)
            .SelectMany(e => Sources.Select(e.GetAttribute))
            .Prepend(FindPost(element))
            .Prepend(FindNumbered(element))
            .Select(urls.Resolve)
            .FirstOrDefault(address => address is { Length: <= LongestAddress } && address.StartsWith("http", StringComparison.Ordinal));
}
