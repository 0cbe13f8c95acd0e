using System.Text.Json;
using System.Xml.Linq;
using AngleSharp.Html.Parser;
using Archive.Tests.Support;
using Xunit;

namespace Archive.Tests.Hostile;

/// <summary>Whatever a contributor writes, in whichever field, comes out as the same text and does nothing.</summary>
public sealed class HostileTextTests
{
    public static TheoryData<string> Texts =>
    [
        "{{ 7 * 7 }} {{ site.title }} {{ include \"layout\" }} {%- assign x = 1 -%}",
        "<script>alert(1)</script><style>*{display:none}</style>",
        "\"><img src=x onerror=alert(1)> ' onmouseover='alert(1)",
        "</title></textarea></script><!-- ]]> --> <![CDATA[ <?xml ?>",
        "&lt;b&gt; &amp;amp; &#x3C;i&#x3E; &nbsp;",
        "$(touch pwned) `touch pwned` ; rm -rf . | cat ${HOME} %PATH%",
        "=HYPERLINK(\"https://elsewhere.test\") @SUM(1) +1 -1",
        "!!python/object {a: b} [c] # d * & ? : | > % @",
        "javascript:alert(1) data:text/html,x vbscript:x",
        "../../etc/passwd ..\\..\\windows C:\\x /dev/null",
        "İstanbul ẞ ﬃ 👩‍👩‍👧 e\u0301 \u2028 \u202Egnol",
    ];

    [Theory, MemberData(nameof(Texts))]
    public void It_comes_through_as_text_everywhere(string text)
    {
        using var archive = Write(text);
        archive.Build();
        var site = archive.Site();

        var article = Parse(site["articles/2015/page/index.html"]);
        Assert.Contains(Folded(text), Folded(article.QuerySelector("h1")!.TextContent));
        Assert.StartsWith(Folded(text), Folded(article.Title!));
        Assert.Equal(Folded(text), Folded(article.QuerySelector("meta[name=description]")!.GetAttribute("content")!));
        Assert.Contains(Folded(text), Folded(Parse(site["vendors/acme/index.html"]).QuerySelector("h1")!.TextContent));
        Assert.Contains(Folded(text), Folded(Parse(site["topics/anvils/index.html"]).QuerySelector("h1")!.TextContent));
        Assert.Contains(Folded(text), Folded(Parse(site["publishers/daily/index.html"]).QuerySelector("h1")!.TextContent));
        Assert.Contains(Folded(text), Folded(Parse(site["about/index.html"]).QuerySelector("h1")!.TextContent));
        Assert.Contains(Folded(text), Folded(Parse(site["index.html"]).Title!));
    }

    [Theory, MemberData(nameof(Texts))]
    public void It_runs_nowhere_and_breaks_no_format(string text)
    {
        using var archive = Write(text);
        archive.Build();
        foreach (var (path, bytes) in archive.Site())
        {
            switch (Path.GetExtension(path))
            {
                case ".html": AssertInert(path, bytes); break;
                case ".xml" or ".opml" or ".svg": XDocument.Load(new MemoryStream(bytes)); break;
                case ".json": JsonDocument.Parse(bytes).Dispose(); break;
            }
        }
        Assert.False(File.Exists("pwned") || File.Exists(archive.Full("pwned")));
    }

    private static TempArchive Write(string text)
    {
        var value = JsonSerializer.Serialize(text);
        var archive = new TempArchive(
            ("input/site.yml", $"title: {value}\nbase-url: https://archive.test\ndescription: {value}\ndata: true\nsearch: true\ncards: false\n"),
            ("input/vendors/acme.yml", $"name: {value}\naliases: [{value}, Acme]\nabout: {value}\n"),
            ("input/topics/anvils.yml", $"name: {value}\nabout: {value}\n"),
            ("input/publishers/daily.yml", $"name: {value}\nabout: {value}\nsigns: [{value}]\n"),
            ("input/actions.yml", $"joins:\n  label: {value}\n  inverse: {value}\n  opens: membership\n"),
            ("input/pages/about.md", $"---\ntitle: {value}\nsummary: {value}\n---\n\n{text}\n"));
        return archive.Article("page", title: value, body: $"A sentence. {text}\n\n# {text}\n\n- {text}\n", more: $"""
            summary: {value}
            authors: [{value}]
            vendors: [acme]
            topics: [anvils]
            source:
              publisher: daily
              title: {value}
              url: https://archive.test/source
            sources:
              - name: {value}
                title: {value}
                date: 2015
            moves:
              - id: one
                actor: acme
                action: joins
                target: {JsonSerializer.Serialize("product:" + text)}
                object: {value}
                note: {value}
                date: 2015-04-23
                quote: "A sentence."
            claims:
              - id: two
                speaker: {value}
                text: {value}
                made-on: 2015-04-23
                about: [acme]
                reviews:
                  - date: 2016
                    outcome: mixed
                    why: {value}
                    evidence:
                      - url: https://archive.test/evidence
                        title: {value}
                        publisher: {value}
                        date: 2016
            """);
    }

    private static void AssertInert(string path, byte[] bytes)
    {
        var page = Parse(bytes);
        foreach (var element in page.All)
        {
            var isScript = element.LocalName is "script" && element.GetAttribute("src")?.StartsWith("/assets/", StringComparison.Ordinal) != true && element.GetAttribute("type") is not ("application/ld+json" or "application/json");
            Assert.False(isScript || element.LocalName is "iframe" or "object" or "embed" or "base" || (element.LocalName == "style" && element.NamespaceUri?.EndsWith("svg", StringComparison.Ordinal) != true), $"{path}: <{element.LocalName}>");
            foreach (var attribute in element.Attributes)
                Assert.False(attribute.LocalName.StartsWith("on", StringComparison.Ordinal), $"{path}: {attribute.LocalName}");
        }
        foreach (var data in page.QuerySelectorAll("script[type='application/ld+json'], script[type='application/json']")) JsonDocument.Parse(data.TextContent).Dispose();
        foreach (var address in Links.Addresses(page))
            Assert.True(Addresses.AreHarmless(address), $"{path}: {address}");
    }

    private static AngleSharp.Html.Dom.IHtmlDocument Parse(byte[] bytes) => new HtmlParser().ParseDocument(new MemoryStream(bytes));

    /// <summary>White space as a browser shows it.</summary>
    private static string Folded(string text) => string.Join(' ', text.Split((char[])[' ', '\n', '\r', '\t'], StringSplitOptions.RemoveEmptyEntries));
}
