using System.Collections.Concurrent;
using System.Net;
using System.Text.RegularExpressions;
using AngleSharp.Html.Parser;
using Archive.Tests.Support;
using Xunit;

namespace Archive.Tests.Browser;

/// <summary>What <c>init</c> writes, built and served below a path: an owner's first day.</summary>
public sealed partial class OwnArchiveTests(SiteInBrowser site)
{
    private const string Path = OwnArchive.Path;

    [GeneratedRegex($@"{OwnArchive.Address}(?<path>/[\w./%-]*)")]
    private static partial Regex OwnAddress { get; }

    private static readonly ConcurrentDictionary<string, Lazy<OwnArchive>> Built = [];

    /// <summary>Built by the first test that asks for its language; nothing of it is changed.</summary>
    private static OwnArchive In(string language) => Built.GetOrAdd(language, _ => new Lazy<OwnArchive>(() =>
    {
        var archive = new OwnArchive(language).Build();
        AppDomain.CurrentDomain.ProcessExit += (_, _) => archive.Dispose();
        return archive;
    })).Value;

    [Theory, InlineData("en"), InlineData("de")]
    public async Task Every_link_asset_and_feed_answers(string language)
    {
        var archive = In(language);
        using var server = new StaticServer(archive.Output, Path);
        using var client = new HttpClient { BaseAddress = new Uri(server.Address) };
        var seen = new HashSet<string> { $"{Path}/", $"{Path}/sitemap.xml", $"{Path}/robots.txt" };
        var broken = new List<string>();
        for (var next = new Queue<string>(seen); next.TryDequeue(out var path);)
        {
            using var answer = await client.GetAsync(path, TestContext.Current.CancellationToken);
            if (answer.StatusCode != HttpStatusCode.OK) broken.Add(path);
            if (path.EndsWith(".sqlite", StringComparison.Ordinal) || path.EndsWith(".png", StringComparison.Ordinal)) continue;
            var text = await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
            var links = answer.Content.Headers.ContentType?.MediaType == "text/html" ? Links.Addresses(new HtmlParser().ParseDocument(text)).Where(a => a.StartsWith('/')) : [];
            foreach (var to in links.Concat(OwnAddress.Matches(text).Select(m => Path + m.Groups["path"].Value)).Select(a => a.Split('#', '?')[0]))
                if (seen.Add(to)) next.Enqueue(to);
        }
        Assert.Empty(broken);
        Assert.Superset(archive.Pages.Except(["404.html"]).Select(p => Path + PageKinds.SitePath(p)).ToHashSet(), seen);
        Assert.True(seen.Count(p => p.EndsWith("feed.xml", StringComparison.Ordinal)) > 3);
        Assert.All(seen, p => Assert.StartsWith($"{Path}/", p));
    }

    [Theory, InlineData("en", "anvils", "members", "needs JavaScript"), InlineData("de", "Ambosse", "Entwurfs", "braucht JavaScript")]
    public async Task Search_finds_words_and_their_forms_and_without_scripts_leads_on_by_links(string language, string word, string form, string off)
    {
        var archive = In(language);
        using var server = new StaticServer(archive.Output, Path);
        foreach (var query in (string[])[word, form])
        {
            await using var visit = await site.Open($"{Path}/search/?q={query}", address: server.Address);
            await visit.Shows("#search-results h3 a");
            Assert.StartsWith($"{Path}/", await visit.Read<string>("document.querySelector('#search-results h3 a').pathname"));
        }
        await using var without = await site.Open($"{Path}/search/?q={word}", scripts: false, address: server.Address);
        await without.Says("noscript p", off);
        await (await without.Page.QuerySelectorAsync($"#search-ways a[href='{Path}/articles/']")).ClickAsync();
        await without.Arrive($"{Path}/articles/");
        await (await without.Page.QuerySelectorAsync($"main h3 a[href^='{Path}/articles/2024/']")).ClickAsync();
        await without.Shows("article h1");
    }

    [Theory, InlineData("en"), InlineData("de")]
    public async Task On_a_phone_no_filter_is_cut_off(string language)
    {
        var archive = In(language);
        using var server = new StaticServer(archive.Output, Path);
        await using var visit = await site.Open($"{Path}/search/", address: server.Address);
        await visit.Resize(390, 844);
        Assert.Empty(await visit.Read<string[]>("""
            [...document.querySelectorAll('#search select')].filter(select => {
              const [style, canvas, arrow] = [getComputedStyle(select), document.createElement('canvas').getContext('2d'), 20];
              canvas.font = style.font;
              return canvas.measureText(select.selectedOptions[0].text).width > select.clientWidth - parseFloat(style.paddingLeft) - parseFloat(style.paddingRight) - arrow;
            }).map(select => select.selectedOptions[0].text)
            """));
    }

    [Fact]
    public async Task Every_kind_of_page_is_for_everybody_in_German_too()
    {
        var archive = In("de");
        using var server = new StaticServer(archive.Output, Path);
        string[] kinds = [.. PageKinds.Of(archive.Output, archive.Pages)];
        Assert.True(kinds.Length > 20, $"{kinds.Length} kinds");
        await using var visit = await site.Open($"{Path}/", address: server.Address);
        foreach (var path in kinds)
        {
            await visit.Go(Path + path);
            await visit.Page.EvaluateExpressionAsync(AccessibilityTests.Axe);
            var violations = await visit.Read<string[]>(AccessibilityTests.Violations(AccessibilityTests.All));
            Assert.True(violations.Length == 0, $"{path}: {string.Join("; ", violations)}");
            Assert.Equal("de", await visit.Read<string>("document.documentElement.lang"));
        }
    }
}
