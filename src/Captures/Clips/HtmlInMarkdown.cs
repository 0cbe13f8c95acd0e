using System.Net;
using System.Text;
using System.Text.RegularExpressions;
using Archive.Captures.Writing;
using static Archive.Captures.Clips.StandIns;

namespace Archive.Captures.Clips;

/// <summary>
/// Writes the HTML within a block of Markdown as Markdown where that has a form for it; of any other tag the words between stay.
/// Code is left as it is, and so is what only looks like a tag: <c>&lt;name&gt;</c>.
/// </summary>
internal sealed class HtmlInMarkdown(MarkupTags tags)
{
    private static readonly string[] CodeTags = ["code", "kbd", "samp", "tt"];

    private readonly Stack<Link> _links = [];
    private readonly List<Link> _opened = [];
    private readonly Queue<Link> _across = [];
    private string? _fence;
    private bool _hasQuote;
    private bool _isInPre;
    private bool _isInCode;
    private bool _isShown;
    private int _lastCodeEnd;

    /// <summary>The tags that were met, as they open.</summary>
    public SortedSet<string> Met { get; } = new(StringComparer.Ordinal);

    /// <summary>Whether a table was met, which Markdown cannot hold for certain.</summary>
    public bool HasTable { get; private set; }

    public string Convert(string markdown)
    {
        if (!markdown.Contains('<')) return markdown;
        var startsWithTag = markdown.TrimStart() is var trimmed
            && MarkupTags.Kinds[0].Opening.Match(trimmed) is { Success: true } first
            && tags.IsTag(first, trimmed)
            && MarkupTags.IsBlock(first, trimmed);
        _fence = HasWhole(markdown, "pre") ? MarkdownText.FenceAround(markdown) : null;
        _hasQuote = HasWhole(markdown, "blockquote");
        _lastCodeEnd = CodeTags.Max(name => markdown.LastIndexOf("</" + name, StringComparison.OrdinalIgnoreCase));
        _isInCode = false;
        _opened.Clear();
        var before = Met.Count;
        var converted = ConvertTags(markdown);
        foreach (var link in _opened.Where(link => link is { Address: not null, IsClosed: false })) _across.Enqueue(link);
        if (Met.Count == before && converted == markdown) return markdown;
        return Write(converted, startsWithTag);
    }

    /// <summary>The Markdown of a block once all are converted: of a link that ends in no block the words stay alone.</summary>
    public string Close(string markdown) =>
        markdown.Contains(OpenLinkStart) ? string.Concat(markdown.Select(c => c != OpenLinkStart ? c.ToString() : _across.TryDequeue(out var link) && link.IsClosed ? "[" : "")) : markdown;

    /// <summary>The tags of a stretch of a capture.</summary>
    public IEnumerable<(int Start, int End)> Find(string markdown) =>
        Stretches.Find(markdown, 0, MarkupTags.Kinds).Where(s => s.Kind is not null && tags.IsTag(s.Opening, markdown)).Select(s => (s.Start, s.End));

    private string ConvertTags(string markdown)
    {
        var converted = new StringBuilder();
        var done = 0;
        foreach (var (_, tag, start, end) in Stretches.Find(markdown, 0, MarkupTags.Kinds).Where(s => s.Kind is not null && tags.IsTag(s.Opening, markdown)))
        {
            converted.Append(Words(markdown[done..start])).Append(Convert(tag, markdown));
            done = end;
        }
        return converted.Append(Words(markdown[done..])).ToString();
    }

    // Markdown has no entities within code.
    private string Words(string words) => (_isInPre || _isInCode) && words.Contains('&') && WebUtility.HtmlDecode(words) is var decoded && !decoded.Contains('`') ? decoded : words;

    private string Convert(Match tag, string markdown)
    {
        var name = MarkupTags.NameOf(tag);
        var closes = tag.Groups["close"].Success;
        Met.Add($"<{name}>");
        if (_isInPre && !name.Equals("pre", StringComparison.OrdinalIgnoreCase)) return name.Equals("br", StringComparison.OrdinalIgnoreCase) ? "\n" : "";
        var isAlone = MarkupTags.IsComponent(name) && MarkupTags.IsAlone(tag, markdown);
        var empty = tag.Groups["empty"].Success;
        // Within a line what it is called stands only for what holds no words.
        if (MarkupTags.IsComponent(name) && !closes && (isAlone || empty) && Shown(tag) is { } shown) return isAlone ? Part + shown + Part : shown;
        var said = MarkupTags.IsComponent(name) && !closes && (isAlone || empty) ? TitleOf(tag, isAlone) : "";
        if (closes ? IsOpenLink(name) : AddressOf(tag) is not null || name is "a" or "A" || (IsOpenLink(name) && !empty)) return said + ConvertLink(tag, name, closes);
        if (said.Length > 0) return said;
        switch (name.ToLowerInvariant())
        {
            case "br": return Break;
            case "b" or "strong": return Mark("**", closes);
            case "i" or "em" or "cite" or "dfn" or "var": return Mark("*", closes);
            case "s" or "del" or "strike": return Mark("~~", closes);
            case "code" or "kbd" or "samp" or "tt": _isInCode = !closes && tag.Index < _lastCodeEnd; return Mark("`", closes);
            case "q": return closes ? "”" : "“";
            case "sup": return closes ? Level : Raised;
            case "sub": return closes ? Level : Lowered;
            case "img": return Picture(tag);
            case "video" or "audio": _isShown = false; return closes ? "" : Embedded(tag);
            case "source": return _isShown ? "" : Embedded(tag);
            case "iframe" or "embed": return closes ? "" : Embedded(tag);
            case "hr": return Part + "---" + Part;
            case "li": return closes ? "" : "\n- ";
            case ['h', >= '1' and <= '6'] heading: return Part + (closes ? "" : new string('#', heading[1] - '0') + " ");
            case "summary" or "figcaption" or "dt": return closes ? MarkEnd + "**" + Part : Part + MarkStart + "**";
            case "pre" when _fence is null: return Part;
            case "pre": _isInPre = !closes; return closes ? "\n" + _fence + Part : Part + _fence + "\n";
            case "blockquote" when _hasQuote: return Part + (closes ? QuoteEnd : QuoteStart) + Part;
            case "table": HasTable = true; return Part;
            case "tr": HasTable = true; return "\n";
            case "td" or "th": return " ";
            default: return MarkupTags.IsBlock(tag, markdown) ? Part : "";
        }
    }

    /// <summary>Whether an element begins and ends in a block.</summary>
    private static bool HasWhole(string markdown, string name) =>
        markdown.IndexOf("<" + name, StringComparison.OrdinalIgnoreCase) is >= 0 and var start && markdown.IndexOf("</" + name, start, StringComparison.OrdinalIgnoreCase) >= 0;

    private static string Mark(string mark, bool closes) => closes ? MarkEnd + mark : MarkStart + mark;

    /// <summary>Whether the innermost element that may be a link is of that name: what it holds ends on its own.</summary>
    private bool IsOpenLink(string name) => _links.TryPeek(out var link) && link.Name.Equals(name, StringComparison.OrdinalIgnoreCase);

    private string ConvertLink(Match tag, string name, bool closes)
    {
        if (closes)
        {
            var open = _links.Pop();
            open.IsClosed = true;
            return open.Address is not null ? $"{LinkEnd}({open.Address})" : "";
        }
        var address = AddressOf(tag) is { } href ? Address(href) : null;
        if (tag.Groups["empty"].Success) return address is null ? "" : $"[{address}]({address})";
        var link = new Link(name, address);
        _links.Push(link);
        _opened.Add(link);
        return address is null ? "" : LinkStart;
    }

    // What a page says of itself leads nobody anywhere.
    private static string? AddressOf(Match tag) =>
        MarkupTags.NameOf(tag).ToLowerInvariant() is "link" or "base" or "use" ? null
        : MarkupTags.Attribute(tag, "href") ?? (char.IsUpper(MarkupTags.NameOf(tag)[0]) ? MarkupTags.Attribute(tag, "to", "url") : null);

    /// <summary>What a component shows from elsewhere: a picture, if it says what can be seen, else a film or a map.</summary>
    private string? Shown(Match tag) =>
        MarkupTags.Attribute(tag, "src") is not { } address || !Uri.TryCreate(address, UriKind.Absolute, out var uri) || uri.Scheme is not ("http" or "https") ? null
        : MarkupTags.Attribute(tag, "alt") is null ? Embedded(tag) : Picture(tag);

    // What a component is called stands above what it holds.
    private static string TitleOf(Match tag, bool isAlone) =>
        MarkupTags.Attribute(tag, "title", "label") is not { Length: > 0 } title ? ""
        : isAlone ? $"{Part}{MarkStart}**{MarkdownText.EscapeInline(title)}{MarkEnd}**{Part}"
        : MarkdownText.EscapeInline(title);

    // Without words for it, a picture is its address.
    private static string Picture(Match tag) =>
        MarkupTags.Attribute(tag, "src") is { Length: > 0 } address && !address.StartsWith("data:", StringComparison.OrdinalIgnoreCase)
            ? $"![{MarkupTags.Attribute(tag, "alt")?.Replace("[", "\\[").Replace("]", "\\]")}]({Address(address)})" : MarkupTags.Attribute(tag, "alt") ?? "";

    private string Embedded(Match tag)
    {
        if (MarkupTags.Attribute(tag, "src") is not { Length: > 0 } address) return "";
        // Of one film in several forms the first is enough.
        _isShown = true;
        var words = MarkupTags.Attribute(tag, "title") ?? (Uri.TryCreate(address, UriKind.Absolute, out var uri) && uri.Host.Length > 0 ? uri.Host : address.Split('/')[^1]);
        return $"[{words}]({Address(address)})";
    }

    // Blanks stay in what a template is to put there.
    private static string Address(string address) => (address.Contains('{') ? address : address.Replace(" ", "%20")).Replace("(", "%28").Replace(")", "%29");

    /// <summary>An element that may be a link, and its address if it has one.</summary>
    private sealed record Link(string Name, string? Address)
    {
        public bool IsClosed { get; set; }
    }
}
