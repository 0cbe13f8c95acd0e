using System.Buffers;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace Archive.Formats.Search;

/// <summary>What a result shows of one document.</summary>
/// <param name="Path">Site path.</param>
/// <param name="Date">As exact as it is known, ISO 8601.</param>
/// <param name="DateText">The same as readers see it.</param>
public sealed record SearchCard(string Title, string Path, string Date, string DateText, string? Source, string? Summary);

/// <summary>Writes the files of the index that hold no words: what results show, and which documents a filter lets through.</summary>
public static class SearchFiles
{
    /// <summary>A JSON array of arrays: title, path, date, date as shown, source, summary.</summary>
    public static void WriteCards(IEnumerable<SearchCard> cards, IBufferWriter<byte> to)
    {
        using var json = Json(to);
        json.WriteStartArray();
        foreach (var card in cards)
        {
            json.WriteStartArray();
            foreach (var value in (ReadOnlySpan<string?>)[card.Title, card.Path, card.Date, card.DateText, card.Source, card.Summary]) json.WriteStringValue(value ?? "");
            json.WriteEndArray();
        }
        json.WriteEndArray();
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
