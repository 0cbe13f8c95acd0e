using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Archive.Content.Keys;

/// <summary>JSON Schemas (draft 7, which editors' YAML extensions read) of the files that contributors write.</summary>
public sealed class JsonSchemas
{
    private readonly IReadOnlyDictionary<Registered, IReadOnlyList<string>>? _ids;

    /// <summary>The lists of ids that the schema at hand refers to.</summary>
    private readonly JsonObject _definitions = [];

    private JsonSchemas(IReadOnlyDictionary<Registered, IReadOnlyList<string>>? ids) => _ids = ids;

    public static readonly IReadOnlyList<KeyedFile> Files =
        [
            ArticleKeys.File,
            RegistryKeys.VendorFile,
            RegistryKeys.TopicFile,
            RegistryKeys.PublisherFile,
            RegistryKeys.ActionsFile,
            PersonKeys.File,
            TrailKeys.File,
            RegistryKeys.PageFile,
            SiteKeys.File,
            SearchKeys.File,
        ];

    /// <summary>What every schema of this program begins with.</summary>
    public const string Start = "{\n  \"$schema\": \"http://json-schema.org/draft-07/schema#\"";

    private const string PartialDatePattern = @"^\d{4}(-\d{2}(-\d{2}(T\d{2}:\d{2}:\d{2}(\.\d{1,7})?(Z|[+-]\d{2}:\d{2}))?)?)?$";

    private static readonly JsonSerializerOptions Readable = new() { WriteIndented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <param name="ids">What the registry holds, for editors to offer; a value that is none of them is still allowed, as it may be a name, or come with the same change.</param>
    public static string Create(KeyedFile file, IReadOnlyDictionary<Registered, IReadOnlyList<string>>? ids = null)
    {
        var schemas = new JsonSchemas(ids);
        var keys = schemas.Object(file.Keys);
        var schema = new JsonObject { ["$schema"] = "http://json-schema.org/draft-07/schema#", ["title"] = file.Title };
        if (file.ById)
        {
            schema["type"] = "object";
            schema["propertyNames"] = new JsonObject { ["pattern"] = Ids.Pattern };
            schema["additionalProperties"] = keys;
        }
        else
        {
            foreach (var (name, value) in keys.ToList())
            {
                keys.Remove(name);
                schema[name] = value;
            }
        }
        if (schemas._definitions.Count > 0) schema["definitions"] = schemas._definitions;
        return schema.ToJsonString(Readable) + "\n";
    }

    private JsonObject Object(IReadOnlyList<Key> keys)
    {
        var properties = new JsonObject();
        foreach (var key in keys)
        {
            var schema = Value(key);
            schema["description"] = key.Note;
            properties[key.Name] = schema;
        }
        var all = new JsonObject { ["type"] = "object", ["additionalProperties"] = false, ["properties"] = properties };
        if (keys.Any(k => k.Required)) all["required"] = new JsonArray([.. keys.Where(k => k.Required).Select(k => JsonValue.Create(k.Name))]);
        return all;
    }

    private JsonObject Value(Key key)
    {
        var one = key.Kind switch
        {
            KeyKind.Id => Named(key, () => new JsonObject { ["type"] = "string", ["pattern"] = Ids.Pattern }),
            KeyKind.Date => AnyOf(new JsonObject { ["type"] = "integer", ["minimum"] = 1000, ["maximum"] = 9999 }, new JsonObject { ["type"] = "string", ["pattern"] = PartialDatePattern }),
            KeyKind.Url => Url(key.Pattern),
            KeyKind.UrlList => AnyOf(Url(), new JsonObject { ["type"] = "array", ["items"] = Url() }),
            KeyKind.Number => new JsonObject { ["type"] = "integer", ["minimum"] = key.Range.Least, ["maximum"] = key.Range.Most },
            KeyKind.Decimal => AnyOf(new JsonObject { ["type"] = "number" }, new JsonObject { ["type"] = "string", ["pattern"] = key.Pattern }),
            KeyKind.Flag => new JsonObject { ["type"] = "boolean" },
            KeyKind.Choice => Choice(key),
            KeyKind.TextList => AnyOf(Named(key, () => Text()), new JsonObject { ["type"] = "array", ["items"] = Named(key, () => Text()) }),
            KeyKind.ChoiceList when key.IsFlag => AnyOf(new JsonObject { ["type"] = "boolean" }, Choice(key), new JsonObject { ["type"] = "array", ["items"] = Choice(key) }),
            KeyKind.ChoiceList => AnyOf(Choice(key), new JsonObject { ["type"] = "array", ["items"] = Choice(key) }),
            KeyKind.Object => Object(key.Keys),
            KeyKind.ObjectList when key.Shorthand is not null => AnyOf(Text(), new JsonObject { ["type"] = "array", ["items"] = AnyOf(Text(), Object(key.Keys)) }),
            KeyKind.ObjectList => new JsonObject { ["type"] = "array", ["items"] = Object(key.Keys) },
            _ => Named(key, () => Text(key.Pattern)),
        };
        // A key with nothing behind it counts as not written.
        return key.Required ? one : AnyOf(one, new JsonObject { ["type"] = "null" });
    }

    private JsonObject Named(Key key, Func<JsonObject> any)
    {
        if (key.Names is not { } kind || _ids?.GetValueOrDefault(kind) is not { Count: > 0 } ids) return any();
        var name = kind.ToString().ToLowerInvariant();
        _definitions[name] ??= new JsonObject { ["enum"] = new JsonArray([.. ids.Select(id => JsonValue.Create(id))]) };
        return AnyOf(new JsonObject { ["$ref"] = $"#/definitions/{name}" }, any());
    }

    // What YAML takes for a number or a truth value is text to us, where text is asked for.
    private static JsonObject Text(string? pattern = null) => new() { ["type"] = new JsonArray("string", "number", "boolean"), ["pattern"] = pattern ?? @"\S" };

    private static JsonObject Url(string? pattern = null) => new() { ["type"] = "string", ["pattern"] = pattern ?? @"^[Hh][Tt][Tt][Pp][Ss]?://\S+$" };

    private static JsonObject Choice(Key key) => new() { ["enum"] = new JsonArray([.. key.Words.Select(w => JsonValue.Create(w))]) };

    private static JsonObject AnyOf(params ReadOnlySpan<JsonNode?> schemas) => new() { ["anyOf"] = new JsonArray([.. schemas]) };
}
