using System.Buffers;
using System.Text;
using System.Text.Json;
using System.Xml.Linq;
using Archive.Catalog;
using Archive.Formats.Feeds;
using Xunit;

namespace Archive.Tests.Formats.Feeds;

/// <summary>The writers alone: whatever text they are given, the file is well-formed and says the same.</summary>
public sealed class WriterTests
{
    private static readonly XNamespace Atom = "http://www.w3.org/2005/Atom";

    [Theory]
    [InlineData("\u0000\u0008\u000B\u001Fnone\uFFFE\uFFFF", "none")]
    [InlineData("😀 שלום & ]]> \"quoted\" \u00A0\uFEFF\uFFFD", "😀 שלום & ]]> \"quoted\" \u00A0\uFEFF\uFFFD")]
    [InlineData("a < b > c", "a < b > c")]
    public void A_title_survives_every_format(string title, string read)
    {
        var feed = Feed(title, "<p>Text</p>");
        Assert.Equal(read, (string?)Xml(RssFeed.Write, feed).Element("channel")!.Element("item")!.Element("title"));
        Assert.Equal(read, (string?)Xml(AtomFeed.Write, feed).Element(Atom + "entry")!.Element(Atom + "title"));
        using var json = JsonDocument.Parse(Text(JsonFeed.Write, feed));
        Assert.Equal(read, json.RootElement.GetProperty("items")[0].GetProperty("title").GetString());
    }

    /// <summary>No theory: test data with lone surrogates would not reach the test as written.</summary>
    [Fact]
    public void An_unpaired_surrogate_becomes_the_replacement_character() => A_title_survives_every_format("\uD83D alone, alone \uDE00", "\uFFFD alone, alone \uFFFD");

    [Theory]
    [InlineData("<p>]]&gt; &amp; 😀 שלום “quoted”</p>")]
    [InlineData("]]> <p>]]]>> ]] ></p> ]]")]
    [InlineData("<p title=\"'\">\t\n<code>&lt;script&gt;</code></p>")]
    public void Html_survives_every_format(string html)
    {
        var feed = Feed("Title", html);
        Assert.Equal(html, (string?)Xml(RssFeed.Write, feed).Descendants("{http://purl.org/rss/1.0/modules/content/}encoded").Single());
        Assert.Equal(html, (string?)Xml(AtomFeed.Write, feed).Descendants(Atom + "content").Single());
        using var json = JsonDocument.Parse(Text(JsonFeed.Write, feed));
        Assert.Equal(html, json.RootElement.GetProperty("items")[0].GetProperty("content_html").GetString());
    }

    [Fact]
    public void An_entry_in_another_language_says_so_and_others_do_not()
    {
        var feed = Feed("Title", "<p>Text</p>");
        Assert.DoesNotContain("lang", Text(AtomFeed.Write, feed).Split("<entry")[1], StringComparison.Ordinal);
        feed = feed with { Entries = [feed.Entries[0] with { Language = "ar" }] };
        Assert.Equal("ar", (string?)Xml(AtomFeed.Write, feed).Element(Atom + "entry")!.Attribute(XNamespace.Xml + "lang"));
        using var json = JsonDocument.Parse(Text(JsonFeed.Write, feed));
        Assert.Equal("ar", json.RootElement.GetProperty("items")[0].GetProperty("language").GetString());
    }

    [Fact]
    public void What_XML_cannot_hold_is_left_out_of_markup_and_attributes_too()
    {
        var feed = Feed("Title", "<p>\u0000a\u001F\uFFFEb</p>");
        feed = feed with { Entries = [feed.Entries[0] with { Source = new FeedSource("Na\u0007me", "https://source.test/\uFFFF") }] };
        Assert.Equal("<p>ab</p>", (string?)Xml(AtomFeed.Write, feed).Descendants(Atom + "content").Single());
        Assert.Equal("<p>ab</p>", (string?)Xml(RssFeed.Write, feed).Descendants("{http://purl.org/rss/1.0/modules/content/}encoded").Single());
        var via = Xml(RssFeed.Write, feed).Descendants("item").Elements(Atom + "link").Single();
        Assert.Equal(("Name", "https://source.test/"), ((string?)via.Attribute("title"), (string?)via.Attribute("href")));
    }

    /// <summary>Many readers decode a description once: a letter with a mark must not be a reference.</summary>
    [Fact]
    public void A_description_encodes_what_HTML_cannot_do_without_and_nothing_else()
    {
        var feed = Feed("Title", "<p>Text</p>");
        feed = feed with { Description = "größer", Entries = [feed.Entries[0] with { Summary = "größer & <b> “ß”" }] };
        Assert.Contains("<description>größer &amp;amp; &amp;lt;b&amp;gt; “ß”</description>", Text(RssFeed.Write, feed));
        Assert.Contains("<description>größer</description>", Text(RssFeed.Write, feed));
    }

    [Theory]
    [InlineData("<b>Bold</b> <!-- 1 < 2 -->", "‹b>Bold‹/b> ‹!-- 1 < 2 -->")]
    [InlineData("<\0img src=x> <\uFFFE/b> <\u0080\u0007!", "‹img src=x> ‹/b> ‹!")]
    public void A_title_that_some_would_read_as_HTML_opens_no_tag_in_RSS(string title, string shown)
    {
        var feed = Feed(title, "<p>Text</p>");
        Assert.Equal(shown, (string?)Xml(RssFeed.Write, feed).Descendants("item").Elements("title").Single());
    }

    /// <summary>RFC 822 knows no colon in an offset; RFC 3339 wants one.</summary>
    [Fact]
    public void Offsets_are_written_as_each_standard_wants_them()
    {
        var feed = Feed("Title", "<p>Text</p>", new DateTimeOffset(2015, 4, 3, 7, 30, 0, TimeSpan.FromHours(-4.5)));
        Assert.Contains("<pubDate>Fri, 03 Apr 2015 07:30:00 -0430</pubDate>", Text(RssFeed.Write, feed));
        Assert.Contains("<published>2015-04-03T07:30:00-04:30</published>", Text(AtomFeed.Write, feed));
        Assert.Contains("\"date_published\": \"2015-04-03T07:30:00-04:30\"", Text(JsonFeed.Write, feed));
    }

    [Fact]
    public void An_empty_feed_asks_no_clock() => Assert.Contains("<updated>1970-01-01T00:00:00Z</updated>", Text(AtomFeed.Write, Feed("Title", "") with { Entries = [] }));

    private static XElement Xml(Action<Feed, IBufferWriter<byte>> write, Feed feed) => XDocument.Parse(Text(write, feed), LoadOptions.PreserveWhitespace).Root!;

    private static string Text(Action<Feed, IBufferWriter<byte>> write, Feed feed)
    {
        var to = new ArrayBufferWriter<byte>();
        write(feed, to);
        return new UTF8Encoding(false, throwOnInvalidBytes: true).GetString(to.WrittenSpan);
    }

    private static Feed Feed(string title, string html, DateTimeOffset? published = null) => new()
    {
        Id = "tag:archive.test,2026:feed/site",
        Title = "Test archive",
        Description = "A test",
        Language = "en",
        Author = "Test archive",
        Site = "https://archive.test/",
        Page = "https://archive.test/",
        Address = "https://archive.test/feed",
        Entries =
        [
            new FeedEntry
            {
                Id = "tag:archive.test,2026:article/one",
                Title = title,
                Address = "https://archive.test/articles/2015/one/",
                Summary = "Summary",
                Html = Encoding.UTF8.GetBytes(html),
                Published = published ?? DateTimeOffset.UnixEpoch,
                Updated = published ?? DateTimeOffset.UnixEpoch,
                Issued = PartialDate.Parse("2015-04"),
            },
        ],
    };
}
