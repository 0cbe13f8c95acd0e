using System.Diagnostics;

namespace Archive.Tests.Support;

/// <summary>What a call of the program, or of another one, gave back.</summary>
public sealed record Call(int Exit, string Output, string Error)
{
    /// <summary>The program as people get it, from the repository's root; without it, calls run in the process of the tests.</summary>
    public static readonly string? Published = Environment.GetEnvironmentVariable("ARCHIVE_PROGRAM") is { Length: > 0 } path ? Path.GetFullPath(path, Folder.Repository) : null;

    /// <summary>Calls the program as the command line does.</summary>
    public static Call Of(params IReadOnlyList<string> args)
    {
        if (Published is not null) return Run(Program(args));
        using var output = new StringWriter();
        using var error = new StringWriter();
        var exit = Archive.Program.Run(args, TextWriter.Synchronized(output), TextWriter.Synchronized(error));
        return new Call(exit, output.ToString(), error.ToString());
    }

    /// <summary>Calls the program as a process of its own, with variables of its own.</summary>
    public static Call With(IReadOnlyDictionary<string, string> environment, params IReadOnlyList<string> args)
    {
        var start = Program(args);
        foreach (var (name, value) in environment) start.Environment[name] = value;
        return Run(start);
    }

    /// <summary>Starts the program as a process of its own.</summary>
    public static Process Start(IReadOnlyList<string> args) => Start(Program(args));

    /// <summary>Runs any program to its end.</summary>
    public static Call Run(ProcessStartInfo start, string input = "")
    {
        start.RedirectStandardInput = true;
        using var process = Start(start);
        var error = process.StandardError.ReadToEndAsync();
        var output = process.StandardOutput.ReadToEndAsync();
        process.StandardInput.Write(input);
        process.StandardInput.Close();
        process.WaitForExit();
        return new Call(process.ExitCode, output.GetAwaiter().GetResult(), error.GetAwaiter().GetResult());
    }

    private static ProcessStartInfo Program(IReadOnlyList<string> args) =>
        Published is null ? new("dotnet", [Path.Combine(AppContext.BaseDirectory, "archive.dll"), .. args]) : new(Published, args);

    private static Process Start(ProcessStartInfo start)
    {
        start.RedirectStandardOutput = start.RedirectStandardError = true;
        return Process.Start(start)!;
    }
}
