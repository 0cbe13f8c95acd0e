using System.Text;

namespace Archive.Markdown;

/// <summary>
/// How much longer a text becomes on its page. A definition that many links refer to is written with each of them, and quotes
/// within quotes are opened anew in each line (cmark limits the first for the same reason).
/// </summary>
internal static class Growth
{
    public const int Most = 20;

    /// <summary>What no reader notices, whatever it was made of.</summary>
    private const int Harmless = 64 * 1024;

    /// <param name="markdown">UTF-8.</param>
    public static bool IsTooMuch(ReadOnlySpan<byte> markdown)
    {
        var limit = Math.Max(Harmless, (long)Most * markdown.Length);
        return Bound(markdown) > limit && !Fits(Encoding.UTF8.GetString(markdown), limit);
    }

    /// <summary>The longest that the page may be; found without parsing, so that nearly no text need be shown to learn how long it is.</summary>
    private static long Bound(ReadOnlySpan<byte> markdown)
    {
        // Characters as entities, ends of lines as tags, list items, quotes, notes with the way back, cells.
        const int character = 6, line = 24, opening = 27, note = 130, cell = 40;
        var bound = ((long)character * markdown.Length) + (note * (long)markdown.Count("[^"u8)) + (cell * TableCells.Count(markdown));
        if (bound + ((long)(line + opening) * markdown.Length) <= Harmless) return bound;
        var (paragraph, definition) = (0, 0);
        var hasDefinition = false;
        foreach (var range in markdown.Split((byte)'\n'))
        {
            var text = markdown[range];
            bound += line + ((long)opening * DepthLimit.CountOpening(text));
            paragraph = text.ContainsAnyExcept(" \t\r"u8) ? paragraph + text.Length : 0;
            hasDefinition = paragraph > 0 && (hasDefinition || text.IndexOf("]:"u8) >= 0);
            if (hasDefinition) definition = Math.Max(definition, paragraph);
        }
        return bound + (character * (long)definition * markdown.Count((byte)']'));
    }

    private static bool Fits(string markdown, long limit)
    {
        using var length = new LimitedLength(limit);
        try
        {
            SafeMarkdown.Write(SafeMarkdown.Parse(markdown), length);
            return true;
        }
        catch (LimitedLength.ExceededException)
        {
            return false;
        }
    }

    /// <summary>Counts what is written, and ends the writing where it is too much: only the writer of a page can tell how long it is.</summary>
    private sealed class LimitedLength(long limit) : TextWriter
    {
        private long _length;

        public override Encoding Encoding => Encoding.UTF8;

        public override void Write(char value) => Add(1);

        public override void Write(ReadOnlySpan<char> buffer) => Add(buffer.Length);

        public override void Write(char[] buffer, int index, int count) => Add(count);

        public override void Write(string? value) => Add(value?.Length ?? 0);

        private void Add(int characters)
        {
            if ((_length += characters) > limit) throw new ExceededException();
        }

        public sealed class ExceededException : Exception;
    }
}
