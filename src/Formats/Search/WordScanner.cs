using System.Globalization;
using System.Text;

namespace Archive.Formats.Search;

/// <summary>
/// Reads a text word by word as the search page does: runs of letters and digits, in lower case and as <see cref="PlainLetters"/> has
/// them. Of scripts that put no space between words each letter is read with the next one, and the last alone. Addresses are no words:
/// neither what follows <c>://</c> nor the target of a Markdown link.
/// </summary>
/// <param name="room">Of <see cref="Longest"/> characters, for the word that was read.</param>
internal ref struct WordScanner(ReadOnlySpan<char> text, Span<char> room)
{
    /// <summary>Letters and digits of the longest word; longer runs are hashes or keys, and are left out.</summary>
    public const int Longest = 40;

    private static readonly Rune NoWord = new(0);
    private static readonly Rune Mark = new(1);

    private readonly ReadOnlySpan<char> _text = text;
    private readonly Span<char> _word = room;
    private int _at;
    private int _length;

    public readonly ReadOnlySpan<char> Current => _word[.._length];

    public bool MoveNext()
    {
        while (_at < _text.Length)
        {
            var letter = LetterAt(_at, out var next);
            if (IsUnspaced(letter))
            {
                ReadPair();
                return true;
            }
            if (Fold(letter) != NoWord)
            {
                ReadRun();
                if (_length == 0) continue;
                if (_text[_at..].StartsWith("://")) SkipTo(" \t\r\n)>]");
                else if (_length <= Longest) return true;
            }
            else if (_text[_at..].StartsWith("](")) SkipTo(")\r\n");
            else _at = next;
        }
        return false;
    }

    /// <summary>Thai, Lao, Burmese, Khmer, Han, Kana and Hangul: of such a word any part may be looked for.</summary>
    public static bool IsUnspaced(Rune letter) =>
        letter.Value is (>= 0x0E00 and <= 0x0EFF) or (>= 0x1000 and <= 0x109F) or (>= 0x1780 and <= 0x17FF) or 0x3005
            or (>= 0x3040 and <= 0x30FF) or (>= 0x3130 and <= 0x318F) or (>= 0x3400 and <= 0x4DBF) or (>= 0x4E00 and <= 0x9FFF)
            or (>= 0xA9E0 and <= 0xA9FF) or (>= 0xAA60 and <= 0xAA7F) or (>= 0xAC00 and <= 0xD7AF) or (>= 0xF900 and <= 0xFAFF) or (>= 0x20000 and <= 0x3FFFF)
        && Rune.IsLetter(letter);

    private readonly Rune LetterAt(int at, out int next)
    {
        Rune.DecodeFromUtf16(_text[at..], out var letter, out var length);
        next = at + length;
        return letter;
    }

    /// <summary>Reads a letter and the next one, which is then read again; the last of several alone, or who looks for it would not find it.</summary>
    private void ReadPair()
    {
        _length = 0;
        Append(LetterAt(_at, out _at));
        while (_at < _text.Length && Fold(LetterAt(_at, out var next)) == Mark) _at = next;
        if (_at < _text.Length && LetterAt(_at, out _) is var second && IsUnspaced(second)) Append(second);
    }

    /// <summary>Reads letters, digits, the signs of their words and the marks upon them.</summary>
    private void ReadRun()
    {
        _length = 0;
        while (_at < _text.Length && LetterAt(_at, out var next) is var letter && !IsUnspaced(letter) && Fold(letter) is var folded && folded != NoWord)
        {
            _at = next;
            if (folded == Mark) continue;
            var pair = PlainLetters.PairOf(folded);
            Append(pair?.First ?? folded);
            if (pair is { Second: var second }) Append(second);
        }
    }

    /// <summary>Counts what no longer has room, too.</summary>
    private void Append(Rune letter)
    {
        if (_length + letter.Utf16SequenceLength <= Longest) letter.EncodeToUtf16(_word[_length..]);
        _length += letter.Utf16SequenceLength;
    }

    private void SkipTo(ReadOnlySpan<char> ends)
    {
        var to = _text[_at..].IndexOfAny(ends);
        _at = to < 0 ? _text.Length : _at + to;
    }

    /// <returns>The letter as it is indexed, or one of the two signs for what is no letter.</returns>
    private static Rune Fold(Rune c)
    {
        if (Rune.IsLetter(c)) return PlainLetters.Of(Rune.ToLowerInvariant(c));
        return Rune.GetUnicodeCategory(c) switch
        {
            UnicodeCategory.DecimalDigitNumber => c,
            UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark or UnicodeCategory.EnclosingMark => PlainLetters.IsSign(c) ? c : Mark,
            _ => NoWord,
        };
    }
}
