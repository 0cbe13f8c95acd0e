using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using Archive.Tests.Support;
using Xunit;

namespace Archive.Tests.Pipelines;

public sealed class VendorIndexTests
{
    private static IHtmlDocument Page(TempArchive archive, string path) => new HtmlParser().ParseDocument(archive.Published(path));

    [Fact]
    public void Vendors_stand_below_their_letters_and_a_line_of_letters_leads_there()
    {
        using var archive = new TempArchive(
            ("input/vendors/acme.yml", "name: Acme\n"), ("input/vendors/eclair.yml", "name: Éclair\n"), ("input/vendors/ebb.yml", "name: ebb\nkind: project\n"), ("input/vendors/4u.yml", "name: 4U\n")).Build();

        var page = Page(archive, "vendors/index.html");

        Assert.Equal(["#", "A", "E"], page.QuerySelectorAll(".index h2").Select(h => h.TextContent));
        Assert.Equal(["/vendors/#Letter-other", "/vendors/#Letter-A", "/vendors/#Letter-E"], page.QuerySelectorAll(".letters a").Select(a => a.GetAttribute("href")));
        Assert.Equal(["ebb", "Éclair"], page.QuerySelectorAll("#Letter-E + ul a").Select(a => a.TextContent).Order());
    }

    [Fact]
    public void Names_that_begin_with_no_letter_need_no_heading_of_words()
    {
        using var archive = new TempArchive(("input/vendors/4u.yml", "name: 4U\n"), ("input/words.yml", "vendors:\n  others: \"\"\n")).Build();
        Assert.Equal(["Letter-other"], Page(archive, "vendors/index.html").QuerySelectorAll(".index h2").Select(h => h.Id));
    }

    [Fact]
    public void A_vendor_can_be_found_on_the_page_by_its_other_names_and_its_kind()
    {
        using var archive = new TempArchive(("input/vendors/aws.yml", "name: Amazon Web Services\naliases: [AWS]\n"), ("input/vendors/guild.yml", "name: Guild\nkind: foundation\n")).Build();

        var rows = Page(archive, "vendors/index.html").QuerySelectorAll(".index li").Select(r => r.TextContent).ToList();

        Assert.Contains("AWS", rows[0]);
        Assert.Contains("foundation", rows[1]);
    }

    [Fact]
    public void Many_vendors_are_cut_into_pages_and_each_letter_leads_to_its_page()
    {
        using var archive = new TempArchive();
        for (var i = 0; i < 510; i++) archive.Write($"input/vendors/v{i}.yml", $"name: {(i < 505 ? 'B' : 'C')}{i:000}\n");
        archive.Build();

        Assert.Equal(500, Page(archive, "vendors/index.html").QuerySelectorAll(".index li").Length);
        Assert.Equal(10, Page(archive, "vendors/page/2/index.html").QuerySelectorAll(".index li").Length);
        Assert.Contains("← Previous", Page(archive, "vendors/page/2/index.html").QuerySelector(".pager")!.TextContent);
        Assert.Equal(["/vendors/#Letter-B", "/vendors/page/2/#Letter-C"], Page(archive, "vendors/index.html").QuerySelectorAll(".letters a").Select(a => a.GetAttribute("href")));
    }

    [Fact]
    public void Names_without_a_letter_stand_before_all_letters_whatever_their_heading_is_called()
    {
        using var archive = new TempArchive(("input/words.yml", "vendors.others: Others\n"), ("input/vendors/acme.yml", "name: Acme\n"), ("input/vendors/pear.yml", "name: Pear\n"), ("input/vendors/4u.yml", "name: 4U\n")).Build();
        Assert.Equal(["Others", "A", "P"], Page(archive, "vendors/index.html").QuerySelectorAll(".index h2").Select(h => h.TextContent));
    }
}
