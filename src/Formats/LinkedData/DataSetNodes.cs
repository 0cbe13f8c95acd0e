namespace Archive.Formats.LinkedData;

/// <summary>The data as a <c>Dataset</c>, by which searches for data sets find it.</summary>
internal static class DataSetNodes
{
    public static void Write(Graph graph, LinkedPage page, DataSet data)
    {
        graph.Start("Dataset", graph.Thing(page.Path));
        graph.Text("url", page.Address);
        graph.Text("name", graph.Site.Title);
        graph.Text("description", page.Description);
        graph.Text("inLanguage", graph.Site.Language);
        graph.Text("license", graph.Site.Licence);
        Bodies.Archive(graph, "creator");
        // ISO 8601, "interval": from/until.
        if (data is { From: { } from, Until: { } until }) graph.Text("temporalCoverage", $"{from}/{until}");
        graph.Nodes("distribution", data.Files, f =>
        {
            graph.Start("DataDownload");
            graph.Text("contentUrl", graph.Site.Absolute(f.Path));
            graph.Text("encodingFormat", f.MediaType);
            graph.End();
        });
        graph.InSite();
        graph.End();
    }
}
