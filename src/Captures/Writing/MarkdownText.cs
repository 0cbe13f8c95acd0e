using System.Text;
using System.Text.RegularExpressions;

namespace Archive.Captures.Writing;

/// <summary>
/// Escapes plain words so that Markdown shows the same letters: whatever CommonMark 0.31 or the site's extensions (tables,
/// strikethrough, footnotes, bare addresses) would read as syntax gets a backslash, and nothing else does.
/// </summary>
public static class MarkdownText
{
    /// <summary>Words inside a line.</summary>
    public static string EscapeInline(string words)
    {
        var text = new StringBuilder(words.Length + 8);
        var done = 0;
        foreach (var address in Addresses.EnumerateMatches(words))
        {
            Escape(words, done, address.Index, text);
            done = address.Index + address.Length;
            AppendAddress(words, address.Index, done, text);
        }
        Escape(words, done, words.Length, text);
        return text.ToString();
    }

    /// <summary>A whole line of words.</summary>
    public static string EscapeLine(string words) => EscapeLineStart(EscapeInline(words));

    /// <summary>A line of inline Markdown, with a backslash where it would start a list, a heading or a quote.</summary>
    public static string EscapeLineStart(string text)
    {
        if (text.Length == 0) return text;
        var digits = text.TakeWhile(char.IsAsciiDigit).Count();
        var afterFirst = text.Length > 1 ? text[1] : ' ';
        if (digits is > 0 and < 10 && digits < text.Length && text[digits] is '.' or ')' && IsBlankAt(text, digits + 1)) return text.Insert(digits, "\\");
        return text[0] switch
        {
            '>' or '=' => "\\" + text,
            '#' when afterFirst is '#' or ' ' => "\\" + text,
            '-' or '+' when !char.IsLetterOrDigit(afterFirst) => "\\" + text,
            _ => text,
        };
    }

    /// <summary>The marks between which code stands as a block, whatever marks are in it.</summary>
    public static string FenceAround(string code) => new('`', Math.Max(3, 1 + LongestTicks(code)));

    /// <summary>The length of the longest run of backticks.</summary>
    public static int LongestTicks(string text)
    {
        int longest = 0, length = 0;
        foreach (var c in text) longest = Math.Max(longest, length = c == '`' ? length + 1 : 0);
        return longest;
    }

    // A bare address becomes a link as it stands, backslashes included. One that needs a backslash must not become one;
    // nor may mailto: and tel:, which the link would no longer show.
    private static void AppendAddress(string words, int from, int to, StringBuilder text)
    {
        var at = text.Length;
        Escape(words, from, to, text);
        if (text.Length - at == to - from && words[from] is not ('m' or 'M' or 't' or 'T')) return;
        var colon = words.AsSpan(from, to - from).IndexOfAny(':', '.');
        text.Length = at;
        text.Append(words, from, colon).Append('\\');
        Escape(words, from + colon, to, text);
    }

    private static void Escape(string words, int from, int to, StringBuilder text)
    {
        for (var i = from; i < to; i++)
        {
            var next = i + 1 < words.Length ? words[i + 1] : ' ';
            var last = i > 0 ? words[i - 1] : ' ';
            if (IsSyntax(words[i], last, next, words.AsSpan(i))) text.Append('\\');
            text.Append(words[i]);
        }
    }

    private static bool IsSyntax(char c, char last, char next, ReadOnlySpan<char> rest) => c switch
    {
        '\\' => rest.Length == 1 || char.IsAsciiLetterOrDigit(next) is false && next > ' ',
        '`' or '[' or ']' or '|' or '*' => true,
        '_' => !(char.IsLetterOrDigit(last) && char.IsLetterOrDigit(next)),
        '~' => last == '~' || next == '~',
        '<' => char.IsAsciiLetter(next) || next is '/' or '!' or '?',
        '&' => next == '#' || char.IsAsciiLetter(next) && IsEntity(rest[1..]),
        _ => false,
    };

    private static bool IsEntity(ReadOnlySpan<char> name)
    {
        var end = name.IndexOf(';');
        if (end is < 1 or > 40) return false;
        foreach (var c in name[..end]) if (!char.IsAsciiLetterOrDigit(c)) return false;
        return true;
    }

    private static bool IsBlankAt(string text, int at) => at >= text.Length || char.IsWhiteSpace(text[at]);

    private static readonly Regex Addresses = new(@"(?<![\p{L}\p{N}])(?:(?:https?|ftp)://|mailto:|tel:|www\.)\S*", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant);
}
