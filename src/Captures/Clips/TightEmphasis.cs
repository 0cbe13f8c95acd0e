using System.Text;
using System.Text.RegularExpressions;

namespace Archive.Captures.Clips;

/// <summary>
/// Emphasis whose marks stand between punctuation and a letter, as in languages that part no words: by the rules of CommonMark (6.2) such marks are none,
/// and would show. With the punctuation outside it is emphasised, and no letter is another.
/// </summary>
internal static class TightEmphasis
{
    /// <summary>Letters from here on are of languages that part no words by blanks.</summary>
    private const char FirstWide = '\u2E80';

    public static string Loosen(string block)
    {
        if (!block.Contains('*')) return block;
        var done = 0;
        var written = new StringBuilder(block.Length);
        foreach (var (kind, match, start, end) in Stretches.Find(block, 0, [Emphasis]))
        {
            if (kind is null) continue;
            var (words, mark) = (match.Groups["words"].Value, match.Groups["mark"].Value);
            var (before, behind) = (start > 0 ? block[start - 1] : ' ', end < block.Length ? block[end] : ' ');
            var (opens, closes) = (!IsTight(words[0], before), !IsTight(words[^1], behind));
            if (opens && closes) continue;
            // Of a pair of brackets at both edges neither stays.
            var isPair = words[0] is var first && Brackets.IndexOf(first) is >= 0 and var at && at % 2 == 0 && words[^1] == Brackets[at + 1];
            var from = opens && !isPair ? 0 : words.TakeWhile(CanMove).Count();
            var to = closes && !isPair ? words.Length : words.Length - words.Reverse().TakeWhile(CanMove).Count();
            if (from >= to) continue;
            written.Append(block, done, start - done).Append(words, 0, from).Append(mark).Append(words, from, to - from).Append(mark).Append(words, to, words.Length - to);
            done = end;
        }
        return written.Append(block, done, block.Length - done).ToString();
    }

    private static bool IsTight(char edge, char beside) => IsPunctuation(edge) && !char.IsWhiteSpace(beside) && !IsPunctuation(beside) && (edge >= FirstWide || beside >= FirstWide);

    // What may be a mark of Markdown stays.
    private static bool CanMove(char c) => IsPunctuation(c) && (!char.IsAscii(c) || c is '.' or ',' or ':' or ';' or '?' or '!' or '%');

    private static bool IsPunctuation(char c) => char.IsPunctuation(c) || char.IsSymbol(c);

    private const string Brackets = "「」『』（）【】《》〈〉〔〕“”";

    private static readonly StretchKind Emphasis = new(new Regex(@"\G(?<![*\\])(?<mark>\*\*?)(?![\s*])(?<words>[^*\n]{1,2000})(?<!\s)\k<mark>(?!\*)"), First: '*');
}
