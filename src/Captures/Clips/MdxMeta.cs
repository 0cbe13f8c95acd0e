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

    /// <returns>Null where a text says nothing so.</returns>
    public static YamlMap? Read(CaptureParse parse, int from)
    {
        var text = parse.Labels.Text;
        foreach (var (kind, opening, start, end) in Stretches.Find(text, from, [Kind]))
        {
            if (kind is null) continue;
            var first = parse.Labels.PositionOf(start).Line;
            var map = new YamlMap([], first, 1);
            var indentation = "";
            foreach (var (at, line) in text[(start + opening.Length)..end].Split('\n').Index())
            {
                if (Entry.Match(line) is not { Success: true } entry) continue;
                if (map.Entries.Count == 0) indentation = entry.Groups["indentation"].Value;
                // What is indented more is said of something else.
                if (indentation == entry.Groups["indentation"].Value)
                    map.Entries.Add(new(new YamlScalar(entry.Groups["key"].Value, false, first + at, 1), new YamlScalar(Escaped.Replace(entry.Groups["value"].Value, "$1"), true, first + at, 1)));
            }
            return map;
        }
        return null;
    }

    private static readonly Regex Entry = new(@"^(?<indentation>[ \t]+)['""]?(?<key>\w+)['""]?:\s*(?<quote>['""`])(?<value>(?:(?!\k<quote>|\$\{)[^\\]|\\.)*)\k<quote>,?\s*$");

    private static readonly Regex Escaped = new(@"\\(.)");
}
