namespace Archive.Captures.Names;

/// <summary>
/// Where a name may begin and end within a text. Chinese and Japanese put no blank between words, Korean none before a particle, and all three
/// none beside a name in other letters.
/// </summary>
internal static class WordEdges
{
    /// <summary>Letters of a name among Chinese characters, where nothing shows that a word ends; of one beside kana, a particle or another script.</summary>
    private const int ShortestWithin = 4, ShortestBeside = 2;

    private static readonly int LongestParticle = NameWords.Particles.Max(p => p.Length);

    public static bool IsWord(char c) => ScriptOf(c) is not Script.None;

    /// <summary>Whether a name may begin at a place, whatever it is.</summary>
    public static bool MayBegin(string text, int at) => at == 0 || LeastAt(text[at - 1], text[at]) is not null;

    /// <summary>Whether a name may end at a place, whatever it is.</summary>
    public static bool MayEnd(string text, int at) => LeastAtEnd(text, at) is not null;

    /// <summary>Whether the name between two places, at each of which one may stand, is long enough for what stands beside it.</summary>
    public static bool IsLongEnough(string text, int start, int end)
    {
        var least = Math.Max(start == 0 ? 0 : LeastAt(text[start - 1], text[start]) ?? 0, LeastAtEnd(text, end) ?? 0);
        // A number beside a word counts something.
        return least == 0 || (end - start >= least && text.AsSpan(start, end - start).ContainsAnyExceptInRange('0', '9'));
    }

    private static int? LeastAtEnd(string text, int at)
    {
        if (at == text.Length) return 0;
        var (before, after) = (ScriptOf(text[at - 1]), ScriptOf(text[at]));
        // "日立ち" is a verb, "日立は" is not.
        if (after is Script.Hiragana && before is Script.Han or Script.Katakana) return NameWords.Particles.Any(p => text.AsSpan(at).StartsWith(p)) ? ShortestBeside : ShortestWithin;
        if (LeastAt(text[at - 1], text[at]) is { } least) return least;
        if (after is not Script.Hangul) return null;
        var end = at;
        while (end < text.Length && ScriptOf(text[end]) is Script.Hangul && end - at <= 2 * LongestParticle) end++;
        return AreParticles(text[at..end]) ? ShortestBeside : null;
    }

    /// <summary>Whether it is one, or two behind each other.</summary>
    private static bool AreParticles(string words) =>
        NameWords.Particles.Any(p => words.StartsWith(p, StringComparison.Ordinal) && (words.Length == p.Length || NameWords.Particles.Contains(words[p.Length..])));

    /// <returns>How many letters a name has to have that parts here from what is beside it; null where both are of one word.</returns>
    private static int? LeastAt(char before, char after) => (ScriptOf(before), ScriptOf(after)) switch
    {
        (Script.None, _) or (_, Script.None) => 0,
        (Script.Han, Script.Han or Script.Katakana) or (Script.Katakana, Script.Han) => ShortestWithin,
        (Script.Hiragana, Script.Han or Script.Katakana) or (Script.Han or Script.Katakana, Script.Hiragana) => ShortestBeside,
        var (a, b) => a == b ? null : ShortestBeside,
    };

    private enum Script { None, Letters, Han, Hiragana, Katakana, Hangul }

    private static Script ScriptOf(char c) => c switch
    {
        < '\u3005' => char.IsLetterOrDigit(c) || c == '_' ? Script.Letters : Script.None,
        (>= '\u3400' and <= '\u9fff') or (>= '\uf900' and <= '\ufaff') or '々' => Script.Han,
        >= 'ぁ' and <= 'ゟ' => Script.Hiragana,
        (>= 'ァ' and <= 'ヿ' and not '・') or (>= 'ｦ' and <= 'ﾟ') => Script.Katakana,
        >= '가' and <= '힣' => Script.Hangul,
        _ => char.IsLetterOrDigit(c) ? Script.Letters : Script.None,
    };
}
