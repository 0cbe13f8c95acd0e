using System.Globalization;
using System.Text.RegularExpressions;

namespace Archive.Tests.Sites;

/// <summary>A sum of money as a text writes it: “7.5 billion dollars”, “$7.5bn”, “34 Mrd. Euro”, “ten billion”.</summary>
/// <param name="Currency">Null where the text leaves it to the sentence before.</param>
/// <param name="Place">What one step of its last digit is worth.</param>
internal sealed partial record Sum(decimal Amount, string? Currency, decimal Place)
{
    private const string Word = "a|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|twenty|forty";

    private static readonly string[] Words = Word.Split('|');

    private static readonly Dictionary<string, string> Currencies = new(StringComparer.OrdinalIgnoreCase)
    {
        ["$"] = "USD", ["us$"] = "USD", ["usd"] = "USD", ["dollar"] = "USD", ["€"] = "EUR", ["eur"] = "EUR", ["euro"] = "EUR", ["£"] = "GBP", ["gbp"] = "GBP", ["pound"] = "GBP",
    };

    /// <summary>Is it what the record has, to the digits that the text gives?</summary>
    public bool Says(decimal amount, string currency) => Math.Abs(amount - Amount) < Place / 2 && (Currency ?? currency) == currency;

    public static IEnumerable<Sum> In(string text) =>
        from Match sum in Form().Matches(text)
        let unit = char.ToLowerInvariant(sum.Groups["unit"].ValueSpan[0]) switch { 't' => 1_000_000_000_000m, 'b' => 1_000_000_000m, _ => sum.Groups["unit"].Value is ['M' or 'm', 'r' or 'i', 'd' or 'l', ..] u && u[2..].Contains('d', StringComparison.Ordinal) ? 1_000_000_000m : 1_000_000m }
        let sign = sum.Groups["sign"].Captures.Select(c => c.Value.TrimEnd('s')).FirstOrDefault()
        from Capture number in sum.Groups["number"].Captures
        let figure = Figure(number.Value)
        select new Sum(figure * unit, sign is null ? null : Currencies[sign], unit / (decimal)Math.Pow(10, figure.Scale));

    private static decimal Figure(string number) => number.ToLowerInvariant() switch
    {
        "a" or "one" => 1,
        "twenty" => 20,
        "forty" => 40,
        var word when Array.IndexOf(Words, word) is > 0 and var place => place,
        // A comma before three digits parts thousands, before one or two it is a German point.
        var figure => decimal.Parse(Thousands().IsMatch(figure) ? figure.Replace(",", "", StringComparison.Ordinal) : figure.Replace(',', '.'), CultureInfo.InvariantCulture),
    };

    [GeneratedRegex(@$"(?<sign>US\$|[$€£]|\b(USD|EUR|GBP)\b)?\s?(?<![\w.,])(?<number>\d+([.,]\d+)*|{Word})( (to|and|or) (?<number>\d+([.,]\d+)?))?[\s\u00A0-]?(?<unit>million|billion|trillion|Milliarden?|Millionen|Mrd\b|Mio\b|bn\b|m\b|tn\b)(\.?[\s\u00A0-]?(of )?(?<sign>dollar|euro|pound|€|\$|£|USD\b|EUR\b|GBP\b)s?|(?!\s+(shares|users|customers)))", RegexOptions.IgnoreCase)]
    private static partial Regex Form();

    [GeneratedRegex(@"^\d{1,3}(,\d{3})+(\.\d+)?$")]
    private static partial Regex Thousands();
}
