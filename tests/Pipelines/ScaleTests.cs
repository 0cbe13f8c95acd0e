using System.Text;
using AngleSharp.Html.Parser;
using Archive.Tests.Support;
using Xunit;

namespace Archive.Tests.Pipelines;

/// <summary>No page grows with the archive: what there is more of stands on pages of its own.</summary>
public sealed class ScaleTests
{
    private const int MostBytes = 300 * 1024, MostElements = 3000;

    private static readonly Lazy<TempArchive> Large = new(() =>
    {
        var archive = RecordArchive.Empty();
        for (var i = 0; i < 40; i++)
        {
            var moves = new StringBuilder("moves:\n");
            for (var j = 0; j < 12; j++) moves.Append($"  - {{id: m-{i}-{j}, actor: acme, action: {(j % 2 == 0 ? "sues" : "invests-in")}, target: {(j % 3 == 0 ? "hooli" : "initech")}, date: {2000 + i / 2}-{1 + j:00}}}\n");
            moves.Append("claims:\n");
            for (var j = 0; j < 5; j++) moves.Append($"  - {{id: c-{i}-{j}, kind: prediction, speaker: Somebody {j % 7}, made-on: {2000 + i / 2}, horizon: 2030, about: [acme], text: \"Claim {i} of {j} comes true.\"}}\n");
            archive.Article($"a-{i:00}", $"{2000 + i / 2}", $"vendors: [acme]\n{moves}");
        }
        return archive.Build();
    });

    [Fact]
    public void No_page_is_larger_than_a_browser_takes_at_once()
    {
        var pages = Large.Value.Site().Where(f => f.Key.EndsWith(".html", StringComparison.Ordinal)).ToList();
        Assert.True(pages.Count > 400);
        Assert.All(pages, p => Assert.True(p.Value.Length <= MostBytes, $"{p.Key}: {p.Value.Length} bytes"));
        Assert.All(pages.OrderByDescending(p => p.Value.Length).Take(12), p => Assert.True(new HtmlParser().ParseDocument(Encoding.UTF8.GetString(p.Value)).All.Length <= MostElements, p.Key));
    }

    [Theory]
    [InlineData("moves/sues/index.html")]
    [InlineData("claims/open/index.html")]
    [InlineData("claims/about/acme/index.html")]
    public void Long_lists_are_cut_into_pages_with_a_line_of_years(string path)
    {
        var page = new HtmlParser().ParseDocument(Large.Value.Published(path));
        Assert.Equal(50, page.QuerySelectorAll(".moves > li, .claims > .claim").Length);
        Assert.NotNull(page.QuerySelector("a[rel=next]"));
        Assert.Contains(page.QuerySelectorAll(".as-of a"), a => a.TextContent == "2005");
    }

    [Fact]
    public void A_vendors_page_shows_the_newest_and_leads_to_every_year()
    {
        var page = new HtmlParser().ParseDocument(Large.Value.Published("vendors/acme/index.html"));
        Assert.Equal(60, page.QuerySelectorAll(".moves > li").Length);
        Assert.Contains(page.QuerySelectorAll("a"), a => a.GetAttribute("href") == "/vendors/acme/2001/");
        Assert.Contains(page.QuerySelectorAll("a"), a => a.GetAttribute("href") == "/claims/about/acme/");
        Assert.NotEmpty(new HtmlParser().ParseDocument(Large.Value.Published("vendors/acme/2001/index.html")).QuerySelectorAll(".moves > li"));
    }
}
