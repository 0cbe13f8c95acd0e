using System.Text.RegularExpressions;
using System.Xml.Linq;
using Archive.Captures.Letters;
using Archive.Markdown;

namespace Archive.Captures.Packed;

/// <summary>Finds the tables of contents of a document: each line says again what a heading says, and on which page.</summary>
internal static class WordContents
{
    private const int MostBetween = 2, LongestBetween = 40, LongestQuote = 80;

    private static readonly XNamespace W = WordFile.W;

    /// <summary>Their lines, with the word above the first and the heads of its columns.</summary>
    public static IReadOnlyList<XElement> Find(IReadOnlyList<XElement> blocks, WordStyles styles)
    {
        var lines = blocks.Where(block => block.Name == W + "p" && !string.IsNullOrWhiteSpace(WordBody.WordsOf(block))).ToList();
        var headings = lines.Where(line => styles.LevelOf(line) is not null).Select(LettersOf).ToHashSet();
        var found = new List<XElement>();
        for (var at = 0; at < lines.Count; at++)
        {
            if (!styles.IsContents(lines[at]) || !IsListed(lines[at])) continue;
            var above = at;
            while (above > 0
                && at - above <= MostBetween
                && !WordStyles.IsContentsWord(lines[above])
                && !styles.IsContents(lines[above - 1])
                && WordBody.WordsOf(lines[above - 1]).Length <= LongestBetween)
            {
                above--;
            }
            if (WordStyles.IsContentsWord(lines[above])) found.AddRange(lines[above..at]);
            found.Add(lines[at]);
        }
        return found;

        // Some set sentences in the style of such lines, since they like its looks.
        bool IsListed(XElement line) => Page.IsMatch(WordBody.WordsOf(line)) || headings.Contains(LettersOf(line));
    }

    /// <summary>What is left out, a sentence for each kind of table.</summary>
    public static IReadOnlyList<string> Describe(IReadOnlyList<XElement> left, WordStyles styles) =>
        [.. left.GroupBy(styles.IsFigures)
            .Select(table => $"The document's table of {(table.Key ? "figures" : "contents")} is left out, from '{PlainText.Cut(WordTitle.WordsOf(table.First()), LongestQuote)}' on.")];

    // Without its number, which a heading has from its list.
    private static string LettersOf(XElement line) => Comparable.Of(Number.Replace(WordTitle.WordsOf(line), ""));

    private static readonly Regex Page = new(@"[\s.…_·](?:[0-9]{1,4}|[ivxl]+)\s*$", RegexOptions.CultureInvariant);

    private static readonly Regex Number = new(@"^[0-9]+(?:\.[0-9]+)*[.)]?\s+", RegexOptions.CultureInvariant);
}
