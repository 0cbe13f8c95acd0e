using System.Buffers;
using System.Text.Json.Nodes;
using Archive.Catalog;

namespace Archive.Formats.Citations;

/// <summary>CSL-JSON (schema of CSL 1.0.2): a list of one item.</summary>
public static class CslJson
{
    public static void Write(Citation citation, IBufferWriter<byte> to)
    {
        using var json = Json.Writer(to);
        new JsonArray(Item(citation)).WriteTo(json);
    }

    private static JsonObject Item(Citation citation) => Json.Object(
        ("id", citation.Id),
        ("type", citation.Kind switch { SourceKind.News => "article-newspaper", SourceKind.Blog => "post-weblog", _ => "webpage" }),
        ("genre", citation.Kind == SourceKind.PressRelease ? "Press release" : null),
        ("title", citation.Title),
        ("author", Json.List(citation.Authors.Select(Name))),
        ("container-title", citation.Container),
        ("issued", citation.Issued is { } date ? Json.Object(("date-parts", new JsonArray(Parts(date)))) : null),
        ("URL", citation.Url),
        // Styles print both: an account of this archive's own names it once.
        ("archive", citation.Archive == citation.Container ? null : citation.Archive),
        ("archive_location", citation.ArchivedAt),
        ("abstract", citation.Abstract),
        ("keyword", citation.Keywords.Count > 0 ? string.Join(", ", citation.Keywords) : null),
        ("language", citation.Language));

    private static JsonObject Name(CitedName name) => Json.Object(
        (name.Given is null ? "literal" : "family", name.Family),
        ("given", name.Given),
        ("dropping-particle", name.Particle),
        ("suffix", name.Suffix));

    private static JsonArray? Parts(PartialDate date) => Json.List(new[] { date.Year, date.Month, date.Day }.OfType<int>().Select(n => (JsonNode?)n));
}
