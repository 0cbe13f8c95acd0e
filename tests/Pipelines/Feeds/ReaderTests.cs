using System.Net;
using System.ServiceModel.Syndication;
using System.Text.Json;
using System.Xml;
using Archive.Tests.Support;
using CodeHollow.FeedReader;
using Xunit;

namespace Archive.Tests.Pipelines.Feeds;

/// <summary>Every feed of the shipped archive in readers that others wrote: what goes in comes out.</summary>
public sealed class ReaderTests(ShippedFeeds site)
{
    [Fact]
    public void The_shipped_archive_has_every_feed_in_every_format()
    {
        string[] places = ["feed.xml", "atom.xml", "feed.json", "claims/feed.xml", "claims/atom.xml", "claims/feed.json"];
        Assert.Subset(site.All.Select(f => f.Path).ToHashSet(), places.ToHashSet());
        foreach (var kind in new[] { "vendors", "topics" })
        {
            var ids = Directory.EnumerateFiles(Path.Combine(Folder.Repository, "input", kind), "*.yml").Select(Path.GetFileNameWithoutExtension);
            Assert.All(ids, id => Assert.Equal(3, site.All.Count(f => f.Path.StartsWith($"{kind}/{id}/", StringComparison.Ordinal) && !f.Path.Contains("moves"))));
        }
        Assert.Contains(site.All, f => f.Path == "vendors/citrix/moves.xml");
    }

    [Fact]
    public void System_ServiceModel_Syndication_reads_RSS_and_Atom()
    {
        foreach (var feed in site.All.Where(f => f.Format != Format.Json))
        {
            using var xml = XmlReader.Create(new StringReader(feed.Text));
            var read = SyndicationFeed.Load(xml);
            Assert.Equal(feed.Entries.Select(e => (e.Id, e.Title)), read.Items.Select(i => (i.Id, i.Title.Text)));
            Assert.All(read.Items, i => Assert.True(i.PublishDate.Year >= 2026, $"{feed.Path}: {i.PublishDate}"));
            Assert.All(read.Items, i => Assert.Contains(i.Links, l => l.RelationshipType is "alternate" or null && l.Uri.IsAbsoluteUri));
        }
    }

    [Fact]
    public void CodeHollow_FeedReader_reads_RSS_and_Atom()
    {
        foreach (var feed in site.All.Where(f => f.Format != Format.Json))
        {
            var read = FeedReader.ReadFromString(feed.Text);
            Assert.Equal(feed.Format == Format.Rss ? FeedType.Rss_2_0 : FeedType.Atom, read.Type);
            Assert.Equal(feed.Entries.Select(e => e.Id), read.Items.Select(i => i.Id));
            Assert.Equal(feed.Entries.Select(e => e.Title), read.Items.Select(i => i.Title));
            // This reader decodes entities once more than it should.
            Assert.Equal(feed.Entries.Select(e => WebUtility.HtmlDecode(e.Html).Trim()), read.Items.Select(i => i.Content.Trim()));
            Assert.All(read.Items, i => Assert.NotNull(i.PublishingDate));
        }
    }

    /// <summary>A reader of all three formats from outside .NET; <c>npm ci</c> in tests/Readers brings it.</summary>
    [Fact]
    public void Feedsmith_reads_RSS_Atom_and_JSON_Feed()
    {
        Assert.SkipUnless(ExternalProgram.HasPackage("feedsmith"), "feedsmith is not installed: run 'npm ci' in tests/Readers.");
        foreach (var (feed, line) in site.All.Zip(Read("read.mjs", site.All)))
        {
            using var read = JsonDocument.Parse(line);
            Assert.Equal(feed.Format.ToString().ToLowerInvariant(), read.RootElement.GetProperty("format").GetString());
            var items = read.RootElement.GetProperty("items").EnumerateArray()
                .Select(i => (i.GetProperty("id").GetString(), i.GetProperty("title").GetString(), i.GetProperty("content").GetString()!.Trim()));
            Assert.Equal(feed.Entries.Select(e => ((string?)e.Id, (string?)e.Title, e.Html.Trim())), items);
        }
    }

    /// <summary>One feed of eight, and all that are not a vendor's: each with five readers of RSS and Atom.</summary>
    [Fact]
    public void Five_more_readers_of_npm_find_every_item()
    {
        Assert.SkipUnless(ExternalProgram.HasPackage("rss-parser"), "rss-parser and others are not installed: run 'npm ci' in tests/Readers.");
        // @extractus takes an Atom feed without an entry for none; RFC 4287 does not ask for one.
        PublishedFeed[] feeds = [.. site.All.Index().Where(f => f.Index % 8 == 0 || !f.Item.Path.StartsWith("vendors", StringComparison.Ordinal)).Select(f => f.Item).Where(f => f.Format != Format.Json && f.Entries.Count > 0)];
        Assert.Equal(
            feeds.Select(f => $"{f.Path}: {string.Join(' ', Enumerable.Repeat(f.Entries.Count, 5))}"),
            feeds.Zip(Read("count.mjs", feeds), (f, line) => $"{f.Path}: {line}"));
    }

    private static string[] Read(string script, IReadOnlyList<PublishedFeed> feeds)
    {
        var lines = ExternalProgram.Run("node", ExternalProgram.Readers, [script], string.Concat(feeds.Select(f => f.File + "\n"))).Split('\n', StringSplitOptions.RemoveEmptyEntries);
        Assert.True(feeds.Count == lines.Length, string.Join('\n', lines.TakeLast(5)));
        return lines;
    }

    [Fact]
    public void All_three_formats_carry_the_same_items_under_the_same_identities()
    {
        var places = site.All.Where(f => !f.Path.Contains("archive-"))
            .GroupBy(f => f.Path.Contains("moves") ? Path.GetDirectoryName(f.Path) + "/moves" : Path.GetDirectoryName(f.Path));
        foreach (var place in places)
        {
            Assert.Equal(3, place.Count());
            Assert.Single(place.Select(f => string.Join('\n', f.Entries.Select(e => $"{e.Id} {e.Title} {e.Html}"))).Distinct());
        }
    }
}
