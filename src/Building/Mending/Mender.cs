using Archive.Content;
using Archive.Content.Keys;
using Archive.Diagnostics;
using Archive.Yaml;

namespace Archive.Building.Mending;

/// <summary>Mends what is certain, and changes no other letter: values at their places, blanks at the ends of lines, the order of keys.</summary>
internal static class Mender
{
    /// <returns>The changed texts, not yet written.</returns>
    public static FileChanges Mend(ArchiveInput input, Problems problems)
    {
        var changes = new FileChanges(input.Root);
        foreach (var file in problems.Mends().GroupBy(m => m.At.File))
        {
            if (!file.Key.StartsWith("input/", StringComparison.Ordinal)) continue;
            var text = changes.Read(file.Key);
            var mended = Replace(text, [.. file]);
            if (mended != text) changes.Write(file.Key, mended);
        }
        foreach (var article in input.Articles)
        {
            var text = changes.Read(article.Path);
            if (FrontMatterBlock.Find(text) is not { } block) continue;
            var yaml = text[block.YamlStart..block.YamlEnd];
            var tidy = KeyOrder.Sort(TrimLines(yaml), ArticleKeys.All.Select(k => k.Name).ToList());
            if (tidy != yaml) changes.Write(article.Path, string.Concat(text.AsSpan(0, block.YamlStart), tidy, text.AsSpan(block.YamlEnd)));
        }
        return changes;
    }

    /// <summary>From the end to the beginning, so that places stay what they are.</summary>
    public static string Replace(string text, IReadOnlyList<Replacement> mends)
    {
        foreach (var mend in mends.Reverse())
        {
            var at = IndexOf(text, mend.At);
            if (at < 0) continue;
            var quote = mend.Old.Length > 0 && at < text.Length && text[at] is '"' or '\'' ? text[at] : '\0';
            if (quote != '\0') at++;
            var old = mend.IsOfText ? mend.Old : Quote(mend.Old, quote);
            var end = at + old.Length;
            // Only a whole value is replaced.
            var isThere = string.CompareOrdinal(text, at, old, 0, old.Length) == 0 && (mend.IsOfText || quote == '\0' || (end < text.Length && text[end] == quote));
            if (isThere) text = string.Concat(text.AsSpan(0, at), Written(mend, quote, text), text.AsSpan(end));
            else if (!mend.IsOfText) text = ReplaceScalar(text, mend);
        }
        return text;
    }

    /// <summary>A value that is written otherwise than it reads.</summary>
    private static string ReplaceScalar(string text, Replacement mend)
    {
        var (start, end, before) = FrontMatterBlock.Find(text) is { } block ? (block.YamlStart, block.YamlEnd, block.LinesBeforeYaml) : (0, text.Length, 0);
        if (YamlTree.Parse(text[start..end], "", before, new Problems()) is not { } map) return text;
        var scalar = ScalarText.FindAll(map).FirstOrDefault(s => (s.Line, s.Column) == (mend.At.Line, mend.At.Column) && s.Value.Trim() == mend.Old.Trim());
        return scalar is null ? text : ScalarText.Replace(text, IndexOf(text, mend.At), scalar, YamlText.Quote(mend.New));
    }

    /// <summary>What belongs there, in the kind of quotes and of line ends that stand there.</summary>
    private static string Written(Replacement mend, char quote, string text) =>
        mend.IsOfText ? mend.New
        : quote != '\0' ? Quote(mend.New, quote)
        : mend.Old.Length == 0 ? text.Contains("\r\n", StringComparison.Ordinal) ? mend.New.ReplaceLineEndings("\r\n") : mend.New
        : IsPlain(mend.New) ? mend.New : $"\"{Quote(mend.New, '"')}\"";

    /// <summary>A value as it stands between quotes; as it is where there are none.</summary>
    private static string Quote(string value, char quote) => quote switch
    {
        '"' => value.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("\"", "\\\"", StringComparison.Ordinal),
        '\'' => value.Replace("'", "''", StringComparison.Ordinal),
        _ => value,
    };

    private static bool IsPlain(string value) => value.Length > 0 && (char.IsLetterOrDigit(value[0]) || value[0] == '/')
        && value.IndexOfAny(['[', ']', '{', '}', ',', '#']) < 0 && !value.Contains(": ", StringComparison.Ordinal) && value[^1] != ':';

    private static int IndexOf(string text, Position at)
    {
        var line = 0;
        for (var number = 1; number < at.Line; number++)
            if ((line = text.IndexOf('\n', line) + 1) == 0) return -1;
        return line + at.Column - 1 <= text.Length ? line + at.Column - 1 : -1;
    }

    /// <summary>Without the blanks at the ends of lines, where they mean nothing.</summary>
    private static string TrimLines(string yaml)
    {
        var lines = yaml.Split('\n');
        foreach (var (i, line) in lines.Index())
        {
            lines[i] = line.EndsWith('\r') ? line[..^1].TrimEnd(' ', '\t') + "\r" : line.TrimEnd(' ', '\t');
            if (lines[i] != line && !YamlTree.SaysTheSame(yaml, string.Join('\n', lines))) lines[i] = line;
        }
        return string.Join('\n', lines);
    }
}
