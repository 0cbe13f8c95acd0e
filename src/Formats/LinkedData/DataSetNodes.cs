using System.Text.Json.Nodes;
using Archive.Catalog;

namespace Archive.Formats.LinkedData;

/// <summary>The data as a <c>Dataset</c>, by which searches for data sets find it.</summary>
internal static class DataSetNodes
{
    public static JsonObject Describe(Graph graph, LinkedPage page, DataSet data) => Node.Create(
        "Dataset", graph.Thing(page.Path),
        ("url", page.Address),
        ("name", graph.Site.Title),
        ("description", page.Description),
        ("inLanguage", graph.Site.Language),
        ("license", graph.Site.Licence),
        ("creator", Bodies.Archive(graph)),
        // ISO 8601, "interval": from/until.
        ("temporalCoverage", data is { From: { } from, Until: { } until } ? $"{from}/{until}" : null),
        ("distribution", Json.List(data.Files.Select(f => Node.Create(
            "DataDownload", null,
            ("contentUrl", graph.Site.Absolute(f.Path)),
            ("encodingFormat", f.MediaType))))),
        ("isPartOf", Bodies.WebSite(graph)));
}
