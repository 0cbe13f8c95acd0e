using System.Globalization;
using System.Text;
using Archive.Formats.Search;
using Archive.Tests.Support;
using PuppeteerSharp;
using Xunit;

namespace Archive.Tests.Browser;

public sealed class SearchTests(SiteInBrowser site)
{
    private const string Title = "#search-results h3 a";
    private const string Status = "[role=status]";

    private static Task<string[]> Paths(Visit visit) => visit.Read<string[]>($"[...document.querySelectorAll('{Title}')].map(a => a.pathname)");

    private static async Task<string> Value(Visit visit, string label) => await (await visit.Find("combobox", label)).EvaluateFunctionAsync<string>("e => e.value");

    private static async Task Choose(Visit visit, string label, string value) => await (await visit.Find("combobox", label)).SelectAsync(value);

    private async Task<Visit> Searched(string query, bool isFirst = false)
    {
        var visit = await site.Open("/search/?" + query, isFirst: isFirst);
        await visit.Until($"document.querySelector('{Status}').textContent !== ''");
        return visit;
    }

    private async Task<Visit> Searched(StaticServer server, string query)
    {
        var visit = await site.Open("/search/?" + query, address: server.Address);
        await visit.Until($"document.querySelector('{Status}').textContent !== ''");
        return visit;
    }

    [Fact]
    public async Task Nothing_of_the_index_is_loaded_before_the_reader_searches()
    {
        await using var visit = await site.Open("/search/", isFirst: true);
        await visit.Page.WaitForNetworkIdleAsync();
        Assert.DoesNotContain(visit.Requests, r => r.Contains(".json", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_word_finds_articles_and_shows_it_in_its_place()
    {
        await using var visit = await site.Open("/search/");
        await (await visit.Find("searchbox")).TypeAsync("hypervisor");
        await visit.Shows(Title);

        await visit.Says(Status, "result");
        await visit.Says("#search-results p mark", "ypervisor");
        await visit.Arrive(@"/search/\?q=hypervisor");
    }

    [Theory]
    [InlineData("opnestack", "openstack")]
    [InlineData("mircosoft", "microsoft")]
    [InlineData("hypervizor", "hypervisor")]
    [InlineData("kubernates", "kubernetes")]
    public async Task A_slip_of_one_letter_finds_what_was_meant(string typed, string meant)
    {
        await using var right = await Searched($"q={meant}");
        await using var slip = await Searched($"q={typed}");
        Assert.Contains((await Paths(right))[0], await Paths(slip));
        await slip.Says(Status, $"“{meant}”");
    }

    [Fact]
    public async Task What_explains_a_result_is_read_from_the_shorter_of_its_texts()
    {
        await using var visit = await Searched("q=assurance", isFirst: true);
        await visit.Shows("#search-results p mark");
        await visit.Page.WaitForNetworkIdleAsync();
        Assert.Contains(visit.Requests, r => r.EndsWith("/index.md", StringComparison.Ordinal));
        Assert.DoesNotContain(visit.Requests, r => r.Contains("/articles/", StringComparison.Ordinal) && r.EndsWith('/'));
    }

    [Fact]
    public async Task Marks_and_targets_of_Markdown_are_no_part_of_what_a_text_says()
    {
        await using var visit = await site.Open("/search/");
        const string markdown = "---\ntitle: \"x\"\n---\n\n## It *was* [said](https://example.com/a_b)\n\n- `snake_case` and _more_\n> 5 \\* 3\n\n| a | b |\n|---|---|\n";
        var said = await visit.Page.EvaluateFunctionAsync<string>("markdown => openSearchWords({ ignore: new Set(), endings: [] }).plain(markdown).replace(/\\s+/g, ' ').trim()", markdown);
        Assert.Equal("It was said snake_case and more 5 3 a b", said);
    }

    [Fact]
    public async Task The_beginning_of_a_word_is_enough()
    {
        await using var visit = await Searched("q=virt");
        await visit.Says("#search-results mark", "irt");
    }

    [Fact]
    public async Task Every_word_must_be_there()
    {
        await using var one = await Searched("q=citrix");
        await using var both = await Searched("q=citrix+openstack");
        var all = await Paths(one);
        Assert.NotEmpty(await Paths(both));
        Assert.NotEqual(all, await Paths(both));
    }

    [Fact]
    public async Task Filters_work_before_a_word_is_typed_and_make_an_address_to_share()
    {
        await using var visit = await site.Open("/search/");
        await Choose(visit, "Vendor", "citrix");
        await visit.Shows(Title);
        Assert.EndsWith("/search/?vendor=citrix", visit.Page.Url);
        var found = await Paths(visit);

        await using var shared = await Searched("vendor=citrix");
        Assert.Equal(found, await Paths(shared));
        Assert.Equal("citrix", await Value(shared, "Vendor"));
    }

    [Theory]
    [InlineData("newest")]
    [InlineData("oldest")]
    public async Task Results_can_stand_in_the_order_of_time(string order)
    {
        await using var visit = await Searched($"q=cloud&order={order}");
        var dates = await visit.Read<string[]>("[...document.querySelectorAll('#search-results time')].map(t => t.dateTime.slice(0, 4))");
        Assert.NotEmpty(dates);
        Assert.Equal(order == "newest" ? dates.OrderDescending(StringComparer.Ordinal) : dates.Order(StringComparer.Ordinal), dates);
    }

    [Fact]
    public async Task The_counts_of_a_filter_follow_the_words()
    {
        const string options = "[...document.getElementById('search-year').options].map(o => o.textContent)";
        await using var visit = await Searched("q=openstack");
        var before = await visit.Read<string[]>(options);
        await (await visit.Find("combobox", "Year")).FocusAsync();
        await visit.Until($"{options}.length < {before.Length}");
        Assert.DoesNotContain(await visit.Read<string[]>(options), o => o.Contains("(0)", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Back_returns_to_the_search_before()
    {
        await using var visit = await Searched("q=oracle");
        var before = await Paths(visit);
        await Choose(visit, "Order", "oldest");
        await visit.Arrive("order=oldest");
        await visit.Page.GoBackAsync();
        await visit.Until("document.getElementById('search-order').value === ''");
        await visit.Until($"document.querySelector('{Title}').getAttribute('href') === '{before[0]}'");
    }

    [Fact]
    public async Task What_nobody_wrote_is_said_to_be_missing()
    {
        await using var visit = await Searched("q=qqxqqzz");
        await visit.Says(Status, "Nothing found for “qqxqqzz”");
    }

    [Fact]
    public async Task What_is_not_found_leaves_the_ways_in_and_no_blank_screen()
    {
        await using var visit = await Searched("q=qqxqqzz");
        await visit.Shows("#search-ways");
        Assert.InRange(await visit.Read<double>("document.getElementById('search-results').getBoundingClientRect().height"), 0, 10);
    }

    [Fact]
    public async Task A_click_on_search_puts_the_cursor_into_the_field()
    {
        await using var visit = await site.Open("/");
        await (await visit.Page.QuerySelectorAsync("header a[href='/search/']")).ClickAsync();
        await visit.Arrive("/search/");
        await visit.Focuses("#search-q");
    }

    [Fact]
    public async Task The_thing_itself_stands_before_what_is_about_it_and_says_what_it_is()
    {
        await using var visit = await Searched("q=vmware");
        Assert.Equal("/vendors/vmware/", (await Paths(visit))[0]);
        await visit.Says("#search-results .kind", "Vendor");
        Assert.StartsWith("vmware – ", await visit.Page.GetTitleAsync());
    }

    [Fact]
    public async Task A_kind_can_be_chosen_and_all_filters_cleared()
    {
        await using var visit = await Searched("q=vmware&kind=move");
        Assert.Equal(["Move"], await visit.Read<string[]>("[...new Set([...document.querySelectorAll('#search-results .kind')].map(k => k.firstChild.textContent))]"));
        await (await visit.Find("button", "Clear filters")).ClickAsync();
        await visit.Arrive(@"/search/\?q=vmware");
    }

    [Fact]
    public async Task What_stands_in_quotes_must_stand_so()
    {
        await using var apart = await Searched("q=" + Uri.EscapeDataString("\"platform open\""));
        Assert.Empty(await Paths(apart));
        await using var together = await Searched("q=" + Uri.EscapeDataString("\"open source\""));
        Assert.NotEmpty(await Paths(together));
    }

    [Fact]
    public async Task Who_comes_back_finds_as_many_results_and_the_place_among_them()
    {
        await using var visit = await Searched("q=cloud");
        await visit.Shows("#search-more");
        await (await visit.Page.QuerySelectorAsync("#search-more")).ClickAsync();
        await visit.Until($"document.querySelectorAll('{Title}').length === 20");
        await visit.Read<int>("scrollTo(0, 900), 1");
        await visit.Page.EvaluateExpressionAsync($"document.querySelectorAll('{Title}')[12].click()");
        await visit.Shows("article h1, main h1");
        await visit.Until("location.pathname !== '/search/'");
        await visit.Page.GoBackAsync();
        await visit.Until($"document.querySelectorAll('{Title}').length === 20 && scrollY > 600");
    }

    [Fact]
    public async Task Markup_in_the_query_stays_text()
    {
        await using var visit = await Searched("q=" + Uri.EscapeDataString("<img src=x onerror=document.title='hit'> \"><script>document.title='hit'</script>"));
        Assert.Equal(0, await visit.Read<int>("document.querySelectorAll('main img, main script:not([src]):not([type])').length"));
        Assert.NotEqual("hit", await visit.Page.GetTitleAsync());
    }

    [Fact]
    public async Task Parameters_that_mean_nothing_do_no_harm()
    {
        await using var visit = await site.Open("/search/?vendor=__proto__&year=constructor&order=sideways&q=&x=1");
        Assert.Equal("", await Value(visit, "Vendor"));
        Assert.Equal("", await Value(visit, "Order"));
        await visit.Shows("#search-ways");
    }

    [Theory]
    [InlineData("IT", "/vendors/it/")]
    [InlineData("The+Who", "/vendors/the-who/")]
    public async Task What_is_called_like_a_word_that_every_question_has_is_found(string query, string path)
    {
        using var archive = new TempArchive(("input/vendors/it.yml", "name: IT\n"), ("input/vendors/the-who.yml", "name: The Who\n"))
            .Article("one", body: "It is the one of those who sing it.\n").Build();
        using var server = new StaticServer(archive.Output);
        await using var visit = await Searched(server, $"q={query}");
        Assert.Equal(path, (await Paths(visit))[0]);
    }

    [Fact]
    public async Task A_filter_that_the_address_names_holds_though_the_list_has_no_room_for_it()
    {
        using var archive = new TempArchive();
        for (var i = 0; i < 251; i++) archive.Write($"input/vendors/v{i}.yml", $"name: Vendor {i}\n");
        foreach (var slug in (string[])["a", "b", "c"]) archive.Article(slug, more: $"vendors: [{string.Join(", ", Enumerable.Range(0, 250).Select(i => $"v{i}"))}]");
        archive.Article("rare", more: "vendors: [v250]").Build();
        using var server = new StaticServer(archive.Output);

        await using var visit = await Searched(server, "vendor=v250&kind=article&order=oldest");

        Assert.Equal(["/articles/2015/rare/"], await Paths(visit));
        Assert.Equal("v250", await Value(visit, "Vendor"));
        Assert.Equal("Vendor 250 (2)", await visit.Read<string>("document.getElementById('search-vendor').selectedOptions[0].textContent"));
    }

    [Fact]
    public async Task Back_returns_to_a_filter_that_the_words_had_left_nothing_of()
    {
        using var archive = new TempArchive(("input/vendors/one.yml", "name: One\n"), ("input/vendors/two.yml", "name: Two\n"))
            .Article("a", more: "vendors: [one]", body: "It says zymurgy.\n").Article("b", more: "vendors: [two]").Build();
        using var server = new StaticServer(archive.Output);
        await using var visit = await Searched(server, "vendor=two&kind=article");
        await (await visit.Find("button", "Clear filters")).ClickAsync();
        await (await visit.Find("searchbox")).TypeAsync("zymurgy");
        await visit.Arrive(@"/search/\?q=zymurgy");
        await (await visit.Find("combobox", "Year")).FocusAsync();
        await visit.Until("![...document.getElementById('search-vendor').options].some(o => o.value === 'two')");

        await visit.Page.GoBackAsync();

        await visit.Until($"document.querySelector('{Title}')?.pathname === '/articles/2015/b/'");
        Assert.Equal("two", await Value(visit, "Vendor"));
        Assert.EndsWith("/search/?vendor=two&kind=article", visit.Page.Url);
    }

    [Fact]
    public async Task Of_a_text_without_spaces_a_stretch_is_shown_with_the_word_marked()
    {
        var filler = string.Concat(Enumerable.Repeat("これは長い文章です。", 60));
        using var archive = new TempArchive().Article("one", more: "summary: 要約", body: $"{filler}会社は大阪にある{filler}\n").Build();
        using var server = new StaticServer(archive.Output);
        await using var visit = await Searched(server, $"q={Uri.EscapeDataString("大阪")}");
        await visit.Says("#search-results p mark", "大阪");
        Assert.Equal(["大阪"], await visit.Read<string[]>("[...document.querySelectorAll('#search-results mark')].map(m => m.textContent)"));
        Assert.InRange(await visit.Read<int>("document.querySelector('#search-results p:has(mark)').textContent.length"), 100, 260);
    }

    [Theory]
    [InlineData("京")]
    [InlineData("東京")]
    [InlineData("𠮷野")]
    [InlineData("家")]
    [InlineData("ธนาคาร")]
    public async Task Any_part_of_a_name_without_spaces_finds_it(string query)
    {
        using var archive = new TempArchive(("input/vendors/one.yml", "name: 𠮷野家東京\naliases: [𠮷野家, บริษัทธนาคารไทยพาณิชย์จำกัดมหาชนแห่งประเทศไทยทั้งหมดนี้]\n"))
            .Article("one", title: "京都").Build();
        using var server = new StaticServer(archive.Output);
        await using var visit = await Searched(server, $"q={Uri.EscapeDataString(query)}");
        Assert.Contains("/vendors/one/", await Paths(visit));
    }

    [Theory]
    [InlineData("IŞIK", "isik")]
    [InlineData("isik", "isik")]
    [InlineData("ışıklar", "one")]
    [InlineData("αθηνα", "athina")]
    [InlineData("ΑΘΉΝΑ", "athina")]
    [InlineData("lodz", "lodz")]
    [InlineData("दाल", "dal")]
    public async Task A_word_is_found_as_its_language_may_write_it(string query, string found)
    {
        using var archive = new TempArchive(("input/vendors/isik.yml", "name: Işık Sahnesi\n"), ("input/vendors/athina.yml", "name: Αθήνα\n"), ("input/vendors/lodz.yml", "name: Łódź\n"), ("input/vendors/dal.yml", "name: दाल\n"), ("input/vendors/dil.yml", "name: दिल\n"))
            .Article("one", body: "IŞIKLAR.\n").Build();
        using var server = new StaticServer(archive.Output);
        await using var visit = await Searched(server, $"q={Uri.EscapeDataString(query)}");
        var paths = await Paths(visit);
        Assert.Contains(paths, p => p.EndsWith($"/{found}/", StringComparison.Ordinal));
        Assert.DoesNotContain("/vendors/dil/", paths);
        Assert.DoesNotContain("mean", await visit.Read<string>($"document.querySelector('{Status}').textContent"));
    }

    [Fact]
    public async Task Build_and_page_cut_words_alike()
    {
        await using var visit = await site.Open("/search/");
        var read = await visit.Page.EvaluateFunctionAsync<string[]>("""
            planes => {
              const { places } = openSearchWords({ ignore: new Set(), endings: [] });
              const letters = planes.flatMap(([from, to]) => Array.from({ length: to - from }, (_, i) => from + i)).filter(c => c < 0xd800 || c > 0xdfff).map(c => String.fromCodePoint(c));
              return letters.map(c => `a${c}b ${c}${c}字${c}c`).map(text => `${text}: ${places(text).map(p => p.word).join(' ')}`);
            }
            """, (object)(int[][])[[0x20, 0x10000], [0x10000, 0x10500], [0x11000, 0x11500], [0x1E900, 0x1E960], [0x20000, 0x20100]]);

        Assert.True(read.Length > 60_000);
        // The browser may know letters of a newer Unicode.
        Assert.Empty(read.Where(r => Rune.GetUnicodeCategory(Rune.GetRuneAt(r, 1)) != UnicodeCategory.OtherNotAssigned && Cut(r[..r.LastIndexOf(": ", StringComparison.Ordinal)]) != r).Take(20));
    }

    private static string Cut(string text)
    {
        var words = new List<string>();
        var scanner = new WordScanner(text, new char[WordScanner.Longest]);
        while (scanner.MoveNext()) words.Add(scanner.Current.ToString());
        return $"{text}: {string.Join(' ', words)}";
    }

    [Theory]
    [InlineData("newest", "d b c a")]
    [InlineData("oldest", "b d a c")]
    public async Task By_time_too_what_holds_some_of_the_words_stands_behind_what_holds_all(string order, string slugs)
    {
        using var archive = new TempArchive()
            .Article("a", "2011", body: "The sun.\n").Article("b", "2012", body: "The sun and the moon.\n")
            .Article("c", "2013", body: "The sun.\n").Article("d", "2014", body: "The sun and the moon.\n").Build();
        using var server = new StaticServer(archive.Output);
        await using var visit = await Searched(server, $"q=sun+moon&order={order}");
        Assert.Equal(slugs, string.Join(' ', (await Paths(visit)).Select(p => p.Split('/')[3])));
        Assert.Equal("2", await visit.Read<string>("[...document.querySelectorAll('#search-results li')].flatMap((li, i) => li.className === 'partly' ? [i] : []).join()"));
    }

    [Fact]
    public async Task A_text_that_could_not_be_read_is_asked_for_again()
    {
        await using var visit = await site.Open("/search/");
        await visit.Read<int>("""
            window.down = true,
            window.fetch = (ask => (path, ...more) => down && path.endsWith('/index.md') ? Promise.resolve(new Response('open source', { status: 503 })) : ask(path, ...more))(window.fetch), 1
            """);
        await (await visit.Find("searchbox")).TypeAsync("\"open source\"\n");
        await visit.Says(Status, "could not be read");
        Assert.Empty(await Paths(visit));

        await visit.Read<bool>("window.down = false");
        await (await visit.Find("button", "Search")).ClickAsync();

        await visit.Shows(Title);
        await visit.Says(Status, "result");
    }

    [Fact]
    public async Task Without_a_word_that_nothing_holds_filters_and_order_stay()
    {
        await using var visit = await Searched("q=openstack+qqxqqzz&kind=article&order=oldest");
        Assert.Equal("/search/?q=openstack&kind=article&order=oldest", await visit.Read<string>($"document.querySelector('{Status} a').getAttribute('href')"));
    }

    [Fact]
    public async Task What_could_not_be_answered_leaves_no_results_of_another_question()
    {
        await using var visit = await Searched("q=cloud");
        await visit.Shows(Title);
        await visit.Read<int>("window.fetch = () => Promise.resolve(new Response('', { status: 503 })), 1");
        await visit.Page.EvaluateExpressionAsync("document.getElementById('search-q').value = 'zebra quux'");
        await (await visit.Find("button", "Search")).ClickAsync();

        await visit.Says(Status, "could not be read");
        Assert.Empty(await Paths(visit));
        await visit.Hides("#search-more");
        await visit.Shows("#search-ways");
    }

    [Fact]
    public async Task A_link_within_the_page_keeps_the_results()
    {
        await using var visit = await Searched("q=cloud");
        await visit.Shows("#search-more");
        await (await visit.Find("button", "More results")).ClickAsync();
        await visit.Until($"document.querySelectorAll('{Title}').length === 20");

        await visit.Page.EvaluateExpressionAsync("document.querySelector('a.skip').click()");
        await visit.Until("location.hash !== ''");
        Assert.Equal(20, await visit.Read<int>($"new Promise(done => setTimeout(() => done(document.querySelectorAll('{Title}').length), 300))"));
    }

    [Theory]
    [InlineData("isComposing: true")]
    [InlineData("metaKey: true")]
    [InlineData("shiftKey: true")]
    public async Task An_arrow_that_chooses_a_character_or_marks_text_leads_to_no_result(string held)
    {
        await using var visit = await Searched("q=cloud");
        await visit.Shows(Title);
        Assert.Equal("search-q", await visit.Read<string>($$"""
            (() => {
              const field = document.getElementById('search-q');
              field.focus();
              field.dispatchEvent(new KeyboardEvent('keydown', { key: 'ArrowDown', bubbles: true, cancelable: true, {{held}} }));
              return document.activeElement.id;
            })()
            """));
    }

    [Fact]
    public async Task Who_goes_through_a_filter_by_keys_comes_back_in_one_step()
    {
        await using var visit = await Searched("q=cloud");
        var years = await visit.Find("combobox", "Year");
        await years.FocusAsync();
        foreach (var _ in Enumerable.Range(0, 3))
            await years.EvaluateFunctionAsync("e => { e.selectedIndex++; e.dispatchEvent(new Event('change', { bubbles: true })); }");
        Assert.Contains("year=", await visit.Read<string>("location.search"), StringComparison.Ordinal);
        // How many steps there are, the browser does not say: it counts to 50 alone.
        await visit.Read<bool>("history.back() ?? true");
        await visit.Until("location.search === '?q=cloud'");
    }
}
