using PuppeteerSharp;
using Xunit;

namespace Archive.Tests.Browser;

public sealed class KeyboardTests(SiteInBrowser site)
{
    private const string Words = "input[type=search]";

    [Fact]
    public async Task The_first_tab_offers_a_way_past_the_masthead()
    {
        await using var visit = await site.Open("/");
        await visit.Page.Keyboard.PressAsync("Tab");
        await visit.Focuses("a.skip");
        await visit.Until("(({ top, bottom, right }) => bottom > 0 && right > 0 && top < innerHeight)(document.querySelector('a.skip').getBoundingClientRect())");

        await visit.Page.Keyboard.PressAsync("Enter");
        await visit.Page.Keyboard.PressAsync("Tab");

        await visit.Until("document.querySelector('main').contains(document.activeElement)");
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
            var unseen = await visit.Read<string>("""
                new Promise(done => {
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
        await visit.Arrive("/search/#search-q");
        await visit.Focuses(Words);

        await visit.Page.Keyboard.TypeAsync("openstack");
        await visit.Arrive(@"/search/\?q=openstack");
        await visit.Shows("#search-results[aria-busy=false] li");
        await visit.Page.Keyboard.PressAsync("ArrowDown");
        await visit.Focuses("#search-results li:nth-child(1) h3 a");
        await visit.Page.Keyboard.PressAsync("ArrowDown");
        await visit.Focuses("#search-results li:nth-child(2) h3 a");
        await visit.Page.Keyboard.PressAsync("ArrowUp");
        await visit.Page.Keyboard.PressAsync("ArrowUp");
        await visit.Focuses(Words);
        await visit.Page.Keyboard.PressAsync("ArrowDown");
        await visit.Page.Keyboard.PressAsync("Escape");
        await visit.Focuses(Words);

        await visit.Page.Keyboard.PressAsync("ArrowDown");
        await visit.Page.Keyboard.PressAsync("Enter");
        await visit.Arrive("/[^/]+/[^/]+/");
        await visit.Shows("main h1");
    }

    [Fact]
    public async Task The_slash_stays_a_slash_while_something_is_typed()
    {
        await using var visit = await site.Open("/search/");
        var words = await visit.Find("searchbox");
        await words.FocusAsync();
        await visit.Page.Keyboard.TypeAsync("a/b");
        Assert.Equal("a/b", await words.EvaluateFunctionAsync<string>("e => e.value"));
    }

    [Fact]
    public async Task The_slash_key_can_be_turned_off()
    {
        await using var visit = await site.Open("/search/");
        await (await visit.Find("button", "The / key is on")).ClickAsync();
        await visit.Go("/");
        await visit.Page.Keyboard.PressAsync("/");
        await Task.Delay(200, TestContext.Current.CancellationToken);
        Assert.EndsWith("/", new Uri(visit.Page.Url).AbsolutePath);
        Assert.DoesNotContain("search", visit.Page.Url);
    }
}
