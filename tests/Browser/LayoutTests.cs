using PuppeteerSharp;
using Xunit;

namespace Archive.Tests.Browser;

public sealed class LayoutTests(SiteInBrowser site)
{
    [Fact]
    public async Task Below_a_button_that_a_script_shows_nothing_moves()
    {
        const string Foot = "document.querySelector('.foot').getBoundingClientRect().top";
        var path = PageKinds.Paths.First(p => p.StartsWith("/moves/", StringComparison.Ordinal) && p.Count(c => c == '/') == 3 && p.Contains('-'));
        await using var scripted = await site.Open(path);
        await using var plain = await site.Open(path, scripts: false);
        await scripted.Shows("button.copy");
        Assert.Equal(await plain.Read<double>(Foot), await scripted.Read<double>(Foot));
    }

    [Fact]
    public async Task A_long_word_in_a_title_beside_the_text_widens_no_page()
    {
        await using var visit = await site.Open(PageKinds.Article);
        await visit.Resize(320, 640);
        await visit.Shows(".story a");
        await visit.Read<int>("document.querySelectorAll('.story a, .related a').forEach(a => a.append(' Rechenzentrumsinfrastrukturbetreibergesellschaftsvertragsrecht')), 1");
        Assert.True(await visit.Read<bool>("document.documentElement.scrollWidth <= innerWidth"));
    }

    [Fact]
    public async Task Arrows_point_along_the_line_from_right_to_left_too()
    {
        await using var visit = await site.Open(PageKinds.Article);
        await visit.Shows(".story .arrow");
        Assert.Equal("none", await visit.Read<string>(Turned));
        await visit.Read<string>("document.documentElement.dir = 'rtl'");
        Assert.Equal("matrix(-1, 0, 0, 1, 0, 0)", await visit.Read<string>(Turned));
    }

    [Fact]
    public async Task With_colours_of_the_readers_own_the_section_is_marked_and_names_of_rows_stand_on_paper()
    {
        await using var visit = await site.Open("/vendors/");
        await visit.Page.EmulateMediaFeaturesAsync([new MediaFeatureValue { MediaFeature = MediaFeature.ForcedColors, Value = "active" }]);
        Assert.Contains("underline", await visit.Read<string>("getComputedStyle(document.querySelector('.masthead [aria-current]')).textDecorationLine"));
    }

    [Fact]
    public async Task Names_of_rows_begin_at_the_right_where_texts_run_to_the_left()
    {
        await using var visit = await site.Open("/vendors/broadcom/");
        await visit.Shows(".drawn .names");
        await visit.Read<string>("document.documentElement.dir = 'rtl'");
        Assert.True(await visit.Read<bool>("(names => [...names.querySelectorAll('.lane')].every(n => Math.abs(n.getBoundingClientRect().right - names.getBoundingClientRect().right) < 3))(document.querySelector('.drawn .names'))"));
    }

    private const string Turned = "getComputedStyle(document.querySelector('.story .arrow')).transform";
}
