using System.CommandLine;
using System.Diagnostics;
using Archive.Building;
using Archive.Captures;
using Archive.Diagnostics;
using Archive.Publishing;

namespace Archive.Commands;

/// <summary><c>build</c>: imports new seeds, checks everything and publishes the site.</summary>
internal static class BuildCommand
{
    private static readonly Option<DirectoryInfo?> Output = new("--output") { Description = "Where the site is published (default: output/ in the root)", HelpName = "DIR" };
    private static readonly Option<string?> BaseUrl = new("--base-url") { Description = "Address of the site, in place of the one in site.yml", HelpName = "URL" };
    private static readonly Option<bool> NoImport = new("--no-import") { Description = "Leave seeds/ alone" };
    private static readonly Option<bool> Drafts = new("--drafts") { Description = "Publish pages marked as drafts, too" };
    private static readonly Option<bool> Verify = new("--verify") { Description = "Read and compare every file, whatever its time of change says" };
    private static readonly Option<bool> Clean = new("--clean") { Description = "Forget what earlier builds left" };
    private static readonly Option<bool> Adopt = new("--adopt") { Description = "Take over what an earlier version of this program published" };
    private static readonly Option<bool> Durable = new("--durable") { Description = "Bring files to the disk itself before the site changes: for who must survive a power cut" };

    public static Command Create()
    {
        var command = new Command("build", "Imports new seeds, checks everything and publishes the site") { Output, BaseUrl, NoImport, Drafts, Verify, Clean, Adopt, Durable };
        command.SetAction(Run);
        return command;
    }

    private static int Run(ParseResult parsed)
    {
        var clock = Stopwatch.StartNew();
        var (output, aside) = (parsed.InvocationConfiguration.Output, Report.Aside(parsed));
        var root = CommonOptions.RootOf(parsed);
        var build = new SiteBuild(root, OutputFolder.Resolve(root, parsed.GetValue(Output)))
        {
            BaseUrl = parsed.GetValue(BaseUrl) is { } address ? CommonOptions.CheckBaseUrl(address) : null,
            ImportsSeeds = !parsed.GetValue(NoImport),
            Adopts = parsed.GetValue(Adopt),
            IsDurable = parsed.GetValue(Durable),
            Waiting = holder => aside.WriteLine($"Waiting for another build of this output ({holder}), {SitePublisher.LongestWait.TotalSeconds:0} s at the most."),
            Drafts = parsed.GetValue(Drafts),
            Detection = parsed.GetValue(Clean) ? ChangeDetection.None : parsed.GetValue(Verify) ? ChangeDetection.ContentHash : ChangeDetection.FileStamps,
        };
        var problems = new Problems();
        var built = ProgressDisplay.Run(progress => build.Run(problems, progress));
        var exit = Report.Write(parsed, problems);
        if (built is null)
        {
            aside.WriteLine($"Nothing published: {Report.Summarize(problems)}.");
            return exit;
        }
        foreach (var page in built.Imported) output.WriteLine($"{Printable.Escape(page.Capture)} -> {page.Page}");
        output.WriteLine(
            $"{Report.Plural(built.Articles, "article")}, {Report.Plural(built.Published.Total, "file")}: {built.Published.Written:#,0} written, {built.Published.Unchanged:#,0} unchanged, {Report.Summarize(problems)}, {clock.Elapsed.TotalSeconds:0.00} s");
        return exit;
    }
}
