using Archive.Tests.Browser;
using Archive.Tests.Support;
using PuppeteerSharp;
using Xunit;

namespace Archive.Tests.Sites;

/// <summary>A site below a path of its host, as project pages are: <c>https://name.example/archive/</c>.</summary>
public sealed class BasePathTests
{
    private const string Path = "/archive";

    private static readonly string[] Options = ["--no-import", "--base-url", $"https://name.example{Path}"];

    private static TempArchive Build() => TempArchive.CopyShipped().Build(Options);

    [Fact]
    public void Every_address_within_the_site_begins_with_its_path_and_leads_to_a_file()
    {
        using var archive = Build();
        archive.Article("moved", more: "aliases: [/old/place/]", body: "See [the vendors](/vendors/), and `href=\"/vendors/\"` or src=\"/x\" stay words.\n").Build(Options);
        var below = new SortedDictionary<string, byte[]>(StringComparer.Ordinal);
        foreach (var (file, bytes) in archive.Site()) below.Add($"{Path[1..]}/{file}", bytes);
        Assert.Empty(Links.Broken(below));
        Assert.Contains($"<a href=\"{Path}/vendors/\">the vendors</a>", archive.Published("articles/2015/moved/index.html"), StringComparison.Ordinal);
        Assert.Contains("src=&quot;/x&quot; stay words", archive.Published("articles/2015/moved/index.html"), StringComparison.Ordinal);
        Assert.Contains($"url={Path}/articles/2015/moved/", archive.Published("old/place/index.html"), StringComparison.Ordinal);
        Assert.Contains($"{Path}/old/place/ {Path}/articles/2015/moved/ 301", archive.Published("_redirects"), StringComparison.Ordinal);
        Assert.Contains($"{Path}/assets/*", archive.Published("_headers"), StringComparison.Ordinal);
        Assert.Contains($"https://name.example{Path}/vendors/", archive.Published("sitemap.xml"), StringComparison.Ordinal);
    }

    [Fact]
    public void A_path_that_HTML_would_read_otherwise_is_encoded_in_pages_alone()
    {
        using var archive = new TempArchive().Article("one", more: "aliases: [/old/place/]").Build("--base-url", "https://name.example/a&lt/b");
        foreach (var page in (string[])["index.html", "old/place/index.html", "articles/2015/one/index.html"])
        {
            Assert.Contains("=\"/a&amp;lt/b/", archive.Published(page), StringComparison.Ordinal);
            Assert.DoesNotContain("/a&lt/", archive.Published(page), StringComparison.Ordinal);
        }
        Assert.Contains("/a&lt/b/old/place/ /a&lt/b/articles/2015/one/ 301", archive.Published("_redirects"), StringComparison.Ordinal);
    }

    [Fact]
    public void Feeds_and_data_name_addresses_with_the_path()
    {
        using var archive = Build();
        foreach (var feed in (string[])["feed.xml", "atom.xml", "feed.json"])
        {
            var text = archive.Published(feed);
            Assert.Contains($"https://name.example{Path}/articles/", text, StringComparison.Ordinal);
            Assert.DoesNotContain("https://name.example/articles/", text, StringComparison.Ordinal);
            Assert.DoesNotContain("href=\"/", text, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task Search_and_keys_work_below_the_path()
    {
        using var archive = Build();
        using var server = new StaticServer(archive.Output, Path);
        await using var browser = await Chromium.Launch();
        await using var page = await browser.NewPageAsync();
        var missing = new List<string>();
        page.Response += (_, e) =>
        {
            if (!e.Response.Ok) missing.Add(e.Response.Url);
        };
        await page.GoToAsync($"{server.Address}{Path}/vendors/");
        var arrival = page.WaitForNavigationAsync(new NavigationOptions { WaitUntil = [WaitUntilNavigation.Networkidle0] });
        await page.Keyboard.PressAsync("/");
        await arrival;
        await page.TypeAsync("#search-q", "hypervisor");
        await page.WaitForSelectorAsync("#search-results h3 a");
        var address = await page.EvaluateExpressionAsync<string>("document.querySelector('#search-results h3 a').pathname");
        Assert.StartsWith($"{Path}/", address, StringComparison.Ordinal);
        await page.GoToAsync(server.Address + address);
        Assert.StartsWith($"{Path}/", new Uri(page.Url).AbsolutePath, StringComparison.Ordinal);
        Assert.Empty(missing);
    }

    [Theory]
    [InlineData("https://name.example/?site=1")]
    [InlineData("https://name.example/archive#top")]
    public void An_address_with_a_query_or_a_fragment_is_refused(string address)
    {
        using var archive = new TempArchive().Write("input/site.yml", $"title: A\nbase-url: \"{address}\"\n");
        var check = archive.Run("check");
        Assert.Equal(1, check.Exit);
        Assert.Contains("input/site.yml:2:11: error: 'base-url' has a query or a fragment", check.Error, StringComparison.Ordinal);
    }
}
