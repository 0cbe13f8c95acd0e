using System.Text.RegularExpressions;
using Archive.Markdown;

namespace Archive.Captures.Writing;

/// <summary>A summary for a text that has none: its own first sentence. A heading or a caption is no sentence.</summary>
internal static class Summary
{
    private const int Longest = 320;

    /// <param name="open">Words about which something is asked: a sentence without them is better.</param>
    public static string Create(IReadOnlyList<string> paragraphs, IReadOnlyList<string> open)
    {
        var text = paragraphs.FirstOrDefault(paragraph =>
                Sentences.EndsSentence(paragraph) && !(open.Count > 0 && open.Any(Sentences.First(paragraph).Contains)))
            ?? paragraphs.FirstOrDefault(paragraph => Sentences.EndsSentence(paragraph))
            ?? (paragraphs.Count > 0 ? paragraphs[0] : "");
        var sentence = Number.Replace(Sentences.First(Marker.Replace(text, "").Replace('\n', ' ').Trim()), "");
        if (sentence.Length <= Longest) return sentence;
        var end = sentence.LastIndexOf(' ', Longest);
        return PlainText.Start(sentence, end < 0 ? Longest : end).TrimEnd(' ', ',', ';', ':', '–', '—') + "…";
    }

    // Of a note: "H₂" keeps its own.
    private static readonly Regex Number = new("(?<=[.!?…\"”’)])[⁰¹²³⁴⁵⁶⁷⁸⁹]+$");

    // What numbers or points out an item of a list is no part of its sentence.
    private static readonly Regex Marker = new(@"^\s*(?:[0-9]{1,3}[.)]|[-*•–])\s+", RegexOptions.CultureInvariant);
}
