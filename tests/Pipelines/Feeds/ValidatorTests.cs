using System.Text.Json;
using Archive.Tests.Support;
using NJsonSchema;
using Xunit;

namespace Archive.Tests.Pipelines.Feeds;

/// <summary>Every feed of the shipped archive, and every kind of feed in German, against the formats' own schemas.</summary>
public sealed class ValidatorTests(ShippedFeeds site)
{
    private static readonly string Schemas = Path.Combine(Folder.Repository, "tests", "Schemas");

    /// <summary>Debian's jing, and the schema of RFC 4287, appendix B.</summary>
    [Fact]
    public void Atom_is_as_RFC_4287_describes_it()
    {
        Assert.SkipUnless(ExternalProgram.IsThere("jing"), "jing is not installed.");
        using var german = German();
        var feeds = site.All.Concat(PublishedFeed.All(german.Output)).Where(f => f.Format == Format.Atom).Select(f => f.File).ToList();
        Assert.True(feeds.Count > 250);

        Assert.Equal("", Report(feeds));
        Assert.Contains("error", Report([german.Write("broken.xml", File.ReadAllText(feeds[0]).Replace("<updated>", "<updatet>").Replace("</updated>", "</updatet>")).Full("broken.xml")]));
    }

    [Fact]
    public async Task JSON_Feed_is_as_its_schema_describes_it()
    {
        var schema = await JsonSchema.FromFileAsync(Path.Combine(Schemas, "jsonfeed-1.1.json"), TestContext.Current.CancellationToken);
        using var german = German();
        var feeds = site.All.Concat(PublishedFeed.All(german.Output)).Where(f => f.Format == Format.Json).ToList();
        Assert.True(feeds.Count > 250);

        Assert.All(feeds, f => Assert.Empty(schema.Validate(f.Text)));
        Assert.NotEmpty(schema.Validate(feeds[0].Text.Replace("\"title\"", "\"titel\"")));
    }

    /// <summary>Python's feedparser, by Debian's name python3-feedparser.</summary>
    [Fact]
    public void Feedparser_of_Python_finds_nothing_to_mend()
    {
        Assert.SkipUnless(Python is not null, "feedparser is not installed.");
        using var german = German();
        PublishedFeed[] feeds = [.. site.All.Index().Where(f => f.Index % 8 == 0).Select(f => f.Item).Concat(PublishedFeed.All(german.Output)).Where(f => f.Format != Format.Json)];
        const string script = """
            import sys, feedparser
            for name in sys.stdin.read().splitlines():
                feed = feedparser.parse(open(name, 'rb').read())
                print(feed.get('bozo_exception', len(feed.entries)))
            """;
        Assert.Equal(
            feeds.Select(f => $"{f.Path}: {f.Entries.Count}"),
            feeds.Zip(ExternalProgram.Run(Python!, Folder.Repository, ["-c", script], string.Join('\n', feeds.Select(f => f.File))).Split('\n'), (f, line) => $"{f.Path}: {line}"));
    }

    /// <summary>The first on this machine that has it; the system's own may stand behind another.</summary>
    private static string? Python => ((string[])["python3", "/usr/bin/python3"]).FirstOrDefault(p => ExternalProgram.IsThere(p) && ExternalProgram.Run(p, Folder.Repository, ["-c", "import feedparser"]).Length == 0);

    /// <summary>What the schema finds wrong. Debian's script warns of libraries that it does without.</summary>
    private static string Report(IEnumerable<string> feeds) => string.Join('\n', ExternalProgram.Run("jing", Schemas, ["-c", "atom.rnc", .. feeds]).Split('\n').Where(l => l.Contains("error:")));

    /// <summary>Each kind of feed once, in German.</summary>
    private static TempArchive German() => RecordArchive.Empty()
        .Write("input/site.yml", $"{TempArchive.SiteYml}language: de\nhub: https://hub.test/\ndescription: Größer & <kleiner>\n")
        .Write("input/topics/anvils.yml", "name: Ambosse & <Hämmer>\n")
        .Write("input/trails/way.md", "---\ntitle: Weg\nsummary: Ein Weg.\nsteps:\n  - article: a\n---\n\nEin Weg.\n")
        .Article("a", more: $"""
            added: 2026-01-10
            summary: "Größer & <b>kleiner</b>"
            vendors: [acme]
            topics: [anvils]
            {RecordArchive.Moves("acme-joins-guild 2015-04 acme joins guild")}
            claims:
              - id: anvils-last
                speaker: Jörg & Söhne
                made-on: 2015-04
                text: "Ambosse < Hämmer."
                reviews: [{"{"}date: 2026-01-10, outcome: refuted, why: "Nein & aber.", evidence: [{"{"}url: "https://daily.test/broke", title: Zerbrochen, date: 2019{"}"}]{"}"}]
            """)
        .Article("b", more: "added: 2026-01-11\nlanguage: ar\nsource: {name: Daily, url: \"https://daily.test/b\"}\nauthors: [Jane Doe]\n", title: "\"<b>ß & ]]>\"")
        .Build();
}
