using System.CommandLine;
using Archive.Building;
using Archive.Building.Mending;
using Archive.Catalog;
using Archive.Diagnostics;
using Archive.Files;
using Archive.Ledgers;

namespace Archive.Commands;

/// <summary><c>check</c>: reads everything, writes nothing but ledgers where asked to, reports every problem.</summary>
internal static class CheckCommand
{
    private static readonly Option<bool> Accept = new("--accept")
    {
        Description = $"Where nothing is wrong, add new identities of feed items to {IdentityLedger.Path} and new pages to {AddressLedger.Path}",
    };

    private static readonly Option<bool> Fix = new("--fix")
    {
        Description = "Mend what is certain (ids in place of names, forms of dates, missing ids, quotation marks of quotes, order of keys, blanks at the ends of lines), show what changed, then check",
    };

    private static readonly Option<string?> Host = MakeHost();

    private static Option<string?> MakeHost()
    {
        var option = new Option<string?>("--host") { Description = $"Report what a host would leave out: {string.Join(", ", HostLimits.Known)}", HelpName = "NAME" };
        option.AcceptOnlyFromAmong([.. HostLimits.Known]);
        return option;
    }

    public static Command Create()
    {
        var command = new Command("check", "Reads everything, writes nothing, reports every problem and how to correct it")
        {
            Fix, Accept, Host, OpenReport.Overdue, OpenReport.Record, OpenReport.AsOf,
        };
        command.SetAction(Run);
        return command;
    }

    private static int Run(ParseResult parsed)
    {
        var root = CommonOptions.RootOf(parsed);
        var asOf = OpenReport.ReadDay(parsed);
        if (parsed.GetValue(Fix)) UnfinishedChange.TakeBack(parsed, root);
        if (parsed.GetValue(Fix)) Mend(root, parsed.InvocationConfiguration.Output);
        var problems = new Problems();
        var input = ProgressDisplay.Run(progress => ArchiveInput.Read(root, problems, progress: progress));
        var site = input is null ? null : CheckedSite.Create(input, drafts: false, problems);
        if (input is not null)
        {
            DraftCheck.Run(input, problems);
            FutureDates.Report(input, IdentityLedger.Load(root), TimeProvider.System, parsed.GetValue(Accept) ? Severity.Error : Severity.Warning, problems);
            if (!input.Broken.IsRegistryBroken) SeedImport.Check(input, problems);
        }
        string? news = null;
        if (site is not null)
        {
            ThemeTrial.Run(site.Plan, problems);
            if (parsed.GetValue(Host) is { } host) HostLimits.Load(host).Check(site.Plan, problems);
            if (!problems.HasErrors) news = UpdateLedgers(parsed, site, problems);
            PhraseCheck.Run(site.Plan, problems);
            OpenReport.Add(parsed, asOf, site.Catalog, problems);
        }
        var exit = Report.Write(parsed, problems);
        if (CommonOptions.FormatOf(parsed) == ReportFormat.Text)
        {
            // A theme that is broken leaves no site, and what was read was checked all the same.
            CheckSummary.Write(parsed.InvocationConfiguration.Output, site?.Catalog ?? input?.Link(drafts: false, new Problems()), input?.Drafts.Count ?? 0, problems);
            if (news is not null) parsed.InvocationConfiguration.Output.WriteLine(news);
        }
        return exit;
    }

    /// <summary>Several times, since one mend may bring another to light.</summary>
    private static void Mend(string root, TextWriter output)
    {
        for (var round = 0; round < MostRounds; round++)
        {
            var problems = new Problems();
            if (ArchiveInput.Read(root, problems) is not { } input || UndoFile.Find(root) is not UndoOrigin.None) return;
            input.Link(drafts: true, problems);
            var changes = Mender.Mend(input, problems);
            if (changes.All.Count == 0) return;
            output.Write(changes.Describe());
            changes.Apply();
        }
    }

    private const int MostRounds = 3;

    public static PartialDate Today() => PartialDate.FromInstant(TimeProvider.System.GetUtcNow()).WithoutTime();

    /// <returns>What the ledgers do not hold yet, for people; null where nothing is or all was written.</returns>
    private static string? UpdateLedgers(ParseResult parsed, CheckedSite site, Problems problems)
    {
        var (root, catalog) = (site.Plan.Root, site.Catalog);
        var accept = parsed.GetValue(Accept);
        if (catalog.Site.TagAuthority is null && (accept || IdentityLedger.Load(root) is not null))
            problems.Warning(new Position("input/site.yml"),
                "There is no 'tag-authority': the identities of feed items hang on the host in 'base-url'.",
                $"Write 'tag-authority: {TagUri.Authority(catalog.Site)}' once, and never change it.");
        var update = LedgerUpdate.Find(site.Plan, Today());
        if (!accept) return update.Describe();
        foreach (var (ledger, lines) in update.Write()) parsed.InvocationConfiguration.Output.WriteLine($"{Report.Plural(lines, "line")} added to {ledger}.");
        return null;
    }
}
