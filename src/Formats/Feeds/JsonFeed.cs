using System.Buffers;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using Archive.Diagnostics;

namespace Archive.Formats.Feeds;

/// <summary>Writes JSON Feed 1.1 (jsonfeed.org/version/1.1). The original date stands in the extension <c>_archive.issued</c>.</summary>
public static class JsonFeed
{
    // JSON served as JSON: nothing in it needs the escapes that script elements would.
    private static readonly JsonWriterOptions Options = new()
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        Indented = true,
        IndentSize = 1,
        NewLine = "\n",
    };

    public static void Write(Feed feed, IBufferWriter<byte> to)
    {
        using (var json = new Utf8JsonWriter(to, Options)) Whole(feed).WriteTo(json);
        to.Write("\n"u8);
    }

    private static JsonObject Whole(Feed feed) => Json.Object(
        ("version", "https://jsonfeed.org/version/1.1"),
        ("title", ControlCharacters.Remove(feed.Title)),
        ("home_page_url", feed.Page),
        ("feed_url", feed.Address),
        ("description", ControlCharacters.Remove(feed.Description)),
        ("language", feed.Language),
        ("hubs", feed.Hub is null ? null : new JsonArray(Json.Object(("type", "WebSub"), ("url", feed.Hub)))),
        ("items", Json.List(feed.Entries.Select(Item)) ?? []));

    private static JsonObject Item(FeedEntry entry) => Json.Object(
        ("id", entry.Id),
        ("url", entry.Address),
        ("external_url", entry.Source?.Address),
        ("title", ControlCharacters.Remove(entry.Title)),
        ("language", entry.Language),
        ("summary", ControlCharacters.Remove(entry.Summary)),
        ("date_published", FeedDates.Rfc3339(entry.Published)),
        ("date_modified", entry.Updated == entry.Published ? null : FeedDates.Rfc3339(entry.Updated)),
        ("authors", Json.List(entry.Authors.Select(a => Json.Object(("name", ControlCharacters.Remove(a)))))),
        ("tags", Json.Texts(entry.Categories.Select(c => ControlCharacters.Remove(c.Label)))),
        ("_archive", Json.Object(("issued", entry.Issued.ToString()))),
        ("content_html", Encoding.UTF8.GetString(entry.Html.Span)));
}
