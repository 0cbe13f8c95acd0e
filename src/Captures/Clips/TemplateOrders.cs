using System.Net;
using System.Text.RegularExpressions;
using Archive.Captures.Model;

namespace Archive.Captures.Clips;

/// <summary>
/// Orders to the program that a text was written for: those of which everybody knows what they show become it, a film's link or a picture; what any
/// other would have shown is a question.
/// </summary>
/// <param name="isFromWeb">Whether the capture was clipped from a page, so that braces in it are the text's.</param>
internal sealed class TemplateOrders(CaptureParse parse, bool isFromWeb)
{
    /// <summary>Stands for nothing, to the length of what was there.</summary>
    public const char Nothing = '\uE00C';

    /// <summary>The orders between such marks.</summary>
    private readonly HashSet<string> _raw = [];

    /// <summary>
    /// Takes the marks away between which braces are the text's own: <c>{% raw %}</c>. In code, and with no braces between them, they are what a text
    /// tells of.
    /// </summary>
    /// <param name="indented">Where indented code begins and ends.</param>
    public void HideRaw(char[] text, int from, IReadOnlyDictionary<int, int> indented)
    {
        if (isFromWeb) return;
        var written = parse.Labels.Text;
        Match? open = null;
        foreach (var (kind, mark, _, _) in Stretches.Find(written, from, [Raw], indented))
        {
            if (kind is null) continue;
            if (open is not null
                && mark.Groups["end"].Success
                && written[(open.Index + open.Length)..mark.Index] is var between
                && (between.Contains("{{", StringComparison.Ordinal) || between.Contains("{%", StringComparison.Ordinal)))
            {
                foreach (var order in Stretches.Find(between, 0, Kinds)) _raw.Add(between[order.Start..order.End]);
                // A line of it alone stays as a blank one.
                foreach (var end in new[] { open, mark }) text.AsSpan(end.Index, end.Length).Fill(end.Groups["line"].Success ? ' ' : Nothing);
            }
            open = mark.Groups["end"].Success ? null : mark;
        }
    }

    /// <summary>What stands in an order's place; null where nobody but its program knows. A mere mark of kramdown stands for nothing.</summary>
    public string? Write(Stretch stretch, string order, int start)
    {
        if (_raw.Contains(order) || isFromWeb && stretch.Kind?.Closing is null) return null;
        if (WriteKnown(order) is { } known) return known;
        if (!parse.Questions.Exists(q => q.About == "text" && q.Candidates.Contains(order)))
        {
            parse.Ask("text", start,
                $"'{order}' is an order to the program that the text was written for: what stands there for readers?",
                "Write the words in its place, or take it out.",
                order);
        }
        return null;
    }

    private static string? WriteKnown(string order)
    {
        if (Film.Match(order) is { Success: true } film)
        {
            var id = film.Groups["id"].Value;
            var address = film.Groups["site"].Value == "vimeo" ? $"https://vimeo.com/{id}" : $"https://www.youtube.com/watch?v={id}";
            return $"[{new Uri(address).Host}]({address})";
        }
        if (!Figure.IsMatch(order)) return null;
        var said = Attributes.Matches(order).DistinctBy(a => a.Groups["name"].Value).ToDictionary(a => a.Groups["name"].Value, a => a.Groups["value"].Value);
        if (!said.TryGetValue("src", out var source) || said.Any(a => a.Key is "src" or "link" or "attrlink" && a.Value.Contains('{'))) return null;
        var picture = $"![{WebUtility.HtmlDecode(said.GetValueOrDefault("alt"))?.Replace("[", "\\[").Replace("]", "\\]")}]({source.Replace(" ", "%20")})";
        var parts = new[]
        {
            Link(picture, said.GetValueOrDefault("link")),
            said.GetValueOrDefault("title"),
            said.GetValueOrDefault("caption"),
            Link(said.GetValueOrDefault("attr"), said.GetValueOrDefault("attrlink"))
        };
        return string.Join("\n\n", parts.Where(words => !string.IsNullOrWhiteSpace(words)));
    }

    private static string? Link(string? words, string? address) =>
        string.IsNullOrEmpty(address) ? words : $"[{(string.IsNullOrWhiteSpace(words) ? address : words)}]({address.Replace(" ", "%20")})";

    private static readonly StretchKind Raw = new(new Regex(@"\G\{%-?\s*(?<end>end)?raw\s*-?%\}(?<line>(?<=^[ \t]*\{[^{}\n]*\})(?=[ \t]*\r?$))?", RegexOptions.Multiline));

    private static readonly Regex Film = new(@"^(?:\{\{[<%]|\{%-?)\s*(?<site>youtube|vimeo)\s+(?:id=)?[""']?(?<id>[\w-]+)[""']?\s*/?(?:[>%]\}\}|-?%\})$");

    private static readonly Regex Figure = new(@"^\{\{[<%]\s*figure\s");

    private static readonly Regex Attributes = new(@"(?<![\w-])(?<name>[\w-]+)=(?:""(?<value>(?:[^""\\]|\\.)*)""|`(?<value>[^`]*)`|(?<value>[^\s""`>]+))");

    /// <summary>Liquid and Jinja, Hugo's and Zola's shortcodes, which have an end of their own; a variable.</summary>
    public static readonly StretchKind[] Kinds =
    [
        new(new Regex(@"\G\{\{[<%]"), new Regex(@"[>%]\}\}")),
        new(new Regex(@"\G\{%"), new Regex(@"%\}")),
        new(new Regex(@"\G\{\{(?!\{)[^{}]{1,400}\}\}")),
    ];
}
