using Archive.Catalog;
using Xunit;

namespace Archive.Tests.Catalog;

/// <summary>Names in the order of the site's language.</summary>
public sealed class AlphabetTests
{
    [Theory]
    [InlineData("pt-BR", "\u00c1baco Abel \u00c1guia Am\u00e9rica \u00c2ngela Auto C\u00e3ibra Cear\u00e1 Czar")]
    [InlineData("de", "Aachen Ambosswerk \u00c4rzte Auto Zebra")]
    [InlineData("sv", "Abel Zebra \u00c5by \u00c4ng \u00d6rn")]
    [InlineData("es", "Nube Nylon \u00d1and\u00fa Oca")]
    [InlineData("en", "Resume R\u00e9sum\u00e9 resumes")]
    public void Accents_decide_between_names_that_are_the_same_without_them_alone(string language, string expected)
    {
        var names = expected.Split(' ');
        Assert.Equal(names, new Alphabet(language).Sort(names.Reverse(), n => n, n => n));
    }
}
