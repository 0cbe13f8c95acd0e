using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Unicode;

namespace Archive.Diagnostics;

/// <summary>Problems for programs: one object, whose form <c>docs/checks.md</c> states. A change that breaks a reader gets a new version.</summary>
internal static class JsonReport
{
    private const int Version = 1;

    internal static readonly JsonSerializerOptions Readable = new() { WriteIndented = true, NewLine = "\n", Encoder = JavaScriptEncoder.Create(Letters()) };

    // A step prints it into its log, where ## and a bracket begin a command of GitHub's runner (see Printable).
    private static TextEncoderSettings Letters()
    {
        var letters = new TextEncoderSettings(UnicodeRanges.BasicLatin);
        letters.ForbidCharacter('#');
        return letters;
    }

    public static string Create(IReadOnlyList<Problem> problems) => new JsonObject
    {
        ["version"] = Version,
        ["errors"] = problems.Count(p => p.Severity == Severity.Error),
        ["warnings"] = problems.Count(p => p.Severity == Severity.Warning),
        ["problems"] = new JsonArray([.. problems.Select(p => new JsonObject
        {
            ["severity"] = p.Severity.Word(),
            ["file"] = p.Position.File,
            ["line"] = p.Position.Line,
            ["column"] = p.Position.Column,
            ["message"] = p.Message,
            ["hint"] = p.Hint,
        })]),
    }.ToJsonString(Readable);
}
