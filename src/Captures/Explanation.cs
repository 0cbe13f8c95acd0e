using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using Archive.Captures.Model;
using Archive.Diagnostics;

namespace Archive.Captures;

/// <summary>Shows a capture with the label of every stretch of it.</summary>
public static class Explanation
{
    private static readonly JsonSerializerOptions Json = new() { WriteIndented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static void WriteText(TextWriter to, CaptureParse reading, bool colour)
    {
        to.WriteLine($"{Printable.Escape(reading.Capture.File)} ({Name(reading.Capture.Kind)}, {reading.Capture.Encoding}{(reading.Publisher is { } p ? ", " + p.Id : "")})");
        foreach (var span in reading.Labels.Spans())
        {
            if (span.Label == Label.Blank) continue;
            foreach (var line in Line.Split(reading.Labels.Text.Substring(span.Start, span.Length)))
            {
                if (line.IsBlank) continue;
                var at = reading.Labels.PositionOf(span.Start + line.Words.Start);
                var words = Printable.Escape(reading.Labels.Text.Substring(span.Start + line.Words.Start, line.Words.Length));
                to.WriteLine($"{$"{at.Line}:{at.Column}",8}  {Coloured($"{Name(span.Label),-11}", span.Label, colour)}  {Coloured(words, span.Label, colour)}");
            }
        }
    }

    public static void WriteJson(TextWriter to, CaptureParse reading) => to.WriteLine(new JsonObject
    {
        ["file"] = reading.Capture.File,
        ["sha256"] = reading.Capture.Sha256,
        ["kind"] = Name(reading.Capture.Kind),
        ["encoding"] = reading.Capture.Encoding,
        ["publisher"] = reading.Publisher?.Id,
        ["title"] = reading.Overrides.Title ?? reading.Title,
        ["dates"] = new JsonArray([.. reading.Dates.Select(d => d.Date.ToString())]),
        ["authors"] = new JsonArray([.. reading.Authors]),
        ["length"] = reading.Labels.Text.Length,
        ["spans"] = new JsonArray([.. reading.Labels.Spans().Select(span => Span(reading, span))]),
    }.ToJsonString(Json));

    private static JsonObject Span(CaptureParse reading, LabelledSpan span)
    {
        var at = reading.Labels.PositionOf(span.Start);
        return new()
        {
            ["start"] = span.Start,
            ["length"] = span.Length,
            ["line"] = at.Line,
            ["column"] = at.Column,
            ["label"] = Name(span.Label),
            ["text"] = reading.Labels.Text.Substring(span.Start, span.Length),
        };
    }

    private static string Name(Label label) => label == Label.FrontMatter ? "front-matter" : label.ToString().ToLowerInvariant();

    private static string Name(CaptureKind kind) => kind.ToString().ToLowerInvariant();

    // ECMA-48 SGR. What stays is plain, what is read into front matter green or blue, what goes dim.
    private static string Coloured(string text, Label label, bool colour)
    {
        if (!colour || label == Label.Body) return text;
        var code = label switch
        {
            Label.Title => "1;32",
            Label.Dateline or Label.Byline or Label.Kicker or Label.Address or Label.FrontMatter => "36",
            Label.Caption => "33",
            Label.Boilerplate => "31",
            _ => "2",
        };
        return $"\u001b[{code}m{text}\u001b[0m";
    }
}
