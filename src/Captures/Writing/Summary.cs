using Archive.Markdown;

namespace Archive.Captures.Writing;

/// <summary>A summary for a text that has none: its own first sentence. A heading or a caption is no sentence.</summary>
internal static class Summary
{
    private const int Longest = 320;

    public static string Create(IReadOnlyList<string> paragraphs)
    {
        var text = paragraphs.FirstOrDefault(paragraph => Sentences.EndsSentence(paragraph)) ?? (paragraphs.Count > 0 ? paragraphs[0] : "");
        var sentence = Sentences.First(text.Replace('\n', ' ').Trim());
        if (sentence.Length <= Longest) return sentence;
        var end = sentence.LastIndexOf(' ', Longest);
        return sentence[..(end < 0 ? Longest : end)].TrimEnd(' ', ',', ';', ':', '–', '—') + "…";
    }
}
