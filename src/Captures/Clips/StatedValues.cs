using System.Text;
using System.Text.RegularExpressions;
using Archive.Captures.Writing;
using Archive.Yaml;

namespace Archive.Captures.Clips;

/// <summary>Writes what front matter says where a template would: <c>{{ page.title }}</c> (Jekyll), <c>{{ title }}</c> (Eleventy), <c>{{% param title %}}</c> (Hugo).</summary>
/// <param name="keys">The front matter of the text.</param>
internal sealed class StatedValues(YamlMap keys)
{
    public string FillIn(string markdown)
    {
        if (!markdown.Contains("{{", StringComparison.Ordinal)) return markdown;
        var done = 0;
        var filled = new StringBuilder(markdown.Length);
        foreach (var (kind, match, start, end) in Stretches.Find(markdown, 0, [Value]))
        {
            if (kind is null || keys.Entries.Find(e => e.Key.Value == match.Groups["key"].Value).Value is not YamlScalar { IsNull: false } said || Unread.IsMatch(said.Value)) continue;
            filled.Append(markdown, done, start - done).Append(said.Value.Contains(' ') ? MarkdownText.EscapeInline(said.Value) : said.Value);
            done = end;
        }
        return filled.Append(markdown, done, markdown.Length - done).ToString();
    }

    // What stands there where front matter is no valid YAML.
    private static readonly Regex Unread = new("^[&*>|]|\n");

    private static readonly StretchKind Value = new(new Regex(@"\G\{\{(?:\s*(?:page\.|\$?frontmatter\.)?(?<key>[\w-]+)\s*|(?:%\s*param\s+""?(?<key>[\w-]+)""?\s*%|<\s*param\s+""?(?<key>[\w-]+)""?\s*>))\}\}"));
}
