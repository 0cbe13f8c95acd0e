using System.Text.RegularExpressions;
using Archive.Captures.Model;
using Archive.Markdown;

namespace Archive.Captures.Boilerplate;

/// <summary>
/// Removes a picture's name that was copied together with the first word of a paragraph, as in <c>server_roomThe vendor said</c>,
/// and reports where it is not certain. Names written with a capital inside (<c>iPhone</c>, <c>OpenStack</c>) have no underscore
/// and are never split.
/// </summary>
/// <param name="isKnownWord">Whether a word is a name of the registry.</param>
internal sealed class CaptionRemover(CaptureParse parse, Func<string, bool> isKnownWord)
{
    /// <summary>No file system takes a longer name.</summary>
    private const int LongestName = 255;

    private const int LongestQuote = 40;

    private readonly Lazy<HashSet<string>> _repeatedWords = new(() => FindRepeatedWords(parse.Labels.Text));

    /// <summary>Shortens the paragraph's first line; a paragraph that held nothing else is left without lines.</summary>
    public void Remove(List<List<Extent>> paragraph)
    {
        var first = paragraph[0][0];
        if (Find(first, first.In(parse.Labels.Text).ToString()) is not { } length) return;
        parse.Labels.Mark(first.Start, first.Start + length, Label.Caption, Rule.PictureName);
        if (length < first.Length) paragraph[0][0] = first with { Start = first.Start + length };
        else paragraph[0].RemoveAt(0);
        if (paragraph[0].Count == 0) paragraph.RemoveAt(0);
    }

    /// <returns>How many characters of the paragraph are a picture's name; null for none.</returns>
    private int? Find(Extent at, string paragraph)
    {
        var word = TrimEnd(FirstWord.Match(paragraph).Value);
        if (word.Length > LongestName) return null;
        var stated = parse.Overrides.Captions.FirstOrDefault(caption => word.StartsWith(caption, StringComparison.Ordinal));
        if (stated is not null) return stated.Length;
        if (parse.Overrides.Words.Contains(word) || isKnownWord(word) || _repeatedWords.Value.Contains(word)) return null;
        if (FileName.Match(word) is { Success: true } name) return name.Length;
        if (MaybeFileName.IsMatch(word))
        {
            var start = PlainText.Start(word, LongestQuote);
            parse.Ask("caption", at.Start, $"Is '{start}' one word, or a picture's name stuck to the text?",
                $"If it is one word, {parse.InSidecar($"words: [\"{start}\"]")}; if not, write the part to cut: captions: [\"…\"].");
        }
        return null;
    }

    // A name is used again; a picture's name sticks to one word once.
    private static HashSet<string> FindRepeatedWords(string text)
    {
        var once = new HashSet<string>();
        return [.. CamelWord.Matches(text).Select(match => TrimEnd(match.Value)).Where(word => !once.Add(word))];
    }

    private static string TrimEnd(string word) => word.TrimEnd('.', ',', ';', ':', '!', '?', ')');

    private static readonly Regex CamelWord = new(@"(?<![^\s])[A-Za-z0-9_-]*[a-z0-9]\p{Lu}[^\s’']*", RegexOptions.CultureInvariant);

    private static readonly Regex FirstWord = new(@"^[^\s’']+");

    // Lower-case words joined by underscores, or a name that ends as picture files do; then a capitalised word, or nothing more.
    private static readonly Regex FileName = new(@"^(?:(?=[a-z0-9]+(?:-[a-z0-9]+)*_)(?>[a-z0-9]+(?:[_-][a-z0-9]+)*)(?=\p{Lu}\p{Ll})|[A-Za-z0-9]+(?:[_-][A-Za-z0-9]+)*\.(?:jpe?g|png|gif|webp|svg)(?=\p{Lu}|$))", RegexOptions.CultureInvariant);

    // Three letters or more before the capital: "ownCloud" and "serverRoom" look alike.
    private static readonly Regex MaybeFileName = new(@"^(?:[a-z0-9]{3,}(?:-[a-z0-9]+)*\p{Lu}\p{Ll}{2,}|[A-Za-z0-9]+(?:[_-][A-Za-z0-9]+)*_[A-Za-z0-9]*[a-z0-9]\p{Lu}\p{Ll}+|[a-z0-9]+(?:_[a-z0-9]+)+$)", RegexOptions.CultureInvariant);
}
