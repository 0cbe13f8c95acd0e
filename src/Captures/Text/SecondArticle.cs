using Archive.Captures.Dates;
using Archive.Captures.Headers;
using Archive.Captures.Letters;
using Archive.Captures.Model;
using Archive.Captures.Names;
using Archive.Markdown;

namespace Archive.Captures.Text;

/// <summary>Another article below the first: a line that may be a title, a byline and a dateline of its own, and a text.</summary>
internal static class SecondArticle
{
    public static void Ask(CaptureParse parse, IEnumerable<Line> body)
    {
        var lines = body.Where(line => !line.IsBlank).Select(line => (line.Words.Start, Words: TextNormalizer.Normalize(line.Words.In(parse.Labels.Text)))).ToList();
        for (var at = 1; at < lines.Count; at++)
            if (FindEnd(lines[at].Words, [.. lines.Skip(at + 1).Take(2).Select(line => line.Words)]) is { } end && at + end < lines.Count)
                parse.Ask("text", lines[at].Start, $"'{lines[at].Words}' has a byline and a dateline of its own: does another article begin here?", "If so, make two captures of this one.");
    }

    /// <returns>How many lines the head of an article has; null where there is none.</returns>
    private static int? FindEnd(string title, IReadOnlyList<string> below)
    {
        if (!HeaderLines.IsTitle(title) || Sentences.EndsSentence(title)) return null;
        var (who, when) = (false, false);
        foreach (var (index, line) in below.Index())
        {
            var date = DatelineReader.Read(line);
            var isByline = Byline.Read(line) is { Count: > 0 };
            if (!isByline && (!date.IsDateline || date.IsDoubtful)) return null;
            (who, when) = (who || isByline || date.Dateline?.Authors.Count > 0, when || date.IsDateline);
            if (who && when) return index + 2;
        }
        return null;
    }
}
