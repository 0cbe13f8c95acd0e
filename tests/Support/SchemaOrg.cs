using System.Text.Json;

namespace Archive.Tests.Support;

/// <summary>The vocabulary of schema.org, of which a copy lies in tests/Schemas.</summary>
public static class SchemaOrg
{
    private static readonly string[][] Lines =
        [.. File.ReadLines(Path.Combine(Folder.Repository, "tests/Schemas/schema-org.tsv")).Where(l => !l.StartsWith('#')).Select(l => l.Split('\t'))];

    private static readonly Dictionary<string, string[]> Classes = Lines.Where(l => l[0] == "class").ToDictionary(l => l[1], l => l[2].Split(' ', StringSplitOptions.RemoveEmptyEntries));

    private static readonly Dictionary<string, (string[] On, string[] Holds)> Properties = Lines.Where(l => l[0] == "property").ToDictionary(l => l[1], l => (l[2].Split(' '), l[3].Split(' ')));

    private static readonly string[] Literals = ["Text", "URL", "Date", "DateTime", "Number", "Integer"];

    /// <summary>What a node says in words that the vocabulary does not know, or knows for something else.</summary>
    public static IEnumerable<string> Faults(JsonElement node)
    {
        var type = node.Text("@type");
        if (type is not null && !Classes.ContainsKey(type)) yield return $"{type} is no class";
        foreach (var property in node.EnumerateObject().Where(p => !p.Name.StartsWith('@')))
        {
            if (!Properties.TryGetValue(property.Name, out var known)) yield return $"{property.Name} is no property";
            else if (!Kinds(type ?? "Thing").Intersect(known.On).Any()) yield return $"{property.Name} does not stand on {type}";
            else
            {
                foreach (var value in property.Value.ValueKind == JsonValueKind.Array ? property.Value.EnumerateArray().ToArray() : [property.Value])
                    if (!CanHold(known.Holds, value)) yield return $"{property.Name} on {type} cannot hold {value}";
            }
        }
    }

    private static bool CanHold(string[] holds, JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.Object => value.Text("@type") is not { } type || Kinds(type).Intersect(holds).Any(),
        JsonValueKind.Number => holds.Contains("Number") || holds.Contains("Integer"),
        _ => holds.Intersect(Literals).Any(),
    };

    /// <summary>A class and all that it is a kind of.</summary>
    private static IEnumerable<string> Kinds(string type) => Classes.TryGetValue(type, out var above) ? above.SelectMany(Kinds).Prepend(type) : [type];
}
