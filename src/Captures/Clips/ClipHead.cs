using System.Text.RegularExpressions;
using Archive.Captures.Model;
using Archive.Diagnostics;
using Archive.Markdown;
using Archive.Yaml;

namespace Archive.Captures.Clips;

/// <summary>The front matter of a capture that another tool wrote: YAML between <c>---</c>, TOML between <c>+++</c>, JSON in braces or Pandoc's lines with <c>%</c>.</summary>
/// <param name="Keys">Its keys as they stand there.</param>
/// <param name="BodyStart">Where the text begins.</param>
internal sealed record ClipHead(YamlMap Keys, int BodyStart)
{
    private const string Toml = "+++", Json = "{";

    /// <summary>Front matter of more characters is none: no page has said a tenth of it.</summary>
    private const int Longest = 64 * 1024;

    /// <returns>Null where the capture has none.</returns>
    public static ClipHead? Find(CaptureParse parse)
    {
        var text = parse.Labels.Text;
        var lines = Line.Split(text);
        var first = 0;
        while (first < lines.Count - 1 && lines[first].IsBlank) first++;
        var fence = lines[first].Words.In(text).ToString();
        if (Percents.Match(text, lines[first].Start) is { Success: true } block) return ReadPercents(block, lines[first].Number);
        if (fence is not ("---" or "---json" or Toml or Json) || FindEnd(text, lines, first, fence is Json ? "}" : fence[..3]) is not { } last) return null;
        // The braces of JSON are part of it.
        var (inner, before) = fence is Json ? (text[lines[first].Start..lines[last].Next], lines[first].Number - 1) : (text[lines[first].Next..lines[last].Start], lines[first].Number);
        if (inner.Length > Longest) return null;
        // YAML is read as JSON is.
        var keys = fence == Toml ? TomlTree.Parse(inner, before) : ReadYaml(parse, inner, before);
        return keys is null || fence is Json && !keys.Entries.Exists(e => ClipKeys.IsKnown(e.Key.Value)) ? null : new ClipHead(keys, lines[last].Next);
    }

    // Pandoc's: the title, the authors and the day, each on a line that others may go on with.
    private static ClipHead ReadPercents(Match block, int line)
    {
        var keys = new YamlMap([], line, 1);
        foreach (var (key, said) in PercentKeys.Zip(block.Groups["said"].Captures))
            keys.Entries.Add(new(new YamlScalar(key, false, line, 1), new YamlScalar(GoingOn.Replace(said.Value.Trim(), key == "author" ? "; " : " "), true, line, 1)));
        return new ClipHead(keys, block.Index + block.Length);
    }

    private static int? FindEnd(string text, IReadOnlyList<Line> lines, int first, string fence)
    {
        for (var at = first + 1; at < lines.Count; at++)
            if ((fence != "}" || lines[at].Words.Start == lines[at].Start)
                && lines[at].Words.In(text) is var words
                && (words.SequenceEqual(fence) || (fence == "---" && words is "...")))
            {
                return at;
            }
        return null;
    }

    // A rule that happens to open a text is no front matter: what is below it does not begin with a key, or has none that anybody writes.
    private static YamlMap? ReadYaml(CaptureParse parse, string yaml, int linesBefore)
    {
        var problems = new Problems();
        if (YamlTree.Parse(yaml, parse.Capture.File, linesBefore, problems) is { } map) return map;
        var keys = KeyLine.Matches(yaml);
        if (keys.Count == 0 && string.IsNullOrWhiteSpace(yaml)) return new YamlMap([], linesBefore + 1, 1);
        if (keys.Count == 0 || !NothingSaid.IsMatch(yaml.AsSpan(0, keys[0].Index)) || !keys.Any(key => ClipKeys.IsKnown(key.Groups["key"].Value))) return null;
        if (problems.Sorted() is [var problem, ..])
            parse.Problems.Warning(problem.Position, $"The front matter is no valid YAML, so each of its keys is read alone: {problem.Message}", problem.Hint);
        var read = new YamlMap([], linesBefore + 1, 1);
        for (var i = 0; i < keys.Count; i++)
        {
            var start = keys[i].Index;
            var end = i + 1 < keys.Count ? keys[i + 1].Index : yaml.Length;
            ReadKey(read, keys[i], yaml[start..end], linesBefore + yaml.AsSpan(0, start).Count('\n'));
        }
        return read;
    }

    /// <summary>One key with its value; where even that is no YAML, the value is the words as they stand.</summary>
    private static void ReadKey(YamlMap read, Match key, string chunk, int linesBefore)
    {
        var name = key.Groups["key"].Value;
        if (read.Entries.Exists(e => e.Key.Value == name)) return;
        if (YamlTree.Parse(chunk, "", linesBefore, new Problems()) is { Entries: [var entry] }) read.Entries.Add(entry);
        else read.Entries.Add(new(new YamlScalar(name, false, linesBefore + 1, 1), new YamlScalar(Unquote(chunk[key.Length..]), true, linesBefore + 1, key.Length + 1)));
    }

    private static string Unquote(string value) => PlainText.CollapseWhiteSpace(value).Trim('"', '\'');

    private static readonly Regex KeyLine = new(@"^(?<key>[\p{L}_][\p{L}\p{N}_ .\-]*?)[ \t]*:(?=\s|$)", RegexOptions.Multiline | RegexOptions.CultureInvariant);

    private static readonly string[] PercentKeys = ["title", "author", "date"];

    private static readonly Regex Percents = new(@"\G(?:%(?<said>[ \t][^\n]*(?:\n[ \t]+\S[^\n]*)*|\r?)(?:\n|\z)){1,3}");

    private static readonly Regex GoingOn = new(@"\s*\n\s*");

    private static readonly Regex NothingSaid = new(@"^(?:[ \t\r]*(?:#.*)?\n)*\z");
}
