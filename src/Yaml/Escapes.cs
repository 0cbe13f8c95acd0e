namespace Archive.Yaml;

/// <summary>Signs that a backslash begins between double quotes, though its writer may have meant the backslash.</summary>
internal static class Escapes
{
    /// <summary>The letters behind it that make a character which nobody types into a line.</summary>
    private const string Unseen = "abtvfreN_LP";

    /// <param name="written">A value with its quotes.</param>
    /// <returns>The first of them, such as <c>\t</c>; null where there is none. That <c>\n</c> is meant is certain but in the path of a file.</returns>
    public static string? FindUnseen(ReadOnlySpan<char> written)
    {
        var isPath = written.IndexOf(":\\", StringComparison.Ordinal) >= 0;
        for (var at = 0; at + 1 < written.Length; at++)
        {
            if (written[at] != '\\') continue;
            var letter = written[++at];
            if (Unseen.Contains(letter, StringComparison.Ordinal) || (isPath && letter == 'n')) return $"\\{letter}";
        }
        return null;
    }
}
