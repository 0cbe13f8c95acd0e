using Archive.Tests.Support;
using Xunit;
using YamlDotNet.RepresentationModel;

namespace Archive.Tests;

/// <summary>Runs what the workflows run, in a clone and with the variables that GitHub sets: those of this repository, and those that <c>init</c> writes.</summary>
public sealed class WorkflowRunTests
{
    private const string Pages = "https://name.github.io/bells";

    public static TheoryData<string> Origins => [".github/workflows", "src/Commands/Starter/any/.github/workflows"];

    [Theory, MemberData(nameof(Origins))]
    public void A_pull_request_is_checked_and_built_and_main_is_published_with_its_ledgers(string workflows)
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "The steps are a shell's.");
        using var desk = Clone();
        desk.Archive.Write("mine/input/articles/2024/new.md", "---\nid: new\ntitle: New\ndate: 2024\nvendors: [nobody]\n---\n\nA sentence.\n");
        desk.Run("git add . && git commit -qm two", "mine");

        var (check, log) = Run(desk, $"{workflows}/check.yml");
        Assert.Equal(1, check);
        Assert.StartsWith("::error file=input/articles/2024/new.md,line=5,col=11::", log, StringComparison.Ordinal);
        Assert.Contains("### Check: 1 error", desk.Archive.Read("summary.md"), StringComparison.Ordinal);
        desk.Run("git reset -q --hard HEAD^", "mine");

        var (publish, steps) = Run(desk, $"{workflows}/publish.yml");
        Assert.True(publish == 0, steps);
        Assert.Contains($"<link rel=\"canonical\" href=\"{Pages}/\">", desk.Archive.Read("mine/output/index.html"), StringComparison.Ordinal);
        var pushed = desk.Run("git log --format=%s main && git show --stat --format= main && git show main:input/identities.txt", "bare/bells.git").Output;
        Assert.StartsWith("Ledgers: what is published for the first time\n", pushed, StringComparison.Ordinal);
        Assert.Contains("anvil-works-joins-open-forge-2024", pushed, StringComparison.Ordinal);
        Assert.Contains("input/addresses.txt", pushed, StringComparison.Ordinal);
    }

    /// <summary>An archive with two commits, a program in each of the places from which workflows call it, and a repository to push to.</summary>
    private static Desk Clone()
    {
        var desk = new Desk();
        Assert.Equal(0, Call.Of("init", desk.Archive.Full("mine"), "--title", "Bells", "--base-url", Pages).Exit);
        Directory.CreateDirectory(desk.Archive.Full("mine/.program"));
        File.Copy(desk.Archive.Full("program/archive"), desk.Archive.Full("mine/.program/archive"));
        File.Copy(Path.Combine(Folder.Repository, "archive"), desk.Archive.Full("mine/archive"));
        Directory.CreateDirectory(desk.Archive.Full("bare"));
        var made = desk.Run("git init -q --bare -b main ../bare/bells.git && git init -q -b main && git commit -q --allow-empty -m zero && git add . && git commit -qm one && git remote add origin https://github.com/name/bells.git && git push -q -u origin main", "mine");
        Assert.True(made.Exit == 0, made.Error);
        return desk;
    }

    /// <summary>The steps that run commands whatever holds, one after another until one fails.</summary>
    private static (int Exit, string Log) Run(Desk desk, string workflow)
    {
        var yaml = new YamlStream();
        yaml.Load(new StringReader(File.ReadAllText(Path.Combine(Folder.Repository, workflow))));
        var steps = ((YamlMappingNode)yaml.Documents[0].RootNode["jobs"]).SelectMany(job => (YamlSequenceNode)job.Value["steps"]).Cast<YamlMappingNode>().Where(s => s.Children.ContainsKey("run") && !s.Children.ContainsKey("if"));
        var log = "";
        foreach (var step in steps)
        {
            var run = desk.Run($"{step["run"]}", "mine", ("CI", "true"), ("RUNNER_TEMP", desk.Archive.Root), ("GITHUB_STEP_SUMMARY", desk.Archive.Full("summary.md")), ("BASE_URL", Pages));
            log += run.Error + run.Output;
            if (run.Exit != 0) return (run.Exit, log);
        }
        return (0, log);
    }
}
