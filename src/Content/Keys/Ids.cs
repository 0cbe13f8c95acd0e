namespace Archive.Content.Keys;

/// <summary>Ids and slugs: words of lower-case ASCII letters and digits joined by single hyphens, safe in every path and address.</summary>
public static class Ids
{
    public const string Hint = "Use lower-case ASCII letters, digits and single hyphens, such as 'example-corp'.";

    /// <summary>The same as a regular expression, for editors.</summary>
    public const string Pattern = "^(?=.{1,120}$)[a-z0-9]+(-[a-z0-9]+)*$";

    public static bool IsId(string text)
    {
        if (text.Length is 0 or > 120 || text[0] == '-' || text[^1] == '-') return false;
        for (var i = 0; i < text.Length; i++)
        {
            var c = text[i];
            if (!char.IsAsciiLetterLower(c) && !char.IsAsciiDigit(c) && (c != '-' || text[i - 1] == '-')) return false;
        }
        return true;
    }

    /// <summary>
    /// A site path: lower-case ASCII segments between slashes, such as <c>/news/2015/old-name/</c>; a file name may end it. No segment starts
    /// with a dot or an underscore, since hosts read such files as orders, or is longer than file systems bear.
    /// </summary>
    public static bool IsSitePath(string text) =>
        text.Length is > 1 and <= 300 && text[0] == '/'
        && text.All(c => char.IsAsciiLetterLower(c) || char.IsAsciiDigit(c) || c is '/' or '-' or '_' or '.')
        && text[1..].TrimEnd('/').Split('/').All(s => s.Length is > 0 and <= 200 && s[0] is not ('.' or '_'));
}
