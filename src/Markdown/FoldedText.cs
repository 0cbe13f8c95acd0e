using System.Text;

namespace Archive.Markdown;

/// <summary>What several blocks say as one text, white space folded to single blanks, with the place of each character in its block.</summary>
internal sealed class FoldedText
{
    /// <summary>Stands between two blocks; no text has it.</summary>
    private const char Between = '\0';

    private readonly StringBuilder _text = new();
    private readonly List<(int Block, int At)> _places = [];
    private int _blocks;

    public void Add(string block)
    {
        for (var at = 0; at < block.Length; at++)
        {
            var c = char.IsWhiteSpace(block[at]) ? ' ' : block[at];
            if (c != ' ' || (_text.Length > 0 && _text[^1] is not (' ' or Between))) Append(c, at);
        }
        if (_text.Length > 0 && _text[^1] is ' ' or Between) _text[^1] = Between;
        else Append(Between, block.Length);
        _blocks++;
    }

    private void Append(char c, int at)
    {
        _text.Append(c);
        _places.Add((_blocks, at));
    }

    public Search Complete() => new(_text.ToString(), _places);

    internal sealed class Search(string text, List<(int Block, int At)> places)
    {
        private readonly string _over = text.Replace(Between, ' ');

        /// <param name="words">With single blanks.</param>
        /// <returns>Where words stand first within one block; else, of those that go over several, where they stand in their first. Null where nothing says them.</returns>
        public (int Block, int Start, int End)? Find(string words)
        {
            var found = text.IndexOf(words, StringComparison.Ordinal);
            if (found < 0) found = _over.IndexOf(words, StringComparison.Ordinal);
            if (found < 0 || words.Length == 0) return null;
            var (block, start) = places[found];
            var last = found + words.Length - 1;
            while (places[last].Block != block) last--;
            return (block, start, places[last].At + 1);
        }
    }
}
