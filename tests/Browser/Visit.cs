using System.Collections.Concurrent;
using System.Diagnostics;
using Archive.Tests.Support;
using PuppeteerSharp;
using PuppeteerSharp.Media;
using Xunit;

namespace Archive.Tests.Browser;

/// <summary>
/// One reader's time on the site. Whatever a test is about, when it is over nothing may have been asked of another host,
/// and the console must have stayed silent under the site's own policy.
/// </summary>
public sealed class Visit : IAsyncDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);

    private readonly string _address;
    private readonly Func<Task> _leave;
    private readonly ConcurrentQueue<string> _faults = new();
    private readonly ConcurrentQueue<string> _requests = new();

    /// <param name="leave">Clears up behind the reader.</param>
    public Visit(IPage page, string address, Func<Task> leave)
    {
        (Page, _address, _leave) = (page, address, leave);
        page.DefaultTimeout = (int)Patience.TotalMilliseconds;
        page.Request += OnRequest;
        page.Console += OnConsole;
        page.PageError += OnError;
        page.RequestFailed += OnFailure;
    }

    public IPage Page { get; }

    /// <summary>Addresses asked for so far.</summary>
    public IReadOnlyCollection<string> Requests => _requests;

    public Task Go(string path) => Page.GoToAsync(_address + path);

    public Task Resize(int width, int height) => Page.SetViewportAsync(new ViewPortOptions { Width = width, Height = height });

    public Task Prefer(string scheme) => Page.EmulateMediaFeaturesAsync([new MediaFeatureValue { MediaFeature = MediaFeature.PrefersColorScheme, Value = scheme }]);

    /// <summary>Sets the page in the fonts that the theme brings for cards: how much room a text takes is then the same on every machine.</summary>
    public async Task UseThemeFonts()
    {
        foreach (var (name, file) in ((string, string)[])[("--serif", "card-serif.ttf"), ("--sans", "card-sans.ttf")])
        {
            await Page.EvaluateFunctionAsync("""
                async (name, bytes) => {
                    const face = new FontFace(`theme${name}`, Uint8Array.from(atob(bytes), c => c.charCodeAt(0)).buffer);
                    document.fonts.add(await face.load());
                    document.documentElement.style.setProperty(name, `theme${name}`);
                }
                """, name, Convert.ToBase64String(await File.ReadAllBytesAsync(Path.Combine(Folder.Repository, "theme", "fonts", file))));
        }
    }

    /// <summary>What a JavaScript expression says on the page.</summary>
    public Task<T> Read<T>(string expression) => Page.EvaluateExpressionAsync<T>(expression);

    /// <summary>Waits until a JavaScript expression is true on the page, or on the one that comes after it. It is asked from outside: that works where the page's own scripts are off.</summary>
    public async Task Until(string expression)
    {
        if (!await IsSoon(async () => await Read<bool>(expression))) Assert.Fail($"Never true of {Page.Url}: {expression}");
    }

    /// <summary>Waits until the first element of a selector is visible.</summary>
    public Task Shows(string selector) => Until($"document.querySelector(`{selector}`)?.checkVisibility({{ visibilityProperty: true }}) === true");

    public Task Hides(string selector) => Until($"document.querySelector(`{selector}`)?.checkVisibility({{ visibilityProperty: true }}) !== true");

    /// <summary>Waits until the first element of a selector has a text in it.</summary>
    public Task Says(string selector, string text) => Until($"document.querySelector(`{selector}`)?.textContent.includes(`{text}`)");

    /// <summary>Waits until the first element of a selector has the focus.</summary>
    public Task Focuses(string selector) => Until($"document.activeElement === document.querySelector(`{selector}`)");

    /// <summary>The first element of a role and a name, or of a role alone, as assistive technology knows it: waits until it is there.</summary>
    public async Task<IElementHandle> Find(string role, string name = "")
    {
        IElementHandle? found = null;
        if (!await IsSoon(async () => (found = await Page.QuerySelectorAsync($"aria/{name}[role=\"{role}\"]")) is not null)) Assert.Fail($"No {role} '{name}' on {Page.Url}");
        return found!;
    }

    /// <summary>Waits until the page has an address that ends so, and is loaded.</summary>
    /// <param name="ending">A regular expression.</param>
    public Task Arrive(string ending) => Until($"new RegExp({System.Text.Json.JsonSerializer.Serialize(ending + "$")}).test(location.href) && document.readyState === 'complete'");

    public async ValueTask DisposeAsync()
    {
        Page.Request -= OnRequest;
        Page.Console -= OnConsole;
        Page.PageError -= OnError;
        Page.RequestFailed -= OnFailure;
        await _leave();
        Assert.Empty(_faults);
    }

    private void OnRequest(object? sender, RequestEventArgs e)
    {
        _requests.Enqueue(e.Request.Url);
        if (!e.Request.Url.StartsWith(_address, StringComparison.Ordinal) && !e.Request.Url.StartsWith("data:", StringComparison.Ordinal)) _faults.Enqueue($"asked another host: {e.Request.Url}");
    }

    private void OnConsole(object? sender, ConsoleEventArgs e)
    {
        if (e.Message.Type is ConsoleType.Error or ConsoleType.Warning) _faults.Enqueue($"console: {e.Message.Text} {e.Message.Location?.URL}");
    }

    private void OnError(object? sender, PageErrorEventArgs e) => _faults.Enqueue($"script: {e.Message}");

    private void OnFailure(object? sender, RequestEventArgs e)
    {
        if (e.Request.FailureText != "net::ERR_ABORTED") _faults.Enqueue($"failed: {e.Request.Url} {e.Request.FailureText}");
    }

    private static async Task<bool> IsSoon(Func<Task<bool>> condition)
    {
        for (var clock = Stopwatch.StartNew(); clock.Elapsed < Patience; await Task.Delay(25))
        {
            try
            {
                if (await condition()) return true;
            }
            catch (PuppeteerException)
            {
                // Asked between two pages, or of what is not there yet.
            }
        }
        return false;
    }
}
