using System.Buffers;
using System.Text.Json;
using Archive.Catalog;

namespace Archive.Formats.Citations;

/// <summary>CSL-JSON (schema of CSL 1.0.2): a list of one item.</summary>
public static class CslJson
{
    public static void Write(Citation citation, IBufferWriter<byte> to)
    {
        using var json = Json.Writer(to);
        json.WriteStartArray();
        json.WriteStartObject();
        json.WriteString("id", citation.Id);
        json.WriteString("type", citation.Kind switch { SourceKind.News => "article-newspaper", SourceKind.Blog => "post-weblog", _ => "webpage" });
        if (citation.Kind == SourceKind.PressRelease) json.WriteString("genre", "Press release");
        json.WriteString("title", citation.Title);
        if (citation.Authors.Count > 0) Names(json, citation.Authors);
        if (citation.Container is not null) json.WriteString("container-title", citation.Container);
        if (citation.Issued is { } date) Date(json, date);
        json.WriteString("URL", citation.Url);
        // Styles print both: an account of this archive's own names it once.
        if (citation.Archive != citation.Container) json.WriteString("archive", citation.Archive);
        if (citation.ArchivedAt is not null) json.WriteString("archive_location", citation.ArchivedAt);
        if (citation.Abstract is not null) json.WriteString("abstract", citation.Abstract);
        if (citation.Keywords.Count > 0) json.WriteString("keyword", string.Join(", ", citation.Keywords));
        json.WriteString("language", citation.Language);
        json.WriteEndObject();
        json.WriteEndArray();
    }

    private static void Names(Utf8JsonWriter json, IReadOnlyList<CitedName> names)
    {
        json.WriteStartArray("author");
        foreach (var name in names)
        {
            json.WriteStartObject();
            json.WriteString(name.Given is null ? "literal" : "family", name.Family);
            if (name.Given is not null) json.WriteString("given", name.Given);
            if (name.Particle is not null) json.WriteString("dropping-particle", name.Particle);
            if (name.Suffix is not null) json.WriteString("suffix", name.Suffix);
            json.WriteEndObject();
        }
        json.WriteEndArray();
    }

    private static void Date(Utf8JsonWriter json, PartialDate date)
    {
        json.WriteStartObject("issued");
        json.WriteStartArray("date-parts");
        json.WriteStartArray();
        json.WriteNumberValue(date.Year);
        if (date.Month is { } month) json.WriteNumberValue(month);
        if (date.Day is { } day) json.WriteNumberValue(day);
        json.WriteEndArray();
        json.WriteEndArray();
        json.WriteEndObject();
    }
}
