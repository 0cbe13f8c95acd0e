using System.Xml.Linq;
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
        var found = new List<XElement>();
        for (var at = 0; at < lines.Count; at++)
        {
            if (!styles.IsContents(lines[at])) continue;
            var above = at;
            while (above > 0 && at - above <= MostBetween && !WordStyles.IsContentsWord(lines[above]) && !styles.IsContents(lines[above - 1]) && WordBody.WordsOf(lines[above - 1]).Length <= LongestBetween) above--;
            if (WordStyles.IsContentsWord(lines[above])) found.AddRange(lines[above..at]);
            found.Add(lines[at]);
        }
        return found;
    }

    public static string Describe(XElement first) => $"The document's table of contents is left out, from '{PlainText.Cut(PlainText.CollapseWhiteSpace(WordBody.WordsOf(first)).Trim(), LongestQuote)}' on.";
}
