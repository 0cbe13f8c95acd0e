using System.Text.Json;
using AngleSharp.Dom;
using Archive.Captures.Letters;
using Archive.Diagnostics;
using Archive.Markdown;

namespace Archive.Captures.Html;

/// <summary>A page's meta elements by name: Open Graph, Dublin Core, Highwire, and what else sites state for machines.</summary>
internal sealed class MetaTags
{
    private readonly ILookup<string, string> _values;

    public MetaTags(IDocument document) => _values = document.QuerySelectorAll("meta")
        .SelectMany(meta => Names(meta).Select(name => (Name: name, Content: Clean(meta.GetAttribute("content") ?? meta.GetAttribute("value")))).Concat(PartsOf(meta)))
        .Where(meta => meta.Content is not null)
        .ToLookup(meta => meta.Name, meta => meta.Content!, StringComparer.OrdinalIgnoreCase);

    /// <summary>The first value of the first name that has one.</summary>
    public string? First(params IEnumerable<string> names) => names.SelectMany(name => _values[name]).FirstOrDefault();

    /// <summary>All values of the first name that has one.</summary>
    public IReadOnlyList<string> All(params IEnumerable<string> names) => names.Select(name => _values[name].Distinct().ToList()).FirstOrDefault(values => values.Count > 0) ?? [];

    public static string? Clean(string? text) =>
        text is null || !ControlCharacters.IsVisible(text) ? null : PlainText.CollapseWhiteSpace(TextNormalizer.Normalize(text));

    // Parse.ly has an element for each thing it is told, or one of JSON for all.
    private static IEnumerable<(string Name, string? Content)> PartsOf(IElement meta) =>
        meta.GetAttribute("name") != "parsely-page" ? []
        : JsonLdText.Parse(meta.GetAttribute("content") ?? "", deepest: 8)
            .Take(1)
            .SelectMany(page => page.Element.EnumerateObject())
            .Where(part => part.Value.ValueKind == JsonValueKind.String)
            .Select(part => ($"parsely-{part.Name.Replace('_', '-')}", Clean(part.Value.GetString())));

    private static IEnumerable<string> Names(IElement meta)
    {
        string[] attributes = ["property", "name", "itemprop", "http-equiv"];
        return attributes.Select(attribute => meta.GetAttribute(attribute)).OfType<string>().SelectMany(names => names.Split(' ', StringSplitOptions.RemoveEmptyEntries)).Distinct();
    }
}
