using System.Text.Json;
using System.Text.Json.Nodes;
using Archive.Captures.Model;
using Archive.Catalog;
using Archive.Diagnostics;

namespace Archive.Captures;

/// <summary>Shows a capture with the label of each of its spans.</summary>
public static class Explanation
{
    private static readonly JsonSerializerOptions Json = new() { WriteIndented = true };

    public static void WriteText(TextWriter to, CaptureParse parse, bool colour)
    {
        to.WriteLine($"{Printable.Escape(parse.Capture.File)} ({parse.Capture.Kind.Word()}, {parse.Capture.Encoding}{(parse.Publisher is { } p ? ", " + p.Id : "")})");
        foreach (var span in parse.Labels.Spans())
        {
            if (span.Label == Label.Blank) continue;
            foreach (var line in Line.Split(parse.Labels.Text.Substring(span.Start, span.Length)))
            {
                if (line.IsBlank) continue;
                var at = parse.Labels.PositionOf(span.Start + line.Words.Start);
                var words = Printable.Escape(parse.Labels.Text.Substring(span.Start + line.Words.Start, line.Words.Length));
                var place = $"{at.Line}:{at.Column}";
                var label = Colour($"{span.Label.Word(),-11}", span.Label, colour);
                var rule = span.Rule is Rule.None ? "" : $"  ({span.Rule.Word()})";
                to.WriteLine($"{place,8}  {label}  {Colour(words, span.Label, colour)}{rule}");
            }
        }
    }

    public static void WriteJson(TextWriter to, CaptureParse parse) => to.WriteLine(new JsonObject
    {
        ["file"] = parse.Capture.File,
        ["sha256"] = parse.Capture.Sha256,
        ["kind"] = parse.Capture.Kind.Word(),
        ["encoding"] = parse.Capture.Encoding,
        ["publisher"] = parse.Publisher?.Id,
        ["title"] = parse.PageTitle,
        ["dates"] = new JsonArray([.. parse.Dates.Select(d => d.Date.ToString())]),
        ["authors"] = new JsonArray([.. parse.Authors]),
        ["length"] = parse.Labels.Text.Length,
        ["spans"] = new JsonArray([.. parse.Labels.Spans().Select(span => Span(parse, span))]),
    }.ToJsonString(Json));

    private static JsonObject Span(CaptureParse parse, LabelledSpan span)
    {
        var at = parse.Labels.PositionOf(span.Start);
        return new()
        {
            ["start"] = span.Start,
            ["length"] = span.Length,
            ["line"] = at.Line,
            ["column"] = at.Column,
            ["label"] = span.Label.Word(),
            ["rule"] = span.Rule is Rule.None ? null : span.Rule.Word(),
            ["text"] = parse.Labels.Text.Substring(span.Start, span.Length),
        };
    }

    // ECMA-48 SGR. The body is plain, what becomes front matter green or cyan, the rest yellow, red or dim.
    private static string Colour(string text, Label label, bool colour)
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
