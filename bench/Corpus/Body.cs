using System.Text;

namespace Archive.Bench.Corpus;

/// <summary>The Markdown of an article: about 700 words in paragraphs, headings, lists, quotes, now and then a table.</summary>
internal sealed class Body
{
    private readonly Dice _dice;
    private readonly Prose _prose;
    private readonly Queue<string> _sentences;
    private readonly StringBuilder _to;
    private int _words;

    private Body(Dice dice, Prose prose, IEnumerable<string> sentences, StringBuilder to) => (_dice, _prose, _sentences, _to) = (dice, prose, new(sentences), to);

    /// <param name="sentences">Must stand in the text as they are, one to a paragraph.</param>
    public static void Write(Dice dice, Prose prose, IEnumerable<string> sentences, StringBuilder to) => new Body(dice, prose, sentences, to).Write();

    private void Write()
    {
        var length = _dice.Between(450, 800);
        var section = 0;
        var afterParagraph = false;
        while (_words < length || _sentences.Count > 0)
        {
            if (_words - section > 220)
            {
                section = _words;
                _to.Append($"## {_dice.Pick(Vocabulary.Headings)}: {_prose.Phrase()}\n\n");
                if (_dice.Chance(1, 16)) Table();
            }
            // Two lists or quotes in a row would be one to some parsers and two to others.
            var form = afterParagraph ? _dice.Below(16) : -1;
            afterParagraph = form > 1 || form < 0;
            if (form == 0) List();
            else if (form == 1) Block($"> {_prose.Sentence()}");
            else Paragraph();
        }
    }

    private void Paragraph()
    {
        var text = new StringBuilder();
        for (var left = _dice.Between(3, 6); left > 0; left--) text.Append(_dice.Chance(1, 3) ? _prose.Marked() : _prose.Sentence()).Append(' ');
        if (_sentences.TryDequeue(out var sentence)) text.Append(sentence);
        Block(text.ToString().TrimEnd());
    }

    private void List()
    {
        var numbered = _dice.Chance(1, 3);
        var items = Enumerable.Range(1, _dice.Between(3, 5)).Select(n => $"{(numbered ? $"{n}." : "-")} {_prose.Sentence()}");
        Block(string.Join('\n', items));
    }

    private void Table()
    {
        _to.Append("| Year | Item | Share |\n| --- | --- | ---: |\n");
        for (var rows = _dice.Between(3, 6); rows > 0; rows--) _to.Append($"| {_dice.Between(2006, 2026)} | {_prose.Phrase()} | {_dice.Below(100)} % |\n");
        _to.Append('\n');
    }

    private void Block(string text)
    {
        _to.Append(text).Append("\n\n");
        _words += text.AsSpan().Count(' ') + 1;
    }
}
