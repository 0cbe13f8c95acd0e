using System.Globalization;
using System.Text.RegularExpressions;

namespace Archive.Theme.Language;

/// <summary>
/// Which form of a word goes with which number: rules as Unicode's CLDR writes them (UTS 35, part 3, "Language Plural Rules"). Numbers are shown without
/// zeros at their end and without powers of ten.
/// </summary>
internal sealed partial class PluralRules
{
    /// <summary>The form that every language has.</summary>
    public const string Other = "other";

    private static readonly string[] Forms = ["zero", "one", "two", "few", "many"];

    private readonly List<(string Form, Relation[][] Rule)> _rules = [];

    /// <summary>One relation, such as <c>n % 10 = 2..4</c>.</summary>
    private sealed record Relation(char Operand, int Modulus, bool IsEqual, (int From, int To)[] Ranges)
    {
        public bool Holds(decimal number)
        {
            var value = ValueIn(number);
            if (Modulus > 0) value %= Modulus;
            return (decimal.IsInteger(value) && Array.Exists(Ranges, r => value >= r.From && value <= r.To)) == IsEqual;
        }

        private decimal ValueIn(decimal number)
        {
            var behindPoint = number.ToString("0.######", CultureInfo.InvariantCulture).Split('.') is [_, var digits] ? digits : "";
            return Operand switch
            {
                'n' => number,
                'i' => decimal.Truncate(number),
                'v' or 'w' => behindPoint.Length,
                'f' or 't' => behindPoint.Length == 0 ? 0 : Number(behindPoint),
                _ => 0,
            };
        }
    }

    [GeneratedRegex(@"^\s*([niewftvc])\s*(?:%\s*(\d{1,9}))?\s*(!?=)\s*(\d{1,9}(?:\.\.\d{1,9})?(?:\s*,\s*\d{1,9}(?:\.\.\d{1,9})?)*)\s*$", RegexOptions.CultureInvariant)]
    private static partial Regex RelationPattern { get; }

    public static bool IsForm(string name) => name == Other || Forms.Contains(name);

    /// <param name="rule">Such as <c>n % 10 = 1 and n % 100 != 11</c>; what follows an @ are examples.</param>
    /// <returns>False where this is no rule.</returns>
    public bool TryAdd(string form, string rule)
    {
        if (!Forms.Contains(form)) return false;
        var choices = rule.Split('@')[0].Split(" or ").Select(c => c.Split(" and ").Select(Read).ToArray()).ToArray();
        if (choices.Any(c => c.Contains(null))) return false;
        _rules.Add((form, [.. choices.Select(c => c.OfType<Relation>().ToArray())]));
        return true;
    }

    public string Form(decimal number)
    {
        foreach (var (form, rule) in _rules)
            if (Array.Exists(rule, all => Array.TrueForAll(all, r => r.Holds(number)))) return form;
        return Other;
    }

    private static Relation? Read(string text)
    {
        if (RelationPattern.Match(text) is not { Success: true } match) return null;
        var modulus = match.Groups[2].Success ? Number(match.Groups[2].Value) : 0;
        var ranges = match.Groups[4].Value.Split(',').Select(Range).ToArray();
        if ((match.Groups[2].Success && modulus == 0) || Array.Exists(ranges, r => r.From > r.To)) return null;
        return new Relation(match.Groups[1].Value[0], modulus, match.Groups[3].Value == "=", ranges);
    }

    private static (int From, int To) Range(string text) =>
        text.Split("..") is [var from, var to] ? (Number(from), Number(to)) : (Number(text), Number(text));

    private static int Number(string text) => int.Parse(text.AsSpan().Trim(), NumberStyles.None, CultureInfo.InvariantCulture);
}
