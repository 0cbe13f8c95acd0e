namespace Archive.Captures.Model;

/// <summary>How long a capture may be. Within these limits it is read in a moment; nothing that people publish as an article comes near.</summary>
internal static class CaptureLimits
{
    private const int MostLines = 250_000;

    /// <summary>Characters. What becomes a page is 1 MB at most; a page's markup may be as long as a file may be.</summary>
    private const int LongestText = 4 << 20;

    /// <returns>Where it begins to be too much, with line and column from 1, and why; null where it may be read.</returns>
    public static (int Line, int Column, string Reason)? FindExcess(CaptureKind kind, string text)
    {
        var (line, start) = (1, 0);
        for (var at = 0; at < text.Length; at++)
        {
            if (kind != CaptureKind.Html && at == LongestText) return (line, at - start + 1, "From here on the capture is longer than 4 MB.");
            if (text[at] is not ('\n' or '\r') || (text[at] == '\r' && at + 1 < text.Length && text[at + 1] == '\n')) continue;
            if (line == MostLines) return (line + 1, 1, $"From here on the capture has more than {MostLines:#,0} lines.");
            (line, start) = (line + 1, at + 1);
        }
        return null;
    }
}
