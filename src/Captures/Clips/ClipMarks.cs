using System.Text.RegularExpressions;
using Archive.Captures.Model;
using Archive.Diagnostics;

namespace Archive.Captures.Clips;

/// <summary>
/// What stands in another tool's Markdown and is no text: comments, styles, imports of MDX, attributes, HTML. It becomes Markdown where that has
/// a form for it, else it goes, and one warning a file names what went. An order of a template, which would have made text, is a question.
/// </summary>
internal sealed partial class ClipMarks
{
    private const int MostNamed = 12;

    private readonly CaptureParse _parse;
    private readonly bool _isFromWeb;
    private readonly HtmlInMarkdown _html;
    private readonly Admonitions _admonitions = new();
    private readonly List<string> _left = [];
    private int? _first;

    /// <param name="isFromWeb">Whether the capture was clipped from a page, so that nothing in it can be a template.</param>
    public ClipMarks(CaptureParse parse, bool isFromWeb)
    {
        (_parse, _isFromWeb) = (parse, isFromWeb);
        var isMdx = parse.Capture.File.EndsWith(".mdx", StringComparison.OrdinalIgnoreCase);
        _html = new HtmlInMarkdown(areComponents: isMdx || (!isFromWeb && Imports().IsMatch(parse.Labels.Text)));
    }

    /// <summary>The capture with white space, of the same length, in place of what goes as a whole.</summary>
    public string Hide(int from)
    {
        var text = _parse.Labels.Text.ToCharArray();
        foreach (var match in Hidden().Matches(_parse.Labels.Text, from).Where(m => !m.Groups["code"].Success && (!_isFromWeb || !m.Groups["mdx"].Success)))
        {
            Note(match.Index, match.Value);
            _parse.Labels.Mark(match.Index, match.Index + match.Length, Label.Markup);
            for (var at = match.Index; at < match.Index + match.Length; at++)
                if (text[at] is not ('\r' or '\n')) text[at] = ' ';
        }
        return new string(text);
    }

    /// <summary>The Markdown of a block.</summary>
    public string Convert(Block block)
    {
        var (markdown, start) = (block.Markdown, block.Start);
        var known = _html.Met.Count;
        var text = _html.Convert(_admonitions.Convert(markdown));
        if (_html.Met.Count > known) _first ??= start;
        foreach (var extent in block.Extents)
            foreach (var (index, length) in _html.Find(extent.In(_parse.Labels.Text).ToString())) _parse.Labels.Mark(extent.Start + index, extent.Start + index + length, Label.Markup);
        if (_admonitions.Met && !_left.Contains(":::")) Note(start, ":::");
        return text.Contains('{') ? ReadOrders(text, start).TrimEnd() : text;
    }

    private string ReadOrders(string text, int start) =>
        Orders().Replace(text, match =>
        {
            if (match.Groups["code"].Success) return match.Value;
            if (match.Groups["mark"].Success)
            {
                Note(start, match.Value.Trim());
                return "";
            }
            if (!_isFromWeb || match.Groups["order"].Success) AskOrder(start, match.Value);
            return match.Value;
        });

    public void Report()
    {
        if (_html.HasTable)
            _parse.Ask("text", _first ?? 0, "A table in HTML stands in the text; its cells stand one behind the other now.", "Write the table as Markdown.");
        var marks = _left.Concat(_html.Met).Distinct().ToList();
        if (marks.Count == 0) return;
        var named = string.Join(", ", marks.Take(MostNamed)) + (marks.Count > MostNamed ? $" and {marks.Count - MostNamed} more" : "");
        _parse.Warn(_first ?? 0, $"Marks that Markdown does not have are left out, or written as it writes them: {named}.");
    }

    private void AskOrder(int start, string order)
    {
        if (_parse.Questions.Exists(q => q.About == "text" && q.Candidates.Contains(order))) return;
        _parse.Ask("text", start, $"'{order}' is an order to the program that the text was written for: what stands there for readers?", "Write the words in its place, or take it out.", order);
    }

    private void Note(int at, string mark)
    {
        _first ??= at;
        var line = mark.Split('\n')[0].Trim();
        _left.Add(line.Length > 40 ? line[..40] + "…" : line);
    }

    private const string Code = @"(?<code>^[ \t>]*(?<fence>`{3,}|~{3,})[^\n]*(?:\n[\s\S]*?(?:\n[ \t>]*\k<fence>[^\n]*|\z)|\z)|(?<!`)(?<ticks>`+)(?!`)[\s\S]+?(?<!`)\k<ticks>(?!`))";

    [GeneratedRegex(
        Code + @"|<!--[\s\S]*?-->|<(?<raw>style|script)\b[^>]*>[\s\S]*?</\k<raw>\s*>|\{/\*[\s\S]*?\*/\}|(?<mdx>^import\s[^\n]*?from\s+[""'][^""'\n]+[""'];?[ \t]*\r?$|^import\s+[""'][^""'\n]+[""'];?[ \t]*\r?$)",
        RegexOptions.Multiline | RegexOptions.IgnoreCase)]
    private static partial Regex Hidden();

    [GeneratedRegex(@"^import\s[^\n]*?from\s+[""'][^""'\n]+[""'];?[ \t]*\r?$", RegexOptions.Multiline)]
    private static partial Regex Imports();

    // Liquid and Jinja, Hugo's and Zola's shortcodes; attributes of kramdown and of headings.
    [GeneratedRegex(
        Code + @"|(?<order>\{\{[<%][\s\S]*?[>%]\}\}|\{%[\s\S]*?%\})|\{\{(?!\{)[^{}\n]+\}\}|(?<mark>^[ \t]*\{:[^{}\n]*\}[ \t]*$|(?<=^#{1,6} [^\n]*)[ \t]*\{#[\w-]+\}[ \t]*$)",
        RegexOptions.Multiline)]
    private static partial Regex Orders();
}
