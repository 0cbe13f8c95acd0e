using System.Buffers;
using Archive.Content.Keys;
using Archive.Diagnostics;

namespace Archive.Content;

/// <summary>A line <c>---</c> among the keys of a page ends its front matter too soon: the keys below it would be published as a heading.</summary>
internal static class StrayLine
{
    private static readonly HashSet<string> Keys = [.. ArticleKeys.All.Select(k => k.Name), .. TrailKeys.All.Select(k => k.Name), .. RegistryKeys.Page.Select(k => k.Name)];

    private static readonly SearchValues<char> Letters = SearchValues.Create("abcdefghijklmnopqrstuvwxyz0123456789-");

    /// <returns>The front matter that is meant, with its YAML: a stray line, which is reported, counts as a remark in it.</returns>
    public static (FrontMatterBlock Block, string Yaml) ReadAcross(InputFile file, FrontMatterBlock block, Problems problems)
    {
        var yaml = file.Text[block.YamlStart..block.YamlEnd];
        if (FindWhole(file.Text, block) is not { } whole) return (block, yaml);
        problems.Error(new Position(file.Path, block.BodyLine - 1, 1), "This line ends the front matter, and further keys stand below it.", "Remove the line.");
        return (whole, $"{yaml}#--{file.Text[(block.YamlEnd + "---".Length)..whole.YamlEnd]}");
    }

    /// <returns>Null where the text does not begin with keys, or no other line ends them.</returns>
    private static FrontMatterBlock? FindWhole(string text, FrontMatterBlock block)
    {
        var hasKey = false;
        var line = block.BodyLine;
        for (int at = block.BodyStart, end; at < text.Length; at = end, line++)
        {
            end = text.IndexOf('\n', at) is >= 0 and var mark ? mark + 1 : text.Length;
            var content = text.AsSpan(at, end - at).TrimEnd();
            if (content is "---") return hasKey ? block with { YamlEnd = at, BodyStart = end, BodyLine = line + 1 } : null;
            if (content.IsEmpty || (hasKey && (content[0] == ' ' || content.StartsWith("- ") || content.StartsWith("# ")))) continue;
            if (content.IndexOf(':') is not (> 0 and var colon) || !IsKey(content[..colon], mustBeKnown: !hasKey)) return null;
            hasKey = true;
        }
        return null;
    }

    private static bool IsKey(ReadOnlySpan<char> word, bool mustBeKnown) =>
        mustBeKnown ? Keys.GetAlternateLookup<ReadOnlySpan<char>>().Contains(word) : !word.ContainsAnyExcept(Letters);
}
