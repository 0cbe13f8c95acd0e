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

    private readonly List<string> _raw = [];

    /// <summary>Takes the marks away between which braces are the text's own, in code as well: <c>{% raw %}</c>.</summary>
    public void HideRaw(char[] text, int from)
    {
        if (isFromWeb) return;
        var written = parse.Labels.Text;
        for (var open = Raw.Match(written, from); open.Success; open = open.NextMatch())
        {
            if (open.Groups["end"].Success || open.NextMatch() is not { Success: true } close || !close.Groups["end"].Success) continue;
            _raw.Add(written[(open.Index + open.Length)..close.Index]);
            // A line of it alone stays as a blank one.
            foreach (var mark in new[] { open, close }) text.AsSpan(mark.Index, mark.Length).Fill(mark.Groups["line"].Success ? ' ' : Nothing);
        }
    }

    /// <summary>What stands in an order's place; null where nobody but its program knows. A mere mark of kramdown stands for nothing.</summary>
    public string? Write(Stretch stretch, string order, int start)
    {
        if (_raw.Exists(words => words.Contains(order, StringComparison.Ordinal)) || isFromWeb && stretch.Kind?.Closing is null) return null;
        if (WriteKnown(order) is { } known) return known;
        if (!parse.Questions.Exists(q => q.About == "text" && q.Candidates.Contains(order)))
            parse.Ask("text", start, $"'{order}' is an order to the program that the text was written for: what stands there for readers?", "Write the words in its place, or take it out.", order);
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
        if (!said.TryGetValue("src", out var source) || source.Contains('{')) return null;
        var words = string.Join("\n\n", new[] { said.GetValueOrDefault("title"), said.GetValueOrDefault("caption") }.Where(words => !string.IsNullOrWhiteSpace(words)));
        return $"![{WebUtility.HtmlDecode(said.GetValueOrDefault("alt"))?.Replace("[", "\\[").Replace("]", "\\]")}]({source.Replace(" ", "%20")}){(words.Length > 0 ? "\n\n" + words : "")}";
    }

    private static readonly Regex Raw = new(@"\{%-?\s*(?<end>end)?raw\s*-?%\}(?<line>(?<=^[ \t]*\{[^{}\n]*\})(?=[ \t]*\r?$))?", RegexOptions.Multiline);

    private static readonly Regex Film = new(@"^(?:\{\{[<%]|\{%-?)\s*(?<site>youtube|vimeo)\s+(?:id=)?[""']?(?<id>[\w-]+)[""']?\s*/?(?:[>%]\}\}|-?%\})$");

    private static readonly Regex Figure = new(@"^\{\{[<%]\s*figure\s");

    private static readonly Regex Attributes = new(@"(?<![\w-])(?<name>[\w-]+)=(?:""(?<value>(?:[^""\\]|\\.)*)""|`(?<value>[^`]*)`|(?<value>[^\s""`>]+))");
}
