namespace Archive.Content.Keys;

/// <summary>Ids and slugs: words of lower-case ASCII letters and digits joined by single hyphens, safe in every path and address.</summary>
public static class Ids
{
    private const string Hint = "Use lower-case ASCII letters, digits and single hyphens, such as 'example-corp'.";

    /// <summary>Characters: with an ending, file systems bear it.</summary>
    private const int Longest = 120;

    /// <summary>The same as a regular expression, for editors.</summary>
    public const string Pattern = "^(?=.{1,120}$)(?!(con|prn|aux|nul|com[0-9]|lpt[0-9])$)[a-z0-9]+(-[a-z0-9]+)*$";

    /// <summary>What to write instead.</summary>
    public static string HintFor(string text) =>
        IsDevice(text) ? $"Windows reserves the name, and no file can be called so there: add a word, such as '{text}-group'."
        : IsTooLong(text) ? $"Use no more than {Longest} characters; it has {text.Length:#,0}."
        : Hint;

    public static bool IsTooLong(string text) => text.Length > Longest;

    public static bool IsId(string text)
    {
        if (IsDevice(text)) return false;
        if (text.Length is 0 or > Longest || text[0] == '-' || text[^1] == '-') return false;
        for (var i = 0; i < text.Length; i++)
        {
            var c = text[i];
            if (!char.IsAsciiLetterLower(c) && !char.IsAsciiDigit(c) && (c != '-' || text[i - 1] == '-')) return false;
        }
        return true;
    }

    /// <summary>Whether Windows takes a file of that name for a device, whatever its ending: who has one there cannot check the archive out.</summary>
    private static bool IsDevice(string text) => text is "con" or "prn" or "aux" or "nul" or ['c', 'o', 'm', >= '0' and <= '9'] or ['l', 'p', 't', >= '0' and <= '9'];

    /// <summary>
    /// A site path: lower-case ASCII segments between slashes, such as <c>/news/2015/old-name/</c>; a file name may end it. No segment starts
    /// with a dot or an underscore, since hosts read such files as orders, or is longer than file systems bear.
    /// </summary>
    public static bool IsSitePath(string text) =>
        text.Length is > 1 and <= 300 && text[0] == '/'
        && text.All(c => char.IsAsciiLetterLower(c) || char.IsAsciiDigit(c) || c is '/' or '-' or '_' or '.')
        && (text[^1] == '/' ? text[1..^1] : text[1..]).Split('/').All(s => s.Length is > 0 and <= 200 && s[0] is not ('.' or '_'));
}
