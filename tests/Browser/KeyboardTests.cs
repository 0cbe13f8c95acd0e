using Microsoft.Playwright;
using Xunit;

namespace Archive.Tests.Browser;

[Collection(InBrowser.Name)]
public sealed class KeyboardTests(SiteInBrowser site)
{
    [Fact]
    public async Task The_first_tab_offers_a_way_past_the_masthead()
    {
        await using var visit = await site.Open("/");
        await visit.Page.Keyboard.PressAsync("Tab");
        await Assertions.Expect(visit.Page.Locator("a.skip")).ToBeFocusedAsync();
        await Assertions.Expect(visit.Page.Locator("a.skip")).ToBeInViewportAsync();

        await visit.Page.Keyboard.PressAsync("Enter");
        await visit.Page.Keyboard.PressAsync("Tab");

        Assert.True(await visit.Page.EvaluateAsync<bool>("() => document.querySelector('main').contains(document.activeElement)"));
    }

    [Theory]
    [InlineData("/")]
    [InlineData("/search/")]
    [InlineData("/vendors/")]
    public async Task Wherever_the_tab_key_leads_the_focus_is_seen(string path)
    {
        await using var visit = await site.Open(path);
        for (var i = 0; i < 25; i++)
        {
            await visit.Page.Keyboard.PressAsync("Tab");
            // The page may glide to where the focus went: it has to arrive, not to be there at once.
            var unseen = await visit.Page.EvaluateAsync<string>("""
                () => new Promise(done => {
                  const e = document.activeElement, until = performance.now() + 2000;
                  const look = () => {
                    const s = getComputedStyle(e), r = e.getBoundingClientRect();
                    const seen = r.width > 0 && r.height > 0 && r.bottom > 0 && r.top < innerHeight && s.outlineStyle !== 'none' && parseFloat(s.outlineWidth) >= 2;
                    if (seen || e === document.body) done('');
                    else if (performance.now() > until) done(e.outerHTML.slice(0, 120));
                    else requestAnimationFrame(look);
                  };
                  look();
                })
                """);
            Assert.Equal("", unseen);
        }
    }

    [Fact]
    public async Task From_the_home_page_to_an_article_and_on_without_a_pointer()
    {
        await using var visit = await site.Open("/");
        await visit.Page.Keyboard.PressAsync("/");
        await visit.Arrive("/search/");
        await visit.Page.Keyboard.PressAsync("/");
        await Assertions.Expect(visit.Page.GetByRole(AriaRole.Searchbox)).ToBeFocusedAsync();

        await visit.Page.Keyboard.TypeAsync("openstack");
        var results = visit.Page.Locator("#search-results h3 a");
        await visit.Arrive(@"/search/\?q=openstack");
        await visit.Page.Locator("#search-results[aria-busy=false] li").First.WaitForAsync();
        await visit.Page.Keyboard.PressAsync("ArrowDown");
        await Assertions.Expect(results.Nth(0)).ToBeFocusedAsync();
        await visit.Page.Keyboard.PressAsync("ArrowDown");
        await Assertions.Expect(results.Nth(1)).ToBeFocusedAsync();
        await visit.Page.Keyboard.PressAsync("ArrowUp");
        await visit.Page.Keyboard.PressAsync("ArrowUp");
        await Assertions.Expect(visit.Page.GetByRole(AriaRole.Searchbox)).ToBeFocusedAsync();
        await visit.Page.Keyboard.PressAsync("ArrowDown");
        await visit.Page.Keyboard.PressAsync("Escape");
        await Assertions.Expect(visit.Page.GetByRole(AriaRole.Searchbox)).ToBeFocusedAsync();

        await visit.Page.Keyboard.PressAsync("ArrowDown");
        await visit.Page.Keyboard.PressAsync("Enter");
        await visit.Arrive("/articles/[^/]+/[^/]+/");
        await Assertions.Expect(visit.Page.Locator("article h1")).ToBeVisibleAsync();
    }

    [Fact]
    public async Task The_slash_stays_a_slash_while_something_is_typed()
    {
        await using var visit = await site.Open("/search/");
        await visit.Page.GetByRole(AriaRole.Searchbox).FocusAsync();
        await visit.Page.Keyboard.TypeAsync("a/b");
        await Assertions.Expect(visit.Page.GetByRole(AriaRole.Searchbox)).ToHaveValueAsync("a/b");
    }

    [Fact]
    public async Task The_slash_key_can_be_turned_off()
    {
        await using var visit = await site.Open("/search/");
        await visit.Page.GetByRole(AriaRole.Button, new PageGetByRoleOptions { Name = "The / key is on" }).ClickAsync();
        await visit.Page.GotoAsync("/");
        await visit.Page.Keyboard.PressAsync("/");
        await visit.Page.WaitForTimeoutAsync(200);
        Assert.EndsWith("/", new Uri(visit.Page.Url).AbsolutePath);
        Assert.DoesNotContain("search", visit.Page.Url);
    }
}
