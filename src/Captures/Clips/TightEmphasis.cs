using System.Text.RegularExpressions;
using Archive.Captures.Names;

namespace Archive.Captures.Clips;

/// <summary>
/// Strong emphasis whose marks stand between punctuation and a letter, as in languages that part no words: by the rules of CommonMark (6.2) such marks
/// are none, and would show. Brackets around all of it, or what ends a sentence at its end, move out of it; no letter does.
/// </summary>
internal static class TightEmphasis
{
    private const string Brackets = "「」『』（）【】《》〈〉〔〕“”";

    private const string Stops = "。．.，、,！!？?；;：:…";

    public static string Loosen(string block) =>
        block.Contains("**", StringComparison.Ordinal) ? Stretches.Replace(block, [Emphasis], emphasis => Loosen(block, emphasis)) : block;

    private static string? Loosen(string block, Stretch emphasis)
    {
        var words = emphasis.Opening.Groups["words"].Value;
        var (before, behind) = (emphasis.Start > 0 ? block[emphasis.Start - 1] : ' ', emphasis.End < block.Length ? block[emphasis.End] : ' ');
        var (opens, closes) = (!IsTight(words[0], before), !IsTight(words[^1], behind));
        // A figure beside the marks reckons with them.
        if (opens && closes || char.IsAsciiDigit(before) || char.IsAsciiDigit(behind)) return null;
        var isPair = IsInBrackets(words);
        if (!isPair && !opens) return null;
        var from = isPair ? 1 : 0;
        var to = isPair ? words.Length - 1 : words.AsSpan().TrimEnd(Stops).Length;
        if (from >= to || to == words.Length || char.IsWhiteSpace(words[from]) || char.IsWhiteSpace(words[to - 1])) return null;
        return $"{words[..from]}**{words[from..to]}**{words[to..]}";
    }

    private static bool IsTight(char edge, char beside) =>
        IsPunctuation(edge) && !char.IsWhiteSpace(beside) && !IsPunctuation(beside) && (edge >= NameShape.FirstOfAsia || beside >= NameShape.FirstOfAsia);

    // The bracket that opens it closes at its end and not before: "（甲）和（乙）".
    private static bool IsInBrackets(string words)
    {
        if (Brackets.IndexOf(words[0]) is not (>= 0 and var at) || at % 2 != 0 || words[^1] != Brackets[at + 1]) return false;
        var open = 0;
        for (var i = 0; i < words.Length - 1; i++)
        {
            open += words[i] == words[0] ? 1 : words[i] == words[^1] ? -1 : 0;
            if (open == 0) return false;
        }
        return open == 1;
    }

    private static bool IsPunctuation(char c) => char.IsPunctuation(c) || char.IsSymbol(c);

    private static readonly StretchKind Emphasis = new(new Regex(@"\G(?<![*\\])\*\*(?![\s*])(?<words>[^*\n]{1,2000})(?<!\s)\*\*(?!\*)"), First: '*');
}
