using System.Buffers;

namespace Archive.Markdown;

/// <summary>
/// How many marks of emphasis one paragraph may have. Markdig holds each that it has met as the parent of the next until the paragraph ends, and walks down
/// all of them for every stretch of words: that takes time with the square of their number.
/// </summary>
internal static class EmphasisMarks
{
    public const int Most = 4_000;

    private static readonly SearchValues<byte> Marks = SearchValues.Create("*_~"u8);

    /// <returns>The first line, from 0, on which a paragraph has more; null where none has.</returns>
    public static int? FindExcess(ReadOnlySpan<byte> markdown)
    {
        if (markdown.CountAny(Marks) <= Most) return null;
        var (line, marks) = (0, 0);
        // The marks that opened the code which a line stands in.
        var fence = default(ReadOnlySpan<byte>);
        foreach (var range in markdown.Split((byte)'\n'))
        {
            var text = markdown[range];
            var words = text.Trim(" \t\r>"u8);
            if (fence.IsEmpty && Opens(words)) fence = FenceOf(words);
            else if (!fence.IsEmpty && Closes(words, fence)) fence = default;
            else if (fence.IsEmpty && !IsCode(text))
            {
                if (words.IsEmpty || StartsItem(words)) marks = 0;
                if ((marks += Count(words)) > Most) return line;
            }
            line++;
        }
        return null;
    }

    private static ReadOnlySpan<byte> FenceOf(ReadOnlySpan<byte> words) => words[..^words.TrimStart(words[0]).Length];

    private static bool Opens(ReadOnlySpan<byte> words) =>
        words is [(byte)'`' or (byte)'~', ..] && FenceOf(words) is { Length: >= 3 } fence && (fence[0] == '~' || !words[fence.Length..].Contains((byte)'`'));

    // What closes code is as long as what opened it, or longer.
    private static bool Closes(ReadOnlySpan<byte> words, ReadOnlySpan<byte> fence) => words.StartsWith(fence) && !words.ContainsAnyExcept(fence[0]);

    private static bool IsCode(ReadOnlySpan<byte> line) => line.StartsWith("    "u8) || line.StartsWith("\t"u8);

    // Each item of a list, and each heading, has words of its own; a table's cells end what stands in them.
    private static bool StartsItem(ReadOnlySpan<byte> words) =>
        words is [(byte)'-' or (byte)'+' or (byte)'*', (byte)' ', ..]
            or [(byte)'#' or (byte)'|', ..]
        || words.TrimStart("0123456789"u8) is [(byte)'.' or (byte)')', (byte)' ', ..] and var rest && rest.Length < words.Length;

    // A run of one mark is one.
    private static int Count(ReadOnlySpan<byte> words)
    {
        var count = 0;
        for (var at = words.IndexOfAny(Marks); at >= 0 && at < words.Length; at++)
            if (Marks.Contains(words[at]) && (at == 0 || (words[at - 1] != words[at] && words[at - 1] != '\\'))) count++;
        return count;
    }
}
