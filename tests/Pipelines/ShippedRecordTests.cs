using AngleSharp.Dom;
using Archive.Building;
using Archive.Catalog;
using Archive.Diagnostics;
using Archive.Tests.Support;
using Xunit;

namespace Archive.Tests.Pipelines;

/// <summary>The record of the archive that ships with the program, as readers see it.</summary>
public sealed class ShippedRecordTests(ShippedSite site) : IClassFixture<ShippedSite>
{
    [Fact]
    public void Every_move_and_claim_of_the_collection_is_there_and_nothing_is_wrong()
    {
        var problems = new Problems();
        var catalog = ArchiveInput.Read(Folder.Repository, problems)?.Link(drafts: true, problems);
        Assert.Empty(problems.Sorted());
        Assert.True(catalog!.Articles.Count >= 105);
        Assert.True(catalog.Moves.Count >= 200);
        Assert.True(catalog.Claims.Count >= 100);
    }

    [Fact]
    public void Citrix_has_one_timeline_from_2007_to_2022_merged_from_several_articles()
    {
        var page = site.Page("/vendors/citrix/");
        var years = page.QuerySelectorAll(".moves-year > h3").Select(h => h.TextContent).ToList();
        Assert.Equal("2007", years[0]);
        Assert.Equal("2022", years[^1]);
        Assert.Equal(years.Order(StringComparer.Ordinal), years);
        Assert.True(Sources(page.QuerySelectorAll(".moves .src a")).Count() > 5);
    }

    [Fact]
    public void VMwares_allies_of_2013_and_2015_differ_and_the_page_says_which_moves_made_it_so()
    {
        var (before, after) = (site.Page("/vendors/vmware/2013/"), site.Page("/vendors/vmware/2015/"));
        Assert.DoesNotContain("Citrix", Sides(before));
        Assert.Contains("Citrix", Sides(after));
        Assert.Contains("Google", Sides(after));
        var why = after.QuerySelector(".changes")!;
        Assert.Contains("Citrix Systems joins OpenStack Foundation", Words(why));
        Assert.Contains("now stands beside VMware", Words(why));
        Assert.Contains(why.QuerySelectorAll("a"), a => a.GetAttribute("href") == "/articles/2015/citrix-joins-openstack/#move-citrix-joins-openstack-foundation-2015");
        Assert.Equal("/vendors/vmware/2014/", after.QuerySelector("main a[rel=prev]")!.GetAttribute("href"));
        Assert.Equal("/vendors/vmware/2014/", before.QuerySelector("main a[rel=next]")!.GetAttribute("href"));
    }

    [Theory]
    [InlineData("/vendors/vmware/2015/", "VMware")]
    [InlineData("/vendors/openstack-foundation/", "OpenStack Foundation")]
    public void Nobody_stands_beside_itself_or_beside_another_twice_at_one_house(string path, string vendor)
    {
        var fellows = site.Page(path).QuerySelectorAll("section:has(> ul a.who)")
            .SelectMany(s => s.QuerySelectorAll("a.who").Select(a => (House: s.QuerySelector("h3 a")?.TextContent, Name: a.TextContent))).ToList();
        Assert.NotEmpty(fellows);
        Assert.DoesNotContain(fellows, f => f.Name == vendor);
        Assert.Equal(fellows.Distinct(), fellows);
    }

    [Fact]
    public void A_year_without_a_move_or_a_change_has_no_page_and_leads_to_the_one_that_holds()
    {
        var year = site.Page("/vendors/openstack/2015/").QuerySelectorAll(".as-of a").Single(a => a.TextContent == "2013");
        Assert.False(site.Has("/vendors/openstack/2013/"));
        Assert.Equal("/vendors/openstack/2012/", year.GetAttribute("href"));
    }

    [Theory]
    [InlineData("/")]
    [InlineData("/moves/")]
    [InlineData("/claims/")]
    [InlineData("/vendors/citrix/")]
    [InlineData("/vendors/openstack-foundation/")]
    [InlineData("/vendors/vmware/2016/")]
    [InlineData("/topics/open-cloud/")]
    [InlineData("/moves/joins/")]
    [InlineData("/moves/2015/")]
    public void Every_link_of_the_record_leads_to_something_that_is_there(string path)
    {
        foreach (var href in site.Page(path).QuerySelectorAll("main a[href^='/'], main a[href^='#']").Select(a => a.GetAttribute("href")!).Distinct())
        {
            var parts = (href[0] == '#' ? path + href : href.Split('?')[0]).Split('#');
            Assert.True(site.Has(parts[0]), $"{path} leads to {href}");
            if (parts.Length > 1) Assert.True(site.Page(parts[0]).GetElementById(parts[1]) is not null, $"{path} leads to {href}");
        }
    }

    [Theory]
    [InlineData("/vendors/citrix/")]
    [InlineData("/vendors/intel/")]
    public void Every_mark_of_the_lanes_is_a_row_of_the_list(string path)
    {
        var page = site.Page(path);
        var rows = page.QuerySelectorAll(".moves .src a").Select(a => a.GetAttribute("href")).ToHashSet();
        foreach (var figure in page.QuerySelectorAll("svg.wide, svg.tall"))
        {
            var marks = figure.QuerySelectorAll("a").Select(a => a.GetAttribute("href")).ToList();
            Assert.Equal(page.QuerySelectorAll(".moves > li").Length, marks.Count);
            Assert.All(marks, m => Assert.Contains(m, rows));
        }
    }

    [Fact]
    public void A_move_that_two_articles_report_stands_once_with_both()
    {
        var row = Assert.Single(site.Page("/vendors/citrix/").QuerySelectorAll(".moves > li"), r => Words(r).Contains("sells CloudPlatform", StringComparison.Ordinal));
        Assert.Equal(["/articles/2016/citrix-sells-cloudplatform/", "/articles/2015/elliott-presses-citrix/"], Sources(row.QuerySelectorAll(".src a")));
    }

    [Fact]
    public void An_answer_is_told_from_both_ends()
    {
        Assert.Contains("answers, after 47 days: Elliott Management presses for change at Citrix Systems", Words(site.Page("/vendors/citrix/")));
        Assert.Contains("answered after 47 days: Citrix Systems settles with Elliott Management", Words(site.Page("/vendors/elliott-management/")));
    }

    [Fact]
    public void The_ledger_states_shares_of_what_is_resolved_and_whose_judgement_it_is()
    {
        var page = site.Page("/claims/");
        var ledger = Words(page.QuerySelector(".ledger")!);
        Assert.Matches(@"\d+ predictions, \d+ resolved: \d+ borne out \(\d+%\)", ledger);
        Assert.Contains("own judgement", ledger);
        Assert.All(page.QuerySelectorAll(".claim details"), d => Assert.Contains("The archive’s own judgement", d.TextContent));
        Assert.DoesNotContain("%", Words(site.Page("/vendors/citrix/").QuerySelector(".ledger")!));
    }

    private static IEnumerable<string> Sources(IEnumerable<IElement> links) =>
        links.Select(a => a.GetAttribute("href")!.Split('#')[0]).Distinct();

    private static string Sides(IDocument page) => Words(page.QuerySelector(".sides")!);

    private static string Words(INode node) => string.Join(' ', node.TextContent.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    private static string Words(IDocument page) => Words(page.Body!);
}
