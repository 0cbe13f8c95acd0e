using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace Archive.Captures.Html;

/// <summary>Parses JSON-LD as pages write it: in CDATA or a comment, with line feeds within strings, with a comma too many.</summary>
internal static class JsonLdText
{
    // Where an object names others beside itself.
    private static readonly string[] Beside = ["itemListElement", "hasPart", "mentions", "isPartOf", "citation"];

    /// <returns>Every object in it, at any depth, and whether another names it beside itself; nothing where it cannot be read.</returns>
    public static IReadOnlyList<(JsonElement Element, bool IsBeside)> Parse(string text, int deepest)
    {
        try
        {
            using var document = JsonDocument.Parse(Clean(text), new JsonDocumentOptions { AllowTrailingCommas = true, CommentHandling = JsonCommentHandling.Skip, MaxDepth = deepest });
            return [.. FindObjects(document.RootElement.Clone(), false)];
        }
        catch (JsonException)
        {
            return [];
        }
    }

    private static IEnumerable<(JsonElement Element, bool IsBeside)> FindObjects(JsonElement element, bool isBeside) => element.ValueKind switch
    {
        JsonValueKind.Array => element.EnumerateArray().SelectMany(item => FindObjects(item, isBeside)),
        JsonValueKind.Object => element.EnumerateObject().SelectMany(p => FindObjects(p.Value, isBeside || Beside.Contains(p.Name))).Prepend((element, isBeside)),
        _ => [],
    };

    // JSON allows no control characters within strings (RFC 8259, 7); between values any of them is as good as a blank.
    private static string Clean(string text)
    {
        var inner = Wrapping.Replace(text, "").Trim().TrimEnd(';');
        var clean = new StringBuilder(inner.Length);
        foreach (var c in inner) clean.Append(c < ' ' ? ' ' : c);
        return Escape.Replace(clean.ToString(), escape => escape.Groups["half"].Success ? "" : escape.Value);
    }

    // A description that was cut within a pictogram ends with half a surrogate pair, which is no text.
    private static readonly Regex Escape = new(@"\\(?:u[dD][89abAB][0-9a-fA-F]{2}\\u[dD][c-fC-F][0-9a-fA-F]{2}|(?<half>u[dD][89a-fA-F][0-9a-fA-F]{2})|.)");

    private static readonly Regex Wrapping = new(@"^\s*(?://\s*|/\*\s*)?(?:<!\[CDATA\[|<!--)(?:\s*\*/)?|(?://\s*|/\*\s*)?(?:\]\]>|-->)(?:\s*\*/)?\s*$");
}
