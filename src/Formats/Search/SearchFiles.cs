using System.Buffers;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Archive.Formats.Search;

/// <summary>What a result shows of one document.</summary>
/// <param name="Kind">What it is, such as <c>article</c>.</param>
/// <param name="Path">Site path.</param>
/// <param name="Date">As exact as it is known, ISO 8601; empty where it has none.</param>
/// <param name="DateText">The same as readers see it.</param>
/// <param name="Note">In small type: where it comes from, or what became of it.</param>
public sealed record SearchCard(string Kind, string Title, string Path, string Date, string DateText, string? Note, string? Summary);

/// <summary>What a document is called, for who knows its name.</summary>
public sealed record SearchName(int Document, IEnumerable<string> Names);

/// <summary>Writes the files of the index that hold no words: what results show, what things are called, and which documents a filter lets through.</summary>
public static class SearchFiles
{
    /// <summary>A JSON array of arrays: kind, title, path, date, date as shown, note, summary.</summary>
    public static void WriteCards(IEnumerable<SearchCard> cards, IBufferWriter<byte> to) =>
        WriteRows(cards.Select(c => (JsonNode?[])[c.Kind, c.Title, c.Path, c.Date, c.DateText, c.Note ?? "", c.Summary ?? ""]), to);

    /// <summary>A JSON array of arrays: the document's number, then its names.</summary>
    public static void WriteNames(IEnumerable<SearchName> names, IBufferWriter<byte> to) =>
        WriteRows(names.Select(n => (JsonNode?[])[n.Document, .. n.Names.Select(name => (JsonNode?)name)]), to);

    /// <summary>A JSON array of arrays: words that mean the same.</summary>
    public static void WriteEqual(IEnumerable<IReadOnlyList<string>> groups, IBufferWriter<byte> to) =>
        WriteRows(groups.Select(g => g.Select(word => (JsonNode?)word).ToArray()), to);

    private static void WriteRows(IEnumerable<JsonNode?[]> rows, IBufferWriter<byte> to)
    {
        using var json = Json(to);
        new JsonArray([.. rows.Select(r => (JsonNode?)new JsonArray(r))]).WriteTo(json);
    }

    /// <summary>A JSON object: for each value of a filter its documents, ascending, as <see cref="Vlq"/> of the steps between them.</summary>
    public static void WriteFacet(IEnumerable<(string Value, List<int> Documents)> values, IBufferWriter<byte> to)
    {
        using var json = Json(to);
        json.WriteStartObject();
        foreach (var (value, documents) in values)
        {
            var text = new StringBuilder();
            var last = 0;
            foreach (var document in documents)
            {
                text.AppendVlq(document - last);
                last = document;
            }
            json.WriteString(value, text.ToString());
        }
        json.WriteEndObject();
    }

    internal static Utf8JsonWriter Json(IBufferWriter<byte> to) => new(to, new JsonWriterOptions { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping });
}
