using System.CommandLine;
using Archive.Content;
using Archive.Content.Keys;
using Archive.Diagnostics;

namespace Archive.Commands;

/// <summary>The options that all verbs share.</summary>
internal static class CommonOptions
{
    public static readonly Option<DirectoryInfo?> Root = new("--root")
    {
        Description = "The folder that holds input/ (default: the nearest folder upward that has input/site.yml)",
        HelpName = "DIR",
        Recursive = true,
    };

    public static readonly Option<string> Format = MakeFormat();

    /// <summary>What <c>git diff --name-only</c> prints; problems in these files are reported first.</summary>
    public static readonly Option<FileInfo> Changed = MakeChanged();

    private static Option<FileInfo> MakeChanged()
    {
        var option = new Option<FileInfo>("--changed") { Description = "A list of files, a line each, whose problems are reported first", HelpName = "FILE", Recursive = true };
        option.AcceptExistingOnly();
        return option;
    }

    private static Option<string> MakeFormat()
    {
        var option = new Option<string>("--format")
        {
            Description = "How problems are reported: text for people, json, github for workflows, sarif for code scanning",
            HelpName = "text|json|github|sarif",
            DefaultValueFactory = _ => "text",
            Recursive = true,
        };
        option.AcceptOnlyFromAmong("text", "json", "github", "sarif");
        return option;
    }

    public static ReportFormat FormatOf(ParseResult parsed) => parsed.GetValue(Format) switch
    {
        "json" => ReportFormat.Json,
        "github" => ReportFormat.GitHub,
        "sarif" => ReportFormat.Sarif,
        _ => ReportFormat.Text,
    };

    /// <returns>The address without a slash at its end.</returns>
    /// <exception cref="UsageException">It is none at which pages could stand.</exception>
    public static string CheckBaseUrl(string address)
    {
        if (SiteKeys.FindBaseUrlFault(address) is var (fault, hint)) throw new UsageException($"--base-url {fault}. {hint}");
        return address.TrimEnd('/');
    }

    /// <returns>Full path of the archive's root.</returns>
    /// <exception cref="UsageException">There is none.</exception>
    public static string RootOf(ParseResult parsed)
    {
        if (parsed.GetValue(Root) is { } named)
        {
            return Directory.Exists(Path.Combine(named.FullName, "input"))
                ? named.FullName
                : throw new UsageException($"{Printable.Escape(named.FullName)} holds no input/ folder.{(UnreadFiles.HintForInput(named.FullName) is { } hint ? $" {hint}" : "")}");
        }
        for (var folder = new DirectoryInfo(Environment.CurrentDirectory); folder is not null; folder = folder.Parent)
            if (File.Exists(Path.Combine(folder.FullName, "input", "site.yml"))) return folder.FullName;
        throw new UsageException($"There is no input/site.yml in this folder or above it. {UnreadFiles.HintForInput(Environment.CurrentDirectory) ?? "Name the archive with --root DIR."}");
    }
}

/// <summary>The command was called with the wrong words: exit code 2.</summary>
internal sealed class UsageException(string message) : Exception(message);
