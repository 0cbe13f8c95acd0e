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

    private static readonly AxeRunOptions All = Rules("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice");

    // What dark can break and light cannot.
    private static readonly AxeRunOptions Colours = Rules("cat.color");

    public static TheoryData<string> Kinds => [.. PageKinds.Paths, "/search/?q=open&order=newest"];

    /// <summary>WCAG 2.2 AA and axe's best practices, in light and dark, on a phone and on a desktop; nothing jumps while it loads, nothing is wider than a small phone.</summary>
    [Theory]
    [MemberData(nameof(Kinds))]
    public async Task Every_kind_of_page_is_for_everybody(string path)
    {
        await using var visit = await site.Open(path);
        Assert.InRange(await visit.Page.EvaluateAsync<double>(Shift), 0, path.Contains('?') ? 0.1 : 0.001);
        foreach (var size in (ViewportSize[])[Desktop, Phone])
        {
            await visit.Page.SetViewportSizeAsync(size.Width, size.Height);
            foreach (var (scheme, rules) in ((ColorScheme, AxeRunOptions)[])[(ColorScheme.Light, All), (ColorScheme.Dark, Colours)])
            {
                await visit.Page.EmulateMediaAsync(new PageEmulateMediaOptions { ColorScheme = scheme });
                var result = await visit.Page.RunAxe(rules);
                Assert.True(result.Violations.Length == 0, $"{path}, {scheme}, {size.Width} px: {Told(result)}");
            }
        }
        await visit.Page.SetViewportSizeAsync(320, 640);
        Assert.Equal("", await visit.Page.EvaluateAsync<string>(TooWide));
    }

    /// <summary>Cumulative Layout Shift since the page was opened.</summary>
    private const string Shift = """
        () => new Promise(done => {
          let shift = 0;
          new PerformanceObserver(list => { for (const e of list.getEntries()) if (!e.hadRecentInput) shift += e.value; }).observe({ type: 'layout-shift', buffered: true });
          requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(() => done(shift), 0)));
        })
        """;

    /// <summary>WCAG 2.2, 1.4.10: at 320 px nothing but a picture or table of its own scrolls sideways.</summary>
    private const string TooWide = """
        () => document.documentElement.scrollWidth <= innerWidth ? '' : [...document.querySelectorAll('body *')]
          .filter(e => e.getBoundingClientRect().right > innerWidth + 1).map(e => e.outerHTML.slice(0, 80)).slice(0, 3).join(' | ')
        """;

    private static AxeRunOptions Rules(params List<string> tags) => new()
    {
        RunOnly = new RunOnlyOptions { Type = "tag", Values = tags },
        ResultTypes = [ResultType.Violations],
    };

    private static string Told(AxeResult result) => string.Join("; ", result.Violations.Select(v =>
        $"{v.Id} ({v.Help}): {string.Join(" | ", v.Nodes.Take(3).Select(n => $"{n.Html} {n.Any.FirstOrDefault()?.Message}"))}"));
}
