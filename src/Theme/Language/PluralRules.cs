using System.Globalization;
using System.Text.RegularExpressions;

namespace Archive.Theme.Language;

/// <summary>
/// Which form of a word goes with which number: rules as Unicode's CLDR writes them (UTS 35, part 3, "Language Plural Rules"), for whole
/// numbers, which is all that pages count.
/// </summary>
internal sealed partial class PluralRules
{
    /// <summary>The form that every language has.</summary>
    public const string Other = "other";

    private static readonly string[] Forms = ["zero", "one", "two", "few", "many"];

    private readonly List<(string Form, Relation[][] Rule)> _rules = [];

    /// <summary>One relation, such as <c>n % 10 = 2..4</c>. Of a whole number, every operand but n and i is 0.</summary>
    private sealed record Relation(bool IsNumber, int Modulus, bool IsEqual, (int From, int To)[] Ranges)
    {
        public bool Holds(int number)
        {
            var value = IsNumber ? number : 0;
            if (Modulus > 0) value %= Modulus;
            return Array.Exists(Ranges, r => value >= r.From && value <= r.To) == IsEqual;
        }
    }

    [GeneratedRegex(@"^\s*([niewftvc])\s*(?:%\s*(\d{1,9}))?\s*(!?=)\s*(\d{1,9}(?:\.\.\d{1,9})?(?:\s*,\s*\d{1,9}(?:\.\.\d{1,9})?)*)\s*$", RegexOptions.CultureInvariant)]
    private static partial Regex RelationPattern { get; }

    public static bool IsForm(string name) => name == Other || Forms.Contains(name);

    /// <summary>The forms that the language tells apart.</summary>
    public IEnumerable<string> Names => _rules.Select(r => r.Form).Append(Other);

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

    public string Form(int number)
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
        return new Relation(match.Groups[1].Value is "n" or "i", modulus, match.Groups[3].Value == "=", ranges);
    }

    private static (int From, int To) Range(string text) =>
        text.Split("..") is [var from, var to] ? (Number(from), Number(to)) : (Number(text), Number(text));

    private static int Number(string text) => int.Parse(text.AsSpan().Trim(), NumberStyles.None, CultureInfo.InvariantCulture);
}
