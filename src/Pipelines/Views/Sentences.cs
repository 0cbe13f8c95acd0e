namespace Archive.Pipelines.Views;

/// <summary>The first sentence of a plain text, for places with room for one.</summary>
internal static class Sentences
{
    /// <summary>Up to the first full stop, question or exclamation mark that a new sentence follows. "Citrix Systems, Inc. bought" goes on.</summary>
    public static string First(string text)
    {
        for (var at = text.IndexOfAny(Ends); at >= 0 && at + 2 < text.Length; at = text.IndexOfAny(Ends, at + 1))
        {
            var next = at + 1;
            while (next < text.Length && text[next] is '”' or '’' or '"' or ')') next++;
            if (next + 1 >= text.Length || text[next] != ' ' || char.IsLower(text[next + 1])) continue;
            if (text[at] == '.' && IsShort(text.AsSpan(0, at))) continue;
            return text[..next];
        }
        return text;
    }

    private static readonly char[] Ends = ['.', '!', '?'];

    private static readonly string[] Abbreviations = ["Inc", "Corp", "Ltd", "Co", "Mr", "Mrs", "Ms", "Dr", "St", "No", "vs"];

    /// <summary>An abbreviation, or an initial as in "U.S.".</summary>
    private static bool IsShort(ReadOnlySpan<char> before)
    {
        var word = before[(before.LastIndexOfAny(' ', '(', '.') + 1)..];
        if (word.Length == 1) return char.IsUpper(word[0]);
        foreach (var abbreviation in Abbreviations) if (word.SequenceEqual(abbreviation)) return true;
        return false;
    }
}
