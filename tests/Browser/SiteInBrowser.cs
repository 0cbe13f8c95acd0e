using System.Collections.Concurrent;
using System.Text.RegularExpressions;
using Archive.Tests.Support;
using Microsoft.Playwright;
using Xunit;

namespace Archive.Tests.Browser;

/// <summary>The shipped archive, served, and one Chromium to look at it: shared by all browser tests.</summary>
public sealed class SiteInBrowser : IAsyncLifetime
{
    private IPlaywright? _playwright;
    private IBrowser? _browser;
    private StaticServer? _server;

    public string Address => _server!.Address;

    public async ValueTask InitializeAsync()
    {
        _server = new StaticServer(PublishedPages.Output);
        Assertions.SetDefaultExpectTimeout(20_000);
        _playwright = await Playwright.CreateAsync();
        _browser = await Chromium.Launch(_playwright);
    }

    public async ValueTask DisposeAsync()
    {
        if (_browser is not null) await _browser.DisposeAsync();
        _playwright?.Dispose();
        _server?.Dispose();
    }

    /// <summary>A new reader, with nothing kept from others, at a path of the site.</summary>
    public async Task<Visit> Open(string path, BrowserNewContextOptions? options = null)
    {
        options ??= new BrowserNewContextOptions();
        options.BaseURL = Address;
        options.ViewportSize ??= new ViewportSize { Width = 1280, Height = 800 };
        var context = await _browser!.NewContextAsync(options);
        context.SetDefaultTimeout(20_000);
        var page = await context.NewPageAsync();
        var visit = new Visit(context, page, Address);
        await page.GotoAsync(path);
        return visit;
    }
}

/// <summary>
/// One reader's time on the site. Whatever a test is about, when it is over nothing may have been asked of another host,
/// and the console must have stayed silent under the site's own policy.
/// </summary>
public sealed class Visit : IAsyncDisposable
{
    private readonly IBrowserContext _context;
    private readonly ConcurrentQueue<string> _faults = new();
    private readonly ConcurrentQueue<string> _requests = new();

    public Visit(IBrowserContext context, IPage page, string address)
    {
        (_context, Page) = (context, page);
        context.Request += (_, request) =>
        {
            _requests.Enqueue(request.Url);
            if (!request.Url.StartsWith(address, StringComparison.Ordinal) && !request.Url.StartsWith("data:", StringComparison.Ordinal)) _faults.Enqueue($"asked another host: {request.Url}");
        };
        context.Console += (_, message) =>
        {
            if (message.Type is "error" or "warning") _faults.Enqueue($"console: {message.Text} {message.Location}");
        };
        context.WebError += (_, error) => _faults.Enqueue($"script: {error.Error}");
        page.RequestFailed += (_, request) =>
        {
            if (request.Failure != "net::ERR_ABORTED") _faults.Enqueue($"failed: {request.Url} {request.Failure}");
        };
    }

    public IPage Page { get; }

    /// <summary>Addresses asked for so far.</summary>
    public IReadOnlyCollection<string> Requests => _requests;

    public IReadOnlyCollection<string> Faults => _faults;

    /// <summary>Waits until the page has an address that ends so, and is loaded. It asks again and again: Playwright's own wait can miss a page that comes at once.</summary>
    /// <param name="ending">A regular expression.</param>
    public async Task Arrive(string ending)
    {
        await Assertions.Expect(Page).ToHaveURLAsync(new Regex(ending + "$"), new PageAssertionsToHaveURLOptions { Timeout = 20_000 });
        await Page.WaitForLoadStateAsync();
    }

    public async ValueTask DisposeAsync()
    {
        await _context.DisposeAsync();
        Assert.Empty(_faults);
    }
}

/// <summary>Browser tests run one after another, on one site and one browser.</summary>
[CollectionDefinition(Name)]
public sealed class InBrowser : ICollectionFixture<SiteInBrowser>
{
    public const string Name = "Browser";
}
