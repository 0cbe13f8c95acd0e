using System.Diagnostics;

namespace Archive.Tests.Support;

/// <summary>Programs that others wrote; what they say of what this one made.</summary>
public static class ExternalProgram
{
    public static string Readers { get; } = Path.Combine(Folder.Repository, "tests", "Readers");

    public static bool IsThere(string program) => (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator).Any(p => File.Exists(Path.Combine(p, program)));

    /// <summary>Whether <c>npm ci</c> in tests/Readers brought it.</summary>
    public static bool HasPackage(string name) => Directory.Exists(Path.Combine(Readers, "node_modules", name));

    /// <returns>Standard output and, where it ended with an error, standard error behind it.</returns>
    public static string Run(string program, string folder, IEnumerable<string> arguments, string input = "")
    {
        var call = Call.Run(new ProcessStartInfo(program, arguments) { WorkingDirectory = folder }, input);
        return call.Output + (call.Exit == 0 ? "" : call.Error);
    }
}
