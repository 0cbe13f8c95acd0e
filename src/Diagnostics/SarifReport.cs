using System.Text.Json.Nodes;

namespace Archive.Diagnostics;

/// <summary>Problems as code scanning reads them: SARIF 2.1.0 (OASIS), one run, one rule for each severity.</summary>
internal static class SarifReport
{
    public static string Create(IReadOnlyList<Problem> problems) => new JsonObject
    {
        ["$schema"] = "https://json.schemastore.org/sarif-2.1.0.json",
        ["version"] = "2.1.0",
        ["runs"] = new JsonArray(new JsonObject
        {
            ["tool"] = new JsonObject
            {
                ["driver"] = new JsonObject
                {
                    ["name"] = "archive",
                    ["rules"] = new JsonArray(Rule(Severity.Error, "Something that keeps the archive from being published."), Rule(Severity.Warning, "Something that readers or writers would not expect.")),
                },
            },
            // Columns are counted as strings count them.
            ["columnKind"] = "utf16CodeUnits",
            ["results"] = new JsonArray([.. problems.Select(Result)]),
        }),
    }.ToJsonString(JsonReport.Readable);

    private static JsonObject Rule(Severity severity, string text) => new() { ["id"] = severity.Word(), ["shortDescription"] = new JsonObject { ["text"] = text } };

    private static JsonNode Result(Problem problem) => new JsonObject
    {
        ["ruleId"] = problem.Severity.Word(),
        ["level"] = problem.Severity.Word(),
        ["message"] = new JsonObject { ["text"] = problem.Hint is null ? problem.Message : $"{problem.Message} {problem.Hint}" },
        ["locations"] = new JsonArray(new JsonObject { ["physicalLocation"] = Location(problem.Position) }),
    };

    private static JsonObject Location(Position at)
    {
        var location = new JsonObject { ["artifactLocation"] = new JsonObject { ["uri"] = string.Join('/', at.File.Split('/').Select(Uri.EscapeDataString)) } };
        if (at.Line > 0) location["region"] = at.Column > 0 ? new JsonObject { ["startLine"] = at.Line, ["startColumn"] = at.Column } : new JsonObject { ["startLine"] = at.Line };
        return location;
    }
}
