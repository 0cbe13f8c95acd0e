using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace Archive.Captures.Packed;

/// <summary>Makes paragraphs of rows: takes ligatures apart, joins what a line's end has broken, counts what is no letter.</summary>
internal sealed class PdfText
{
    private const char FirstLigature = '\ufb00', SoftHyphen = '\u00ad';

    /// <summary>From U+FB00 on; the last but one has a long s.</summary>
    private static readonly string[] Ligatures = ["ff", "fi", "fl", "ffi", "ffl", "\u017ft", "st"];

    private readonly List<List<string>> _paragraphs;
    private readonly Dictionary<string, int> _counts;

    public PdfText(IEnumerable<PdfBlock> blocks)
    {
        _paragraphs = [.. blocks.Select(block => block.Rows.Select(row => Clean(row.Text, () => Unknown++)).Where(row => row.Length > 0).ToList()).Where(rows => rows.Count > 0)];
        _counts = _paragraphs.SelectMany(rows => rows).SelectMany(row => Word.Matches(row)).GroupBy(word => Key(word.Value)).ToDictionary(group => group.Key, group => group.Count());
    }

    /// <summary>Letters that their font gives no meaning.</summary>
    public int Unknown { get; private set; }

    public IReadOnlyList<string> Paragraphs => field ??= _paragraphs.ConvertAll(Join);

    /// <summary>A row without what is no letter, surrogates in pairs alone.</summary>
    /// <param name="tellUnknown">Called for each that is left out.</param>
    public static string Clean(string row, Action? tellUnknown = null)
    {
        var text = new StringBuilder(row.Length);
        for (var i = 0; i < row.Length; i++)
        {
            var c = row[i];
            if (char.IsHighSurrogate(c) && i + 1 < row.Length && char.IsLowSurrogate(row[i + 1])) text.Append(c).Append(row[++i]);
            else if (char.IsSurrogate(c) || c is '\ufffd' or '\ufffe' or '\uffff' || char.IsControl(c) && !char.IsWhiteSpace(c)) tellUnknown?.Invoke();
            else if (char.IsControl(c)) text.Append(' ');
            else if (c >= FirstLigature && c - FirstLigature < Ligatures.Length) text.Append(Ligatures[c - FirstLigature]);
            else text.Append(c);
        }
        return text.ToString().Trim();
    }

    private string Join(List<string> rows)
    {
        var text = new StringBuilder(rows[0]);
        foreach (var (last, row) in rows.Zip(rows.Skip(1)))
        {
            if (last[^1] == SoftHyphen) text.Length--;
            else if (last[^1] is '-' or '\u2010' && last.Length > 1 && char.IsLetter(row[0])) text.Length -= IsBroken(last, row) ? 1 : 0;
            else text.Append(' ');
            text.Append(row);
        }
        return text.ToString();
    }

    // Without its hyphen the word stands elsewhere, or else neither it does with the hyphen nor do both of its parts alone.
    private bool IsBroken(string last, string row)
    {
        var (front, back) = (LastWord.Match(last[..^1]).Value, FirstWord.Match(row).Value);
        return front.Length > 0 && char.IsLower(back[0])
            && (_counts.ContainsKey(Key(front + back)) || !_counts.ContainsKey(Key($"{front}-{back}")) && !(StandsElsewhere(front) && StandsElsewhere(back)));
    }

    // Once it stands here.
    private bool StandsElsewhere(string word) => _counts.GetValueOrDefault(Key(word)) > 1;

    private static string Key(string word) => word.ToLower(CultureInfo.InvariantCulture);

    private static readonly Regex Word = new(@"\p{L}+(?:-\p{L}+)*", RegexOptions.CultureInvariant);

    private static readonly Regex LastWord = new(@"\p{L}+(?:-\p{L}+)*$", RegexOptions.CultureInvariant | RegexOptions.RightToLeft);

    private static readonly Regex FirstWord = new(@"^\p{L}+", RegexOptions.CultureInvariant);
}
