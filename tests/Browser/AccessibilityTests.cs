using Deque.AxeCore.Commons;
using Xunit;

namespace Archive.Tests.Browser;

public sealed class AccessibilityTests(SiteInBrowser site)
{
    /// <summary>WCAG 2.2 AA and axe's best practices.</summary>
    public const string All = "'wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'";

    // What dark can break and light cannot.
    private const string Colours = "'cat.color'";

    /// <summary>A width and a scheme for each page, by turns, will do unless <c>ARCHIVE_PAGES=all</c>: pages are made of the same parts.</summary>
    private static readonly bool AllLooks = Environment.GetEnvironmentVariable("ARCHIVE_PAGES") == "all";

    private static readonly (int Width, int Height, string Scheme, string Tags)[] Looks =
        [(390, 844, "light", All), (1280, 800, "dark", Colours), (1280, 800, "light", All), (390, 844, "dark", Colours)];

    private static IEnumerable<(int Width, int Height, string Scheme, string Tags)> LooksOf(string path) =>
        AllLooks ? Looks : Paths.IndexOf(path) % 2 == 0 ? [Looks[0]] : [Looks[1] with { Tags = All }];

    public static readonly string Axe = new BundledAxeScriptProvider().GetScript();

    private static readonly List<string> Paths = [.. PageKinds.Paths, "/search/?q=open&order=newest"];

    public static TheoryData<string> Kinds => [.. Paths];

    /// <summary>WCAG 2.2 AA, contrast as AAA wants it (7 : 1, of large text 4.5 : 1) and axe's best practices, in light and dark, on a phone and on a desktop; nothing jumps while it loads, nothing is wider than a small phone.</summary>
    [Theory]
    [MemberData(nameof(Kinds))]
    public async Task Every_kind_of_page_is_for_everybody(string path)
    {
        await using var visit = await site.Open(path);
        Assert.InRange(await visit.Read<double>(Shift), 0, path.Contains('?') ? 0.1 : 0.001);
        await visit.Page.EvaluateExpressionAsync(Axe);
        foreach (var (width, height, scheme, tags) in LooksOf(path))
        {
            await visit.Resize(width, height);
            await visit.Prefer(scheme);
            var violations = await visit.Read<string[]>(Violations(tags));
            Assert.True(violations.Length == 0, $"{path}, {scheme}, {width} px: {string.Join("; ", violations)}");
        }
        await visit.Resize(320, 640);
        Assert.Equal("", await visit.Read<string>(TooWide));
    }

    /// <summary>What axe, once it is on the page, says of it.</summary>
    public static string Violations(string tags) => $$"""
        axe.run(document, { runOnly: { type: 'tag', values: [{{tags}}] }, rules: { 'color-contrast': { enabled: false }, 'color-contrast-enhanced': { enabled: true } }, resultTypes: ['violations'] }).then(result => result.violations.map(v =>
          `${v.id} (${v.help}): ${v.nodes.slice(0, 3).map(n => `${n.html} ${n.any[0]?.message ?? ''}`).join(' | ')}`))
        """;

    /// <summary>Cumulative Layout Shift since the page was opened.</summary>
    private const string Shift = """
        new Promise(done => {
          let shift = 0;
          new PerformanceObserver(list => { for (const e of list.getEntries()) if (!e.hadRecentInput) shift += e.value; }).observe({ type: 'layout-shift', buffered: true });
          requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(() => done(shift), 0)));
        })
        """;

    /// <summary>WCAG 2.2, 1.4.10: at 320 px nothing but a picture or table of its own scrolls sideways.</summary>
    private const string TooWide = """
        document.documentElement.scrollWidth <= innerWidth ? '' : [...document.querySelectorAll('body *')]
          .filter(e => e.getBoundingClientRect().right > innerWidth + 1).map(e => e.outerHTML.slice(0, 80)).slice(0, 3).join(' | ')
        """;
}
