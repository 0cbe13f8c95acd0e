using System.Text.RegularExpressions;
using Archive.Captures.Model;
using Archive.Markdown;

namespace Archive.Captures.Boilerplate;

/// <summary>
/// Learns what a publisher, or a host that the registry does not know, puts around its articles: paragraphs that three or more of its
/// captures share word for word; two are enough where both end with them. Where they open or close a capture they are removed. In mid-text
/// they stay, unless a mark in the publisher's file removes them; and where they would be much of the capture, that is a question.
/// What has no words, a picture say, is compared as it is written; a definition belongs to the text that names it.
/// </summary>
internal sealed class LearnedBoilerplate
{
    private const int LeastCaptures = 3;
    private const int LeastEnds = 2;
    private const int LongestEnd = 12;
    private const int LongestQuote = 80;

    /// <summary>Of more than one part in so many it is asked whether it is the article's.</summary>
    private const int LargestPart = 3;

    private readonly Dictionary<(string Owner, string Text), int> _captures = [];
    private readonly Dictionary<(string Owner, string Text), int> _ends = [];

    /// <param name="parses">One for each different text, with its owner.</param>
    public LearnedBoilerplate(IEnumerable<(CaptureParse Parse, string Owner)> parses)
    {
        foreach (var (parse, owner) in parses)
        {
            foreach (var text in parse.Blocks.Select(Wording).Distinct()) Count(_captures, owner, text);
            for (var length = 1; length <= LongestEnd && length < parse.Blocks.Count && !IsDefinition(parse.Blocks[^length]); length++) Count(_ends, owner, EndOf(parse, length));
        }
    }

    /// <summary>Whose a capture is: the publisher's id, else the host of its address; null where neither is known.</summary>
    public static string? OwnerOf(CaptureParse parse) =>
        parse.Publisher?.Id ?? (Uri.TryCreate(parse.PageUrl, UriKind.Absolute, out var uri) ? uri.Host : null);

    public void Remove(CaptureParse parse, string owner)
    {
        var edges = FindEdges(parse, owner);
        if (edges.Sum(block => block.Text.Length) * LargestPart > parse.Blocks.Sum(block => block.Text.Length))
        {
            parse.Ask("text", edges[0].Start,
                $"Much of the text, from '{Quote(edges[0])}' on, stands in other captures of {NameOf(parse, owner)}, too: is it the article's, or boilerplate?",
                "Take out what is boilerplate; if it is the article's, remove this question.");
            return;
        }
        foreach (var block in edges) Remove(parse, owner, block);
        foreach (var block in parse.Blocks.Where(block => block.Text.Any(char.IsLetterOrDigit) && IsShared(owner, block)))
            parse.Warn(block.Start, $"This paragraph stands in {_captures[(owner, Wording(block))]} captures of {NameOf(parse, owner)}; in mid-text it is kept.", Hint(parse));
    }

    /// <summary>What is shared at the start and the end, in order; one block at least is left.</summary>
    private List<Block> FindEdges(CaptureParse parse, string owner)
    {
        var blocks = parse.Blocks;
        var (from, to) = (0, blocks.Count - CountSharedEnd(parse, owner));
        while (to > 1 && IsShared(owner, blocks[to - 1])) to--;
        while (to - from > 1 && IsShared(owner, blocks[from])) from++;
        return [.. blocks.Take(from), .. blocks.Skip(to)];
    }

    private int CountSharedEnd(CaptureParse parse, string owner)
    {
        var length = 0;
        while (length < LongestEnd && length + 1 < parse.Blocks.Count && _ends.GetValueOrDefault((owner, EndOf(parse, length + 1))) >= LeastEnds) length++;
        return length;
    }

    private bool IsShared(string owner, Block block) => !IsDefinition(block) && _captures.GetValueOrDefault((owner, Wording(block))) >= LeastCaptures;

    private static string Wording(Block block) => block.Text.Length > 0 ? block.Text : block.Markdown;

    private static string Quote(Block block) => PlainText.Cut(PlainText.CollapseWhiteSpace(Wording(block)), LongestQuote);

    private static bool IsDefinition(Block block) => Definition.IsMatch(block.Markdown);

    private void Remove(CaptureParse parse, string owner, Block block)
    {
        parse.Warn(block.Start, $"Left out as boilerplate, since it stands in {_captures[(owner, Wording(block))]} captures of {NameOf(parse, owner)}: '{Quote(block)}'.", Hint(parse));
        parse.RemoveBlock(block, Label.Boilerplate, Rule.Learned);
    }

    private static string EndOf(CaptureParse parse, int length) => string.Join('\n', parse.Blocks.TakeLast(length).Select(Wording));

    private static void Count(Dictionary<(string, string), int> counts, string owner, string text) => counts[(owner, text)] = counts.GetValueOrDefault((owner, text)) + 1;

    private static string NameOf(CaptureParse parse, string owner) => parse.Publisher?.Name ?? owner;

    private static string Hint(CaptureParse parse) => parse.Publisher is { } publisher
        ? $"If it is boilerplate, add its first words to 'boilerplate' in input/publishers/{publisher.Id}.yml."
        : "If it is none, take it into the page by hand.";

    /// <summary>Of a footnote or of an address.</summary>
    private static readonly Regex Definition = new(@"^ {0,3}\[[^\[\]\n]+\]:");
}
