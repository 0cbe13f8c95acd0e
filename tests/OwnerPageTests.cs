using System.Text.RegularExpressions;
using Archive.Tests.Support;
using Xunit;

namespace Archive.Tests;

/// <summary>Follows <c>docs/owner.md</c> from an empty folder to a pushed archive, as it stands there.</summary>
public sealed partial class OwnerPageTests
{
    /// <summary>A fence of commands, or one whose info string names the file that it shows.</summary>
    [GeneratedRegex(@"^```(?<kind>\w+)(?: (?<path>\S+))?\n(?<text>.*?)^```", RegexOptions.Multiline | RegexOptions.Singleline)]
    private static partial Regex Step { get; }

    [Fact]
    public void The_commands_and_files_of_the_page_lead_to_an_archive_that_is_pushed()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "The page's commands are a shell's.");
        using var desk = new Desk();
        desk.Archive.Write("bare/.keep", "");
        desk.Run("git init -q --bare -b main bare/bells.git", "");
        var steps = Step.Matches(File.ReadAllText(Path.Combine(Folder.Repository, "docs", "owner.md")));
        Assert.True(steps.Count >= 8);
        var script = string.Concat(steps.Select(s => s.Groups["path"].Success ? Written(s.Groups["path"].Value, s.Groups["text"].Value) : s.Groups["text"].Value));
        var run = desk.Run(script, "program");
        Assert.True(run.Exit == 0, run.Output + run.Error);
        Assert.Equal(2, Regex.Count(run.Output, @"checked: no problems\."));

        Assert.Contains("input/articles/2024/great-bell-joins-the-ringers.md", desk.Run("git ls-tree -r --name-only main", "bare/bells.git").Output, StringComparison.Ordinal);
        var page = desk.Archive.Read("bells/output/articles/2024/great-bell-joins-the-ringers/index.html");
        Assert.Contains("alt=\"A bell in its frame, seen from below\"", page, StringComparison.Ordinal);
        Assert.Contains("/bells/articles/2024/great-bell-joins-the-ringers/", page, StringComparison.Ordinal);
        Assert.Contains("<h1>Bell houses</h1>", desk.Archive.Read("bells/output/vendors/index.html"), StringComparison.Ordinal);
        Assert.False(Directory.Exists(desk.Archive.Full("bells/output/vendors/anvil-works")));
    }

    /// <summary>A file that the page shows; the picture beside the article comes with it.</summary>
    private static string Written(string path, string text) =>
        $"cat > {path} <<'END-OF-FILE'\n{text}END-OF-FILE\n" +
        (path.EndsWith(".md", StringComparison.Ordinal) ? $"mkdir -p {path[..^3]} && cp {Path.Combine(Folder.Repository, "theme", "assets", "touch-icon.png")} {path[..^3]}/bell.png\n" : "");
}
