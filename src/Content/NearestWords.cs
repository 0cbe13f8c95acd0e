using System.Text;
using Archive.Catalog;
using Archive.Markdown;

namespace Archive.Content;

/// <summary>In what a quote differs from the words that it means.</summary>
internal enum Difference { Coding, QuotationMarks, Capitals, CapitalsAndMarks, Words }

/// <summary>The words of a text that a quote most probably means.</summary>
/// <param name="Words">As the text has them.</param>
/// <param name="Changed">Where words differ: what the text has, and what the quote has in its place.</param>
internal readonly record struct NearestWords(string Words, Difference Difference, (string Says, string Quoted)? Changed = null)
{
    /// <summary>A passage that has less of a quote's words is another one.</summary>
    private const double FewestShared = 0.5;

    /// <param name="plain">The text without markup, white space collapsed.</param>
    /// <returns>Null where nothing in the text is like the quote.</returns>
    public static NearestWords? Find(string quote, string plain)
    {
        quote = PlainText.CollapseWhiteSpace(quote);
        if (quote.Length == 0) return null;
        if (FindComposed(quote, plain) is { } same) return new(same, Difference.Coding);
        var (folded, sought) = (FoldMarks(plain), FoldMarks(quote));
        if (folded.IndexOf(sought, StringComparison.Ordinal) is >= 0 and var marks) return new(plain.Substring(marks, sought.Length), Difference.QuotationMarks);
        if (folded.ToUpperInvariant().IndexOf(sought.ToUpperInvariant(), StringComparison.Ordinal) is >= 0 and var capitals)
            return new(
                plain.Substring(capitals, sought.Length),
                plain.AsSpan(capitals, sought.Length).Equals(quote, StringComparison.OrdinalIgnoreCase)
                    ? Difference.Capitals
                    : Difference.CapitalsAndMarks);
        return FindPassage(sought.Split(' '), folded.Split(' '), plain.Split(' '));
    }

    /// <summary>Words that look the same: an accent is coded with its letter in the one and behind it in the other, as some systems type it.</summary>
    private static string? FindComposed(string quote, string plain)
    {
        var (composed, sought) = (UnicodeComposition.Compose(plain), UnicodeComposition.Compose(quote));
        return composed.IndexOf(sought, StringComparison.Ordinal) is >= 0 and var at ? plain[PlaceOf(at)..PlaceOf(at + sought.Length)] : null;

        // The most of the text that is not longer when it is composed.
        int PlaceOf(int length)
        {
            var (fits, tooLong) = (0, plain.Length + 1);
            while (tooLong - fits > 1)
            {
                var middle = (fits + tooLong) / 2;
                if (UnicodeComposition.Compose(plain[..middle]).Length <= length) fits = middle;
                else tooLong = middle;
            }
            return fits;
        }
    }

    /// <summary>One character for each, so that places stay: all quotation marks, apostrophes and dashes alike.</summary>
    internal static string FoldMarks(string text)
    {
        var folded = new StringBuilder(text.Length);
        foreach (var c in text)
        {
            folded.Append(c switch
            {
                '‘' or '’' or '‚' or '‛' or '′' or '´' or '`' => '\'',
                '“' or '”' or '„' or '‟' or '″' or '«' or '»' => '"',
                '‐' or '‑' or '‒' or '–' or '—' or '−' => '-',
                _ => c,
            });
        }
        return folded.ToString();
    }

    /// <summary>The stretch, half as long again as the quote, that shares most words with it: one pass over the text.</summary>
    private static NearestWords? FindPassage(string[] quote, string[] text, string[] written)
    {
        var length = quote.Length + Math.Max(2, quote.Length / 2);
        var wanted = quote.GroupBy(Key).ToDictionary(g => g.Key, g => g.Count());
        var (shared, best, to) = (0, 0, 0);
        for (var end = 0; end < text.Length; end++)
        {
            if (wanted.TryGetValue(Key(text[end]), out var left))
            {
                wanted[Key(text[end])] = left - 1;
                if (left > 0) shared++;
            }
            if (end >= length && wanted.TryGetValue(Key(text[end - length]), out var gone))
            {
                wanted[Key(text[end - length])] = gone + 1;
                if (gone >= 0) shared--;
            }
            if (shared > best) (best, to) = (shared, end);
        }
        if (best == 0 || best < quote.Length * FewestShared) return null;
        var from = Math.Max(0, to - length + 1);
        while (from < to && !wanted.ContainsKey(Key(text[from]))) from++;
        return new(string.Join(' ', written[from..(to + 1)]), Difference.Words, Compare(quote, text[from..(to + 1)], written[from..(to + 1)]));
    }

    private static (string Says, string Quoted) Compare(string[] quote, string[] text, string[] written)
    {
        var start = 0;
        while (start < quote.Length && start < text.Length && quote[start] == text[start]) start++;
        var end = 0;
        while (end < quote.Length - start && end < text.Length - start && quote[^(end + 1)] == text[^(end + 1)]) end++;
        return (string.Join(' ', written[start..^end]), string.Join(' ', quote[start..^end]));
    }

    private static string Key(string word) => word.Trim('"', '\'', ',', '.', ';', ':', '(', ')').ToLowerInvariant();
}
