using System.Globalization;
using System.Xml.Linq;
using Xunit;
using static Archive.Tests.Pipelines.Feeds.PublishedFeed;

namespace Archive.Tests.Pipelines.Feeds;

/// <summary>The rules of the W3C feed validator for RSS 2.0 that can be judged offline, each under the validator's own name, and those of the RSS Advisory Board's profile.</summary>
public sealed class RssRuleTests(ShippedFeeds site)
{
    private IEnumerable<PublishedFeed> Feeds => site.All.Where(f => f.Format == Format.Rss);

    private IEnumerable<XElement> Items => Feeds.SelectMany(f => f.Items);

    [Fact]
    public void MissingElement() => Assert.All(Feeds, f =>
    {
        var channel = Assert.Single(f.Xml.Elements("channel"));
        foreach (var name in new[] { "title", "link", "description" }) Assert.NotEqual("", (string?)channel.Element(name) ?? "");
        Assert.Equal("2.0", (string?)f.Xml.Attribute("version"));
    });

    [Fact]
    public void DuplicateElement()
    {
        foreach (var element in Items.Concat(Feeds.Select(f => f.Xml.Element("channel")!)))
            Assert.Distinct(element.Elements().Where(e => e.Name.NamespaceName.Length == 0 && e.Name.LocalName is not ("item" or "category")).Select(e => e.Name));
    }

    [Fact]
    public void UndefinedElement()
    {
        string[] channel = ["title", "link", "description", "language", "item"];
        string[] item = ["title", "link", "guid", "pubDate", "category", "source", "description"];
        Assert.All(Feeds.SelectMany(f => f.Xml.Element("channel")!.Elements()).Where(e => e.Name.NamespaceName == ""), e => Assert.Contains(e.Name.LocalName, channel));
        Assert.All(Items.Elements().Where(e => e.Name.NamespaceName == ""), e => Assert.Contains(e.Name.LocalName, item));
    }

    [Fact]
    public void InvalidRFC2822Date() => Assert.All(Items, i =>
        Assert.True(DateTimeOffset.TryParseExact((string?)i.Element("pubDate"), "ddd, dd MMM yyyy HH:mm:ss zzz", CultureInfo.InvariantCulture, DateTimeStyles.None, out _)));

    [Fact]
    public void MissingGuid_and_InvalidHttpGUID() => Assert.All(Items, i =>
    {
        Assert.Equal("false", (string?)i.Element("guid")?.Attribute("isPermaLink"));
        Assert.StartsWith("tag:archive.example,2026:", (string)i.Element("guid")!);
    });

    [Fact]
    public void DuplicateItem() => Assert.All(Feeds, f => Assert.Distinct(f.Entries.Select(e => e.Id)));

    [Fact]
    public void InvalidFullLink() => Assert.All(
        Items.SelectMany(i => new[] { (string?)i.Element("link"), (string?)i.Element("source")?.Attribute("url") ?? "https://none.example/" }),
        a => Assert.True(Uri.TryCreate(a, UriKind.Absolute, out var uri) && uri.Scheme is "https" or "http", a));

    [Fact]
    public void MissingAtomSelfLink_and_SelfDoesntMatchLocation() => Assert.All(Feeds, f =>
        Assert.Equal($"https://archive.example/{f.Path}", (string?)f.Xml.Element("channel")!.Elements(Atom + "link").Single(l => (string?)l.Attribute("rel") == "self").Attribute("href")));

    [Fact]
    public void ContainsHTML_titles_open_no_tag() => Assert.All(Items, i => Assert.DoesNotMatch("<[A-Za-z/!?]", (string)i.Element("title")!));

    [Fact]
    public void ContainsHTML_what_a_channel_is_about_is_plain_text() => Assert.All(Feeds, f => Assert.DoesNotMatch("<[A-Za-z/!?]|&[a-zA-Z#0-9]+;", (string)f.Xml.Element("channel")!.Element("description")!));

    [Fact]
    public void ItemMustContainTitleOrDescription() => Assert.All(Items, i =>
    {
        Assert.NotEqual("", (string?)i.Element("title"));
        Assert.NotEqual("", (string?)i.Element("description"));
    });

    [Fact]
    public void Profile_description_precedes_content_encoded() => Assert.All(Items, i =>
        Assert.True(i.Element("description")!.IsBefore(i.Element(Module + "encoded"))));

    [Fact]
    public void Profile_no_mail_address_is_asked_of_an_author() => Assert.All(Items, i => Assert.Null(i.Element("author")));

    [Fact]
    public void InvalidLanguage() => Assert.All(Feeds, f => Assert.Matches("^[a-z]{2,3}(-[A-Za-z0-9]+)*$", (string)f.Xml.Element("channel")!.Element("language")!));

    /// <summary>Not a rule of the validator's but this archive's: no time of build anywhere.</summary>
    [Fact]
    public void No_time_of_build() => Assert.All(Feeds, f => Assert.DoesNotContain(f.Xml.Element("channel")!.Elements(), e => e.Name.LocalName is "lastBuildDate" or "pubDate"));
}
