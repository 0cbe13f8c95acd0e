using Archive.Captures.Model;

namespace Archive.Captures.Text;

/// <summary>A word that a line's end parts at a hyphen: whether the hyphen is the word's own, only the rest of the text may tell.</summary>
internal sealed class HyphenAtEnd(CaptureParse parse)
{
    /// <summary>Looking each up in a text that parts thousands of words would take too long, and nobody reads so many questions.</summary>
    private const int MostLookedUp = 100;

    private int _lookedUp;

    /// <summary>Asks about it, unless the text has the word with its hyphen elsewhere. Meanwhile the hyphen stays.</summary>
    public void Ask(Line line, Line next)
    {
        var text = parse.Labels.Text;
        if (LineWrapping.Separator(line.Words.In(text)) != "" || !char.IsLower(text[next.Words.Start]) || ++_lookedUp > MostLookedUp) return;
        var (from, to) = (line.Words.End - 1, next.Words.Start);
        while (from > line.Words.Start && char.IsLetter(text[from - 1])) from--;
        while (to < next.Words.End && char.IsLetter(text[to])) to++;
        var (first, second) = (text[from..(line.Words.End - 1)], text[next.Words.Start..to]);
        if (text.Contains($"{first}-{second}", StringComparison.OrdinalIgnoreCase)) return;
        parse.Ask("wrap", from,
            $"Is the hyphen in '{first}-{second}' the word's own, or did the line's end part '{first}{second}'?",
            "Write the word in one line.",
            $"{first}-{second}", $"{first}{second}");
    }
}
