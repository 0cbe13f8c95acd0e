using Xunit;

namespace Archive.Tests.Browser;

/// <summary>What readers come for, from the home page, within the clicks that a test's name says.</summary>
public sealed class JourneyTests(SiteInBrowser site)
{
    /// <summary>Follows what stands at each selector in turn; each must be there to be seen.</summary>
    private async Task<Visit> FromHome(params string[] clicks)
    {
        var visit = await site.Open("/");
        foreach (var selector in clicks)
        {
            await visit.Shows(selector);
            await visit.Page.EvaluateFunctionAsync("s => document.querySelector(s).dispatchEvent(new MouseEvent('click', { bubbles: true, cancelable: true, view: window }))", selector);
            await Task.Delay(50, TestContext.Current.CancellationToken);
            await visit.Until("document.readyState === 'complete'");
        }
        return visit;
    }

    private const string Vendors = "header a[href='/vendors/']", Moves = "header a[href='/moves/']", Claims = "header a[href='/claims/']";

    [Fact]
    public async Task When_VMware_got_behind_OpenStack_in_1_click()
    {
        await using var visit = await FromHome("main a[href='/vendors/vmware/']");
        await visit.Says("#in-2012", "OpenStack Foundation");
    }

    [Fact]
    public async Task What_Citrix_did_after_2012_in_2_clicks()
    {
        await using var visit = await FromHome(Vendors, "main a[href='/vendors/citrix/']");
        await visit.Says("#in-2015", "OpenStack Foundation");
        await visit.Shows("#in-2013, #in-2014");
    }

    [Fact]
    public async Task Allies_of_2013_against_those_of_2015_in_1_click_and_one_picture()
    {
        await using var visit = await FromHome("main a[href='/vendors/vmware/']");
        await visit.Shows("svg.strip a[href='/vendors/vmware/2013/']");
        await visit.Shows("svg.strip a[href='/vendors/vmware/2015/']");
    }

    [Fact]
    public async Task Wrong_predictions_about_CloudStack_in_3_clicks()
    {
        await using var visit = await FromHome(Claims, ".ways-in summary", ".ways-in a[href='/claims/about/apache-cloudstack/']");
        await visit.Arrive("/claims/about/apache-cloudstack/");
        await visit.Shows(".claim.refuted .why, .claim.mixed .why");
    }

    [Fact]
    public async Task All_licence_changes_in_2_clicks()
    {
        await using var visit = await FromHome(Moves, ".classes a[href='/moves/licence/']");
        await visit.Arrive("/moves/licence/");
        await visit.Says(".moves", "relicenses");
    }

    [Fact]
    public async Task What_is_new_and_the_trails_within_two_screens_of_a_phone()
    {
        await using var visit = await site.Open("/");
        await visit.Resize(390, 844);
        await visit.UseThemeFonts();
        Assert.Equal(6, await visit.Read<int>("document.querySelectorAll('.newest h3').length"));
        Assert.InRange(await visit.Read<double>("Math.max(...[...document.querySelectorAll('.newest h3, .front .ways section:first-child h3')].map(e => e.getBoundingClientRect().bottom + scrollY))"), 400, 2 * 844);
    }

    [Fact]
    public async Task A_class_keeps_its_bar_apart_from_its_name()
    {
        await using var visit = await site.Open("/moves/");
        Assert.True(await visit.Read<double>("Math.min(...[...document.querySelectorAll('.act')].map(e => parseFloat(getComputedStyle(e).paddingInlineStart)))") > 3);
    }

    [Theory]
    [InlineData("/vendors/citrix/")]
    [InlineData("/compare/apache-cloudstack/citrix/")]
    public async Task Relations_open_at_the_newest_year_on_a_phone(string path)
    {
        await using var visit = await site.Open(path);
        await visit.Resize(390, 844);
        Assert.True(await visit.Read<bool>("""
            [...document.querySelectorAll('.newest-first')].every(figure => {
              const years = [...figure.querySelectorAll('text.when')].map(t => t.getBoundingClientRect().right);
              return figure.scrollWidth > figure.clientWidth && Math.abs(Math.max(...years) - figure.getBoundingClientRect().right) < 20;
            })
            """));
    }

    [Fact]
    public async Task The_names_of_rows_stay_in_sight_while_a_phone_scrolls_the_years()
    {
        await using var visit = await site.Open("/vendors/citrix/");
        await visit.Resize(390, 844);
        Assert.True(await visit.Read<bool>("""
            (() => {
              const figure = document.querySelector('.rows').parentElement;
              figure.scrollLeft = -200;
              return figure.scrollLeft < 0 && figure.querySelector('.names').getBoundingClientRect().left >= figure.getBoundingClientRect().left;
            })()
            """));
    }

    [Fact]
    public async Task Titles_alone_without_a_script()
    {
        await using var visit = await site.Open("/topics/open-cloud/", scripts: false);
        await visit.Shows(".cards .card p");
        await (await visit.Find("checkbox", "Titles only")).ClickAsync();
        await visit.Hides(".cards .card p");
        await visit.Hides(".oldest");
    }

    [Fact]
    public async Task The_story_of_a_topic_from_its_beginning_in_1_click_from_its_page()
    {
        await using var visit = await site.Open("/topics/open-cloud/");
        await (await visit.Find("link", "Oldest first")).ClickAsync();
        await visit.Says("#search-results h3", "Rackspace and NASA");
    }

    [Fact]
    public async Task A_permalink_and_a_citation_are_copied_by_a_button()
    {
        await using var visit = await site.Open("/articles/2015/citrix-joins-openstack/");
        await visit.Page.EvaluateExpressionAsync("navigator.clipboard.writeText = async text => { window.copied = text; }; document.querySelector('.cite details').open = true");
        await (await visit.Find("button", "Copy")).ClickAsync();
        await visit.Until("window.copied?.includes('Citrix comes back to OpenStack') && document.querySelector('.copy').textContent === 'Copied'");
    }

    [Fact]
    public async Task A_citation_for_BibTeX_one_click_from_its_article()
    {
        await using var visit = await FromHome(".newest h3 a");
        await visit.Shows(".cite a[href$='cite.bib']");
    }

    [Fact]
    public async Task How_to_follow_Broadcom_alone_in_3_clicks()
    {
        await using var visit = await FromHome(Vendors, "main a[href='/vendors/broadcom/']", "main a[href='/feeds/#vendors-broadcom']");
        await visit.Shows("#vendors-broadcom .formats a");
    }

    [Fact]
    public async Task What_happened_in_2016_in_1_click()
    {
        await using var visit = await FromHome("svg.wide a[href='/2016/']");
        await visit.Arrive("/2016/");
        await visit.Shows(".moves");
        await visit.Shows(".cards");
        await visit.Shows(".claim");
    }

    [Fact]
    public async Task Two_vendors_compared_in_2_clicks()
    {
        await using var visit = await FromHome("main a[href='/vendors/vmware/']", "main a[href^='/compare/']");
        await visit.Arrive("/compare/[^/]+/[^/]+/");
        await visit.Shows("svg.strip");
    }

    [Fact]
    public async Task An_address_to_share_a_move_by_in_2_clicks()
    {
        await using var visit = await FromHome(Moves, ".moves .when");
        await visit.Arrive("/moves/[^/]+/");
        await visit.Shows(".u-url");
    }

    [Fact]
    public async Task The_sentence_behind_a_move_in_1_click_from_its_article()
    {
        await using var visit = await FromHome(".newest h3 a", ".aside a[href^='#move-']");
        await visit.Shows(".cited:target");
    }

    /// <summary>Skip link, name and sections, the way down, the links of the page's head: then the text.</summary>
    [Theory]
    [MemberData(nameof(AccessibilityTests.Kinds), MemberType = typeof(AccessibilityTests))]
    public async Task At_most_twelve_stops_of_the_keyboard_lie_before_the_text(string path)
    {
        await using var visit = await site.Open(path);
        Assert.InRange(await visit.Read<int>("""
            (() => {
              const text = document.querySelector('main form.search, main .record h1, main .text, main .lede, main .cards, main .moves, main h1 + p');
              return [...document.querySelectorAll('a[href], button, input, select, summary, [tabindex="0"]')]
                .filter(e => e.tabIndex >= 0 && e.checkVisibility() && text && (text.compareDocumentPosition(e) & Node.DOCUMENT_POSITION_PRECEDING)).length;
            })()
            """), 1, 12);
    }
}
