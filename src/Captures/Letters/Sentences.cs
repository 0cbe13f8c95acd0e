using System.Text.RegularExpressions;
using Archive.Captures.Model;

namespace Archive.Captures.Letters;

/// <summary>Cuts prose into sentences. An abbreviation before a capital is taken for the middle of a sentence: rather one too long than one torn.</summary>
public static partial class Sentences
{
    private const int LongestAbbreviation = 8;

    public static IReadOnlyList<Extent> Split(string text)
    {
        var sentences = new List<Extent>();
        var start = 0;
        foreach (var end in Ends().EnumerateMatches(text))
        {
            var at = end.Index + end.Length;
            if (text[at - 1] != '\n' && Abbreviation().IsMatch(LastWord(text, start, end.Index + 1))) continue;
            if (at > start) sentences.Add(new Extent(start, at));
            start = at;
        }
        if (start < text.Length) sentences.Add(new Extent(start, text.Length));
        return sentences;
    }

    private static ReadOnlySpan<char> LastWord(string text, int start, int end)
    {
        var from = Math.Max(start, end - LongestAbbreviation);
        return text.AsSpan(from, end - from);
    }

    // A full stop, with the quotes or brackets that close after it, before white space and a capital, digit or quote; or a line's end.
    [GeneratedRegex(@"[.!?…][""'”’)\]]*\s+(?=[\p{Lu}\p{N}""'“‘(\[])|\n+", RegexOptions.CultureInvariant)]
    private static partial Regex Ends();

    [GeneratedRegex(@"(?:\b(?:Inc|Corp|Ltd|Co|Mr|Mrs|Ms|Dr|Prof|St|Jr|Sr|vs|No|Gen|Sen|Rep|Gov|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec|e\.g|i\.e|cf|approx|est)|\b\p{Lu})\.$", RegexOptions.CultureInvariant)]
    private static partial Regex Abbreviation();
}
