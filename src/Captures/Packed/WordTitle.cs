using System.Xml.Linq;
using Archive.Captures.Headers;
using Archive.Captures.Names;
using Archive.Markdown;

namespace Archive.Captures.Packed;

/// <summary>Finds the paragraph of a document that is its title: by its style, else the heading above the text. The first line of a document without either may be it.</summary>
internal static class WordTitle
{
    private const int MostAbove = 5;
    private const int LongestLine = 120;

    private static readonly XNamespace W = WordFile.W;

    /// <param name="stated">The title that the file states for machines; it goes before a line that has no style.</param>
    /// <param name="isCertain">Whether it is more than the first line: that may as well say who writes, to whom, or what must not be printed yet.</param>
    public static XElement? Find(IReadOnlyList<XElement> blocks, WordStyles styles, string stated, out bool isCertain)
    {
        isCertain = true;
        var read = blocks.Where(block => block.Name != W + "p" || !string.IsNullOrWhiteSpace(WordBody.WordsOf(block)) && !styles.IsContents(block)).Take(MostAbove + 1).ToList();
        var top = read.Take(MostAbove).TakeWhile(block => block.Name == W + "p").ToList();
        if (read.Count < 2) return null;
        if (top.Find(styles.IsTitle) is { } title) return title;
        var above = top.TakeWhile(block => !Sentences.EndsSentence(WordsOf(block)) && !WordsOf(block).EndsWith(':')).ToList();
        if (above.Find(block => styles.LevelOf(block) is not null && WordLists.FindItem(block) is null && !WordStyles.IsContentsWord(block)) is { } heading) return heading;
        var line = above.Find(block => !StandsBeside(WordsOf(block)));
        isCertain = line is not null && stated == WordsOf(line);
        var isTitle = line is not null
            && read[^1] != line
            && IsPlainTitle(line)
            && styles.IsPlain(line)
            && !blocks.Any(block => block.Name == W + "p" && styles.LevelOf(block) is not null)
            && (stated.Length == 0 || stated == WordsOf(line));
        return isTitle ? line : null;
    }

    private static bool StandsBeside(string words) => HeaderLines.IsOfHead(words) || PageButtons.Are(words);

    // Capitals may be a section's name above the title, and a name alone who wrote it.
    private static bool IsPlainTitle(XElement line) =>
        WordsOf(line) is { Length: <= LongestLine } words
        && WordLists.FindItem(line) is null
        && HeaderLines.IsTitle(words)
        && words[^1] is not (',' or ';' or ':')
        && words.Contains(' ')
        && !line.Descendants().Any(e => e.Name == W + "footnoteReference" || e.Name == W + "endnoteReference")
        && !HeaderLines.IsKicker(words)
        && !NameShape.IsName(words)
        && !WordStyles.IsContentsWord(line);

    public static string WordsOf(XElement paragraph) => PlainText.CollapseWhiteSpace(WordBody.WordsOf(paragraph)).Trim();
}
