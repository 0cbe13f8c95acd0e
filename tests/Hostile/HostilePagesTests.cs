using System.Collections.Concurrent;
using Archive.Tests.Browser;
using PuppeteerSharp;
using Xunit;

namespace Archive.Tests.Hostile;

/// <summary>
/// Every page of the hostile archive in a real browser, with the content security policy switched off: encoding alone has to hold. Dialogs,
/// requests, navigation, windows, errors and whatever a page should not have are trapped.
/// </summary>
public sealed class HostilePagesTests(HostileArchive hostile, SiteInBrowser shipped)
{
    private const int Tabs = 3;

    /// <summary>In every page and frame before anything else: what a script would call says that it was called.</summary>
    private const string Traps = """
        window.trapped = [];
        for (const name of ['alert', 'confirm', 'prompt', 'print', 'open']) window[name] = (...words) => { top.trapped.push(`${name}(${words})`); };
        """;

    /// <summary>What was called, and what stands in the page that only a theme or nobody may put there.</summary>
    private const string Found = """
        (() => {
          const found = [...window.trapped];
          for (const element of document.querySelectorAll('*')) {
            if (['iframe', 'object', 'embed', 'base', 'style', 'template', 'math', 'video', 'plaintext', 'xmp'].includes(element.localName)) found.push(`<${element.localName}>`);
            if (element.localName === 'script' && !element.src.startsWith(location.origin + '/assets/') && !/json$/.test(element.type)) found.push(`<script> ${element.src}`);
            for (const { name, value } of element.attributes) {
              if (/^on/.test(name) || name === 'style' || name === 'srcdoc') found.push(`${name}=${value}`);
              if (!['href', 'src', 'action', 'formaction', 'data', 'poster', 'xlink:href'].includes(name)) continue;
              try { if (!['http:', 'https:', 'mailto:'].includes(new URL(value, location).protocol)) found.push(`${name}=${value}`); } catch { /* leads nowhere */ }
            }
          }
          return found;
        })()
        """;

    /// <summary>What is hostile stands in many pages: a few of them will do unless <c>ARCHIVE_PAGES=all</c>.</summary>
    private static readonly bool AllPages = Environment.GetEnvironmentVariable("ARCHIVE_PAGES") == "all";

    private readonly ConcurrentQueue<string> _trapped = new();
    private const int OneIn = 18;

    private int _pages;

    [Fact]
    public async Task Nothing_runs_nothing_is_asked_of_another_host_and_nobody_is_led_away()
    {
        using var server = new StaticServer(hostile.Built.Output);
        var made = hostile.Built.Site().Keys.Where(path => path.EndsWith(".html", StringComparison.Ordinal)).ToList();
        var pages = made.Where((_, i) => AllPages || i % OneIn == 0).Select(path => "/" + path.Replace("index.html", "", StringComparison.Ordinal))
            .Concat(HostileStrings.All.Where((_, i) => i % 12 == 0).Select(text => "/search/?q=" + Uri.EscapeDataString(text) + "#" + Uri.EscapeDataString(text)));
        var queue = new ConcurrentQueue<string>(pages);
        await Visit(server, queue);
        TestContext.Current.TestOutputHelper!.WriteLine($"Hostile strings: {HostileStrings.All.Count}; pages loaded without a policy: {_pages}, of which came of captures: {hostile.FromCaptures}; scripts run, requests elsewhere, navigations and errors: {_trapped.Count}");
        Assert.Empty(_trapped);
        Assert.True(made.Count > HostileStrings.All.Count);
        Assert.True(_pages > made.Count / OneIn);
        Assert.True(hostile.FromCaptures > HostileStrings.All.Count / 4);
    }

    /// <summary>The traps themselves: a page that does what none may do.</summary>
    [Theory]
    [InlineData("<img src=/x onerror=alert(1)>", "alert(1)")]
    [InlineData("<script>fetch('https://elsewhere.test/x').catch(() => { })</script>", "asked for https://elsewhere.test/x")]
    [InlineData("<a href=javascript:alert(1)>x</a>", "href=javascript:alert(1)")]
    [InlineData("<script>location.hash = '';throw new Error('broken')</script>", "broken")]
    [InlineData("<base href=/x/>", "<base>")]
    public async Task What_a_page_must_not_do_is_noticed(string harm, string noticed)
    {
        using var site = new Support.TempArchive(("site/index.html", $"<!doctype html><title>x</title><body>{harm}</body>"), ("site/404.html", ""), ("site/_headers", "/*\n  Content-Security-Policy: default-src 'none'\n"));
        using var server = new StaticServer(site.Full("site"));
        await Visit(server, new ConcurrentQueue<string>(["/"]));
        Assert.Contains(_trapped, found => found.Contains(noticed, StringComparison.Ordinal));
    }

    private async Task Visit(StaticServer server, ConcurrentQueue<string> queue)
    {
        await using var context = await (await shipped.Browser).CreateBrowserContextAsync();
        await Task.WhenAll(Enumerable.Range(0, Tabs).Select(_ => Visit(context, server.Address, queue)));
    }

    private async Task Visit(IBrowserContext context, string address, ConcurrentQueue<string> queue)
    {
        await using var page = await context.NewPageAsync();
        await page.SetBypassCSPAsync(true);
        await page.EvaluateExpressionOnNewDocumentAsync(Traps);
        page.Dialog += async (_, e) =>
        {
            _trapped.Enqueue($"{page.Url}: dialog {e.Dialog.Message}");
            await e.Dialog.Dismiss();
        };
        page.Popup += (_, e) => _trapped.Enqueue($"{page.Url}: window {e.PopupPage.Url}");
        page.PageError += (_, e) => _trapped.Enqueue($"{page.Url}: error {e.Message}");
        page.Request += (_, e) =>
        {
            if (!e.Request.Url.StartsWith(address + "/", StringComparison.Ordinal) && !e.Request.Url.StartsWith("data:image/", StringComparison.Ordinal)) _trapped.Enqueue($"{page.Url}: asked for {e.Request.Url}");
        };
        while (queue.TryDequeue(out var path))
        {
            await page.GoToAsync(address + path, new NavigationOptions { WaitUntil = [WaitUntilNavigation.Load] });
            foreach (var found in await page.EvaluateExpressionAsync<string[]>(Found)) _trapped.Enqueue($"{path}: {found}");
            if (!page.Url.StartsWith(address + path.Split('?', '#')[0], StringComparison.Ordinal)) _trapped.Enqueue($"{path}: led to {page.Url}");
            Interlocked.Increment(ref _pages);
        }
    }
}
