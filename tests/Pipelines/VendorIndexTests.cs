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

    [Theory]
    [InlineData("el", "\u0386\u03bb\u03c6\u03b1 \u0391\u03c5\u03b3\u03ae \u038c\u03bc\u03b9\u03bb\u03bf\u03c2", "\u0391 \u039f")]
    [InlineData("tr", "Cam \u00c7am Irmak iz \u0130stanbul \u00d6m\u00fcr \u015een", "C \u00c7 I \u0130 \u00d6 \u015e")]
    [InlineData("sv", "Alm \u00c5by \u00c4ng \u00c9clair", "A E \u00c5 \u00c4")]
    [InlineData("nb", "\u00e6rlig \u00d8st", "\u00c6 \u00d8")]
    [InlineData("pl", "\u0141\u00f3d\u017a Lublin", "L \u0141")]
    [InlineData("ar", "\u0622\u0644\u0629 \u0623\u0645\u0644 \u0625\u0628\u0631\u0629 \u0628\u0627\u0628", "\u0627 \u0628")]
    [InlineData("ja", "\u3042\u3055 \u30a2\u30b5 \uff71\uff7b \u304c\u304f", "\u3042 \u304b")]
    [InlineData("en", "\uff21cme \u00c5by \u0130stanbul \u0141\u00f3d\u017a", "A I L")]
    public void An_accented_letter_stands_below_its_plain_one_where_the_language_has_none_of_its_own(string language, string names, string letters)
    {
        using var archive = new TempArchive(("input/site.yml", TempArchive.SiteYml + $"language: {language}\n"));
        foreach (var (i, name) in names.Split(' ').Index()) archive.Write($"input/vendors/v{i}.yml", $"name: {name}\n");
        Assert.Equal(letters.Split(' '), Page(archive.Build(), "vendors/index.html").QuerySelectorAll(".index h2").Select(h => h.TextContent));
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
