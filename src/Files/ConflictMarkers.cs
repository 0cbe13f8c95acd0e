namespace Archive.Files;

/// <summary>What Git leaves in a file that two sides changed, until somebody has chosen.</summary>
public static class ConflictMarkers
{
    public const string Message = "Two versions of this file were merged, and nobody has chosen between them yet.";
    public const string Hint = "Keep what holds of both, and remove the lines that begin with <<<<<<<, ======= and >>>>>>>.";

    /// <returns>The line, from 1, at which a conflict begins that is still open; null where there is none.</returns>
    public static int? FindLine(ReadOnlySpan<byte> text)
    {
        if (text.IndexOf("\n>>>>>>> "u8) < 0) return null;
        if (text.StartsWith("<<<<<<< "u8)) return 1;
        var at = text.IndexOf("\n<<<<<<< "u8);
        return at < 0 ? null : text[..(at + 1)].Count((byte)'\n') + 1;
    }
}
