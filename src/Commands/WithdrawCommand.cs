using System.CommandLine;
using Archive.Building;
using Archive.Building.Mending;
using Archive.Content.Keys;
using Archive.Diagnostics;
using Archive.Files;

namespace Archive.Commands;

/// <summary><c>withdraw</c>: takes an article, vendor, topic or publisher back for good, and says so in the ledgers.</summary>
internal static class WithdrawCommand
{
    private static readonly Argument<string> Id = new("ID") { Description = "Its id; of an article, its file name will do" };

    public static Command Create() => new("withdraw", "Takes a page back for good: removes its file and marks what was published of it in the ledgers")
    {
        Entry("article", "input/articles/YYYY/NAME.md", (archive, id) => archive.FindArticle(id)),
        Entry("vendor", "input/vendors/ID.yml", (_, id) => $"input/vendors/{id}.yml"),
        Entry("topic", "input/topics/ID.yml", (_, id) => $"input/topics/{id}.yml"),
        Entry("publisher", "input/publishers/ID.yml", (_, id) => $"input/publishers/{id}.yml"),
    };

    private static Command Entry(string kind, string file, Func<Withdrawal, string, string?> find)
    {
        var command = new Command(kind, $"Removes {file}, where nothing else names it") { Id };
        command.SetAction(parsed => Run(parsed, kind, find));
        return command;
    }

    private static int Run(ParseResult parsed, string kind, Func<Withdrawal, string, string?> find)
    {
        var (root, id) = (CommonOptions.RootOf(parsed), parsed.GetValue(Id)!);
        var problems = new Problems();
        if (ArchiveInput.Read(root, problems) is not { } input) return Report.Write(parsed, problems);
        if (!Ids.IsId(id)) throw new UsageException($"'{Printable.Escape(id)}' is no id.");
        var withdrawal = new Withdrawal(input);
        if (find(withdrawal, id) is not { } path || PlainFiles.KindOf(root, path) is not FileKind.File) throw new UsageException($"There is no {kind} '{Printable.Escape(id)}'.");
        var changes = withdrawal.Prepare(path, problems);
        var exit = Report.Write(parsed, problems);
        var (output, error) = (parsed.InvocationConfiguration.Output, parsed.InvocationConfiguration.Error);
        if (changes is null) error.WriteLine($"Nothing withdrawn: {Report.Summarize(problems)}.");
        else
        {
            var description = changes.Describe();
            changes.Apply();
            output.Write(description);
        }
        return exit;
    }
}
