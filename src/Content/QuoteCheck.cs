using System.Buffers;
using System.Text;
using Archive.Content.Entries;
using Archive.Diagnostics;
using Archive.Markdown;
using Archive.Yaml;

namespace Archive.Content;

/// <summary>A quote of a move or claim must stand in the body word for word; white space may differ, and markup inside it does not count.</summary>
internal static class QuoteCheck
{
    /// <summary>So many characters of a page are searched for the nearest words, each text once for every quote that it does not have.</summary>
    private const int MostSearched = 2 * 1024 * 1024;

    // What may be a mark of Markdown stands in a quote only where readers see it.
    private static readonly SearchValues<char> Marks = SearchValues.Create("*_`[]()<>~\\&/");

    // What follows them in a paragraph may be hidden: a link's title, a label, a language of code, an entity.
    private static readonly SearchValues<byte> Hiding = SearchValues.Create("[`~&"u8);

    private const string Exactly = "Quote words exactly as they stand in the body, typographic quotes and all.";

    /// <param name="body">UTF-8.</param>
    public static void Check(string file, FrontMatter front, ReadOnlySpan<byte> body, Problems problems)
    {
        var searched = 0L;
        string? plain = null;
        foreach (var quote in front.Moves.Select(m => m.Quote).Concat(front.Claims.Select(c => c.Quote)).OfType<PlacedText>())
        {
            if (IsCertainlySaid(quote.Value, body)) continue;
            plain ??= PlainText.Extract(Encoding.UTF8.GetString(body));
            if (plain.Contains(PlainText.CollapseWhiteSpace(quote.Value), StringComparison.Ordinal)) continue;
            var near = (searched += plain.Length) <= MostSearched && quote.Value.Length <= YamlFields.LongestValue ? NearestWords.Find(quote.Value, plain) : null;
            if (near is { Difference: Difference.Coding or Difference.QuotationMarks } same) problems.Mend(quote.At(file), quote.Value, same.Words);
            problems.Error(quote.At(file), $"The text does not say “{Short(quote.Value)}”.", near is null ? Exactly : Explain(near.Value));
        }
    }

    /// <summary>Whether readers see it where the text has it first; found without parsing, as nearly every quote is.</summary>
    private static bool IsCertainlySaid(string quote, ReadOnlySpan<byte> body)
    {
        if (quote.AsSpan().ContainsAny(Marks) || body.IndexOf(Encoding.UTF8.GetBytes(quote)) is not (>= 0 and var at)) return false;
        var before = body[..at];
        return !before[(before.LastIndexOf("\n\n"u8) + 1)..].ContainsAny(Hiding);
    }

    private static string Explain(NearestWords near) => near.Difference switch
    {
        Difference.Coding => $"It says “{Short(near.Words)}”: only the coding of accents differs, which nobody sees. 'archive check --fix' takes it over.",
        Difference.QuotationMarks => $"It says “{Short(near.Words)}”: only quotation marks, apostrophes or dashes differ. 'archive check --fix' takes them over.",
        Difference.Capitals => $"It says “{Short(near.Words)}”: only capital letters differ.",
        Difference.CapitalsAndMarks => $"It says “{Short(near.Words)}”: capital letters and quotation marks, apostrophes or dashes differ. Quote it as it stands.",
        _ => $"The nearest words are “{Short(near.Words)}”{(near.Changed is var (says, quoted) ? $": the text has {Name(says)} where the quote has {Name(quoted)}" : "")}. Quote them as they stand.",
    };

    private static string Name(string words) => words.Length == 0 ? "nothing" : $"“{Short(words)}”";

    private static string Short(string quote) => quote.Length <= 120 ? quote : PlainText.Cut(quote, 117);
}
