using System.Globalization;
using System.Text;

namespace Archive.Formats.Search;

/// <summary>
/// Reads a text word by word as the search page does: runs of letters and digits, in lower case and without the accents of
/// Latin letters. Addresses are no words: neither what follows <c>://</c> nor the target of a Markdown link.
/// </summary>
/// <param name="text">UTF-8, as are the words.</param>
/// <param name="word">Room of <see cref="Room"/> bytes for a word.</param>
internal ref struct WordScanner(ReadOnlySpan<byte> text, Span<byte> word)
{
    /// <summary>Letters and digits of the longest word; longer runs are hashes or keys, and are left out.</summary>
    public const int Longest = 40;

    public const int Room = 3 * Longest;

    private readonly ReadOnlySpan<byte> _text = text;
    private readonly Span<byte> _word = word;
    private int _at;
    private int _bytes;

    public readonly ReadOnlySpan<byte> Current => _word[.._bytes];

    public bool MoveNext()
    {
        while (_at < _text.Length)
        {
            var b = _text[_at];
            if (Plain[b] != NoWord)
            {
                var length = Read();
                if (length == 0) continue;
                if (_at < _text.Length && _text[_at] == ':' && _text[_at..].StartsWith("://"u8)) SkipTo(" \t\r\n)>]"u8);
                else if (length <= Longest) return true;
            }
            else if (b == ']' && _at + 1 < _text.Length && _text[_at + 1] == '(') SkipTo(")\r\n"u8);
            else _at++;
        }
        return false;
    }

    /// <returns>Letters and digits read.</returns>
    private int Read()
    {
        var text = _text;
        var word = _word;
        var (at, length, bytes) = (_at, 0, 0);
        while (at < text.Length)
        {
            var folded = (char)Plain[text[at]];
            if (folded > Other)
            {
                at++;
                if (length++ < Longest) word[bytes++] = (byte)folded;
                continue;
            }
            if (folded == NoWord) break;
            Rune.DecodeFromUtf8(text[at..], out var rune, out var used);
            folded = Fold(rune);
            // One that is no letter ends a word; where none has begun it is passed over whole.
            if (folded == NoWord && length > 0) break;
            at += used;
            if (folded == NoWord) break;
            if (folded != Mark && length++ < Longest) bytes += new Rune(folded).EncodeToUtf8(word[bytes..]);
        }
        (_at, _bytes) = (at, bytes);
        return length;
    }

    private void SkipTo(ReadOnlySpan<byte> ends)
    {
        var to = _text[_at..].IndexOfAny(ends);
        _at = to < 0 ? _text.Length : _at + to;
    }

    private const char NoWord = '\0';
    private const char Mark = '\u0001';
    private const char Other = '\u0002';

    // U+00C0 to U+017F without their accents. The framework's own normalisation knows ASCII alone where globalization is invariant.
    private const string Latin =
        "aaaaaaæceeeeiiiiðnooooo×øuuuuyþßaaaaaaæceeeeiiiiðnooooo÷øuuuuyþy"
        + "aaaaaaccccccccddđđeeeeeeeeeegggggggghhħħiiiiiiiiiıĳĳjjkkĸllllllŀ"
        + "ŀłłnnnnnnŉŋŋooooooœœrrrrrrssssssssttttŧŧuuuuuuuuuuuuwwyyyzzzzzzſ";

    // Most text is ASCII: one look-up a byte.
    private static readonly byte[] Plain =
    [
        .. Enumerable.Range(0, 128).Select(c => char.IsAsciiLetterOrDigit((char)c) ? (byte)char.ToLowerInvariant((char)c) : (byte)NoWord),
        .. Enumerable.Repeat((byte)Other, 128),
    ];

    /// <returns>The letter as it is indexed, or one of the two signs for what is no letter.</returns>
    private static char Fold(Rune rune)
    {
        if (!rune.IsBmp) return NoWord;
        var c = (char)rune.Value;
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
