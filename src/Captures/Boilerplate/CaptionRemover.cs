using System.Text.RegularExpressions;
using Archive.Captures.Model;

namespace Archive.Captures.Boilerplate;

/// <summary>Takes glued picture names off the first words of paragraphs, and asks where it is not certain.</summary>
internal sealed partial class CaptionRemover(CaptureParse reading, Func<string, bool> isKnownWord)
{
    private readonly Lazy<HashSet<string>> _repeated = new(() => Repeated(reading.Labels.Text));

    /// <summary>Shortens the paragraph's first line; an emptied paragraph is left without rows.</summary>
    public void Cut(List<List<Extent>> paragraph)
    {
        var first = paragraph[0][0];
        if (Find(first, first.In(reading.Labels.Text).ToString()) is not { } length) return;
        reading.Labels.Mark(first.Start, first.Start + length, Label.Caption);
        if (length < first.Length) paragraph[0][0] = first with { Start = first.Start + length };
        else paragraph[0].RemoveAt(0);
        if (paragraph[0].Count == 0) paragraph.RemoveAt(0);
    }

    /// <returns>How many characters of the words are a picture's name; null for none.</returns>
    public int? Find(Extent at, string words)
    {
        var glued = GluedCaption.Find(words, reading.Overrides, word => isKnownWord(word) || _repeated.Value.Contains(word));
        if (glued.Doubt is { } doubt)
        {
            var near = doubt.Length > 40 ? doubt[..40] : doubt;
            reading.Error(at.Start, $"Is '{near}' one word, or a picture's name stuck to the text?",
                $"If it is one word, {reading.InSidecar($"words: [\"{near}\"]")}; if not, write the part to cut: captions: [\"…\"].");
        }
        return glued.Length == 0 ? null : glued.Length;
    }

    // A name is used again; a picture's name sticks to one word once.
    private static HashSet<string> Repeated(string text)
    {
        var once = new HashSet<string>();
        return [.. CamelWords().Matches(text).Select(match => match.Value.TrimEnd('.', ',', ';', ':', '!', '?', ')')).Where(word => !once.Add(word))];
    }

    [GeneratedRegex(@"(?<![^\s])[A-Za-z0-9_-]*[a-z0-9]\p{Lu}[^\s’']*", RegexOptions.CultureInvariant)]
    private static partial Regex CamelWords();
}
