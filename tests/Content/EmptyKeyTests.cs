using Archive.Tests.Support;
using Xunit;

namespace Archive.Tests.Content;

/// <summary>A key with nothing behind it counts as not written; an empty list chooses none.</summary>
public sealed class EmptyKeyTests
{
    private static ICollection<string> FilesWith(string line)
    {
        using var archive = new TempArchive().Article("one").Write("input/site.yml", $"title: T\nbase-url: https://a.test\n{line}\n").Build();
        return archive.Site().Keys;
    }

    [Theory]
    [InlineData("feeds", "feed.xml")]
    [InlineData("data", "data/articles.csv")]
    [InlineData("beside-articles", "articles/2015/one/cite.bib")]
    public void A_site_has_what_it_has_without_the_key(string key, string file)
    {
        var files = FilesWith($"{key}:");
        Assert.Contains(file, files);
        Assert.Equal(FilesWith(""), files);
        Assert.DoesNotContain(file, FilesWith($"{key}: []"));
    }

    [Fact]
    public void A_move_has_no_amount()
    {
        using var archive = RecordArchive.Empty().Article("one", "2015-04-23", "moves:\n  - id: m\n    actor: acme\n    action: launches\n    target: product:Anvil\n    date: 2015\n    amount:\n    currency:\n");
        Assert.Equal("", archive.Run("check").Error);
    }
}
