using Archive.Captures.Dates;
using Archive.Captures.Model;
using Archive.Captures.Writing;
using Archive.Catalog;
using Archive.Content.Entries;
using Archive.Content.Keys;
using Archive.Diagnostics;
using Archive.Yaml;

namespace Archive.Captures.Clips;

/// <summary>Reads what a person says of a capture: the keys of an article's front matter, and a few that speak of the capture.</summary>
internal static class CaptureOverridesReader
{
    private static readonly string[] Own = ["id", "title", "summary", "date", "updated", "authors", "source"];
    private static readonly string[] OfCapture = ["slug", "encoding", "captions", "words"];

    /// <param name="linesBefore">Lines of the file before this YAML.</param>
    /// <param name="foreignKeys">Keys that no page here has: errors in a sidecar; other programs' in a capture's own front matter, where they are only reported.</param>
    public static CaptureOverrides Read(string yaml, string file, int linesBefore, Severity foreignKeys, Problems problems)
    {
        if (YamlTree.Parse(yaml, file, linesBefore, problems) is not { } map) return CaptureOverrides.None;
        var f = new YamlFields(map, file, problems);
        var others = new Dictionary<string, string>();
        foreach (var (key, value) in map.Entries)
        {
            if (Own.Contains(key.Value) || OfCapture.Contains(key.Value)) continue;
            if (PageBuilder.Keys.Contains(key.Value) && key.Value != "capture") others[key.Value] = YamlText.Write(key.Value, value);
            else if (foreignKeys == Severity.Error || !IsForeign(key.Value)) Unknown(key);
        }
        return Known(f, file) with { OtherKeys = others };

        void Unknown(YamlScalar key)
        {
            var near = DidYouMean.Suggest(key.Value, PageBuilder.Keys.Concat(OfCapture));
            problems.Add(new Problem(foreignKeys, new Position(file, key.Line, key.Column),
                foreignKeys == Severity.Error ? $"There is no key '{key.Value}' here." : $"The key '{key.Value}' has no place in an article and is left out.",
                near is null ? null : $"Did you mean '{near}'?"));
        }
    }

    // What other programs call the things that a page here has too.
    private static bool IsForeign(string key) => key is "author" or "description" or "excerpt" or "lastmod" or "url" or "canonical" or "canonical_url" or "publisher";

    private static CaptureOverrides Known(YamlFields f, string file) => new()
    {
        File = file,
        Encoding = f.GetText("encoding")?.Value,
        Id = Id(f, "id"),
        Slug = Id(f, "slug"),
        Title = f.GetText("title")?.Value,
        Summary = (f.GetText("summary") ?? f.GetText("description") ?? f.GetText("excerpt"))?.Value,
        Date = Date(f, "date"),
        Updated = Date(f, "updated") ?? Date(f, "lastmod"),
        Authors = [.. f.GetTexts("authors").Concat(f.GetTexts("author")).Select(t => t.Value)],
        Source = Source(f),
        Captions = [.. f.GetTexts("captions").Select(t => t.Value)],
        Words = [.. f.GetTexts("words").Select(t => t.Value)],
    };

    private static string? Id(YamlFields f, string key)
    {
        if (f.GetText(key) is not { } text) return null;
        if (!Ids.IsId(text.Value)) f.Error(text, $"'{text.Value}' cannot be a page's {key}.", Ids.Hint);
        return text.Value;
    }

    // Besides the forms of pages here, any that a dateline may have.
    private static PartialDate? Date(YamlFields f, string key) =>
        f.GetText(key) is { } text && DatelineReader.Read(text.Value).Dateline is { } dateline ? dateline.Date : f.GetText(key) is { } other ? f.ParseDate(key, other) : null;

    private static SourceEntry? Source(YamlFields f)
    {
        var entry = f.GetObject("source") is { } map ? MapOf(map) : null;
        var url = Url(f, "url") ?? Url(f, "canonical") ?? Url(f, "canonical_url");
        if (entry is null && url is null && !f.Has("publisher")) return null;
        entry ??= new SourceEntry();
        return entry with { Url = entry.Url ?? url, Publisher = entry.Publisher ?? f.GetText("publisher") };
    }

    private static string? Url(YamlFields f, string key) => f.GetText(key) is { } url && f.IsUrl(key, url) ? url.Value : null;

    private static SourceEntry MapOf(YamlFields f) => new()
    {
        Publisher = f.GetText("publisher"),
        Name = f.GetText("name")?.Value,
        Title = f.GetText("title")?.Value,
        Url = Url(f, "url"),
        Archived = Url(f, "archived"),
        Date = f.GetText("date") is { } date ? f.ParseDate("date", date) : null,
    };
}
