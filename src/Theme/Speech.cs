using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using Archive.Theme.Language;
using Scriban.Parsing;
using Scriban.Runtime;
using Scriban.Syntax;

namespace Archive.Theme;

/// <summary>How templates say the site's words: encoded like everything else, with markup only where the template puts it.</summary>
internal static class Speech
{
    /// <param name="given">Values for the places of the word: an object with their names, a number as its count, or nothing.</param>
    public static Markup Say(Words words, string key, object? given, SourceSpan span)
    {
        var phrase = words.Find(key, Count(given)) ?? throw new ScriptRuntimeException(span, $"The theme has no word '{key}'.");
        if (phrase.Pieces is [{ IsPlace: false } alone]) return new Markup(HtmlText.Encode(alone.Text));
        var html = new StringBuilder();
        var last = "";
        foreach (var piece in phrase.Pieces)
            html.Append(last = piece.IsPlace
                ? Html(words, Value(key, piece.Text, given, span), span)
                : HtmlText.Encode(Words.Behind(WithoutEndTags(last), piece.Text)));
        return new Markup(html.ToString());
    }

    /// <summary>Up to the words that a reader sees last.</summary>
    private static string WithoutEndTags(string html)
    {
        while (html.EndsWith('>') && html.LastIndexOf('<') is >= 0 and var tag) html = html[..tag];
        return html;
    }

    /// <summary>A section of words as JSON that may stand within a script element.</summary>
    public static Markup Json(Words words, string section)
    {
        using var buffer = new MemoryStream();
        // The encoder leaves no "<" that could end the element.
        using (var json = new Utf8JsonWriter(buffer, new JsonWriterOptions { Encoder = JavaScriptEncoder.Default }))
        {
            json.WriteStartObject();
            foreach (var (key, text) in words.Section(section)) json.WriteString(key, text);
            json.WriteEndObject();
        }
        return new Markup(buffer.ToArray());
    }

    private static int? Count(object? given) => given switch
    {
        ScriptObject values when values.TryGetValue("count", out var count) && count is IConvertible number and not string => number.ToInt32(CultureInfo.InvariantCulture),
        int number => number,
        _ => null,
    };

    private static object? Value(string key, string place, object? given, SourceSpan span) => given switch
    {
        ScriptObject values when values.TryGetValue(place, out var value) => value,
        int number when place == "count" => number,
        _ => throw new ScriptRuntimeException(span, $"The word '{key}' has a place {{{place}}}, and nothing is given for it."),
    };

    private static string Html(Words words, object? value, SourceSpan span) => value switch
    {
        Markup markup => Encoding.UTF8.GetString(markup.ToBytes()),
        // What a template captured was encoded when it was written into the capture.
        IScriptOutput captured => captured.ToString() ?? "",
        null or string or int or Catalog.PartialDate => HtmlText.Encode(words.Text(value)),
        _ => throw new ScriptRuntimeException(span, $"A {value.GetType().Name} cannot be put into a sentence."),
    };
}
