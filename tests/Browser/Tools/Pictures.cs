using PuppeteerSharp;
using PuppeteerSharp.Media;

namespace Archive.Tests.Browser.Tools;

/// <summary>Pictures of the site, as people see it.</summary>
internal static class Pictures
{
    public static async Task Take(IBrowser browser, StaticServer server, string site, string folder)
    {
        Directory.CreateDirectory(folder);
        foreach (var (name, path) in Pages(site))
        {
            foreach (var width in (int[])[390, 1280])
            {
                foreach (var scheme in (string[])["light", "dark"])
                {
                    var file = Path.Combine(folder, $"{name}-{width}-{scheme}.png");
                    await Take(browser, server.Address + path, width, width == 390 ? 844 : 1000, scheme, file);
                    Console.WriteLine(file);
                }
            }
        }
    }

    public static Task TakeOne(IBrowser browser, StaticServer server, string path, string file) =>
        Take(browser, server.Address + path, 1280, 1000, "light", file);

    private static async Task Take(IBrowser browser, string address, int width, int height, string scheme, string file)
    {
        await using var context = await browser.CreateBrowserContextAsync();
        var page = await context.NewPageAsync();
        await page.SetViewportAsync(new ViewPortOptions { Width = width, Height = height });
        await page.EmulateMediaFeaturesAsync([new MediaFeatureValue { MediaFeature = MediaFeature.PrefersColorScheme, Value = scheme }]);
        await page.GoToAsync(address, WaitUntilNavigation.Networkidle0);
        await page.ScreenshotAsync(file);
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
