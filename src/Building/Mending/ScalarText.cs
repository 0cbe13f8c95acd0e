using Archive.Yaml;

namespace Archive.Building.Mending;

/// <summary>A value as it is written, which may be otherwise than it reads: over several lines, or with escapes.</summary>
internal static class ScalarText
{
    /// <summary>Puts something else in its place; a remark behind <c>&gt;-</c> stays.</summary>
    /// <param name="at">Where it begins.</param>
    public static string Replace(string yaml, int at, YamlScalar scalar, string written)
    {
        if (yaml[at] is not ('|' or '>')) return string.Concat(yaml.AsSpan(0, at), written, yaml.AsSpan(at + scalar.Length));
        var head = yaml.AsSpan(at..(yaml.IndexOf('\n', at) is >= 0 and var newline ? newline : yaml.Length)).TrimEnd();
        var remark = head.IndexOf('#') is >= 0 and var hash ? $" {head[hash..]}" : "";
        return string.Concat(yaml.AsSpan(0, at), written, remark, yaml.AsSpan(FindEndOfBlock(yaml, at)));
    }

    /// <summary>The values of a mapping, at any depth.</summary>
    public static IEnumerable<YamlScalar> FindAll(YamlNode node) => node switch
    {
        YamlMap map => map.Entries.SelectMany(e => FindAll(e.Value)),
        YamlList list => list.Items.SelectMany(FindAll),
        YamlScalar scalar => [scalar],
        _ => [],
    };

    /// <summary>Behind the last letter of a text that stands in the lines below its key, as deep as the first of them.</summary>
    private static int FindEndOfBlock(string yaml, int at)
    {
        var (end, depth) = (at, -1);
        for (var start = at; start < yaml.Length;)
        {
            var next = yaml.IndexOf('\n', start) is >= 0 and var newline ? newline + 1 : yaml.Length;
            if (yaml.AsSpan(start..next).TrimEnd() is { IsEmpty: false } line)
            {
                var indentation = line.Length - line.TrimStart().Length;
                if (start > at && depth < 0) depth = Math.Max(1, indentation);
                if (start > at && indentation < depth) break;
                end = start + line.Length;
            }
            start = next;
        }
        return end;
    }
}
