using System.Text.RegularExpressions;

namespace Archive.Markdown;

/// <summary>Cuts plain text into sentences. Where an abbreviation may end one, the sentence goes on: rather one too long than one torn.</summary>
public static class Sentences
{
    /// <summary>The sentences in order, each with the white space behind it; together they are the whole text.</summary>
    public static IEnumerable<(int Start, int End)> Split(string text)
    {
        var start = 0;
        foreach (Match end in SentenceEnd.Matches(text))
        {
            yield return (start, end.Index + end.Length);
            start = end.Index + end.Length;
        }
        if (start < text.Length) yield return (start, text.Length);
    }

    /// <summary>The text up to the end of its first sentence.</summary>
    public static string First(string text) => text[..Split(text).FirstOrDefault().End].TrimEnd();

    /// <summary>Tells whether a text ends as a sentence does; the number of a note may stand behind it.</summary>
    public static bool EndsSentence(ReadOnlySpan<char> text) => text.TrimEnd("\"'”’“‘)]»«」』）】⁰¹²³⁴⁵⁶⁷⁸⁹") is [.., '.' or '!' or '?' or '…' or '؟' or '۔' or '।' or '。' or '！' or '？'];

    /// <summary>The text with a full stop behind it, unless it ends as a sentence does.</summary>
    public static string Close(string text) => EndsSentence(text) ? text : text + ".";

    /// <summary>Tells whether a text ends with the full stop of an abbreviation: <c>Inc.</c>, <c>U.S.</c>, an initial.</summary>
    public static bool EndsWithAbbreviation(ReadOnlySpan<char> text) => AbbreviationAtEnd.IsMatch(text);

    private const string Abbreviations =
        @"Inc|Corp|Ltd|Co|Mr|Mrs|Ms|Dr|Prof|St|Jr|Sr|vs|No|Gen|Sen|Rep|Gov|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec|e\.g|i\.e|cf|approx|est|\p{L}" +
        "|INC|CORP|LTD|CO|ST|DR|MR|MRS|MT|FT" +
        "|Nr|Hr|Fr|Frl|bzw|ca|Chr|evtl|ggf|inkl|Mio|Mrd|Abb|Abs|Art|Bd|Hrsg|Jh|Kap|Tel|Str|Univ|Ing|Dipl" +
        "|Mme|Mlle|env|éd|vol|Sra|Srta|Dra|Ud|Uds|núm|pág|Sig|Dott|Avv|ecc|Exmo|Dhr|Mevr|nl|bijv";

    private static readonly Regex AbbreviationAtEnd = new($@"\b(?:{Abbreviations})\.$", RegexOptions.CultureInvariant);

    // A mark that ends a sentence, and the quotes or brackets that close after it, before what may start the next; or a line's end.
    // No full stop behind an abbreviation, an initial or a small number ("am 3. Mai", "7. oktober") counts. Scripts without capitals start one with any letter. Japanese and Chinese put no space behind a sentence.
    private static readonly Regex SentenceEnd = new(
        $@"(?:[!?…؟۔।]|(?<!\b(?:{Abbreviations}|\p{{Nd}}{{1,2}}))\.)" +
        @"[""'”’)\]»⁰¹²³⁴⁵⁶⁷⁸⁹]*\s+(?=[\p{Lu}\p{Lo}\p{N}\p{Sc}""'“‘«(\[])|[。！？][""'”’)\]»」』）】]*\s*|\n+",
        RegexOptions.CultureInvariant);
}
