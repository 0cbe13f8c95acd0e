using System.CommandLine;
using Archive.Building;
using Archive.Building.Mending;
using Archive.Catalog;
using Archive.Content.Keys;
using Archive.Diagnostics;
using Archive.Files;
using Archive.Ledgers;

namespace Archive.Commands;

/// <summary><c>rename</c>: gives an article, vendor, topic, publisher or person another address, and leads everything that names it there.</summary>
internal static class RenameCommand
{
    private static readonly Argument<string> Id = new("ID") { Description = "Its id or its file; of an article, the file's name will do" };
    private static readonly Argument<string> NewId = new("NEW")
    {
        Description = "The id that it is to have; of an article, the name of its file and the end of its address: its id stays what feeds know",
    };
    private static readonly Option<bool> DryRun = new("--dry-run") { Description = "Show what would change, and change nothing" };

    public static Command Create() => new("rename", "Gives a page another address: what names it or links to it follows, and its old address leads there")
    {
        Verb("article", "articles"),
        Verb("vendor", "vendors"),
        Verb("topic", "topics"),
        Verb("publisher", "publishers"),
        Verb("person", "people"),
    };

    private static Command Verb(string kind, string folder)
    {
        var command = new Command(kind, $"Renames a file of input/{folder}/") { Id, NewId, DryRun };
        command.SetAction(parsed => Run(parsed, kind, folder));
        return command;
    }

    private static int Run(ParseResult parsed, string kind, string folder)
    {
        var root = CommonOptions.RootOf(parsed);
        var (output, aside) = (parsed.InvocationConfiguration.Output, Report.Aside(parsed));
        if (!parsed.GetValue(DryRun)) UnfinishedChange.TakeBack(parsed, root);
        var problems = new Problems();
        if (ArchiveInput.Read(root, problems) is not { } input || CheckedSite.Create(input, drafts: false, problems) is not var (catalog, _) || problems.HasErrors)
        {
            var exit = Report.Write(parsed, problems);
            aside.WriteLine($"Nothing renamed: {Report.Summarize(problems)}.");
            return exit;
        }
        var changes = Prepare(input, kind, folder, parsed.GetValue(Id)!, parsed.GetValue(NewId)!);
        var description = changes.Describe();
        var naming = folder == EntryFile.Articles
            ? null
            : new RecordNaming(catalog, ($"{folder}/{Path.GetFileNameWithoutExtension(parsed.GetValue(Id)!)}", $"{folder}/{parsed.GetValue(NewId)}"));
        var found = new Problems();
        if (!parsed.GetValue(DryRun) && !changes.Apply(() => IsSound(root, naming, found)))
        {
            Report.Write(parsed, found);
            aside.WriteLine("Nothing renamed: it would leave what stands above.");
            return ExitCode.Problems;
        }
        output.Write(description);
        return ExitCode.Done;
    }

    private static bool IsSound(string root, RecordNaming? naming, Problems problems)
    {
        if (ArchiveInput.Read(root, problems) is not { } input || CheckedSite.Create(input, drafts: false, problems) is not var (catalog, _) || problems.HasErrors) return false;
        naming?.Compare(new RecordNaming(catalog), problems);
        return !problems.HasErrors;
    }

    private static FileChanges Prepare(ArchiveInput input, string kind, string folder, string id, string newId)
    {
        if (!Ids.IsId(newId))
        {
            var near = Slug.Create(newId, language: input.Registry.Site.Language);
            var hint = Ids.IsId(near) && near != id && !Ids.IsTooLong(newId)
                ? $"Did you mean: archive rename {kind} {ShellWord.Of(id)} {near}?"
                : Ids.HintFor(newId);
            throw new UsageException($"'{Printable.Escape(newId)}' cannot be an id. {hint}");
        }
        var path = EntryFile.Find(input, kind, folder, id);
        var newPath = Path.GetDirectoryName(path)!.Replace(Path.DirectorySeparatorChar, '/') + $"/{newId}{Path.GetExtension(path)}";
        var address = $"{newPath["input".Length..^Path.GetExtension(newPath).Length]}/";
        if (AddressLedger.IsWithdrawn(input.Root, address)) throw new UsageException($"{address} was taken back for good; choose another id.");
        foreach (var taken in (string[])[newPath, newPath[..^Path.GetExtension(path).Length]])
            if (PlainFiles.KindOf(input.Root, taken) is not FileKind.Nothing) throw new UsageException($"{taken} exists already; it is left as it is.");
        return folder == EntryFile.Articles
            ? new Renaming(input).Article(input.Articles.Single(a => a.Path == path), newId)
            : new Renaming(input).Entry(folder, Path.GetFileNameWithoutExtension(path), newId);
    }
}
