using System.CommandLine;
using Archive.Building;
using Archive.Catalog;
using Archive.Diagnostics;
using Archive.Ledgers;
using Archive.Theme;

namespace Archive.Commands;

/// <summary><c>check</c>: reads everything, writes nothing but ledgers where asked to, reports every problem.</summary>
internal static class CheckCommand
{
    private static readonly Option<bool> Accept = new("--accept") { Description = $"Where nothing is wrong, add new identities of feed items to {IdentityLedger.Path} and new pages to {AddressLedger.Path}" };

    public static Command Create()
    {
        var command = new Command("check", "Reads everything, writes nothing, reports every problem and how to correct it") { Accept, OverdueReport.Overdue, RecordReport.Record, AsOfOption.AsOf };
        command.SetAction(Run);
        return command;
    }

    private static int Run(ParseResult parsed)
    {
        var root = CommonOptions.RootOf(parsed);
        var problems = new Problems();
        var input = ProgressDisplay.Run(progress => ArchiveInput.Read(root, problems, progress: progress));
        input?.ReportQuestions(Severity.Error, problems);
        if (input is not null) FutureAdditions.Report(input, IdentityLedger.Load(root), TimeProvider.System, problems);
        if (input is not null && !problems.HasErrors) SeedImport.Check(root, input.Registry, problems);
        var catalog = input?.Link(drafts: true, problems);
        if (input is not null && catalog is not null)
        {
            Check(root, catalog, problems);
            if (!problems.HasErrors) UpdateLedgers(parsed, root, input, catalog, problems);
            if (parsed.GetValue(AsOfOption.AsOf) is not null && !parsed.GetValue(OverdueReport.Overdue) && !parsed.GetValue(RecordReport.Record))
                throw new UsageException("--as-of says on which day --overdue and --record look: name one of them.");
            OverdueReport.Add(parsed, catalog, problems);
            RecordReport.Add(parsed, catalog, problems);
        }
        var exit = Report.Write(parsed, problems);
        if (CommonOptions.FormatOf(parsed) == ReportFormat.Text)
            CheckSummary.Write(parsed.InvocationConfiguration.Output, catalog, problems);
        return exit;
    }

    private static PartialDate Today() => PartialDate.FromInstant(TimeProvider.System.GetUtcNow()).WithoutTime();

    /// <summary>The site as a whole is checked where every page could be read: one that could not is not missing.</summary>
    private static void Check(string root, ArchiveCatalog catalog, Problems problems)
    {
        var isWhole = !problems.HasErrors;
        if (isWhole) RenderingFaults.Contain(problems, () => SiteCheck.Run(SitePlan.Create(root, catalog, ThemeFiles.For(root)), problems));
        if (IdentityLedger.Load(root, problems) is { } ledger && isWhole) LedgerRules.Check(ledger, catalog, problems);
    }

    private static void UpdateLedgers(ParseResult parsed, string root, ArchiveInput input, ArchiveCatalog catalog, Problems problems)
    {
        var accept = parsed.GetValue(Accept);
        if (catalog.Site.TagAuthority is null && (accept || IdentityLedger.Load(root) is not null))
            problems.Warning(new Position("input/site.yml"), "There is no 'tag-authority': the identities of feed items hang on the host in 'base-url'.", $"Write 'tag-authority: {TagUri.Authority(catalog.Site)}' once, and never change it.");
        var update = LedgerUpdate.Find(root, catalog, SitePlan.Create(root, input.Link(drafts: false, new Problems()), ThemeFiles.For(root)), Today());
        if (!accept) update.Report(problems);
        else foreach (var (ledger, lines) in update.Write()) parsed.InvocationConfiguration.Output.WriteLine($"{Report.Plural(lines, "line")} added to {ledger}.");
    }
}
