using System.CommandLine;
using System.Diagnostics;
using Archive.Catalog;
using Archive.Content;
using Archive.Diagnostics;
using Archive.Pipelines;
using Archive.Publishing;
using Archive.Theme;

namespace Archive.Commands;

/// <summary><c>build</c>: checks everything and publishes the site.</summary>
internal static class BuildCommand
{
    private static readonly Option<DirectoryInfo?> Output = new("--output") { Description = "Where the site is published (default: output/ in the root)", HelpName = "DIR" };
    private static readonly Option<string?> BaseUrl = new("--base-url") { Description = "Address of the site, in place of the one in site.yml", HelpName = "URL" };
    private static readonly Option<bool> NoImport = new("--no-import") { Description = "Leave seeds/ alone" };
    private static readonly Option<bool> Drafts = new("--drafts") { Description = "Publish pages marked as drafts, too" };
    private static readonly Option<bool> Clean = new("--clean") { Description = "Forget what earlier builds left" };

    public static Command Create()
    {
        var command = new Command("build", "Imports new seeds, checks everything and publishes the site") { Output, BaseUrl, NoImport, Drafts, Clean };
        command.SetAction(Run);
        return command;
    }

    private static int Run(ParseResult parsed)
    {
        var clock = Stopwatch.StartNew();
        var root = CommonOptions.RootOf(parsed);
        var output = parsed.GetValue(Output)?.FullName ?? Path.Combine(root, "output");
        var publisher = new SitePublisher(output);
        publisher.Recover();
        var problems = new Problems();
        var catalog = ArchiveReader.Read(root, parsed.GetValue(Drafts), problems);
        if (catalog is null || problems.HasErrors)
        {
            var code = Report.Of(parsed, problems);
            parsed.InvocationConfiguration.Error.WriteLine($"Nothing published: {Report.Count(problems)}.");
            return code;
        }
        var site = new SiteContext(WithBaseUrl(catalog, parsed.GetValue(BaseUrl)), root, ThemeFiles.For(root));
        var documents = Site.Documents(site);
        var report = Progress.Show("Publishing", documents.Count, tick => publisher.Publish(documents, parsed.GetValue(Clean), tick));
        var exit = Report.Of(parsed, problems);
        parsed.InvocationConfiguration.Output.WriteLine(
            $"{Report.Plural(catalog.Articles.Count, "article")}, {Report.Plural(report.Total, "page")}: {report.Written:#,0} written, {report.Unchanged:#,0} unchanged, {Report.Count(problems)}, {clock.Elapsed.TotalSeconds:0.00} s");
        return exit;
    }

    private static ArchiveCatalog WithBaseUrl(ArchiveCatalog catalog, string? baseUrl)
    {
        if (baseUrl is null) return catalog;
        if (!Uri.TryCreate(baseUrl, UriKind.Absolute, out var uri) || uri.Scheme is not ("http" or "https"))
            throw new UsageException($"--base-url must start with https:// or http://, not '{Printable.Of(baseUrl)}'.");
        return catalog with { Site = catalog.Site with { BaseUrl = baseUrl.TrimEnd('/') } };
    }
}
