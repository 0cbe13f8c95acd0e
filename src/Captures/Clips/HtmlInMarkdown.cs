using System.Collections.Frozen;
using System.Net;
using System.Text;
using System.Text.RegularExpressions;
using Archive.Captures.Html;

namespace Archive.Captures.Clips;

/// <summary>
/// Writes the HTML within a block of Markdown as Markdown where that has a form for it; of any other tag the words between stay.
/// Code is left as it is, and so is what only looks like a tag: <c>&lt;name&gt;</c>.
/// </summary>
/// <param name="areComponents">Whether capitalised tags are components of MDX.</param>
internal sealed class HtmlInMarkdown(bool areComponents)
{
    // Private-use characters stand for marks that must close up with the words beside them.
    private const string LinkStart = "\uE000", LinkEnd = "\uE001", MarkStart = "\uE002", MarkEnd = "\uE003", Break = "\uE004", Part = "\uE005", QuoteStart = "\uE007", QuoteEnd = "\uE008";

    /// <summary>The start of a link that does not end in its block.</summary>
    private const char OpenLinkStart = '\uE006';

    private static readonly FrozenSet<string> Blocks = Set(
        "address article aside button center dd details div dl dt fieldset figcaption figure footer form header main nav option p section select summary table tbody td tfoot th thead tr ul ol li blockquote h1 h2 h3 h4 h5 h6 hr pre");

    private static readonly FrozenSet<string> Inlines = Set(
        "a abbr acronym audio b bdi bdo big br cite code data del dfn em embed font i iframe img input ins kbd label mark noscript object param picture q rp rt ruby s samp small source span strike strong sub sup time track tt u var video wbr");

    private static readonly string[] CodeTags = ["code", "kbd", "samp", "tt"];

    private readonly Stack<Link> _links = [];
    private readonly List<Link> _opened = [];
    private readonly Queue<Link> _across = [];
    private string? _fence;
    private bool _hasQuote;
    private bool _isInPre;
    private bool _isInCode;
    private int _lastCodeEnd;

    /// <summary>The tags that were met, as they open.</summary>
    public SortedSet<string> Met { get; } = new(StringComparer.Ordinal);

    /// <summary>Whether a table was met, which Markdown cannot hold for certain.</summary>
    public bool HasTable { get; private set; }

    public string Convert(string markdown)
    {
        if (!markdown.Contains('<')) return markdown;
        var startsWithTag = Tag.Opening.Match(markdown.TrimStart()) is { Success: true } first && IsBlock(first.Groups["name"].Value);
        _fence = HasWhole(markdown, "pre") ? InlineMarkdown.FenceAround(markdown) : null;
        _hasQuote = HasWhole(markdown, "blockquote");
        _lastCodeEnd = CodeTags.Max(name => markdown.LastIndexOf("</" + name, StringComparison.OrdinalIgnoreCase));
        _isInCode = false;
        _opened.Clear();
        var before = Met.Count;
        var converted = ConvertTags(markdown);
        foreach (var link in _opened.Where(link => link is { Address: not null, IsClosed: false })) _across.Enqueue(link);
        if (Met.Count == before && converted == markdown) return markdown;
        return Finish(converted, startsWithTag);
    }

    /// <summary>The Markdown of a block once all are converted: of a link that ends in no block the words stay alone.</summary>
    public string Close(string markdown) =>
        markdown.Contains(OpenLinkStart) ? string.Concat(markdown.Select(c => c != OpenLinkStart ? c.ToString() : _across.TryDequeue(out var link) && link.IsClosed ? "[" : "")) : markdown;

    /// <summary>The tags of a stretch of a capture.</summary>
    public IEnumerable<(int Start, int End)> Find(string markdown) => Stretches.Find(markdown, 0, Tags).Where(s => s.Kind is not null && IsTag(s.Opening)).Select(s => (s.Start, s.End));

    private string ConvertTags(string markdown)
    {
        var converted = new StringBuilder();
        var done = 0;
        foreach (var (_, tag, start, end) in Stretches.Find(markdown, 0, Tags).Where(s => s.Kind is not null && IsTag(s.Opening)))
        {
            converted.Append(Words(markdown[done..start])).Append(Convert(tag));
            done = end;
        }
        return converted.Append(Words(markdown[done..])).ToString();
    }

    // Markdown has no entities within code.
    private string Words(string words) => (_isInPre || _isInCode) && words.Contains('&') && WebUtility.HtmlDecode(words) is var decoded && !decoded.Contains('`') ? decoded : words;

    private bool IsTag(Match match) => IsBlock(match.Groups["name"].Value) || Inlines.Contains(match.Groups["name"].Value);

    private bool IsBlock(string name) => Blocks.Contains(name) || (areComponents && char.IsUpper(name[0]));

    private string Convert(Match tag)
    {
        var name = tag.Groups["name"].Value;
        var closes = tag.Groups["close"].Success;
        Met.Add($"<{name}>");
        if (_isInPre && !name.Equals("pre", StringComparison.OrdinalIgnoreCase)) return name.Equals("br", StringComparison.OrdinalIgnoreCase) ? "\n" : "";
        if (closes ? IsOpenLink(name) : Attribute(tag, "href") is not null || name is "a" or "A" || (IsOpenLink(name) && !tag.Groups["empty"].Success)) return ConvertLink(tag, name, closes);
        switch (name.ToLowerInvariant())
        {
            case "br": return Break;
            case "b" or "strong": return Mark("**", closes);
            case "i" or "em" or "cite" or "dfn" or "var": return Mark("*", closes);
            case "s" or "del" or "strike": return Mark("~~", closes);
            case "code" or "kbd" or "samp" or "tt": _isInCode = !closes && tag.Index < _lastCodeEnd; return Mark("`", closes);
            case "q": return closes ? "”" : "“";
            case "sup": return closes ? "" : "^";
            case "img": return Picture(tag);
            case "iframe" or "video" or "audio" or "embed" or "source": return closes ? "" : Embedded(tag);
            case "hr": return Part + "---" + Part;
            case "li": return closes ? "" : "\n- ";
            case ['h', >= '1' and <= '6'] heading: return Part + (closes ? "" : new string('#', heading[1] - '0') + " ");
            case "summary" or "figcaption" or "dt": return closes ? MarkEnd + "**" + Part : Part + MarkStart + "**";
            case "pre" when _fence is null: return Part;
            case "pre": _isInPre = !closes; return closes ? "\n" + _fence + Part : Part + _fence + "\n";
            case "blockquote" when _hasQuote: return closes ? Part + QuoteEnd : Part + QuoteStart;
            case "table": HasTable = true; return Part;
            case "tr": HasTable = true; return "\n";
            case "td" or "th": return " ";
            default: return IsBlock(name) ? Part : "";
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
        var address = Attribute(tag, "href") is { } href ? Address(href) : null;
        if (tag.Groups["empty"].Success) return address is null ? "" : $"[{address}]({address})";
        var link = new Link(name, address);
        _links.Push(link);
        _opened.Add(link);
        return address is null ? "" : LinkStart;
    }

    // Without words for it, a picture is its address.
    private static string Picture(Match tag) =>
        Attribute(tag, "src") is { Length: > 0 } address && !address.StartsWith("data:", StringComparison.OrdinalIgnoreCase)
            ? $"![{Attribute(tag, "alt")?.Replace("[", "\\[").Replace("]", "\\]")}]({Address(address)})" : Attribute(tag, "alt") ?? "";

    private static string Embedded(Match tag)
    {
        if (Attribute(tag, "src") is not { Length: > 0 } address) return "";
        var words = Attribute(tag, "title") ?? (Uri.TryCreate(address, UriKind.Absolute, out var uri) ? uri.Host : address);
        return $"[{words}]({Address(address)})";
    }

    private static string Address(string address) => address.Replace(" ", "%20").Replace("(", "%28").Replace(")", "%29");

    private static string? Attribute(Match tag, string name)
    {
        foreach (Match attribute in Attributes.Matches(tag.Groups["attributes"].Value))
            if (attribute.Groups["name"].Value.Equals(name, StringComparison.OrdinalIgnoreCase)) return WebUtility.HtmlDecode(attribute.Groups["value"].Value).Trim();
        return null;
    }

    private static string Finish(string text, bool startsWithTag)
    {
        text = OuterBreaks.Replace(BreakBetweenLines.Replace(text, Break), "");
        text = string.Join('\n', text.Split('\n').Select(BreakLine));
        text = text.Replace(Part, "\n\n");
        text = LooseMarks.Remove(EmptyMark.Replace(text, ""), OpenLinkStart);
        text = StartOfMark.Replace(text, match => (match.Groups["beside"].Success ? "" : match.Groups["space"].Value) + (match.Groups["mark"].Success ? match.Groups["mark"].Value : match.Groups["open"].Success ? match.Groups["open"].Value : "["));
        text = EndOfMark.Replace(text, match => (match.Groups["mark"].Success ? match.Groups["mark"].Value : "]" + match.Groups["address"].Value) + (match.Groups["beside"].Success ? "" : match.Groups["space"].Value));
        if (startsWithTag) text = Indentation.Replace(text, "");
        return Quoted.Replace(BlankLines.Replace(text, "\n\n"), quote => Quote(quote.Groups["words"].Value)).Trim();
    }

    private static string Quote(string words) => string.Join('\n', words.Trim().Split('\n').Select(line => $"> {line}".TrimEnd()));

    // A row of a table and a heading have one line. Elsewhere two breaks part paragraphs, and one goes on where the line began.
    private static string BreakLine(string line)
    {
        var start = LineStart.Match(line).Value;
        if (start.Contains('|') || start.Contains('#')) return line.Replace(Break, " ").Replace(Part, " ");
        var next = "\n" + string.Concat(start.Select(c => c is '>' ? '>' : ' '));
        return LastBreak.Replace(Breaks.Replace(line, next + next.TrimEnd() + next), "\\").Replace(Break, "\\" + next);
    }

    /// <summary>An element that may be a link, and its address if it has one.</summary>
    private sealed record Link(string Name, string? Address)
    {
        public bool IsClosed { get; set; }
    }

    private static FrozenSet<string> Set(string names) => names.Split(' ').ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    // What it holds is taken once and as a whole: a tag that does not end is found out in one go.
    private static readonly Regex TagPattern = new(
        @"\G<(?<close>/)?(?<name>[A-Za-z](?>[A-Za-z0-9]*))(?<attributes>(?>(?:\s(?:[^""'<>{}/]|/(?!>)|(?<=\shref=[^\s""'<>{}]{1,2000})/|""[^""]*""|'[^']*'|\{[^{}]*\})*)?))(?<empty>/)?>",
        RegexOptions.CultureInvariant);

    private static readonly Regex Attributes = new(@"(?<![\w:-])(?<name>(?>[\w:-]+))\s*=\s*(?:""(?<value>[^""]*)""|'(?<value>[^']*)'|\{[""'](?<value>[^""']*)[""']\}|(?<value>[^\s""'{}>]+))");

    private static readonly Regex LineStart = new(@"^[ \t]*(?:>[ \t]?)*(?:\||#{1,6}[ \t]|[-*+][ \t]+|[0-9]+[.)][ \t]+)?");

    private static readonly Regex Breaks = new("\uE004[ \\t]*\uE004[\uE004 \\t]*");

    // A break between paragraphs breaks nothing.
    private static readonly Regex OuterBreaks = new("(?<=(?:^|\uE005|\n[ \\t]*\n)\\s*)(?:\uE004[ \\t]*)+|(?:[ \\t]*\uE004)+[ \\t]*(?=\\s*(?:$|\uE005)|\n[ \\t]*\n)");

    private static readonly Regex BreakBetweenLines = new("\n[ \\t]*\uE004(?=[ \\t]*\n)");

    private static readonly Regex Quoted = new("\uE007(?<words>[^\uE007\uE008]*)\uE008");

    private static readonly Regex LastBreak = new("(?<=[^\uE004\\s])[ \\t]*\uE004[ \\t]*$");

    private static readonly Regex EmptyMark = new("\uE002(?<mark>\\*\\*|\\*|~~|`)\\s*\uE003\\k<mark>|\uE000\\s*\uE001\\([^)\uE001]*\\)");

    // White space within such marks goes outside, where there is none yet.
    private static readonly Regex StartOfMark = new("(?<beside>(?<=^|\\s|\uE000))?(?:\uE002(?<mark>\\*\\*|\\*|~~|`)|\uE000|(?<open>\uE006))(?<space>\\s*)");

    private static readonly Regex EndOfMark = new("(?<!\\s)(?<space>\\s*)(?:\uE003(?<mark>\\*\\*|\\*|~~|`)|\uE001(?<address>\\([^)\uE001]*\\)))(?<beside>(?=$|[\\s.,;:!?)\uE001]))?");

    private static readonly Regex Indentation = new(@"^[ \t]+", RegexOptions.Multiline);

    private static readonly Regex BlankLines = new(@"(?<![ \t])[ \t]*\n(?:[ \t]*\n){2,}");

    // Behind the patterns that they are made of: fields begin in the order of the text.
    private static readonly StretchKind Tag = new(TagPattern);
    private static readonly StretchKind[] Tags = [Tag];
}
