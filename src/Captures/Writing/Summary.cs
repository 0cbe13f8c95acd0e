using Archive.Captures.Letters;

namespace Archive.Captures.Writing;

/// <summary>A summary where nobody wrote one: the text's own first sentence. Headings and captions are none.</summary>
internal static class Summary
{
    private const int Longest = 320;

    public static string Create(IReadOnlyList<string> paragraphs)
    {
        var text = (paragraphs.FirstOrDefault(EndsSentence) ?? paragraphs[0]).Replace('\n', ' ');
        if (Sentences.Split(text) is not [var first, ..]) return text;
        var sentence = first.In(text).Trim().ToString();
        if (sentence.Length <= Longest) return sentence;
        var end = sentence.LastIndexOf(' ', Longest);
        return sentence[..(end < 0 ? Longest : end)].TrimEnd(' ', ',', ';', ':', '–', '—') + "…";
    }

    private static bool EndsSentence(string paragraph) =>
        paragraph.AsSpan().TrimEnd("\"'”’)]") is [.., '.' or '!' or '?' or '…'];
}
