using System.Globalization;
using System.Xml.Linq;
using Xunit;
using static Archive.Tests.Pipelines.Feeds.PublishedFeed;

namespace Archive.Tests.Pipelines.Feeds;

/// <summary>The rules of the W3C feed validator for Atom (RFC 4287) that can be judged offline, each under the validator's own name.</summary>
public sealed class AtomRuleTests(ShippedFeeds site)
{
    private static readonly string[] Relations = ["alternate", "self", "hub", "via", "current", "prev-archive"];

    private IEnumerable<PublishedFeed> Feeds => site.All.Where(f => f.Format == Format.Atom);

    private IEnumerable<XElement> Entries => Feeds.SelectMany(f => f.Items);

    [Fact]
    public void MissingElement()
    {
        foreach (var element in Feeds.Select(f => f.Xml).Concat(Entries))
            foreach (var name in new[] { "id", "title", "updated" })
                Assert.False(string.IsNullOrWhiteSpace((string?)Assert.Single(element.Elements(Atom + name))));
        Assert.All(Feeds, f => Assert.NotEmpty(f.Xml.Elements(Atom + "author").Elements(Atom + "name")));
    }

    [Fact]
    public void InvalidRFC3339Date()
    {
        foreach (var date in Feeds.SelectMany(f => f.Xml.Descendants()).Where(e => e.Name == Atom + "updated" || e.Name == Atom + "published"))
            Assert.True(DateTimeOffset.TryParseExact(date.Value, "yyyy-MM-dd'T'HH:mm:ssK", CultureInfo.InvariantCulture, DateTimeStyles.None, out _), date.Value);
    }

    [Fact]
    public void InvalidTAG() => Assert.All(
        Feeds.Select(f => f.Xml).Concat(Entries),
        e => Assert.Matches("^tag:archive\\.example,2026:[a-z0-9/-]+$", (string)e.Element(Atom + "id")!));

    [Fact]
    public void DuplicateEntries() => Assert.All(Feeds, f => Assert.Distinct(f.Entries.Select(e => e.Id)));

    [Fact]
    public void MissingSelf_and_SelfDoesntMatchLocation() => Assert.All(Feeds, f => Assert.Equal($"https://archive.example/{f.Path}", Link(f.Xml, "self")));

    [Fact]
    public void MissingAlternate_and_DuplicateAlternate() => Assert.All(
        Feeds.Select(f => f.Xml).Concat(Entries),
        e => Assert.StartsWith("https://archive.example/", (string?)Assert.Single(e.Elements(Atom + "link"), l => (string?)l.Attribute("rel") == "alternate").Attribute("href")));

    [Fact]
    public void UnregisteredAtomLinkRel() => Assert.All(Feeds.SelectMany(f => f.Xml.Descendants(Atom + "link")), l => Assert.Contains((string?)l.Attribute("rel"), Relations));

    [Fact]
    public void MissingSummary_and_MissingTextualContent() => Assert.All(Entries, e =>
    {
        Assert.NotEqual("", (string?)e.Element(Atom + "summary"));
        Assert.Equal("html", (string?)e.Element(Atom + "content")?.Attribute("type"));
    });

    [Fact]
    public void UndefinedElement()
    {
        string[] known = ["id", "title", "subtitle", "updated", "author", "link", "entry", "published", "category", "source", "summary", "content", "name", "uri"];
        Assert.All(Feeds.SelectMany(f => f.Xml.Descendants()).Where(e => e.Name.Namespace == Atom), e => Assert.Contains(e.Name.LocalName, known));
    }

    [Fact]
    public void InvalidURI_categories_name_their_list() => Assert.All(Entries.Elements(Atom + "category"), c =>
    {
        Assert.True(Uri.IsWellFormedUriString((string?)c.Attribute("scheme"), UriKind.Absolute));
        Assert.NotEqual("", (string?)c.Attribute("term"));
        Assert.NotEqual("", (string?)c.Attribute("label"));
    });

    /// <summary>RFC 4287, 4.2.15: the newest of what it carries, and never the time of build.</summary>
    [Fact]
    public void A_feed_is_as_new_as_the_newest_of_its_entries() => Assert.All(Feeds.Where(f => f.Items.Any()), f =>
        Assert.Equal(f.Items.Max(e => (DateTimeOffset)e.Element(Atom + "updated")!), (DateTimeOffset)f.Xml.Element(Atom + "updated")!));

    private static string? Link(XElement of, string relation) =>
        (string?)of.Elements(Atom + "link").Single(l => (string?)l.Attribute("rel") == relation).Attribute("href");
}
