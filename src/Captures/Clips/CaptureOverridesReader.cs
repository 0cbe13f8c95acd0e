using Archive.Captures.Dates;
using Archive.Captures.Letters;
using Archive.Captures.Model;
using Archive.Content.Keys;
using Archive.Diagnostics;
using Archive.Yaml;

namespace Archive.Captures.Clips;

/// <summary>Reads what a person says of a capture: the keys of an article's front matter, and a few that speak of the capture.</summary>
internal static class CaptureOverridesReader
{
    private static readonly string[] CaptureKeys = ["slug", "encoding", "captions", "words"];

    /// <summary>What the import itself says of a page.</summary>
    private static readonly string[] ImportKeys = ["capture", "questions"];

    /// <summary>What other programs call things that a page here has too.</summary>
    private static readonly Dictionary<string, string> ForeignKeys = new()
    {
        ["author"] = "authors", ["description"] = "summary", ["excerpt"] = "summary", ["lastmod"] = "updated",
        ["url"] = "source.url", ["canonical"] = "source.url", ["canonical_url"] = "source.url", ["publisher"] = "source.publisher",
    };

    public static CaptureOverrides Read(string yaml, string file, Problems problems)
    {
        if (YamlTree.Parse(yaml, file, 0, problems) is not { } map) return CaptureOverrides.None;
        var f = new YamlFields(map, file, problems);
        return new CaptureOverrides
        {
            File = file,
            Encoding = ReadEncoding(f),
            Slug = ReadSlug(f),
            Captions = [.. f.GetTexts("captions").Select(t => t.Value)],
            Words = [.. f.GetTexts("words").Select(t => t.Value)],
        }.WithKeys(FindKeys(map, file, problems), file, problems);
    }

    private static string? ReadEncoding(YamlFields f)
    {
        if (f.GetText("encoding") is not { } name) return null;
        if (!CaptureDecoder.IsKnown(name.Value))
        {
            f.Error(name,
                $"No encoding that can be read is called '{name.Value}'.",
                "Write a name such as utf-8, windows-1251 or shift_jis, or remove the line.");
        }
        return name.Value;
    }

    private static string? ReadSlug(YamlFields f)
    {
        if (f.GetText("slug") is not { } slug) return null;
        if (!Ids.IsId(slug.Value)) f.Error(slug, $"'{slug.Value}' cannot be a page's slug.", Ids.HintFor(slug.Value));
        return slug.Value;
    }

    /// <summary>The keys of front matter, each under the name that it has here.</summary>
    private static YamlMap FindKeys(YamlMap map, string file, Problems problems)
    {
        var keys = new YamlMap([], map.Line, map.Column);
        foreach (var (key, value) in map.Entries.OrderBy(e => ForeignKeys.ContainsKey(e.Key.Value)))
        {
            if (CaptureKeys.Contains(key.Value) || value is YamlScalar { IsNull: true }) continue;
            if (ImportKeys.Contains(key.Value))
            {
                problems.Error(new Position(file, key.Line, key.Column),
                    $"The import itself writes '{key.Value}' into the page: nobody says it beside a capture.",
                    "Take the key out.");
            }
            else if (ArticleKeys.All.Any(k => k.Name == key.Value)) Add(keys, key, key.Value, value);
            else if (ForeignKeys.TryGetValue(key.Value, out var name)) Add(keys, key, name, value);
            else
            {
                problems.Error(new Position(file, key.Line, key.Column),
                    $"There is no key '{key.Value}' here.",
                    new DidYouMean().Hint(key.Value, ArticleKeys.All.Select(k => k.Name).Except(ImportKeys).Concat(CaptureKeys)));
            }
        }
        return keys;
    }

    /// <param name="name">May be that of a key within another: <c>source.url</c>. What is there already stays.</param>
    private static void Add(YamlMap keys, YamlScalar key, string name, YamlNode value)
    {
        if (name.Split('.') is [var outer, var inner])
        {
            if (keys.Entries.Find(e => e.Key.Value == outer).Value is not { } part) keys.Entries.Add(new(key with { Value = outer }, part = new YamlMap([], key.Line, key.Column)));
            if (part is YamlMap inside) Add(inside, key, inner, value);
        }
        else if (!keys.Entries.Exists(e => e.Key.Value == name))
        {
            var isDate = name is "date" or "updated";
            keys.Entries.Add(new(key with { Value = name }, isDate && value is YamlScalar date ? Normalize(date) : value));
        }
    }

    // Besides the forms of pages here, any that a dateline may have.
    private static YamlScalar Normalize(YamlScalar date) =>
        DatelineReader.Read(date.Value).Dateline is { } dateline ? date with { Value = dateline.Date.ToString() } : date;
}
