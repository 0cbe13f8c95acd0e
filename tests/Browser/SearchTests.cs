using Microsoft.Playwright;
using Xunit;

namespace Archive.Tests.Browser;

[Collection(InBrowser.Name)]
public sealed class SearchTests(SiteInBrowser site)
{
    private static ILocator Titles(Visit visit) => visit.Page.Locator("#search-results h3 a");

    private static ILocator Status(Visit visit) => visit.Page.GetByRole(AriaRole.Status);

    private static async Task<IReadOnlyList<string>> Paths(Visit visit) =>
        await visit.Page.EvaluateAsync<string[]>("() => [...document.querySelectorAll('#search-results h3 a')].map(a => a.pathname)");

    private async Task<Visit> Searched(string query)
    {
        var visit = await site.Open("/search/?" + query);
        await Assertions.Expect(Status(visit)).Not.ToBeEmptyAsync();
        return visit;
    }

    [Fact]
    public async Task Nothing_of_the_index_is_loaded_before_the_reader_searches()
    {
        await using var visit = await site.Open("/search/");
        await visit.Page.WaitForLoadStateAsync(LoadState.NetworkIdle);
        Assert.DoesNotContain(visit.Requests, r => r.Contains(".json", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_word_finds_articles_and_shows_it_in_its_place()
    {
        await using var visit = await site.Open("/search/");
        await visit.Page.GetByRole(AriaRole.Searchbox).FillAsync("hypervisor");
        await Assertions.Expect(Titles(visit).First).ToBeVisibleAsync();

        await Assertions.Expect(Status(visit)).ToContainTextAsync("article");
        await Assertions.Expect(visit.Page.Locator("#search-results p mark").First).ToContainTextAsync("ypervisor");
        await Assertions.Expect(visit.Page).ToHaveURLAsync(visit.Page.Url.Split('?')[0] + "?q=hypervisor");
    }

    [Theory]
    [InlineData("opnestack", "openstack")]
    [InlineData("mircosoft", "microsoft")]
    [InlineData("hypervizor", "hypervisor")]
    [InlineData("kubernets", "kubernetes")]
    public async Task A_slip_of_one_letter_finds_what_was_meant(string typed, string meant)
    {
        await using var right = await Searched($"q={meant}");
        await using var slip = await Searched($"q={typed}");
        Assert.Contains((await Paths(right))[0], await Paths(slip));
        await Assertions.Expect(Status(slip)).ToContainTextAsync($"“{meant}”");
    }

    [Fact]
    public async Task The_beginning_of_a_word_is_enough()
    {
        await using var visit = await Searched("q=virt");
        await Assertions.Expect(visit.Page.Locator("#search-results mark").First).ToContainTextAsync("irt");
    }

    [Fact]
    public async Task Every_word_must_be_there()
    {
        await using var one = await Searched("q=citrix");
        await using var both = await Searched("q=citrix+openstack");
        var all = await Paths(one);
        Assert.NotEmpty(await Paths(both));
        Assert.True((await Status(both).TextContentAsync())!.Length > 0);
        Assert.NotEqual(all, await Paths(both));
    }

    [Fact]
    public async Task Filters_work_before_a_word_is_typed_and_make_an_address_to_share()
    {
        await using var visit = await site.Open("/search/");
        await visit.Page.GetByLabel("Vendor").SelectOptionAsync("citrix");
        await Assertions.Expect(Titles(visit).First).ToBeVisibleAsync();
        Assert.EndsWith("/search/?vendor=citrix", visit.Page.Url);
        var found = await Paths(visit);

        await using var shared = await Searched("vendor=citrix");
        Assert.Equal(found, await Paths(shared));
        await Assertions.Expect(shared.Page.GetByLabel("Vendor")).ToHaveValueAsync("citrix");
    }

    [Theory]
    [InlineData("newest")]
    [InlineData("oldest")]
    public async Task Results_can_stand_in_the_order_of_time(string order)
    {
        await using var visit = await Searched($"q=cloud&order={order}");
        var dates = await visit.Page.EvaluateAsync<string[]>("() => [...document.querySelectorAll('#search-results time')].map(t => t.dateTime.slice(0, 4))");
        Assert.NotEmpty(dates);
        Assert.Equal(order == "newest" ? dates.OrderDescending(StringComparer.Ordinal) : dates.Order(StringComparer.Ordinal), dates);
    }

    [Fact]
    public async Task The_counts_of_a_filter_follow_the_words()
    {
        await using var visit = await Searched("q=openstack");
        var year = visit.Page.GetByLabel("Year");
        var before = await year.Locator("option").AllTextContentsAsync();
        await year.FocusAsync();
        await Assertions.Expect(year.Locator("option").Last).ToContainTextAsync("(0)");
        Assert.NotEqual(before, await year.Locator("option").AllTextContentsAsync());
    }

    [Fact]
    public async Task Back_returns_to_the_search_before()
    {
        await using var visit = await Searched("q=oracle");
        var before = await Paths(visit);
        await visit.Page.GetByLabel("Order").SelectOptionAsync("oldest");
        await visit.Arrive("order=oldest");
        await visit.Page.GoBackAsync();
        await Assertions.Expect(visit.Page.GetByLabel("Order")).ToHaveValueAsync("");
        await Assertions.Expect(Titles(visit).First).ToHaveAttributeAsync("href", before[0]);
    }

    [Fact]
    public async Task What_nobody_wrote_is_said_to_be_missing()
    {
        await using var visit = await Searched("q=qqxqqzz");
        await Assertions.Expect(Status(visit)).ToContainTextAsync("No article found for “qqxqqzz”");
    }

    [Fact]
    public async Task Markup_in_the_query_stays_text()
    {
        await using var visit = await Searched("q=" + Uri.EscapeDataString("<img src=x onerror=document.title='hit'> \"><script>document.title='hit'</script>"));
        Assert.Equal(0, await visit.Page.Locator("main img, main script:not([src])").CountAsync());
        Assert.DoesNotContain("hit", await visit.Page.TitleAsync());
    }

    [Fact]
    public async Task Parameters_that_mean_nothing_do_no_harm()
    {
        await using var visit = await site.Open("/search/?vendor=__proto__&year=constructor&order=sideways&q=&x=1");
        await Assertions.Expect(visit.Page.GetByLabel("Vendor")).ToHaveValueAsync("");
        await Assertions.Expect(visit.Page.GetByLabel("Order")).ToHaveValueAsync("");
        await Assertions.Expect(visit.Page.Locator("#search-ways")).ToBeVisibleAsync();
    }
}
