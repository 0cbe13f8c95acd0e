using System.Collections.Concurrent;
using Archive.Tests.Browser;
using Archive.Tests.Support;
using PuppeteerSharp;
using PuppeteerSharp.Media;
using Xunit;

[assembly: AssemblyFixture(typeof(SiteInBrowser))]

namespace Archive.Tests.Browser;

/// <summary>The shipped archive, served, and one Chromium to look at it: shared by all browser tests, started by the first.</summary>
public sealed class SiteInBrowser : IAsyncDisposable
{
    private readonly Lazy<StaticServer> _server = new(() => new StaticServer(PublishedPages.Output));
    private readonly Lazy<Task<IBrowser>> _browser = new(Chromium.Launch);

    /// <summary>Windows whose readers have left: opening another takes as long as most visits.</summary>
    private readonly ConcurrentBag<IPage> _windows = [];

    public string Address => _server.Value.Address;

    public Task<IBrowser> Browser => _browser.Value;

    public async ValueTask DisposeAsync()
    {
        if (_browser.IsValueCreated) await (await _browser.Value).DisposeAsync();
        if (_server.IsValueCreated) _server.Value.Dispose();
    }

    /// <summary>A new reader, with nothing kept from others, at a path of the site.</summary>
    /// <param name="scheme">What the reader prefers: <c>light</c> or <c>dark</c>.</param>
    /// <param name="address">Of another site; null for the shipped one.</param>
    /// <param name="isFirst">Whether nobody was at the window before: what an earlier reader's page still asked for counts as under way.</param>
    public async Task<Visit> Open(string path, string scheme = "light", bool scripts = true, string? address = null, bool isFirst = false)
    {
        var page = !isFirst && _windows.TryTake(out var left) ? left : await (await (await _browser.Value).CreateBrowserContextAsync()).NewPageAsync();
        var visit = new Visit(page, address ?? Address, () => Leave(page, address ?? Address));
        // Of several pages that are open at a time each has the focus, as far as it can tell.
        await visit.Page.EmulateFocusedPageAsync(true);
        await visit.Page.SetJavaScriptEnabledAsync(scripts);
        await visit.Resize(1280, 800);
        await visit.Prefer(scheme);
        await visit.Go(path);
        return visit;
    }

    private async Task Leave(IPage page, string address)
    {
        await page.GoToAsync("about:blank");
        await page.Client.SendAsync("Storage.clearDataForOrigin", new { origin = address, storageTypes = "all" });
        await page.Client.SendAsync("Network.clearBrowserCache");
        await page.EmulateMediaTypeAsync(MediaType.None);
        _windows.Add(page);
    }
}
