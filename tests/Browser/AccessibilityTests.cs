using Deque.AxeCore.Commons;
using Deque.AxeCore.Playwright;
using Microsoft.Playwright;
using Xunit;

namespace Archive.Tests.Browser;

[Collection(InBrowser.Name)]
public sealed class AccessibilityTests(SiteInBrowser site)
{
    private static readonly ViewportSize Phone = new() { Width = 390, Height = 844 };
    private static readonly ViewportSize Desktop = new() { Width = 1280, Height = 800 };

    private static readonly AxeRunOptions Rules = new()
    {
        RunOnly = new RunOnlyOptions { Type = "tag", Values = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"] },
        ResultTypes = [ResultType.Violations],
    };

    public static TheoryData<string> Kinds => [.. PageKinds.Paths, "/search/?q=open&order=newest"];

    /// <summary>WCAG 2.2 AA and axe's best practices, in light and dark, on a phone and on a desktop.</summary>
    [Theory]
    [MemberData(nameof(Kinds))]
    public async Task Axe_finds_nothing(string path)
    {
        await using var visit = await site.Open(path);
        foreach (var scheme in (ColorScheme[])[ColorScheme.Light, ColorScheme.Dark])
        {
            foreach (var size in (ViewportSize[])[Desktop, Phone])
            {
                await visit.Page.EmulateMediaAsync(new PageEmulateMediaOptions { ColorScheme = scheme });
                await visit.Page.SetViewportSizeAsync(size.Width, size.Height);
                var result = await visit.Page.RunAxe(Rules);
                Assert.True(result.Violations.Length == 0, $"{path}, {scheme}, {size.Width} px: {Told(result)}");
            }
        }
    }

    /// <summary>WCAG 2.2, 1.4.10: at 320 px nothing but a picture or table of its own scrolls sideways.</summary>
    [Theory]
    [MemberData(nameof(Kinds))]
    public async Task Nothing_is_wider_than_a_small_phone(string path)
    {
        await using var visit = await site.Open(path, new BrowserNewContextOptions { ViewportSize = new ViewportSize { Width = 320, Height = 640 } });
        Assert.Equal("", await visit.Page.EvaluateAsync<string>("""
            () => document.documentElement.scrollWidth <= innerWidth ? '' : [...document.querySelectorAll('body *')]
              .filter(e => e.getBoundingClientRect().right > innerWidth + 1).map(e => e.outerHTML.slice(0, 80)).slice(0, 3).join(' | ')
            """));
    }

    /// <summary>Nothing moves once it is there (Cumulative Layout Shift).</summary>
    [Theory]
    [MemberData(nameof(Kinds))]
    public async Task Nothing_jumps_while_a_page_loads(string path)
    {
        await using var visit = await site.Open(path);
        Assert.InRange(await visit.Page.EvaluateAsync<double>("""
            () => new Promise(done => {
              let shift = 0;
              new PerformanceObserver(list => { for (const e of list.getEntries()) if (!e.hadRecentInput) shift += e.value; }).observe({ type: 'layout-shift', buffered: true });
              requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(() => done(shift), 0)));
            })
            """), 0, path.StartsWith("/search/?", StringComparison.Ordinal) ? 0.1 : 0.001);
    }

    private static string Told(AxeResult result) => string.Join("; ", result.Violations.Select(v =>
        $"{v.Id} ({v.Help}): {string.Join(" | ", v.Nodes.Take(3).Select(n => $"{n.Html} {n.Any.FirstOrDefault()?.Message}"))}"));
}
