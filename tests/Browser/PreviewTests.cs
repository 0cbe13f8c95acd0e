using Archive.Commands.Preview;
using Archive.Tests.Support;
using Xunit;

namespace Archive.Tests.Browser;

/// <summary>What keeps a site from being built stands over its last good page, under that page's own policy.</summary>
public sealed class PreviewTests(SiteInBrowser site)
{
    [Fact]
    public async Task A_report_stands_over_the_page_as_text_and_goes_when_it_is_mended()
    {
        var port = FreePort.Take();
        using var server = new PreviewServer(PublishedPages.Output, port);
        await using var visit = await site.Open("/about/", address: $"http://127.0.0.1:{port}");
        await visit.Says("h1", "About");
        server.Show("input/articles/2015/one.md:1:1: error: <img src=x onerror=alert(1)>");
        await visit.Says(".preview-report pre", "<img src=x onerror=alert(1)>");
        Assert.Equal("fixed", await visit.Read<string>("getComputedStyle(document.querySelector('.preview-report')).position"));
        await visit.Go("/vendors/");
        await visit.Shows(".preview-report");
        server.Reload();
        await visit.Hides(".preview-report");
    }
}
