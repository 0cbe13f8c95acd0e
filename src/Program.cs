using System.CommandLine;
using Archive.Commands;

namespace Archive;

/// <summary>The verbs, in the order in which help lists them.</summary>
public static class Program
{
    private static readonly CommandLine Words = new(
        BuildCommand.Create(),
        ImportCommand.Create(),
        CheckCommand.Create(),
        NewCommand.Create(),
        RenameCommand.Create(),
        WithdrawCommand.Create(),
        InitCommand.Create(),
        PreviewCommand.Create(),
        SchemaCommand.Create());

    public static int Main(string[] args) => Run(args, Console.Out, Console.Error);

    /// <summary>The whole program as one call.</summary>
    /// <returns>The exit code: 0 done, 1 problems in the content, 2 wrong usage, 3 an I/O or internal fault.</returns>
    public static int Run(IReadOnlyList<string> args, TextWriter output, TextWriter error) =>
        Words.Run(args, new InvocationConfiguration { Output = output, Error = error, EnableDefaultExceptionHandler = false });
}
