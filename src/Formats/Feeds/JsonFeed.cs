using System.Buffers;
using System.Text.Encodings.Web;
using System.Text.Json;
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
        using (var json = new Utf8JsonWriter(to, Options))
        {
            json.WriteStartObject();
            json.WriteString("version"u8, "https://jsonfeed.org/version/1.1"u8);
            json.WriteString("title"u8, ControlCharacters.Remove(feed.Title));
            json.WriteString("home_page_url"u8, feed.Page);
            json.WriteString("feed_url"u8, feed.Address);
            json.WriteString("description"u8, ControlCharacters.Remove(feed.Description));
            json.WriteString("language"u8, feed.Language);
            if (feed.Hub is not null)
            {
                json.WriteStartArray("hubs"u8);
                json.WriteStartObject();
                json.WriteString("type"u8, "WebSub"u8);
                json.WriteString("url"u8, feed.Hub);
                json.WriteEndObject();
                json.WriteEndArray();
            }
            json.WriteStartArray("items"u8);
            foreach (var entry in feed.Entries) Item(json, entry);
            json.WriteEndArray();
            json.WriteEndObject();
        }
        to.Write("\n"u8);
    }

    private static void Item(Utf8JsonWriter json, FeedEntry entry)
    {
        json.WriteStartObject();
        json.WriteString("id"u8, entry.Id);
        json.WriteString("url"u8, entry.Address);
        if (entry.Source is { } source) json.WriteString("external_url"u8, source.Address);
        json.WriteString("title"u8, ControlCharacters.Remove(entry.Title));
        if (entry.Language is not null) json.WriteString("language"u8, entry.Language);
        json.WriteString("summary"u8, ControlCharacters.Remove(entry.Summary));
        json.WriteString("date_published"u8, FeedDates.Rfc3339(entry.Published));
        if (entry.Updated != entry.Published) json.WriteString("date_modified"u8, FeedDates.Rfc3339(entry.Updated));
        if (entry.Authors.Count > 0)
        {
            json.WriteStartArray("authors"u8);
            foreach (var author in entry.Authors) Author(json, author);
            json.WriteEndArray();
        }
        if (entry.Categories.Count > 0)
        {
            json.WriteStartArray("tags"u8);
            foreach (var category in entry.Categories) json.WriteStringValue(ControlCharacters.Remove(category.Label));
            json.WriteEndArray();
        }
        json.WriteStartObject("_archive"u8);
        json.WriteString("issued"u8, entry.Issued.ToString());
        json.WriteEndObject();
        json.WriteString("content_html"u8, entry.Html.Span);
        json.WriteEndObject();
    }

    private static void Author(Utf8JsonWriter json, string name)
    {
        json.WriteStartObject();
        json.WriteString("name"u8, ControlCharacters.Remove(name));
        json.WriteEndObject();
    }
}
