using System.Buffers;
using Archive.Diagnostics;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace Archive.Yaml;

/// <summary>Values without quotes that YAML reads otherwise than their writer meant: it says nothing of them, and a page would be published with half a title.</summary>
internal sealed class PlainScalars(string text, string file, FileLines lines, Problems problems)
{
    private static readonly (char Open, char Close)[] TypographicQuotes = [('“', '”'), ('„', '“'), ('«', '»'), ('»', '«')];

    private const string InQuotes = "Put the whole value between double quotes or, if it is a remark, write a blank behind '#'.";

    // No guillemets, which serve as arrows, and nothing that may be an apostrophe.
    private static readonly SearchValues<char> Quotes = SearchValues.Create("\"“”„");

    private readonly bool _hasOddBlanks = YamlErrors.OddBlank().IsMatch(text);

    /// <returns>Where a line of a key or value begins with a blank that YAML takes for a part of it; null where none does.</returns>
    public Mark? FindOddIndentation(Scalar scalar)
    {
        var (start, end) = ((int)scalar.Start.Index, (int)scalar.End.Index);
        if (!_hasOddBlanks || start < 0 || end > text.Length || start >= end) return null;
        var line = text.LastIndexOf('\n', start) + 1;
        foreach (var blank in YamlErrors.OddBlank().EnumerateMatches(text.AsSpan(line, end - line)))
        {
            var at = line + blank.Index + blank.Length - 1;
            if (at >= start) return new Mark(at, scalar.Start.Line + text.AsSpan(start, at - start).Count('\n'), at - text.LastIndexOf('\n', at));
        }
        return null;
    }

    /// <returns>The value to go on with.</returns>
    public string Check(Scalar scalar)
    {
        var (start, end) = ((int)scalar.Start.Index, (int)scalar.End.Index);
        if (start < 0 || end > text.Length || start > end) return scalar.Value;
        if (start == end)
        {
            if (IsRemark(end)) problems.Error(At(scalar), "Nothing of this value counts: behind a blank, '#' begins a remark.", InQuotes);
            return scalar.Value;
        }
        var written = text.AsSpan(start, end - start);
        if (written.IndexOf('\n') is >= 0 and var line && written[(line + 1)..].TrimStart().StartsWith("- ", StringComparison.Ordinal))
        {
            problems.Error(new Position(file, lines.Of(scalar.Start) + 1, 1),
                "This line is meant as an entry of a list, and continues the line above it.",
                "Indent all '-' of one list alike.");
            return written[..line].TrimEnd().ToString();
        }
        if (IsGluedEntry(start, end, written))
        {
            var entry = written[1..].TrimEnd();
            entry = entry[..(entry.IndexOfAny('\r', '\n') is >= 0 and var first ? first : entry.Length)];
            problems.Error(At(scalar), "A blank is missing behind the dash.", YamlSlips.GluedDashHint(entry.ToString()));
            return entry.ToString();
        }
        if (IsRemark(end) || IsCutBelow(start, end)) problems.Error(At(scalar), $"Of this value only '{scalar.Value}' counts: behind a blank, '#' begins a remark.", InQuotes);
        else if (Array.Exists(TypographicQuotes, q => scalar.Value.Length > 1 && scalar.Value[0] == q.Open && scalar.Value[^1] == q.Close))
            problems.Warning(At(scalar),
                $"The quotes {scalar.Value[0]} and {scalar.Value[^1]} count as part of the value.",
                "Write straight quotes (\") in their place or, if readers are to see these, straight ones around them.");
        else if (OddQuote(scalar.Value) is { } odd)
            problems.Warning(At(scalar),
                $"The quote {odd} counts as part of the value, and has no other.",
                "Remove it or, if readers are to see it, put the whole value between single quotes (').");
        return scalar.Value;
    }

    /// <returns>The quotation mark at the end or the start of a value whose other one was lost.</returns>
    private static char? OddQuote(string value)
    {
        if (value.Length < 2 || value.Count(Quotes.Contains) % 2 == 0) return null;
        return Quotes.Contains(value[^1]) ? value[^1] : Quotes.Contains(value[0]) ? value[0] : null;
    }

    /// <summary>Whether a value on a line of its own begins with a dash that is glued to a word, as in a list without blanks; a key may begin so.</summary>
    private bool IsGluedEntry(int start, int end, ReadOnlySpan<char> written) =>
        written is ['-', var letter, ..] && char.IsAsciiLetter(letter) && text.AsSpan(0, start).TrimEnd(' ') is [.., '\n'] && text.AsSpan(end).TrimStart(' ') is not [':', ..];

    private Position At(Scalar scalar) => new(file, lines.Of(scalar.Start), (int)scalar.Start.Column);

    /// <summary>Whether the next line, indented as one that continues the value, is such a remark. Whoever puts '#' before a key leaves it where it stands.</summary>
    private bool IsCutBelow(int start, int end)
    {
        var below = text.IndexOf('\n', end) + 1;
        if (below == 0 || !text.AsSpan(end, below - end).IsWhiteSpace() || !IsRemark(below)) return false;
        var line = text.LastIndexOf('\n', start) + 1;
        var before = text.AsSpan(line, start - line);
        // Where the key of the value stands, or the mark of the entry that it is; else it continues lines indented like it.
        var owner = before.IndexOfAnyExcept(" -") is >= 0 and var key ? key : before.LastIndexOf('-') is >= 0 and var mark ? mark : before.Length - 1;
        return text.AsSpan(below).IndexOfAnyExcept(' ') > owner;
    }

    /// <summary>Whether a remark follows that is glued to its mark, as no remark is: "The #1 cloud".</summary>
    private bool IsRemark(int end)
    {
        var rest = text.AsSpan(end);
        var mark = rest.IndexOfAnyExcept(' ', '\t');
        return mark > 0 && rest[mark] == '#' && mark + 1 < rest.Length && !char.IsWhiteSpace(rest[mark + 1]) && rest[mark + 1] != '#';
    }
}
