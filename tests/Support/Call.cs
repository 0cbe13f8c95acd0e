using System.Diagnostics;

namespace Archive.Tests.Support;

/// <summary>What a call of the program gave back.</summary>
public sealed record Call(int Exit, string Output, string Error)
{
    /// <summary>The program as people get it, from the repository's root; without it, calls run in the process of the tests.</summary>
    private static readonly string? Published = Environment.GetEnvironmentVariable("ARCHIVE_PROGRAM") is { Length: > 0 } path ? Path.GetFullPath(path, Folder.Repository) : null;

    /// <summary>Calls the program as the command line does.</summary>
    public static Call Of(params IReadOnlyList<string> args)
    {
        if (Published is not null)
        {
            using var process = Start(args);
            return End(process);
        }
        using var output = new StringWriter();
        using var error = new StringWriter();
        var exit = Program.Run(args, TextWriter.Synchronized(output), TextWriter.Synchronized(error));
        return new Call(exit, output.ToString(), error.ToString());
    }

    /// <summary>Calls the program as a process of its own, with variables of its own.</summary>
    public static Call With(IReadOnlyDictionary<string, string> environment, params IReadOnlyList<string> args)
    {
        using var process = Start(args, environment);
        return End(process);
    }

    /// <summary>Starts the program as a process of its own.</summary>
    public static Process Start(IReadOnlyList<string> args, IReadOnlyDictionary<string, string>? environment = null)
    {
        var start = Published is null ? new ProcessStartInfo("dotnet", [Path.Combine(AppContext.BaseDirectory, "archive.dll"), .. args]) : new ProcessStartInfo(Published, args);
        start.RedirectStandardOutput = start.RedirectStandardError = true;
        foreach (var (name, value) in environment ?? new Dictionary<string, string>()) start.Environment[name] = value;
        return Process.Start(start)!;
    }

    private static Call End(Process process)
    {
        var error = process.StandardError.ReadToEndAsync();
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return new Call(process.ExitCode, output, error.GetAwaiter().GetResult());
    }
}
