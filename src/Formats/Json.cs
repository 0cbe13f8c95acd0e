using System.Buffers;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Unicode;

namespace Archive.Formats;

/// <summary>How tables, citations and linked data are written as JSON: letters of all scripts as they are; angle brackets, ampersands and quotes as
/// escapes, so that a value can stand in a script element and cannot end it (HTML, "restrictions for contents of script elements").</summary>
internal static class Json
{
    public static Utf8JsonWriter Writer(IBufferWriter<byte> to, bool indented = false) => new(to, new JsonWriterOptions
    {
        Encoder = Safe,
        Indented = indented,
        IndentSize = 1,
        NewLine = "\n",
        SkipValidation = true,
    });

    /// <summary>An object of those members that there are.</summary>
    public static JsonObject Object(params ReadOnlySpan<(string Name, JsonNode? Value)> members)
    {
        var json = new JsonObject();
        foreach (var (name, value) in members)
            if (value is not null) json.Add(name, value);
        return json;
    }

    /// <summary>Null where there is nothing to list.</summary>
    public static JsonArray? List(IEnumerable<JsonNode?> values) => values.ToArray() is { Length: > 0 } some ? new JsonArray(some) : null;

    public static JsonArray? Texts(IEnumerable<string> texts) => List(texts.Select(t => (JsonNode?)t));

    private static readonly JavaScriptEncoder Safe = JavaScriptEncoder.Create(UnicodeRanges.All);
}
