using System.Text;
using Archive.Content.Entries;
using Archive.Diagnostics;
using Archive.Markdown;

namespace Archive.Content;

/// <summary>A quote of a move or claim must stand in the body word for word; white space may differ, and markup inside it does not count.</summary>
internal static class QuoteCheck
{
    /// <param name="body">UTF-8.</param>
    public static void Check(string file, FrontMatter front, ReadOnlySpan<byte> body, Problems problems)
    {
        string? plain = null;
        foreach (var quote in front.Moves.Select(m => m.Quote).Concat(front.Claims.Select(c => c.Quote)).OfType<PlacedText>())
        {
            if (body.IndexOf(Encoding.UTF8.GetBytes(quote.Value)) >= 0) continue;
            plain ??= PlainText.Extract(Encoding.UTF8.GetString(body));
            if (plain.Contains(PlainText.CollapseWhiteSpace(quote.Value), StringComparison.Ordinal)) continue;
            problems.Error(quote.At(file), $"The text does not say “{Short(quote.Value)}”.", "Quote words exactly as they stand in the body, typographic quotes and all.");
        }
    }

    private static string Short(string quote) => quote.Length <= 80 ? quote : quote[..77] + "…";
}
