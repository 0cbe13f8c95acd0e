using Archive.Captures.Model;
using Archive.Catalog;

namespace Archive.Captures.Boilerplate;

/// <summary>
/// Learns what a publisher puts round its articles: paragraphs that stand word for word in three of its captures or more.
/// They go where they open or close a capture. In mid-text they stay, and only a mark in the publisher's file cuts them.
/// </summary>
internal sealed class LearnedBoilerplate
{
    private const int Enough = 3;

    private readonly Dictionary<(string Publisher, string Text), int> _captures = [];

    /// <param name="readings">One reading of each different text, with its publisher.</param>
    public LearnedBoilerplate(IEnumerable<(CaptureParse Reading, Publisher Publisher)> readings)
    {
        foreach (var (reading, publisher) in readings)
            foreach (var text in reading.Blocks.Select(block => block.Text).Distinct())
                _captures[(publisher.Id, text)] = _captures.GetValueOrDefault((publisher.Id, text)) + 1;
    }

    public void Cut(CaptureParse reading, Publisher publisher)
    {
        while (reading.Blocks.Count > 1 && Cut(reading, publisher, reading.Blocks[^1])) { }
        while (reading.Blocks.Count > 1 && Cut(reading, publisher, reading.Blocks[0])) { }
        foreach (var block in reading.Blocks.Where(block => Count(publisher, block) >= Enough))
            reading.Warn(block.Start, $"This paragraph stands in {Count(publisher, block)} captures of {publisher.Name}; in mid-text it is kept.", MarkIt(publisher));
    }

    private bool Cut(CaptureParse reading, Publisher publisher, Block block)
    {
        if (Count(publisher, block) < Enough) return false;
        reading.Warn(block.Start, $"Left out as boilerplate: this paragraph stands in {Count(publisher, block)} captures of {publisher.Name}.", MarkIt(publisher));
        reading.RemoveBlock(block, Label.Boilerplate);
        return true;
    }

    private int Count(Publisher publisher, Block block) => _captures.GetValueOrDefault((publisher.Id, block.Text));

    private static string MarkIt(Publisher publisher) =>
        $"If it is boilerplate, add its first words to 'boilerplate' in input/publishers/{publisher.Id}.yml.";
}
