using System.Text.Json;

namespace Archive.Tests.Support;

/// <summary>The JSON-LD of a published page.</summary>
public static class PageGraph
{
    private const string Start = "<script type=\"application/ld+json\">";

    /// <returns>The nodes of its graph; none where the page has no address of its own.</returns>
    public static IReadOnlyList<JsonElement> Of(string html)
    {
        var start = html.IndexOf(Start, StringComparison.Ordinal);
        if (start < 0) return [];
        start += Start.Length;
        var json = html.AsMemory(start, html.IndexOf("</script>", start, StringComparison.Ordinal) - start);
        using var document = JsonDocument.Parse(json);
        return [.. document.RootElement.Clone().GetProperty("@graph").EnumerateArray()];
    }

    /// <summary>The node of that type.</summary>
    public static JsonElement Of(string html, string type) => Of(html).Single(n => n.GetProperty("@type").GetString() == type);

    public static string? Text(this JsonElement node, string property) => node.TryGetProperty(property, out var value) ? value.GetString() : null;

    /// <summary>A node and all within it.</summary>
    public static IEnumerable<JsonElement> Below(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.Object => value.EnumerateObject().SelectMany(p => Below(p.Value)).Prepend(value),
        JsonValueKind.Array => value.EnumerateArray().SelectMany(Below),
        _ => [],
    };
}
