namespace Archive.Files;

/// <summary>What Git leaves in a file that two sides changed, until somebody has chosen.</summary>
public static class ConflictMarkers
{
    /// <returns>The line, from 1, at which a conflict begins that is still open; null where there is none.</returns>
    public static int? FindLine(ReadOnlySpan<byte> text)
    {
        if (text.IndexOf("\n>>>>>>> "u8) < 0) return null;
        if (text.StartsWith("<<<<<<< "u8)) return 1;
        var at = text.IndexOf("\n<<<<<<< "u8);
        return at < 0 ? null : text[..(at + 1)].Count((byte)'\n') + 1;
    }
}
