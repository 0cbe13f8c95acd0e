using System.Text.RegularExpressions;
using Archive.Captures.Model;

namespace Archive.Captures.Clips;

/// <summary>
/// Links around blocks, as converters write the cards of pages: <c>[</c>, several paragraphs, <c>](address)</c>. Markdown has none, so the first paragraph
/// with words is the link.
/// </summary>
internal static class LinkedBlocks
{
    private const int MostParagraphs = 12;

    public static void Mend(CaptureParse parse)
    {
        var paragraphs = parse.Blocks.SelectMany(block => Split(block).Select(words => (Block: block, Words: words))).ToList();
        var isChanged = false;
        for (var last = 1; last < paragraphs.Count; last++)
            if (Closing.Match(paragraphs[last].Words) is { Success: true } closing && IsProse(paragraphs[last].Words)) isChanged |= Mend(paragraphs, last, closing);
        if (!isChanged) return;
        var written = paragraphs.ToLookup(p => p.Block, p => p.Words, ReferenceEqualityComparer.Instance);
        parse.RewriteBlocks(block => string.Join("\n\n", written[block].Where(words => words.Length > 0)), Rule.Mark);
    }

    private static bool Mend(List<(Block Block, string Words)> paragraphs, int last, Match closing)
    {
        var first = paragraphs.FindLastIndex(last - 1, Math.Min(last, MostParagraphs), p => IsProse(p.Words) && Opening.IsMatch(p.Words));
        if (first < 0) return false;
        var inner = paragraphs[first..(last + 1)].ConvertAll(p => p.Words);
        inner[^1] = closing.Groups["words"].Value.TrimEnd();
        inner[0] = Opening.Replace(inner[0], "${before}", 1).TrimStart('\n');
        var linked = inner.FindIndex(words => CanBeLink(words) && !words.StartsWith("![", StringComparison.Ordinal));
        if (linked < 0) linked = inner.FindIndex(CanBeLink);
        if (linked < 0) return false;
        inner[linked] = Words.Replace(inner[linked], match => $"{match.Groups["before"].Value}[{match.Groups["words"].Value}]({closing.Groups["address"].Value})", 1);
        for (var at = first; at <= last; at++) paragraphs[at] = paragraphs[at] with { Words = inner[at - first] };
        return true;
    }

    // A link holds no other, and no list or table.
    private static bool CanBeLink(string words) => words.Length > 0 && IsProse(words) && !words.Contains('\n') && !words.StartsWith('|') && !Link.IsMatch(words);

    private static IEnumerable<string> Split(Block block) => IsProse(block.Markdown) ? block.Markdown.Split("\n\n") : [block.Markdown];

    private static bool IsProse(string words) =>
        !words.Contains("```", StringComparison.Ordinal)
        && !words.Contains("~~~", StringComparison.Ordinal)
        && !words.StartsWith("    ", StringComparison.Ordinal);

    // A bracket alone, or before a picture or words that nothing closes in their paragraph.
    private static readonly Regex Opening = new(@"^(?<before>[ \t]*)\[(?:$|(?=!\[[^\[\]]*\]\([^()\s]*\)$)|(?=[^\[\]]+$))");

    // The end of a link that nothing opens in its paragraph.
    private static readonly Regex Closing = new(@"^(?<words>(?>[^\[\]]*(?:\[[^\[\]]*\]\([^()\s]*\)[^\[\]]*)*))\]\((?<address>[^()\s]+)(?:[ \t]+""[^""\n]*"")?\)$");

    private static readonly Regex Link = new(@"(?<!!)\[[^\[\]]*\]\(");

    private static readonly Regex Words = new(@"^(?<before>[ \t]*(?:#{1,6}[ \t]+|[-*+][ \t]+|>[ \t]?|[0-9]{1,3}[.)][ \t]+)?)(?<words>.+)$");
}
