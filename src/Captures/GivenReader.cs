using System.Text;
using Archive.Catalog;
using Archive.Content;
using Archive.Content.Yaml;
using Archive.Diagnostics;

namespace Archive.Captures;

/// <summary>Reads what a person says of a capture: the keys of an article's front matter, and a few that speak of the capture.</summary>
internal static class GivenReader
{
    private static readonly string[] Own = ["id", "title", "summary", "date", "updated", "authors", "source"];
    private static readonly string[] OfCapture = ["slug", "encoding", "captions", "words"];

    /// <param name="linesBefore">Lines of the file before this YAML.</param>
    /// <param name="foreignKeys">Keys that no page here has: errors in a sidecar; other programs' in a capture's own front matter, where they are only reported.</param>
    public static Given Read(string yaml, string file, int linesBefore, Severity foreignKeys, Problems problems)
    {
        if (YamlTree.Read(yaml, file, linesBefore, problems) is not { } map) return Given.Nothing;
        var f = new Fields(map, file, problems);
        var verbatim = new Dictionary<string, string>();
        var lines = yaml.Split('\n');
        for (var i = 0; i < map.Entries.Count; i++)
        {
            var key = map.Entries[i].Key;
            if (Own.Contains(key.Value) || OfCapture.Contains(key.Value)) continue;
            if (PageText.Keys.Contains(key.Value) && key.Value != "capture") verbatim[key.Value] = Lines(i);
            else if (foreignKeys == Severity.Error || !IsForeign(key.Value)) Unknown(key);
        }
        return Known(f, file) with { Verbatim = verbatim };

        string Lines(int entry)
        {
            var first = map.Entries[entry].Key.Line - linesBefore - 1;
            var next = entry + 1 < map.Entries.Count ? map.Entries[entry + 1].Key.Line - linesBefore - 1 : lines.Length;
            var text = new StringBuilder();
            foreach (var line in lines[first..next]) if (line.Trim().Length > 0) text.Append(line.TrimEnd()).Append('\n');
            return text.ToString();
        }

        void Unknown(YamlScalar key)
        {
            var near = Nearest.To(key.Value, PageText.Keys.Concat(OfCapture));
            problems.Add(new Problem(foreignKeys, new Position(file, key.Line, key.Column),
                foreignKeys == Severity.Error ? $"There is no key '{key.Value}' here." : $"The key '{key.Value}' has no place in an article and is left out.",
                near is null ? null : $"Did you mean '{near}'?"));
        }
    }

    // What other programs call the things that a page here has too.
    private static bool IsForeign(string key) => key is "author" or "description" or "excerpt" or "lastmod" or "url" or "canonical" or "canonical_url" or "publisher";

    private static Given Known(Fields f, string file) => new()
    {
        File = file,
        Encoding = f.Text("encoding")?.Value,
        Id = Id(f, "id"),
        Slug = Id(f, "slug"),
        Title = f.Text("title")?.Value,
        Summary = (f.Text("summary") ?? f.Text("description") ?? f.Text("excerpt"))?.Value,
        Date = Date(f, "date"),
        Updated = Date(f, "updated") ?? Date(f, "lastmod"),
        Authors = [.. f.Texts("authors").Concat(f.Texts("author")).Select(t => t.Value)],
        Source = Source(f),
        Captions = [.. f.Texts("captions").Select(t => t.Value)],
        Words = [.. f.Texts("words").Select(t => t.Value)],
    };

    private static string? Id(Fields f, string key)
    {
        if (f.Text(key) is not { } text) return null;
        if (!Ids.IsId(text.Value)) f.Error(text, $"'{text.Value}' cannot be a page's {key}.", Ids.Mend);
        return text.Value;
    }

    // Besides the forms of pages here, any that a dateline may have.
    private static PartialDate? Date(Fields f, string key) =>
        f.Text(key) is { } text && DatelineReader.Read(text.Value).Dateline is { } dateline ? dateline.Date : f.Date(key);

    private static SourceEntry? Source(Fields f)
    {
        var entry = f.Map("source") is { } map ? MapOf(map) : null;
        var url = f.Url("url") ?? f.Url("canonical") ?? f.Url("canonical_url");
        if (entry is null && url is null && !f.Has("publisher")) return null;
        entry ??= new SourceEntry(null, null, null, null, null, null);
        return entry with { Url = entry.Url ?? url, Publisher = entry.Publisher ?? f.Text("publisher") };
    }

    private static SourceEntry MapOf(Fields f) => new(f.Text("publisher"), f.Text("name")?.Value, f.Text("title")?.Value, f.Url("url"), f.Url("archived"), f.Date("date"));
}
