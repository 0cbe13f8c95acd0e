using System.Buffers;
using System.Globalization;
using System.Text;
using Archive.Catalog;

namespace Archive.Formats.Search;

/// <summary>
/// Reads a text word by word as the search page does: runs of letters and digits, in lower case and as <see cref="PlainLetters"/> has
/// them. Of scripts that put no space between words each letter is read with the next one, and the last alone. What nobody sees within a word
/// does not part it. Addresses are no words: neither what follows <c>://</c> nor the target of a Markdown link.
/// </summary>
/// <param name="room">Of <see cref="Longest"/> characters, for the word that was read.</param>
internal ref struct WordScanner(ReadOnlySpan<char> text, Span<char> room)
{
    /// <summary>Letters and digits of the longest word; longer runs are hashes or keys, and are left out.</summary>
    public const int Longest = 40;

    /// <summary>How far away the end of a link's target is looked for.</summary>
    private const int LongestTarget = 2_000;

    /// <summary>What an address may hold (RFC 3986), but for brackets that close: they close what the address stands in.</summary>
    private static readonly SearchValues<char> OfAddresses = SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~:/?#[@!$&'(*+,;=%");

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
                if (_text[_at..].StartsWith("://")) SkipAddress();
                else if (_length <= Longest) return true;
            }
            else if (!TrySkipTarget()) _at = next;
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

    // Chinese and Japanese go on behind an address without a blank.
    private void SkipAddress()
    {
        var length = _text[_at..].IndexOfAnyExcept(OfAddresses);
        _at = length < 0 ? _text.Length : _at + length;
    }

    // What never closes on its line is no target: code has such signs, too.
    private bool TrySkipTarget()
    {
        var rest = _text.Slice(_at, Math.Min(_text.Length - _at, LongestTarget));
        if (!rest.StartsWith("](") || rest.IndexOfAny(")\r\n") is not (> 0 and var end) || rest[end] != ')') return false;
        _at += end;
        return true;
    }

    /// <returns>The letter as it is indexed, or one of the two signs for what is no letter.</returns>
    private static Rune Fold(Rune c)
    {
        if (Rune.IsLetter(c)) return PlainLetters.Of(Rune.ToLowerInvariant(c));
        return Rune.GetUnicodeCategory(c) switch
        {
            UnicodeCategory.DecimalDigitNumber => c,
            UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark or UnicodeCategory.EnclosingMark => PlainLetters.IsSign(c) ? c : Mark,
            UnicodeCategory.Format => IsUnseen(c) ? Mark : NoWord,
            _ => NoWord,
        };
    }

    /// <summary>Soft hyphen, zero-width space, word joiner, zero-width no-break space: they say where a word may break, or may not.</summary>
    private static bool IsUnseen(Rune c) => c.Value is 0x00AD or 0x200B or 0x2060 or 0xFEFF;
}
