using System.CommandLine;
using Archive.Building;
using Archive.Captures;
using Archive.Captures.Dates;
using Archive.Captures.Model;
using Archive.Captures.Writing;
using Archive.Content;
using Archive.Content.Entries;
using Archive.Content.Keys;
using Archive.Diagnostics;
using Archive.Files;
using Archive.Formats.Pictures;

namespace Archive.Commands;

/// <summary><c>import</c>: turns captures into article pages.</summary>
internal static class ImportCommand
{
    private static readonly Argument<FileSystemInfo[]> Files = MakeFiles();
    private static readonly Option<bool> Explain = new("--explain") { Description = "Show what every stretch of the captures is taken for; write nothing" };
    private static readonly Option<bool> Again = new("--again") { Description = "Make drafts with questions anew, as long as nobody edited them" };
    private static readonly Option<bool> Pictures = new("--pictures") { Description = "Keep the pictures that were saved with a page, beside its article" };
    private static readonly Option<string?> Title = new("--title") { Description = "The title, where the capture has none", HelpName = "TEXT" };
    private static readonly Option<string?> Date = new("--date") { Description = "The date, as exact as it is known", HelpName = "DATE" };
    private static readonly Option<string?> Publisher = new("--publisher") { Description = "The registry's id of whose text it is", HelpName = "ID" };
    private static readonly Option<string?> Url = new("--url") { Description = "The address it was published at", HelpName = "URL" };

    private static Argument<FileSystemInfo[]> MakeFiles()
    {
        var files = new Argument<FileSystemInfo[]>("FILE")
        {
            Description = "Captures, or folders of them (default: all of seeds/); put one into seeds/ first, so that its page can be traced to it",
            Arity = ArgumentArity.ZeroOrMore,
        };
        files.AcceptExistingOnly();
        return files;
    }

    public static Command Create()
    {
        var command = new Command("import", "Turns captures into article pages; never touches a page that exists") { Files, Explain, Again, Pictures, Title, Date, Publisher, Url };
        command.SetAction(Run);
        return command;
    }

    private static int Run(ParseResult parsed)
    {
        var root = CommonOptions.RootOf(parsed);
        var files = parsed.GetValue(Files) is { Length: > 0 } named ? named.Select(f => f.FullName).ToList() : null;
        var problems = new Problems();
        var flags = Flags(parsed);
        if (flags != CaptureOverrides.None && (files is null || CaptureFile.List(root, files).Count != 1))
            throw new UsageException("--title, --date, --publisher and --url speak of one capture: name it.");
        IrregularFiles.Report(root, Snapshot.Take("", Path.Combine(root, "input")), problems);
        var registry = RegistryReader.Read(root, problems);
        if (registry is null || problems.HasErrors) return Report.Write(parsed, problems);
        if (parsed.GetValue(Explain)) return Show(parsed, new CaptureReader(registry), root, files, flags);

        var keeps = parsed.GetValue(Pictures);
        if (keeps && !PictureFile.IsAvailable) throw new UsageException("--pictures needs libvips, and there is none that runs on this machine.");
        var importer = new Importer(root, registry, TimeProvider.System);
        var count = CaptureFile.List(root, files).Count;
        var options = new ImportOptions { Flags = flags, Again = parsed.GetValue(Again), PictureEnding = keeps ? EndingOf : null };
        var result = ProgressDisplay.Run(progress =>
            importer.Import(files, problems, options, done => progress?.Invoke(new BuildProgress("Importing", done, count))));
        var outside = new OutsideCaptures(root, parsed.GetValue(Files) ?? []);
        problems = outside.Place(problems);
        result = result with { Pages = [.. result.Pages.Select(page => page with { Capture = outside.PathOf(page.Capture) })] };
        var exit = Report.Write(parsed, problems);
        ImportSummary.Write(parsed.InvocationConfiguration.Output, result, problems, registry.Site.Language);
        return exit;
    }

    // Smaller ones are ornaments and counters.
    private static string? EndingOf(byte[] bytes) => PictureFile.Read(bytes) is { Width: > SmallestPicture, Height: > SmallestPicture } picture
        ? picture.Kind switch { PictureKind.Jpeg => ".jpg", PictureKind.Png => ".png", PictureKind.WebP => ".webp", _ => ".gif" } : null;

    private static CaptureOverrides Flags(ParseResult parsed)
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
        var found = new Problems();
        var flags = CaptureOverrides.None.WithKeys(keys.ToArray().Write(given), "the command line", found);
        return found.Sorted().FirstOrDefault(p => p.Severity == Severity.Error) is { } fault ? throw new UsageException($"{fault.Message} {fault.Hint}") : flags;
    }

    private static int Show(ParseResult parsed, CaptureReader reader, string root, IReadOnlyList<string>? files, CaptureOverrides flags)
    {
        var problems = new Problems();
        var colour = !Console.IsOutputRedirected && Environment.GetEnvironmentVariable("NO_COLOR") is null;
        foreach (var file in CaptureFile.List(root, files))
        {
            if (CaptureFile.Read(root, file, problems) is not { } capture) continue;
            var parse = reader.Read(capture, flags, isExplained: true);
            if (CommonOptions.FormatOf(parsed) == ReportFormat.Json) Explanation.WriteJson(parsed.InvocationConfiguration.Output, parse);
            else Explanation.WriteText(parsed.InvocationConfiguration.Output, parse, colour);
            Fault.Contain(parse.Capture.File, parse.Problems, () => PageDraft.Create(parse, reader.Names, default));
            problems.Add(parse.Problems.Sorted());
            foreach (var question in parse.Questions) problems.Error(question.At, question.Text, question.Hint);
        }
        return Report.Write(parsed, new OutsideCaptures(root, parsed.GetValue(Files) ?? []).Place(problems));
    }

    private const int SmallestPicture = 16;
}
