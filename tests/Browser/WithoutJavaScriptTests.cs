using PuppeteerSharp;
using Xunit;

namespace Archive.Tests.Browser;

public sealed class WithoutJavaScriptTests(SiteInBrowser site)
{
    [Fact]
    public async Task The_search_says_what_it_cannot_do_and_offers_other_ways_in()
    {
        await using var visit = await site.Open("/search/?q=openstack", scripts: false);
        await visit.Says("noscript p", "needs JavaScript");
        await visit.Shows("noscript p");
        await visit.Hides("#search-q");

        await (await visit.Page.QuerySelectorAsync("#search-ways a[href='/vendors/']")).ClickAsync();
        await visit.Arrive("/vendors/");
        await (await visit.Page.QuerySelectorAsync("main a[href='/vendors/citrix/']")).ClickAsync();
        await visit.Arrive("/vendors/citrix/");
        await (await visit.Page.QuerySelectorAsync("main a[href^='/articles/2']")).ClickAsync();
        await visit.Arrive("/articles/2[^/]*/[^/]+/(#.+)?");
        await visit.Shows("article h1");
    }

    [Fact]
    public async Task Every_kind_of_page_shows_its_words()
    {
        await using var visit = await site.Open("/", scripts: false);
        foreach (var path in PageKinds.Paths)
        {
            await visit.Go(path);
            await visit.Shows("h1");
            Assert.True((await visit.Read<string>("document.querySelector('main').innerText")).Length > 40, path);
        }
    }
}
