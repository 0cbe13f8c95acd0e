using System.Diagnostics;
using System.Text.RegularExpressions;
using Archive.Tests.Support;
using Xunit;

namespace Archive.Tests;

/// <summary>Follows the recipes of <c>docs/pages.md</c> in a copy of the program, compiles it and looks at what it does.</summary>
public sealed partial class RecipeTests
{
    [GeneratedRegex(@"^```(?<kind>csharp|html|diff) (?<path>\S+)\n(?<text>.*?)^```", RegexOptions.Multiline | RegexOptions.Singleline)]
    private static partial Regex Step { get; }

    /// <summary>Compiling takes as long as hundreds of other tests.</summary>
    private static readonly bool Compiles = Environment.GetEnvironmentVariable("ARCHIVE_RECIPES") == "compile";

    [Fact]
    public void Each_step_of_the_recipes_finds_its_place()
    {
        using var program = CopyProgram();
        FollowAll(program);
    }

    [Fact]
    public void A_new_kind_of_page_and_a_new_key_take_the_steps_that_the_recipes_name_and_no_more()
    {
        Assert.SkipUnless(Compiles, "ARCHIVE_RECIPES=compile compiles what the recipes make of the program.");
        using var program = CopyProgram();
        FollowAll(program);
        var built = Run("dotnet", program.Root, "build", "Archive.csproj", "-c", "Debug", "-p:RunAnalyzers=false", "-v", "q", "-nodeReuse:false");
        Assert.True(built.Exit == 0, built.Output);
        var dll = Directory.EnumerateFiles(program.Full("bin"), $"{typeof(Program).Assembly.GetName().Name}.dll", SearchOption.AllDirectories).First();

        using var archive = new TempArchive()
            .Article("one", "2015-04-23", "subtitle: \"A <second> title\"")
            .Article("two", "2015-04-24")
            .Article("three", "2016")
            .Write("seeds/four.txt", "Four vendors meet\n\nApril 25, 2015\n\nThey met in a hall and talked about anvils for a whole day.\n")
            .Write("seeds/four.txt.yml", "subtitle: From a sidecar\n");
        var run = Run("dotnet", archive.Root, dll, "build", "--root", archive.Root);
        Assert.True(run.Exit == 0, run.Output);
        Assert.Contains("<p class=\"subtitle\">A &lt;second&gt; title</p>", archive.Published("articles/2015/one/index.html"), StringComparison.Ordinal);
        Assert.Contains("<p class=\"subtitle\">From a sidecar</p>", archive.Published("articles/2015/four-vendors-meet/index.html"), StringComparison.Ordinal);
        Assert.DoesNotContain("class=\"subtitle\"", archive.Published("articles/2015/two/index.html"), StringComparison.Ordinal);
        Assert.Contains("3 articles", archive.Published("months/2015-04/index.html"), StringComparison.Ordinal);
        Assert.False(File.Exists(Path.Combine(archive.Output, "months/2016-01/index.html")));
        Run("dotnet", archive.Root, dll, "schema", "--root", archive.Root);
        Assert.Contains("\"subtitle\"", string.Concat(Directory.EnumerateFiles(archive.Root, "article*.json", SearchOption.AllDirectories).Select(File.ReadAllText)), StringComparison.Ordinal);
    }

    private static TempArchive CopyProgram()
    {
        var program = new TempArchive();
        foreach (var folder in (string[])["src", "theme"]) program.Copy(Path.Combine(Folder.Repository, folder), folder);
        foreach (var file in (string[])["Archive.csproj", "Directory.Build.props", "Directory.Packages.props", "global.json", "packages.lock.json"])
            if (File.Exists(Path.Combine(Folder.Repository, file))) File.Copy(Path.Combine(Folder.Repository, file), program.Full(file));
        return program;
    }

    private static void FollowAll(TempArchive program)
    {
        var steps = Step.Matches(File.ReadAllText(Path.Combine(Folder.Repository, "docs/pages.md")));
        Assert.Equal(6, steps.Count);
        foreach (Match step in steps) Follow(program, step);
    }

    private static void Follow(TempArchive program, Match step)
    {
        var (path, text) = (step.Groups["path"].Value, step.Groups["text"].Value);
        if (step.Groups["kind"].Value != "diff")
        {
            Assert.False(File.Exists(program.Full(path)), path);
            program.Write(path, text);
            return;
        }
        var lines = text.TrimEnd('\n').Split('\n');
        var before = string.Concat(lines.Where(l => l[0] == ' ').Select(l => l[1..] + "\n"));
        var after = string.Concat(lines.Select(l => l[1..] + "\n"));
        var file = program.Read(path);
        Assert.True(file.Split(before).Length == 2, $"{path} does not hold once: {before}");
        program.Write(path, file.Replace(before, after, StringComparison.Ordinal));
    }

    private static (int Exit, string Output) Run(string file, string folder, params IEnumerable<string> arguments)
    {
        var call = Call.Run(new ProcessStartInfo(file, arguments)
        {
            WorkingDirectory = folder,
            Environment = { ["DOTNET_CLI_USE_MSBUILD_SERVER"] = "0", ["MSBUILDDISABLENODEREUSE"] = "1" },
        });
        return (call.Exit, call.Output + call.Error);
    }
}
