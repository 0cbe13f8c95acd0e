using System.Text;
using Archive.Catalog;
using Archive.Yaml;

namespace Archive.Captures.Writing;

/// <summary>An article page as text: front matter in the order of its documentation, then the body.</summary>
internal sealed class PageBuilder
{
    private static readonly string[] Order =
        ["id", "title", "summary", "date", "updated", "added", "authors", "source", "sources", "rights", "vendors", "topics", "mentions", "aliases", "capture", "draft", "moves", "claims"];

    private readonly Dictionary<string, string> _lines = [];

    public static IReadOnlyList<string> Keys => Order;

    public PageBuilder Add(string key, string? value)
    {
        if (!string.IsNullOrWhiteSpace(value)) _lines[key] = $"{key}: {YamlText.Quote(value)}\n";
        return this;
    }

    /// <summary>An id needs no quotes.</summary>
    public PageBuilder AddId(string id)
    {
        _lines["id"] = $"id: {id}\n";
        return this;
    }

    public PageBuilder Add(string key, PartialDate? date)
    {
        if (date is { } known) _lines[key] = $"{key}: {known}\n";
        return this;
    }

    public PageBuilder Add(string key, IReadOnlyList<string> values, bool plain = false)
    {
        if (values.Count > 0) _lines[key] = $"{key}: [{string.Join(", ", plain ? values : values.Select(YamlText.Quote))}]\n";
        return this;
    }

    public PageBuilder Add(string key, IEnumerable<(string Key, string? Value)> entries)
    {
        var lines = entries.Where(e => !string.IsNullOrWhiteSpace(e.Value)).Select(e => $"  {e.Key}: {(IsPlain(e.Value!) ? e.Value : YamlText.Quote(e.Value!))}\n").ToList();
        if (lines.Count > 0) _lines[key] = $"{key}:\n{string.Concat(lines)}";
        return this;
    }

    /// <summary>A key as a person wrote it; it replaces what was worked out.</summary>
    public PageBuilder AddYaml(string key, string lines)
    {
        _lines[key] = lines;
        return this;
    }

    public string With(string body)
    {
        var page = new StringBuilder("---\n");
        foreach (var key in Order) if (_lines.TryGetValue(key, out var lines)) page.Append(lines);
        return page.Append("---\n\n").Append(body).Append('\n').ToString();
    }

    // Plain YAML scalars that can be nothing but the words they show: ids, hashes, paths, https addresses.
    private static bool IsPlain(string value) =>
        value.All(c => char.IsAsciiLetterOrDigit(c) || c is '-' or '_' or '.' or '/') && char.IsAsciiLetterOrDigit(value[0]) && value.Any(char.IsAsciiLetter) && value is not ("null" or "true" or "false")
        || (value.StartsWith("https://", StringComparison.Ordinal) && value.All(c => c is > ' ' and < '\u007f' and not '#' and not '"' and not '\''));
}
