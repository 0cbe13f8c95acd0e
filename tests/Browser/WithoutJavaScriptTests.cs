using Microsoft.Playwright;
using Xunit;

namespace Archive.Tests.Browser;

[Collection(InBrowser.Name)]
public sealed class WithoutJavaScriptTests(SiteInBrowser site)
{
    private static BrowserNewContextOptions Off => new() { JavaScriptEnabled = false };

    [Fact]
    public async Task The_search_says_what_it_cannot_do_and_offers_other_ways_in()
    {
        await using var visit = await site.Open("/search/?q=openstack", Off);
        await Assertions.Expect(visit.Page.Locator("noscript p")).ToContainTextAsync("needs JavaScript");
        await Assertions.Expect(visit.Page.GetByRole(AriaRole.Searchbox)).ToBeHiddenAsync();

        await visit.Page.Locator("#search-ways").GetByRole(AriaRole.Link, new LocatorGetByRoleOptions { Name = "Vendors" }).ClickAsync();
        await visit.Page.GetByRole(AriaRole.Main).GetByRole(AriaRole.Link, new LocatorGetByRoleOptions { Name = "Citrix" }).First.ClickAsync();
        await visit.Page.Locator("main a[href^='/articles/2']").First.ClickAsync();
        await Assertions.Expect(visit.Page.Locator("article h1")).ToBeVisibleAsync();
    }

    [Fact]
    public async Task Every_kind_of_page_shows_its_words()
    {
        await using var visit = await site.Open("/", Off);
        foreach (var path in PageKinds.Paths)
        {
            await visit.Page.GotoAsync(path);
            await Assertions.Expect(visit.Page.Locator("h1")).ToBeVisibleAsync();
            Assert.True((await visit.Page.Locator("main").InnerTextAsync()).Length > 40, path);
        }
    }
}
