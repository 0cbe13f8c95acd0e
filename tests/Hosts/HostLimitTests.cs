using Archive.Tests.Support;
using Xunit;

namespace Archive.Tests.Hosts;

/// <summary>What a host would leave out in silence, check says before.</summary>
public sealed class HostLimitTests
{
    [Fact]
    public void Where_pages_are_served_before_redirects_check_says_how_many() =>
        Assert.Contains("input/site.yml: warning: Netlify serves the page that stands at an old path before it reads _redirects: one old path answers with", Check("netlify"));

    [Fact]
    public void Where_nothing_redirects_an_old_file_is_named_at_its_line() =>
        Assert.Contains("input/articles/2015/one.md:5:22: warning: GitHub Pages reads no _redirects, and no page can stand at /old/one.pdf", Check("github"));

    [Fact]
    public void Where_all_fits_nothing_is_said() => Assert.DoesNotContain("Cloudflare", Check("cloudflare"));

    [Fact]
    public void More_redirects_than_a_host_reads_are_counted()
    {
        using var archive = new TempArchive();
        archive.Article("one", more: "aliases:\n" + string.Concat(Enumerable.Range(0, 900).Select(i => $"  - /a/{i}/\n")));
        archive.Article("two", more: "aliases:\n" + string.Concat(Enumerable.Range(0, 900).Select(i => $"  - /b/{i}/\n")));
        archive.Article("three", more: "aliases:\n" + string.Concat(Enumerable.Range(0, 900).Select(i => $"  - /c/{i}/\n")));
        Assert.Contains("There are 2,700 old paths, and Cloudflare Pages reads the first 2,000 lines of _redirects.", archive.Run("check", "--host", "cloudflare").Error);
    }

    [Fact]
    public void A_host_that_nobody_knows_is_wrong_usage()
    {
        using var archive = new TempArchive();
        Assert.Equal(2, archive.Run("check", "--host", "nowhere").Exit);
    }

    private static string Check(string host)
    {
        using var archive = new TempArchive();
        return archive.Article("one", more: "aliases: [/old/one/, /old/one.pdf]\n").Run("check", "--host", host).Error;
    }
}
