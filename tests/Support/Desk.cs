using System.Diagnostics;
using System.Runtime.InteropServices;

namespace Archive.Tests.Support;

/// <summary>
/// A folder in which commands run as somebody types them: <c>archive</c> is the program under test, so is what <c>dotnet run</c> would start,
/// and GitHub's addresses lead to repositories below <c>bare/</c>.
/// </summary>
public sealed class Desk : IDisposable
{
    /// <summary>By its whole path: its name is taken.</summary>
    private static readonly string Dotnet = Path.GetFullPath(Path.Combine(RuntimeEnvironment.GetRuntimeDirectory(), "..", "..", "..", OperatingSystem.IsWindows() ? "dotnet.exe" : "dotnet"));

    private static readonly string Program = Call.Published is { } path ? $"\"{path}\"" : $"\"{Dotnet}\" \"{Path.Combine(AppContext.BaseDirectory, "archive.dll")}\"";

    public Desk()
    {
        Script("program/archive", $"exec {Program} \"$@\"\n");
        Script("bin/dotnet", $"while [ \"$1\" != -- ]; do shift; done; shift; exec {Program} \"$@\"\n");
        Archive.Write("gitconfig", $"[user]\nname = A\nemail = a@name.example\n[url \"{Archive.Full("bare")}/\"]\ninsteadOf = https://github.com/name/\n");
    }

    public TempArchive Archive { get; } = new();

    /// <param name="folder">Where the commands run, below the desk.</param>
    public Call Run(string script, string folder, params ReadOnlySpan<(string Name, string Value)> environment)
    {
        var start = new ProcessStartInfo("bash", ["-eo", "pipefail", "-c", script]) { WorkingDirectory = Archive.Full(folder) };
        start.Environment["PATH"] = $"{Archive.Full("bin")}:{Environment.GetEnvironmentVariable("PATH")}";
        start.Environment["GIT_CONFIG_GLOBAL"] = Archive.Full("gitconfig");
        start.Environment["GIT_CONFIG_NOSYSTEM"] = "1";
        foreach (var (name, value) in environment) start.Environment[name] = value;
        return Call.Run(start);
    }

    public void Dispose() => Archive.Dispose();

    private void Script(string path, string text)
    {
        Archive.Write(path, "#!/bin/sh\n" + text);
        if (!OperatingSystem.IsWindows()) File.SetUnixFileMode(Archive.Full(path), UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
    }
}
