using Archive.Tests.Browser;
using Archive.Tests.Browser.Tools;
using PuppeteerSharp;

return args switch
{
    ["pictures", var site, var folder] => await Run(site, (browser, server) => Pictures.Take(browser, server, site, folder)),
    ["picture", var site, var path, var file] => await Run(site, (browser, server) => Pictures.TakeOne(browser, server, path, file)),
    ["first-query", var site, .. var words] when words.Length > 0 => await Run(site, (browser, server) => FirstQuery.Measure(browser, server, site, string.Join(' ', words))),
    _ => Usage(),
};

static async Task<int> Run(string site, Func<IBrowser, StaticServer, Task> work)
{
    if (!File.Exists(Path.Combine(site, "index.html")))
    {
        Console.Error.WriteLine($"No site stands in '{site}': build one first.");
        return 2;
    }
    using var server = new StaticServer(Path.GetFullPath(site));
    await using var browser = await Chromium.Launch();
    await work(browser, server);
    return 0;
}

static int Usage()
{
    Console.Error.WriteLine("""
        Looks at a published site with a browser. SITE is its folder, such as output/.
          pictures SITE FOLDER       home, article, vendor, topic, moves, claims, search: 390 and 1280 px, light and dark
          picture SITE PATH FILE     one page at 1280 px, as README.md shows the home page
          first-query SITE WORD...   what the first search moves, and how long it takes
        """);
    return 2;
}
