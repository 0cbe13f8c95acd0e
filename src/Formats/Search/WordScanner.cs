using System.Globalization;

namespace Archive.Formats.Search;

/// <summary>
/// Reads a text word by word as the search page does: runs of letters and digits, in lower case and without the accents of
/// Latin letters. Scripts that put no space between words are read two letters at a time. Addresses are no words: neither what
/// follows <c>://</c> nor the target of a Markdown link.
/// </summary>
/// <param name="room">Of <see cref="Longest"/> characters, for the word that was read.</param>
internal ref struct WordScanner(ReadOnlySpan<char> text, Span<char> room)
{
    /// <summary>Letters and digits of the longest word; longer runs are hashes or keys, and are left out.</summary>
    public const int Longest = 40;

    private const char NoWord = '\0';
    private const char Mark = '\u0001';

    private readonly ReadOnlySpan<char> _text = text;
    private readonly Span<char> _word = room;
    private int _at;
    private int _length;

    public readonly ReadOnlySpan<char> Current => _word[.._length];

    public bool MoveNext()
    {
        while (_at < _text.Length)
        {
            if (IsUnspaced(_text[_at]))
            {
                if (ReadPair()) return true;
            }
            else if (Fold(_text[_at]) != NoWord)
            {
                ReadRun();
                if (_length == 0) continue;
                if (_text[_at..].StartsWith("://")) SkipTo(" \t\r\n)>]");
                else if (_length <= Longest) return true;
            }
            else if (_text[_at..].StartsWith("](")) SkipTo(")\r\n");
            else _at++;
        }
        return false;
    }

    /// <summary>Han, Kana and Hangul: of such a word any part may be looked for.</summary>
    public static bool IsUnspaced(char c) => char.IsLetter(c) &&
        c is '\u3005' or (>= '\u3040' and <= '\u30FF') or (>= '\u3130' and <= '\u318F') or (>= '\u3400' and <= '\u4DBF')
            or (>= '\u4E00' and <= '\u9FFF') or (>= '\uAC00' and <= '\uD7AF') or (>= '\uF900' and <= '\uFAFF');

    /// <summary>Reads a letter and the next one; false for the last of several, which was read with the one before.</summary>
    private bool ReadPair()
    {
        var isFirst = _at == 0 || !IsUnspaced(_text[_at - 1]);
        _word[0] = _text[_at++];
        _length = 1;
        if (_at == _text.Length || !IsUnspaced(_text[_at])) return isFirst;
        _word[1] = _text[_at];
        _length = 2;
        return true;
    }

    /// <summary>Reads letters, digits and the marks upon them.</summary>
    private void ReadRun()
    {
        for (_length = 0; _at < _text.Length && !IsUnspaced(_text[_at]) && Fold(_text[_at]) is var folded and not NoWord; _at++)
        {
            if (folded == Mark) continue;
            Append(folded == 'ß' ? 's' : folded);
            if (folded == 'ß') Append('s');
        }
    }

    private void Append(char c)
    {
        if (_length++ < Longest) _word[_length - 1] = c;
    }

    private void SkipTo(ReadOnlySpan<char> ends)
    {
        var to = _text[_at..].IndexOfAny(ends);
        _at = to < 0 ? _text.Length : _at + to;
    }

    // U+00C0 to U+017F without their accents. The framework's own normalisation knows ASCII alone where globalization is invariant.
    private const string Latin =
        "aaaaaaæceeeeiiiiðnooooo×øuuuuyþßaaaaaaæceeeeiiiiðnooooo÷øuuuuyþy"
        + "aaaaaaccccccccddđđeeeeeeeeeegggggggghhħħiiiiiiiiiıĳĳjjkkĸllllllŀ"
        + "ŀłłnnnnnnŉŋŋooooooœœrrrrrrssssssssttttŧŧuuuuuuuuuuuuwwyyyzzzzzzſ";

    /// <returns>The letter as it is indexed, or one of the two signs for what is no letter.</returns>
    private static char Fold(char c)
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
