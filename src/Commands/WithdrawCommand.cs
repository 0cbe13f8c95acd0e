using System.CommandLine;
using Archive.Building;
using Archive.Building.Mending;
using Archive.Diagnostics;

namespace Archive.Commands;

/// <summary><c>withdraw</c>: takes an article, vendor, topic, publisher or person back for good, and says so in the ledgers.</summary>
internal static class WithdrawCommand
{
    private static readonly Argument<string> Id = new("ID") { Description = "Its id or its file; of an article, the file's name will do" };

    public static Command Create() =>
        new("withdraw", "Takes a page back for good: removes its file, with its pictures and the capture that it was made from, and marks what was published of it in the ledgers")
    {
        Entry("article", EntryFile.Articles, "YYYY/NAME.md"),
        Entry("vendor", "vendors", "ID.yml"),
        Entry("topic", "topics", "ID.yml"),
        Entry("publisher", "publishers", "ID.yml"),
        Entry("person", "people", "ID.yml"),
    };

    private static Command Entry(string kind, string folder, string file)
    {
        var command = new Command(kind, $"Removes input/{folder}/{file}, where nothing else names it") { Id };
        command.SetAction(parsed => Run(parsed, kind, folder));
        return command;
    }

    private static int Run(ParseResult parsed, string kind, string folder)
    {
        var (root, id) = (CommonOptions.RootOf(parsed), parsed.GetValue(Id)!);
        UnfinishedChange.TakeBack(parsed, root);
        var problems = new Problems();
        if (ArchiveInput.Read(root, problems) is not { } input) return Report.Write(parsed, problems);
        var (path, withdrawal) = (EntryFile.TryFind(input, folder, id), new Withdrawal(input));
        if (path is null && folder != EntryFile.Articles) throw EntryFile.NotFound(input, kind, folder, id);
        if (path is null) EntryFile.Only(id, LostEntries.FindFiles(root, id));
        var changes = path is null ? withdrawal.PrepareGone(id, problems) : withdrawal.Prepare(path, problems);
        if (changes?.All.Count == 0) throw EntryFile.NotFound(input, kind, folder, id);
        var exit = Report.Write(parsed, problems);
        var (output, aside) = (parsed.InvocationConfiguration.Output, Report.Aside(parsed));
        if (changes is null) aside.WriteLine($"Nothing withdrawn: {Report.Summarize(problems)}.");
        else
        {
            var description = changes.Describe();
            changes.Apply();
            output.Write(description);
        }
        return exit;
    }
}
