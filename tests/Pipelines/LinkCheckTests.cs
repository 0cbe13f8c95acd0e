using Archive.Tests.Support;
using Xunit;

namespace Archive.Tests.Pipelines;

public sealed class LinkCheckTests
{
    private static string Check(string body)
    {
        using var archive = new TempArchive().Article("a", body: body).Article("other", body: "## A heading\n\nText.\n").Write("input/vendors/acme.yml", "name: Acme\nkind: company\n");
        return archive.Run("check").Error.ReplaceLineEndings("\n");
    }

    [Theory]
    [InlineData("[x](/vendors/acme/)")]
    [InlineData("[x](/vendors/acme/?from=here)")]
    [InlineData("[x](../other/)")]
    [InlineData("[x](/articles/2015/other/index.html)")]
    [InlineData("[x](/articles/2015/other/#a-heading)")]
    [InlineData("[x](../other/#a-heading)")]
    [InlineData("## Here\n\n[x](#here)")]
    [InlineData("[x](/feed.xml)")]
    [InlineData("`[x](/nowhere/)`")]
    [InlineData("[x][1]\n\n[1]: /articles/2015/other/")]
    [InlineData("[x](https://elsewhere.example/nowhere)")]
    [InlineData("See https://archive.test/vendors/acme/, <https://archive.test/vendors/acme/> and `https://archive.test/nowhere/`.")]
    [InlineData("Write to <nobody@elsewhere.example> of [a](</vendors/acme/>).")]
    [InlineData("[x](HTTPS://Archive.test/vendors/acme/)")]
    [InlineData("[x](https://web.elsewhere.example/2015/https://archive.test/nowhere/)")]
    public void A_link_that_leads_somewhere_is_no_problem(string body) => Assert.Equal("", Check(body + "\n"));

    [Theory]
    [InlineData("First.\n\nSee [x](/vendors/acmee/).\n", "9:9: error: The link leads to /vendors/acmee/, and there is no such page.\n    Did you mean /vendors/acme/?")]
    [InlineData("[x](/vendors/acme)\n", "7:5: error: The link leads to /vendors/acme, and there is no such page.\n    Write /vendors/acme/ with the slash at its end.")]
    [InlineData("- [x](/nowhere/)\n", "7:7: error: The link leads to /nowhere/, and there is no such page.")]
    [InlineData("[x](../otter/)\n", "7:5: error: The link leads to ../otter/, and there is no such page.\n    Did you mean /articles/2015/other/?")]
    [InlineData("[x][1]\n\n[1]: /articles/2016/other/\n", "9:6: error: The link leads to /articles/2016/other/, and there is no such page.")]
    [InlineData("[x](/articles/2015/other/#a-headline)\n", "7:5: error: The link leads to /articles/2015/other/#a-headline, and that page has no place 'a-headline'.")]
    [InlineData("## One two\n\n[x](#One-Two)\n", "9:5: error: The link leads to #One-Two, and that page has no place 'One-Two'.\n    Did you mean #one-two?")]
    [InlineData("[x](other)\n", "7:5: error: The link leads to other, and there is no such page.\n    Did you mean /articles/2015/other/?")]
    [InlineData("[x](/Articles/2015/Other/)\n", "7:5: error: The link leads to /Articles/2015/Other/, and there is no such page.\n    Did you mean /articles/2015/other/?")]
    [InlineData("[x](other.md)\n", "7:5: error: The link leads to other.md, and there is no such page.\n    Did you mean /articles/2015/other/?")]
    [InlineData("[x](/articles/2016/othr.md)\n", "7:5: error: The link leads to /articles/2016/othr.md, and there is no such page.\n    Did you mean /articles/2015/other/?")]
    [InlineData("[x](#nowhere)\n", "7:5: error: The link leads to #nowhere, and that page has no place 'nowhere'.")]
    [InlineData("First.\n\nSee *https://archive.test/nowhere/*.\n", "9:6: error: The link leads to https://archive.test/nowhere/, and there is no such page.")]
    [InlineData("See <https://archive.test/nowhere/>.\n", "7:6: error: The link leads to https://archive.test/nowhere/, and there is no such page.")]
    [InlineData("[x](HTTPS://Archive.test/nowhere/)\n", "7:5: error: The link leads to HTTPS://Archive.test/nowhere/, and there is no such page.")]
    [InlineData("[https://archive.test/vendors/acme/](https://archive.test/nowhere/)\n", "7:38: error: The link leads to https://archive.test/nowhere/, and there is no such page.")]
    [InlineData("[x](othe/index.md)\n", "7:5: error: The link leads to othe/index.md, and there is no such page.\n    Write the path of a page")]
    [InlineData("[x](/articles/2015/othr/)\n", "7:5: error: The link leads to /articles/2015/othr/, and there is no such page.\n    Did you mean /articles/2015/other/?")]
    [InlineData("[x](https:archive.test/page)\n", "7:5: error: The link leads to https:archive.test/page, and two slashes belong behind 'https:'.\n    Write https://archive.test/page.")]
    [InlineData("Links [a](/articles/2015/no\\-where/).", "7:11: error: The link leads to /articles/2015/no-where/, and there is no such page.")]
    [InlineData("Links [a](\n/articles/2015/nowhere/).", "8:1: error: The link leads to /articles/2015/nowhere/, and there is no such page.")]
    public void A_link_that_leads_nowhere_is_reported_where_it_stands(string body, string report) =>
        Assert.StartsWith("input/articles/2015/a.md:" + report, Check(body), StringComparison.Ordinal);

    [Fact]
    public void A_broken_link_keeps_the_site_from_being_published()
    {
        using var archive = new TempArchive().Article("a", body: "[x](/nowhere/)\n");

        Assert.Equal(1, archive.Run("build").Exit);
        Assert.False(Directory.Exists(archive.Output));
    }

    [Fact]
    public void A_broken_link_in_an_entry_s_own_words_is_reported_where_the_whole_of_it_stands()
    {
        using var archive = new TempArchive(("input/vendors/open-forge.yml", "name: Forge\n"), ("input/vendors/acme.yml", "name: Acme\nabout: >-\n  Beside [a](/vendors/open-forge/)\n  and [b](/vendors/open).\n"));
        Assert.StartsWith("input/vendors/acme.yml:4:11: error: The link leads to /vendors/open, ", archive.Run("check").Error, StringComparison.Ordinal);
    }
}
