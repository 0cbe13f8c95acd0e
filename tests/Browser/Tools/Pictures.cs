using Microsoft.Playwright;

namespace Archive.Tests.Browser.Tools;

/// <summary>Pictures of the site, as people see it.</summary>
internal static class Pictures
{
    public static async Task Take(IBrowser browser, StaticServer server, string site, string folder)
    {
        foreach (var (name, path) in Pages(site))
        {
            foreach (var width in (int[])[390, 1280])
            {
                foreach (var scheme in (ColorScheme[])[ColorScheme.Light, ColorScheme.Dark])
                {
                    var file = Path.Combine(folder, $"{name}-{width}-{scheme.ToString().ToLowerInvariant()}.png");
                    await Take(browser, server.Address + path, width, width == 390 ? 844 : 1000, scheme, file);
                    Console.WriteLine(file);
                }
            }
        }
    }

    public static Task TakeOne(IBrowser browser, StaticServer server, string path, string file) =>
        Take(browser, server.Address + path, 1280, 1000, ColorScheme.Light, file);

    private static async Task Take(IBrowser browser, string address, int width, int height, ColorScheme scheme, string file)
    {
        await using var context = await browser.NewContextAsync(new BrowserNewContextOptions { ViewportSize = new ViewportSize { Width = width, Height = height }, ColorScheme = scheme });
        var page = await context.NewPageAsync();
        await page.GotoAsync(address, new PageGotoOptions { WaitUntil = WaitUntilState.NetworkIdle });
        await page.ScreenshotAsync(new PageScreenshotOptions { Path = file });
    }

    /// <summary>One page of each kind: of several, the one with the most on it.</summary>
    private static IEnumerable<(string Name, string Path)> Pages(string site) =>
    [
        ("home", "/"),
        ("article", Largest(site, "articles", 3)),
        ("vendor", Largest(site, "vendors", 2)),
        ("topic", Largest(site, "topics", 2)),
        ("moves", "/moves/"),
        ("claims", "/claims/"),
        ("search", "/search/"),
        ("results", "/search/?q=cloud"),
    ];

    private static string Largest(string site, string folder, int depth) => Directory
        .EnumerateFiles(Path.Combine(site, folder), "index.html", SearchOption.AllDirectories)
        .Where(f => Path.GetRelativePath(site, f).Split(Path.DirectorySeparatorChar).Length == depth + 1)
        .OrderByDescending(f => new FileInfo(f).Length).ThenBy(f => f, StringComparer.Ordinal)
        .Select(f => $"/{Path.GetRelativePath(site, Path.GetDirectoryName(f)!).Replace('\\', '/')}/")
        .First();
}
