using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Archive.Content.Keys;

/// <summary>JSON Schemas (draft 7, which editors' YAML extensions read) of the files that contributors write.</summary>
public static class JsonSchemas
{
    public static readonly IReadOnlyList<KeyedFile> Files =
        [ArticleKeys.File, RegistryKeys.VendorFile, RegistryKeys.TopicFile, RegistryKeys.PublisherFile, RegistryKeys.ActionsFile, PersonKeys.File, TrailKeys.File, RegistryKeys.PageFile, SiteKeys.File, SearchKeys.File];

    /// <summary>What every schema of this program begins with.</summary>
    public const string Start = "{\n  \"$schema\": \"http://json-schema.org/draft-07/schema#\"";

    private const string PartialDatePattern = @"^\d{4}(-\d{2}(-\d{2}(T\d{2}:\d{2}:\d{2}(\.\d{1,7})?(Z|[+-]\d{2}:\d{2}))?)?)?$";

    private static readonly JsonSerializerOptions Readable = new() { WriteIndented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static string Create(KeyedFile file)
    {
        var keys = Object(file.Keys);
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
        return schema.ToJsonString(Readable) + "\n";
    }

    private static JsonObject Object(IReadOnlyList<Key> keys)
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

    private static JsonObject Value(Key key)
    {
        var one = key.Kind switch
        {
            KeyKind.Id => new JsonObject { ["type"] = "string", ["pattern"] = Ids.Pattern },
            KeyKind.Date => AnyOf(new JsonObject { ["type"] = "integer", ["minimum"] = 1000, ["maximum"] = 9999 }, new JsonObject { ["type"] = "string", ["pattern"] = PartialDatePattern }),
            KeyKind.Url => Url(key.Pattern),
            KeyKind.UrlList => AnyOf(Url(), new JsonObject { ["type"] = "array", ["items"] = Url() }),
            KeyKind.Number => new JsonObject { ["type"] = "integer", ["minimum"] = key.Range.Least, ["maximum"] = key.Range.Most },
            KeyKind.Decimal => AnyOf(new JsonObject { ["type"] = "number" }, new JsonObject { ["type"] = "string", ["pattern"] = key.Pattern }),
            KeyKind.Flag => new JsonObject { ["type"] = "boolean" },
            KeyKind.Choice => Choice(key),
            KeyKind.TextList => AnyOf(Text(), new JsonObject { ["type"] = "array", ["items"] = Text() }),
            KeyKind.ChoiceList when key.IsFlag => AnyOf(new JsonObject { ["type"] = "boolean" }, Choice(key), new JsonObject { ["type"] = "array", ["items"] = Choice(key) }),
            KeyKind.ChoiceList => AnyOf(Choice(key), new JsonObject { ["type"] = "array", ["items"] = Choice(key) }),
            KeyKind.Object => Object(key.Keys),
            KeyKind.ObjectList when key.Shorthand is not null => AnyOf(Text(), new JsonObject { ["type"] = "array", ["items"] = AnyOf(Text(), Object(key.Keys)) }),
            KeyKind.ObjectList => new JsonObject { ["type"] = "array", ["items"] = Object(key.Keys) },
            _ => Text(key.Pattern),
        };
        // A key with nothing behind it counts as not written.
        return key.Required ? one : AnyOf(one, new JsonObject { ["type"] = "null" });
    }

    // What YAML takes for a number or a truth value is text to us, where text is asked for.
    private static JsonObject Text(string? pattern = null) => new() { ["type"] = new JsonArray("string", "number", "boolean"), ["pattern"] = pattern ?? @"\S" };

    private static JsonObject Url(string? pattern = null) => new() { ["type"] = "string", ["pattern"] = pattern ?? @"^[Hh][Tt][Tt][Pp][Ss]?://\S+$" };

    private static JsonObject Choice(Key key) => new() { ["enum"] = new JsonArray([.. key.Words.Select(w => JsonValue.Create(w))]) };

    private static JsonObject AnyOf(params ReadOnlySpan<JsonNode?> schemas) => new() { ["anyOf"] = new JsonArray([.. schemas]) };
}
