using System.Text;
using System.Text.RegularExpressions;
using PuppeteerSharp;
using PuppeteerSharp.Media;
using Xunit;

namespace Archive.Tests.Browser;

public sealed partial class PrintTests(SiteInBrowser site)
{
    [Fact]
    public async Task An_article_prints_as_a_clean_text_with_its_address()
    {
        await using var visit = await site.Open(PageKinds.Article);
        await visit.Page.EmulateMediaTypeAsync(MediaType.Print);

        await visit.Shows("article h1");
        await visit.Hides("header nav");
        await visit.Hides("a.skip");
        Assert.Contains("https://", await visit.Read<string>("document.body.innerText"));
        Assert.Equal("rgb(255, 255, 255)", await visit.Read<string>("""
            [document.body, document.documentElement].map(e => getComputedStyle(e).backgroundColor).map(c => c === 'rgba(0, 0, 0, 0)' ? 'rgb(255, 255, 255)' : c)[0]
            """));
    }

    [Fact]
    public async Task On_paper_the_evidence_is_open_and_no_larger_than_the_claim()
    {
        await using var visit = await site.Open("/claims/");
        await visit.Page.EmulateMediaTypeAsync(MediaType.Print);

        await visit.Shows(".claim .evidence a");
        Assert.True(await visit.Read<bool>("['.claim details', '.claim .src'].every(s => parseFloat(getComputedStyle(document.querySelector(s)).fontSize) <= parseFloat(getComputedStyle(document.querySelector('.claim .said')).fontSize))"));
    }

    [Fact]
    public async Task No_column_of_a_table_is_cut_off_on_paper()
    {
        await using var visit = await site.Open(PageKinds.Article);
        await visit.Read<int>("""
            document.querySelector('.text').insertAdjacentHTML('beforeend', `<table><tr>${'<td>Infrastrukturanbieter und Wettbewerbsrecht</td>'.repeat(10)}</tr></table>`), 1
            """);
        await visit.Page.EmulateMediaTypeAsync(MediaType.Print);
        await visit.Resize(640, 900);
        Assert.True(await visit.Read<bool>("[...document.querySelectorAll('.text td')].every(c => c.getBoundingClientRect().right <= innerWidth)"));
    }

    [Theory]
    [InlineData("light")]
    [InlineData("dark")]
    public async Task An_article_prints_to_PDF(string scheme)
    {
        await using var visit = await site.Open(PageKinds.Article, scheme);
        var pdf = await visit.Page.PdfDataAsync(new PdfOptions { Format = PaperFormat.A4 });
        Assert.Equal("%PDF-", Encoding.ASCII.GetString(pdf, 0, 5));
        Assert.InRange(PageObjects().Count(Encoding.Latin1.GetString(pdf)), 1, 8);
    }

    [GeneratedRegex(@"/Type\s*/Page\b")]
    private static partial Regex PageObjects();
}
