using System.Globalization;
using System.Text.Json;
using Xunit;

namespace Archive.Tests.Pipelines.Feeds;

/// <summary>JSON Feed 1.1, rule by rule as jsonfeed.org/version/1.1 states them.</summary>
public sealed class JsonRuleTests(ShippedFeeds site)
{
    private static readonly string[] Top = ["version", "title", "home_page_url", "feed_url", "description", "language", "authors", "hubs", "items"];
    private static readonly string[] Inner = ["id", "url", "external_url", "title", "summary", "content_html", "date_published", "date_modified", "authors", "tags"];

    private IEnumerable<PublishedFeed> Feeds => site.All.Where(f => f.Format == Format.Json);

    private IEnumerable<JsonElement> Items => Feeds.SelectMany(f => f.Json.GetProperty("items").EnumerateArray());

    [Fact]
    public void Version_title_and_items_are_required() => Assert.All(Feeds, f =>
    {
        Assert.Equal("https://jsonfeed.org/version/1.1", f.Json.GetProperty("version").GetString());
        Assert.NotEqual("", f.Json.GetProperty("title").GetString());
        Assert.Equal(JsonValueKind.Array, f.Json.GetProperty("items").ValueKind);
    });

    [Fact]
    public void Feed_url_is_the_feeds_own_address() => Assert.All(Feeds, f => Assert.Equal($"https://archive.example/{f.Path}", f.Json.GetProperty("feed_url").GetString()));

    [Fact]
    public void Id_is_a_string_and_unique_within_the_feed() => Assert.All(Feeds, f =>
        Assert.Distinct(f.Json.GetProperty("items").EnumerateArray().Select(i => i.GetProperty("id").GetString())));

    [Fact]
    public void Each_item_has_content() => Assert.All(Items, i => Assert.NotEqual("", i.GetProperty("content_html").GetString()));

    [Fact]
    public void Dates_are_RFC_3339() => Assert.All(
        Items.SelectMany(i => i.EnumerateObject()).Where(p => p.Name.StartsWith("date_", StringComparison.Ordinal)),
        p => Assert.True(DateTimeOffset.TryParseExact(p.Value.GetString(), "yyyy-MM-dd'T'HH:mm:ssK", CultureInfo.InvariantCulture, DateTimeStyles.None, out _)));

    [Fact]
    public void Authors_is_an_array_of_objects_with_a_name() => Assert.All(
        Feeds.Select(f => f.Json).Concat(Items).Where(o => o.TryGetProperty("authors", out _)).SelectMany(o => o.GetProperty("authors").EnumerateArray()),
        a => Assert.NotEqual("", a.GetProperty("name").GetString()));

    [Fact]
    public void Tags_are_strings() => Assert.All(
        Items.Where(i => i.TryGetProperty("tags", out _)).SelectMany(i => i.GetProperty("tags").EnumerateArray()), t => Assert.Equal(JsonValueKind.String, t.ValueKind));

    [Fact]
    public void Keys_of_our_own_start_with_an_underscore()
    {
        Assert.All(Feeds.SelectMany(f => f.Json.EnumerateObject()), p => Assert.Contains(p.Name, Top));
        Assert.All(Items.SelectMany(i => i.EnumerateObject()).Where(p => p.Name[0] != '_'), p => Assert.Contains(p.Name, Inner));
    }

    [Fact]
    public void Addresses_are_absolute() => Assert.All(
        Feeds.Select(f => f.Json).Concat(Items).SelectMany(o => o.EnumerateObject()).Where(p => p.Name.EndsWith("url", StringComparison.Ordinal)),
        p => Assert.True(Uri.TryCreate(p.Value.GetString(), UriKind.Absolute, out _)));
}
