using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using Archive.Captures.Model;
using Archive.Yaml;

namespace Archive.Captures.Clips;

/// <summary>What MDX says of a text in place of front matter: <c>export const meta = {title: '…', …}</c>. Of its values those count that are mere strings.</summary>
internal static class MdxMeta
{
    public static readonly StretchKind Kind = new(
        new Regex(@"\Gexport\s+const\s+(?:meta|metadata|frontmatter)\s*(?::\s*\w+\s*)?=\s*\{[ \t]*(?=\r?\n)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant),
        new Regex(@"^\}(?:\s*as\s+\w+|\s*satisfies\s+\w+)?;?[ \t]*(?=\r?$)", RegexOptions.Multiline), OpensLine: true);

    /// <summary>Whether it is a page's own: in MDX, with nothing but imports above it. Any other is shown by the text.</summary>
    public static bool IsAbove(CaptureParse parse, int from, int start) =>
        parse.Capture.File.EndsWith(".mdx", StringComparison.OrdinalIgnoreCase) && parse.Labels.Text[from..start].Split('\n').All(line => NoText.IsMatch(line));

    /// <returns>Null where a text says nothing so.</returns>
    public static YamlMap? Read(CaptureParse parse, int from)
    {
        var text = parse.Labels.Text;
        foreach (var (kind, opening, start, end) in Stretches.Find(text, from, [Kind]))
        {
            if (kind is null || !IsAbove(parse, from, start)) continue;
            var first = parse.Labels.PositionOf(start).Line;
            var map = new YamlMap([], first, 1);
            var indentation = "";
            foreach (var (at, line) in text[(start + opening.Length)..end].Split('\n').Index())
            {
                if (Entry.Match(line) is not { Success: true } entry) continue;
                if (map.Entries.Count == 0) indentation = entry.Groups["indentation"].Value;
                // What is indented more is said of something else.
                if (indentation == entry.Groups["indentation"].Value)
                    map.Entries.Add(new(new YamlScalar(entry.Groups["key"].Value, false, first + at, 1), new YamlScalar(Unescape(entry.Groups["value"].Value), true, first + at, 1)));
            }
            return map;
        }
        return null;
    }

    // As JavaScript does; what cannot be seen is a blank.
    private static string Unescape(string value) =>
        string.Concat(Escaped.Replace(value, Unescape).EnumerateRunes().Select(rune => Rune.IsControl(rune) ? " " : rune.ToString())).Trim();

    private static string Unescape(Match escape)
    {
        if (escape.Groups["code"] is not { Success: true, ValueSpan: var code } || !int.TryParse(code, NumberStyles.AllowHexSpecifier, null, out var number))
            return escape.Value[1] is 'n' or 'r' or 't' or 'b' or 'f' or 'v' or '0' ? " " : escape.Value[1..];
        if (number <= char.MaxValue) return ((char)number).ToString();
        return Rune.IsValid(number) ? new Rune(number).ToString() : " ";
    }

    private static readonly Regex NoText = new(@"^\s*(?:(?:import|export)\s.*|\{/\*.*\*/\}\s*|<!--.*-->\s*)?$");

    private static readonly Regex Entry = new(@"^(?<indentation>[ \t]+)['""]?(?<key>\w+)['""]?:\s*(?<quote>['""`])(?<value>(?:(?!\k<quote>|\$\{)[^\\]|\\.)*)\k<quote>,?\s*$");

    private static readonly Regex Escaped = new(@"\\(?:u(?<code>[0-9A-Fa-f]{4})|u\{(?<code>[0-9A-Fa-f]{1,6})\}|x(?<code>[0-9A-Fa-f]{2})|.)");
}
