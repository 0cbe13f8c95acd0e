using System.CommandLine;
using Archive.Building;
using Archive.Catalog;
using Archive.Diagnostics;

namespace Archive.Commands;

/// <summary><c>check</c>: reads everything, writes nothing, reports every problem.</summary>
internal static class CheckCommand
{
    public static Command Create()
    {
        var command = new Command("check", "Reads everything, writes nothing, reports every problem and how to mend it") { FeedIdentities.Accept, OverdueReport.Overdue, OverdueReport.AsOf };
        command.SetAction(Run);
        return command;
    }

    private static int Run(ParseResult parsed)
    {
        var root = CommonOptions.RootOf(parsed);
        var problems = new Problems();
        var catalog = ArchiveReader.Read(root, drafts: true, problems);
        if (catalog is not null)
        {
            // A page that could not be read is not missing.
            var readable = !problems.HasErrors;
            if (readable) SiteCheck.Run(root, catalog, problems);
            FeedIdentities.Check(root, catalog, readable, problems);
            if (!problems.HasErrors)
            {
                FeedIdentities.Note(parsed, root, catalog, problems);
                SiteCheck.Note(parsed, root, problems);
            }
        }
        if (catalog is not null) OverdueReport.Add(parsed, catalog, problems);
        var exit = Report.Write(parsed, problems);
        if (CommonOptions.FormatOf(parsed) == ReportFormat.Text)
            parsed.InvocationConfiguration.Output.WriteLine($"{Report.Plural(catalog?.Articles.Count ?? 0, "article")} checked: {Report.Summarize(problems)}.");
        return exit;
    }
}
