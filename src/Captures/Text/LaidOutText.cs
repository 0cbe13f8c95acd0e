using Archive.Captures.Letters;
using Archive.Captures.Model;
using Archive.Captures.Writing;

namespace Archive.Captures.Text;

/// <summary>Lines whose columns say something, as a block that keeps them: a fenced code block (CommonMark, 4.5).</summary>
internal static class LaidOutText
{
    public static Block Create(IReadOnlyList<Line> lines, string text)
    {
        var written = lines.Select(line => TextNormalizer.Normalize(text.AsSpan(line.Start, line.Words.End - line.Start))).ToList();
        var margin = written.Min(line => line.Length - line.TrimStart().Length);
        var words = string.Join('\n', written.Select(line => line[margin..]));
        var fence = MarkdownText.FenceAround(words);
        return new Block([.. lines.Select(line => line.Words)], words, $"{fence}\n{words}\n{fence}");
    }
}
