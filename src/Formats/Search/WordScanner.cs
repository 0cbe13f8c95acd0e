using System.Globalization;

namespace Archive.Formats.Search;

/// <summary>
/// Reads a text word by word as the search page does: runs of letters and digits, in lower case and without the accents of
/// Latin letters. Addresses are no words: neither what follows <c>://</c> nor the target of a Markdown link.
/// </summary>
/// <param name="word">Room for the longest word; longer runs are hashes or keys, and are left out.</param>
internal ref struct WordScanner(ReadOnlySpan<char> text, Span<char> word)
{
    public const int Longest = 40;

    private readonly ReadOnlySpan<char> _text = text;
    private readonly Span<char> _word = word;
    private int _at;
    private int _length;

    public readonly ReadOnlySpan<char> Current => _word[.._length];

    public bool MoveNext()
    {
        while (_at < _text.Length)
        {
            var c = _text[_at];
            if (Fold(c) != NoWord)
            {
                Read();
                if (_text[_at..].StartsWith("://")) SkipTo(" \t\r\n)>]");
                else if (_length is > 0 and <= Longest) return true;
            }
            else if (c == ']' && _at + 1 < _text.Length && _text[_at + 1] == '(') SkipTo(")\r\n");
            else _at++;
        }
        return false;
    }

    private void Read()
    {
        var (at, length) = (_at, 0);
        for (; at < _text.Length; at++)
        {
            var folded = Fold(_text[at]);
            if (folded == NoWord) break;
            if (folded == Mark) continue;
            if (length < Longest) _word[length] = folded;
            length++;
        }
        (_at, _length) = (at, length);
    }

    private void SkipTo(ReadOnlySpan<char> ends)
    {
        var to = _text[_at..].IndexOfAny(ends);
        _at = to < 0 ? _text.Length : _at + to;
    }

    private const char NoWord = '\0';
    private const char Mark = '\u0001';

    // U+00C0 to U+017F without their accents. The framework's own normalisation knows ASCII alone where globalization is invariant.
    private const string Latin = 
        "aaaaaaæceeeeiiiiðnooooo×øuuuuyþßaaaaaaæceeeeiiiiðnooooo÷øuuuuyþy"
        + "aaaaaaccccccccddđđeeeeeeeeeegggggggghhħħiiiiiiiiiıĳĳjjkkĸllllllŀ"
        + "ŀłłnnnnnnŉŋŋooooooœœrrrrrrssssssssttttŧŧuuuuuuuuuuuuwwyyyzzzzzzſ";

    // Most text is ASCII: one look-up a character.
    private static readonly byte[] Plain = [.. Enumerable.Range(0, 128).Select(c => char.IsAsciiLetterOrDigit((char)c) ? (byte)char.ToLowerInvariant((char)c) : (byte)NoWord)];

    /// <returns>The letter as it is indexed, or one of the two signs for what is no letter.</returns>
    private static char Fold(char c) => c < (uint)Plain.Length ? (char)Plain[c] : FoldOther(c);

    private static char FoldOther(char c)
    {
        if (c is >= '\u00C0' and <= '\u017F') return c is '×' or '÷' ? NoWord : Latin[c - '\u00C0'];
        if (char.IsLetter(c)) return char.ToLowerInvariant(c);
        return char.GetUnicodeCategory(c) switch
        {
            UnicodeCategory.DecimalDigitNumber => c,
            UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark or UnicodeCategory.EnclosingMark => Mark,
            _ => NoWord,
        };
    }
}
