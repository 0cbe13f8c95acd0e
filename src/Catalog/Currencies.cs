using System.Collections.Frozen;
using Archive.Diagnostics;

namespace Archive.Catalog;

/// <summary>The currencies of ISO 4217 (<c>currencies.txt</c>): those in use and, below, those that older prices are told in.</summary>
public static class Currencies
{
    private static readonly FrozenSet<string> All = Read();

    private static readonly string[] Usual = ["USD", "EUR", "GBP", "JPY", "CNY", "CHF", "INR", "CAD", "AUD", "KRW"];

    /// <param name="code">Three capitals.</param>
    public static bool Contains(string code) => All.Contains(code);

    /// <returns>The usual code that somebody who wrote this most likely meant; null where none is near.</returns>
    internal static string? MeantBy(string code) => new DidYouMean().Suggest(code, Usual);

    private static FrozenSet<string> Read()
    {
        using var text = new StreamReader(typeof(Currencies).Assembly.GetManifestResourceStream("currencies.txt")!);
        return text.ReadToEnd().Split((char[])[' ', '\n'], StringSplitOptions.RemoveEmptyEntries).ToFrozenSet(StringComparer.Ordinal);
    }
}
