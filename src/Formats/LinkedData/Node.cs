using System.Text.Json.Nodes;

namespace Archive.Formats.LinkedData;

/// <summary>A thing and what is said of it, as far as it is known.</summary>
internal static class Node
{
    /// <param name="type">Null where nobody knows what it is.</param>
    public static JsonObject Create(string? type, string? id, params ReadOnlySpan<(string Property, JsonNode? Value)> said) => Json.Object([("@type", type), ("@id", id), .. said]);

    /// <summary>What is known by its name alone.</summary>
    public static JsonObject Named(string? type, string? id, string name) => Create(type, id, ("name", name));

    /// <summary>A node that stands elsewhere.</summary>
    public static JsonObject Reference(string id) => Create(null, id);
}
