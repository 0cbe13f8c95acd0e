using Archive.Captures.Model;
using Archive.Catalog;

namespace Archive.Captures.Boilerplate;

/// <summary>
/// Learns what a publisher puts around its articles: paragraphs that three or more of its captures share word for word.
/// Where they open or close a capture they are removed. In mid-text they stay, unless a mark in the publisher's file removes them.
/// </summary>
internal sealed class LearnedBoilerplate
{
    private const int LeastCaptures = 3;

    private readonly Dictionary<(string Publisher, string Text), int> _captures = [];

    /// <param name="parses">One for each different text, with its publisher.</param>
    public LearnedBoilerplate(IEnumerable<(CaptureParse Parse, Publisher Publisher)> parses)
    {
        foreach (var (parse, publisher) in parses)
            foreach (var text in parse.Blocks.Select(block => block.Text).Distinct())
                _captures[(publisher.Id, text)] = _captures.GetValueOrDefault((publisher.Id, text)) + 1;
    }

    public void Remove(CaptureParse parse, Publisher publisher)
    {
        while (parse.Blocks.Count > 1 && TryRemove(parse, publisher, parse.Blocks[^1])) { }
        while (parse.Blocks.Count > 1 && TryRemove(parse, publisher, parse.Blocks[0])) { }
        foreach (var block in parse.Blocks.Where(block => Count(publisher, block) >= LeastCaptures))
            parse.Warn(block.Start, $"This paragraph stands in {Count(publisher, block)} captures of {publisher.Name}; in mid-text it is kept.", Hint(publisher));
    }

    private bool TryRemove(CaptureParse parse, Publisher publisher, Block block)
    {
        if (Count(publisher, block) < LeastCaptures) return false;
        parse.Warn(block.Start, $"Left out as boilerplate: this paragraph stands in {Count(publisher, block)} captures of {publisher.Name}.", Hint(publisher));
        parse.RemoveBlock(block, Label.Boilerplate);
        return true;
    }

    private int Count(Publisher publisher, Block block) => _captures.GetValueOrDefault((publisher.Id, block.Text));

    private static string Hint(Publisher publisher) =>
        $"If it is boilerplate, add its first words to 'boilerplate' in input/publishers/{publisher.Id}.yml.";
}
