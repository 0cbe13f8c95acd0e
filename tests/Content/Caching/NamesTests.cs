using System.Text;
using Archive.Content.Caching;
using CsCheck;
using Xunit;

namespace Archive.Tests.Content.Caching;

public sealed class NamesTests
{
    // Far more than there are places, and words that differ in little: one has to make room for another all the time.
    private static readonly Gen<string> Words = Gen.OneOf(
        Gen.String[Gen.Char["abcß✓é"], 0, 6],
        Gen.Int[0, 5000].Select(i => $"vendor-{i}"),
        Gen.Int[1, 4].Select(i => new string('é', i * 100)));

    [Fact]
    public void A_name_reads_as_it_was_written_whatever_was_read_before()
    {
        var names = new Names();
        Words.Array[1, 50].Sample(words => { foreach (var word in words) Assert.Equal(word, names.Get(Encoding.UTF8.GetBytes(word))); }, iter: 500, threads: 1);
    }

    [Fact]
    public void A_name_that_comes_again_is_the_same_string()
    {
        var names = new Names();
        Assert.Same(names.Get("Citrix"u8), names.Get("Citrix"u8));
        Assert.Same(names.Get("Zürich"u8), names.Get("Zürich"u8));
    }
}
