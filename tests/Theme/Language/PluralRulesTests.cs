using System.Globalization;
using Archive.Theme.Language;
using Xunit;

namespace Archive.Tests.Theme.Language;

/// <summary>Forms of words by number, with the rules of Unicode's CLDR as it writes them.</summary>
public sealed class PluralRulesTests
{
    [Theory]
    [InlineData("en", "one: i = 1 and v = 0 @integer 1", "0 other, 1 one, 2 other, 11 other")]
    [InlineData("fr", "one: i = 0,1 @integer 0, 1", "0 one, 1 one, 2 other, 1.5 one, 2.25 other")]
    [InlineData("de", "one: i = 1 and v = 0", "1 one, 1.5 other")]
    [InlineData("ru", "one: v = 0 and i % 10 = 1 and i % 100 != 11; few: n % 10 = 2..4; many: f = 25 and n % 10 != 2", "1.5 other, 22 few, 2.5 other, 21.25 many")]
    [InlineData("ja", "", "0 other, 1 other, 5 other")]
    [InlineData("pl", "one: i = 1 and v = 0; few: v = 0 and i % 10 = 2..4 and i % 100 != 12..14; many: v = 0 and i != 1 and i % 10 = 0..1 or v = 0 and i % 10 = 5..9 or v = 0 and i % 100 = 12..14",
        "1 one, 2 few, 5 many, 12 many, 22 few, 100 many, 112 many")]
    [InlineData("ar", "zero: n = 0; one: n = 1; two: n = 2; few: n % 100 = 3..10; many: n % 100 = 11..99", "0 zero, 1 one, 2 two, 103 few, 11 many, 100 other")]
    [InlineData("lv", "zero: n % 10 = 0 or n % 100 = 11..19 or v = 2 and f % 100 = 11..19; one: n % 10 = 1 and n % 100 != 11 or v = 2 and f % 10 = 1 and f % 100 != 11 or v != 2 and f % 10 = 1",
        "0 zero, 11 zero, 1 one, 21 one, 2 other")]
    public void Numbers_take_the_form_that_the_language_has_for_them(string language, string rules, string expected)
    {
        var plurals = new PluralRules();
        foreach (var rule in rules.Split("; ", StringSplitOptions.RemoveEmptyEntries)) Assert.True(rule.Split(": ") is [var form, var text] && plurals.TryAdd(form, text), $"{language}: {rule}");
        Assert.All(expected.Split(", "), e => Assert.Equal(e, $"{e.Split(' ')[0]} {plurals.Form(decimal.Parse(e.Split(' ')[0], CultureInfo.InvariantCulture))}"));
    }

    [Theory]
    [InlineData("one", "count == 1")]
    [InlineData("one", "")]
    [InlineData("one", "n = 1 and")]
    [InlineData("one", "n = 99999999999")]
    [InlineData("one", "n % 0 = 0")]
    [InlineData("one", "n = 5..1")]
    [InlineData("one", "n = 1 or n % 10 = 2, 4..3")]
    [InlineData("other", "n = 1")]
    [InlineData("some", "n = 1")]
    public void What_is_no_rule_is_none(string form, string rule) => Assert.False(new PluralRules().TryAdd(form, rule));
}
