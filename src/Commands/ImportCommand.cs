using System.CommandLine;
using Archive.Building;
using Archive.Captures;
using Archive.Captures.Dates;
using Archive.Captures.Model;
using Archive.Captures.Names;
using Archive.Captures.Writing;
using Archive.Content;
using Archive.Content.Entries;
using Archive.Content.Keys;
using Archive.Diagnostics;
using Archive.Files;

namespace Archive.Commands;

/// <summary><c>import</c>: turns captures into article pages.</summary>
internal static class ImportCommand
{
    private static readonly Argument<FileSystemInfo[]> Files = MakeFiles();
    private static readonly Option<bool> Explain = new("--explain") { Description = "Show what every stretch of the captures is taken for; write nothing" };
    private static readonly Option<bool> Again = new("--again") { Description = "Make drafts with questions anew, as long as nobody edited them" };
    private static readonly Option<string?> Title = new("--title") { Description = "The title, where the capture has none", HelpName = "TEXT" };
    private static readonly Option<string?> Date = new("--date") { Description = "The date, as exact as it is known", HelpName = "DATE" };
    private static readonly Option<string?> Publisher = new("--publisher") { Description = "The registry's id of whose text it is", HelpName = "ID" };
    private static readonly Option<string?> Url = new("--url") { Description = "The address it was published at", HelpName = "URL" };

    private static Argument<FileSystemInfo[]> MakeFiles()
    {
        var files = new Argument<FileSystemInfo[]>("FILE") { Description = "Captures, or folders of them (default: all of seeds/)", Arity = ArgumentArity.ZeroOrMore };
        files.AcceptExistingOnly();
        return files;
    }

    public static Command Create()
    {
        var command = new Command("import", "Turns captures into article pages; never touches a page that exists") { Files, Explain, Again, Title, Date, Publisher, Url };
        command.SetAction(Run);
        return command;
    }

    private static int Run(ParseResult parsed)
    {
        var root = CommonOptions.RootOf(parsed);
        var files = parsed.GetValue(Files) is { Length: > 0 } named ? named.Select(f => f.FullName).ToList() : null;
        var problems = new Problems();
        var flags = Flags(parsed, problems);
        if (flags != CaptureOverrides.None && files is not [_]) throw new UsageException("--title, --date, --publisher and --url speak of one capture: name it.");
        IrregularFiles.Report(root, Snapshot.Take("", Path.Combine(root, "input")), problems);
        var registry = RegistryReader.Read(root, problems);
        if (registry is null || problems.HasErrors) return Report.Write(parsed, problems);
        if (parsed.GetValue(Explain)) return Show(parsed, new CaptureReader(registry), root, files, flags);

        var importer = new Importer(root, registry, TimeProvider.System);
        var count = CaptureFile.List(root, files).Count;
        var result = ProgressDisplay.Run(progress => importer.Import(files, problems, new ImportOptions { Flags = flags, Again = parsed.GetValue(Again) }, done => progress?.Invoke(new BuildProgress("Importing", done, count))));
        var exit = Report.Write(parsed, problems);
        Summarise(parsed.InvocationConfiguration.Output, result, problems);
        return exit;
    }

    private static CaptureOverrides Flags(ParseResult parsed, Problems problems)
    {
        var (title, date, publisher, url) = (parsed.GetValue(Title), parsed.GetValue(Date), parsed.GetValue(Publisher), parsed.GetValue(Url));
        if (title is null && date is null && publisher is null && url is null) return CaptureOverrides.None;
        if (date is not null && DatelineReader.Read(date).Dateline is null)
            throw new UsageException($"--date must be a date such as 2015, 2015-04, 2015-04-23 or 2015-04-23T07:30:00-04:00, not '{Printable.Escape(date)}'.");
        var given = new FrontMatter
        {
            Id = default,
            Title = title ?? "",
            Date = date is null ? default : DatelineReader.Read(date).Dateline!.Date,
            Source = new SourceEntry { Publisher = publisher is null ? null : new PlacedText(publisher, 0, 0), Url = url },
        };
        var keys = ArticleKeys.All.Where(k => k.Name == "title" ? title is not null : k.Name == "date" ? date is not null : k.Name == "source" && (publisher ?? url) is not null);
        return CaptureOverrides.None.WithKeys(keys.ToArray().Write(given), "the command line", problems);
    }

    private static int Show(ParseResult parsed, CaptureReader reader, string root, IReadOnlyList<string>? files, CaptureOverrides flags)
    {
        var problems = new Problems();
        var colour = !Console.IsOutputRedirected && Environment.GetEnvironmentVariable("NO_COLOR") is null;
        foreach (var file in CaptureFile.List(root, files))
        {
            if (CaptureFile.Read(root, file, problems) is not { } capture) continue;
            var parse = reader.Read(capture, flags);
            if (CommonOptions.FormatOf(parsed) == ReportFormat.Json) Explanation.WriteJson(parsed.InvocationConfiguration.Output, parse);
            else Explanation.WriteText(parsed.InvocationConfiguration.Output, parse, colour);
            Fault.Contain(parse.Capture.File, parse.Problems, () => PageDraft.Create(parse, reader.Names, default));
            problems.Add(parse.Problems.Sorted());
            foreach (var question in parse.Questions) problems.Error(question.At, question.Text, question.Hint);
        }
        return Report.Write(parsed, problems);
    }

    private static void Summarise(TextWriter output, ImportResult result, Problems problems)
    {
        foreach (var page in result.Pages)
            output.WriteLine($"{Printable.Escape(page.Capture)} -> {page.Page}{(page.Questions.Count == 0 ? "" : $", a draft with {Report.Plural(page.Questions.Count, "question")}")}");
        if (result.Candidates.Count > 0) output.WriteLine("Names that recur and are not in the registry; where one is a vendor, add it:");
        foreach (var candidate in result.Candidates.Take(MostCandidates)) output.WriteLine($"  new vendor {Slug.Create(candidate.Name)} --name \"{Printable.Escape(candidate.Name)}\"   ({candidate.Count} times)");
        if (result.Publishers.Count > 0) output.WriteLine("Publishers that are not in the registry; add those whose texts come again:");
        foreach (var publisher in result.Publishers.Take(MostCandidates))
            output.WriteLine($"  new publisher {IdOf(publisher)} --name \"{Printable.Escape(publisher.Name).Replace("\"", "'")}\"{(publisher.Host is null ? "" : $" --host {publisher.Host}")}   ({Report.Plural(publisher.Count, "capture")})");
        var drafts = result.Pages.Where(p => p.Questions.Count > 0).ToList();
        output.WriteLine($"{Report.Plural(result.Pages.Count - drafts.Count, "page")} written, {(drafts.Count == 0 ? "" : $"{Report.Plural(drafts.Count, "draft")} with questions, ")}{result.Known:#,0} known already, {result.Refused:#,0} refused, {Report.Summarize(problems)}");
        if (drafts.Count == 0) return;
        var kinds = drafts.SelectMany(p => p.Questions.Select(q => q.About).Distinct()).GroupBy(a => a).OrderByDescending(g => g.Count()).ThenBy(g => g.Key, StringComparer.Ordinal);
        output.WriteLine($"Open in drafts: {string.Join(", ", kinds.Select(g => $"{g.Key} {g.Count():#,0}"))}. Answer in each draft, remove its questions and 'draft: true', then check.");
    }

    // A name without a letter or digit still needs an id: the host's.
    private static string IdOf(UnknownPublisher publisher) =>
        Slug.Create(publisher.Name) is { Length: > 0 } slug ? slug : Slug.Create((publisher.Host ?? "publisher").Replace('.', '-'));

    private const int MostCandidates = 20;
}
