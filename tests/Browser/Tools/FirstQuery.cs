using PuppeteerSharp;

namespace Archive.Tests.Browser.Tools;

/// <summary>What a reader's first search costs: bytes as they go over the wire (gzip), and time.</summary>
internal static class FirstQuery
{
    public static async Task Measure(IBrowser browser, StaticServer server, string site, string words)
    {
        await using var context = await browser.CreateBrowserContextAsync();
        var page = await context.NewPageAsync();
        var requests = 0;
        page.Request += (_, _) => requests++;
        await page.SetViewportAsync(new ViewPortOptions { Width = 1280, Height = 800 });
        await page.GoToAsync(server.Address + "/search/", WaitUntilNavigation.Networkidle0);
        var (before, asked) = (server.Sent, requests);

        await page.EvaluateFunctionAsync(Watch);
        await page.EvaluateFunctionAsync(Fill, words);
        await page.WaitForSelectorAsync(FirstResult);
        await page.WaitForNetworkIdleAsync();
        var (shown, computed) = (await page.EvaluateExpressionAsync<double>("shown - typed"), await page.EvaluateExpressionAsync<double>("shown - arrived"));
        var (query, requested) = (server.Sent - before, requests - asked);

        await page.EvaluateFunctionAsync(Fill, "");
        await page.WaitForSelectorAsync("#search-ways", new WaitForSelectorOptions { Visible = true });
        await page.EvaluateFunctionAsync(Watch);
        await page.EvaluateFunctionAsync(Fill, words);
        await page.WaitForSelectorAsync(FirstResult);
        var again = await page.EvaluateExpressionAsync<double>("shown - typed");

        var status = await page.EvaluateExpressionAsync<string>("document.querySelector('[role=status]').textContent");
        var index = new DirectoryInfo(Path.Combine(site, "search")).EnumerateFiles("*.json", SearchOption.AllDirectories).ToList();
        Console.WriteLine($"""
            "{words}": {status}
            page, style, scripts        {before,9:#,0} bytes in {asked} requests
            first query                 {query,9:#,0} bytes in {requested} requests, excerpts among them
            both                        {before + query,9:#,0} bytes
            first result after typing   {shown,9:0} ms, of which 150 wait for the next letter
            after its data was there    {computed,9:0} ms
            the same query again        {again,9:0} ms, of which 150 wait for the next letter
            index on disk               {index.Sum(f => f.Length),9:#,0} bytes in {index.Count} files
            """);
    }

    private const string FirstResult = "#search-results[aria-busy=false] li";

    /// <summary>Types all at once.</summary>
    private const string Fill = """
        words => {
          const typed = document.getElementById('search-q');
          typed.value = words;
          typed.dispatchEvent(new Event('input', { bubbles: true }));
        }
        """;

    /// <summary>Notes when a word was typed, when the last data of the index had come, and when the first result stood on the page.</summary>
    private const string Watch = """
        () => {
          window.typed = window.shown = 0;
          document.getElementById('search-q').addEventListener('input', () => { window.typed = performance.now(); }, { once: true });
          new MutationObserver((_, observer) => {
            if (!document.querySelector('#search-results li')) return;
            window.shown = performance.now();
            const data = performance.getEntriesByType('resource').filter(e => e.name.includes('.json') && e.responseEnd <= window.shown).map(e => e.responseEnd);
            window.arrived = Math.max(window.typed, ...data);
            observer.disconnect();
          }).observe(document.getElementById('search-results'), { childList: true });
        }
        """;
}
