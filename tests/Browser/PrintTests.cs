using System.Text;
using System.Text.RegularExpressions;
using Microsoft.Playwright;
using Xunit;

namespace Archive.Tests.Browser;

[Collection(InBrowser.Name)]
public sealed partial class PrintTests(SiteInBrowser site)
{
    private static string Article => PageKinds.Paths.Single(p => p.StartsWith("/articles/", StringComparison.Ordinal) && p.Count(c => c == '/') == 4 && !p.Contains("/page/", StringComparison.Ordinal));

    [Fact]
    public async Task An_article_prints_as_a_clean_text_with_its_address()
    {
        await using var visit = await site.Open(Article);
        await visit.Page.EmulateMediaAsync(new PageEmulateMediaOptions { Media = Media.Print });

        await Assertions.Expect(visit.Page.Locator("article h1")).ToBeVisibleAsync();
        await Assertions.Expect(visit.Page.Locator("header nav")).ToBeHiddenAsync();
        await Assertions.Expect(visit.Page.Locator("a.skip")).ToBeHiddenAsync();
        Assert.Contains("https://", await visit.Page.Locator("body").InnerTextAsync());
        Assert.Equal("rgb(255, 255, 255)", await visit.Page.EvaluateAsync<string>("""
            () => [document.body, document.documentElement].map(e => getComputedStyle(e).backgroundColor).map(c => c === 'rgba(0, 0, 0, 0)' ? 'rgb(255, 255, 255)' : c)[0]
            """));
    }

    [Theory]
    [InlineData(ColorScheme.Light)]
    [InlineData(ColorScheme.Dark)]
    public async Task An_article_prints_to_PDF(ColorScheme scheme)
    {
        await using var visit = await site.Open(Article, new BrowserNewContextOptions { ColorScheme = scheme });
        var pdf = await visit.Page.PdfAsync(new PagePdfOptions { Format = "A4" });
        Assert.Equal("%PDF-", Encoding.ASCII.GetString(pdf, 0, 5));
        Assert.InRange(PageObjects().Count(Encoding.Latin1.GetString(pdf)), 1, 8);
    }

    [GeneratedRegex(@"/Type\s*/Page\b")]
    private static partial Regex PageObjects();
}
