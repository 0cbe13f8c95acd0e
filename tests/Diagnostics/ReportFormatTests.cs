using System.Text.Json;
using Archive.Diagnostics;
using Archive.Tests.Support;
using Xunit;

namespace Archive.Tests.Diagnostics;

/// <summary>Reports for whoever reads them: a pull request, code scanning, a step's summary.</summary>
public sealed class ReportFormatTests
{
    private static TempArchive WithUnknownVendors(int count, string also)
    {
        var archive = new TempArchive();
        for (var i = 0; i < count; i++) archive.Article($"page-{i:00}", more: "vendors: [nobody]");
        return archive.Article(also, more: "vendors: [nobody]");
    }

    [Fact]
    public void A_pull_request_sees_its_own_files_first_ten_of_a_kind_and_every_place_in_the_log()
    {
        using var archive = WithUnknownVendors(14, "zebra").Write("changed.txt", "input/articles/2015/zebra.md\nREADME.md\n");
        var lines = archive.Run("check", "--format", "github", "--changed", archive.Full("changed.txt")).Error.TrimEnd().Split('\n');
        Assert.Equal("::error file=input/articles/2015/zebra.md,line=5,col=11::input/articles/2015/zebra.md:5:11: There is no vendor 'nobody' in the registry. Add it with: archive new vendor nobody", lines[0]);
        Assert.Equal(10, lines.Count(l => l.StartsWith("::error ", StringComparison.Ordinal)));
        Assert.Equal(5, lines.Count(l => l.StartsWith("input/articles/2015/page-", StringComparison.Ordinal)));
    }

    [Theory]
    [InlineData("github", "::error file=archive/input/articles/2015/a.md,line=5,col=11::archive/input/articles/2015/a.md:5:11: There is no vendor")]
    [InlineData("sarif", "\"uri\": \"archive/input/articles/2015/a.md\"")]
    [InlineData("text", "input/articles/2015/a.md:5:11: error: There is no vendor")]
    public void An_archive_within_a_repository_names_files_as_the_repository_does(string format, string place)
    {
        using var outside = new TempArchive((".git/HEAD", ""), ("archive/input/site.yml", TempArchive.SiteYml), ("archive/input/articles/2015/a.md", "---\nid: a\ntitle: A\ndate: 2015\nvendors: [nobody]\n---\n\nText.\n"),
            ("archive/input/articles/2015/b.md", "---\nid: b\ntitle: B\ndate: 2015\nvendors: [nobody]\n---\n\nText.\n"), ("changed.txt", "archive/input/articles/2015/b.md\n"));
        var check = Call.Of("check", "--root", outside.Full("archive"), "--format", format, "--changed", outside.Full("changed.txt"));
        Assert.Contains(place, check.Error, StringComparison.Ordinal);
        Assert.True(check.Error.IndexOf("b.md", StringComparison.Ordinal) < check.Error.IndexOf("a.md", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("text"), InlineData("json"), InlineData("github"), InlineData("sarif")]
    public void What_a_page_says_is_no_command_of_the_log_that_shows_it(string format)
    {
        using var archive = new TempArchive();
        for (var i = 0; i < 12; i++) archive.Article($"page-{i:00}", more: "\"##[stop-commands]abc\": 1");
        var check = archive.Run("check", "--format", format);
        Assert.Equal(1, check.Exit);
        Assert.Contains("stop-commands", check.Error, StringComparison.Ordinal);
        Assert.DoesNotContain("##[", check.Error + check.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void A_step_has_a_summary_in_Markdown()
    {
        using var archive = WithUnknownVendors(0, "a").Write("summary.md", "Before.\n");
        var check = Call.With(new Dictionary<string, string> { ["GITHUB_STEP_SUMMARY"] = archive.Full("summary.md") }, "check", "--root", archive.Root, "--format", "github");
        Assert.Equal(1, check.Exit);
        Assert.Equal("Before.\n### Check: 1 error\n\n| | place | what | what to do |\n| --- | --- | --- | --- |\n| error | `input/articles/2015/a.md:5:11` | There is no vendor \\'nobody\\' in the registry\\. | Add it with\\: archive new vendor nobody |\n", archive.Read("summary.md"));
    }

    [Fact]
    public void Code_scanning_gets_each_problem_with_its_level_and_place()
    {
        using var archive = WithUnknownVendors(0, "a");
        using var sarif = JsonDocument.Parse(archive.Run("check", "--format", "sarif").Error);
        Assert.Equal("2.1.0", sarif.RootElement.GetProperty("version").GetString());
        var result = sarif.RootElement.GetProperty("runs")[0].GetProperty("results")[0];
        var place = result.GetProperty("locations")[0].GetProperty("physicalLocation");
        Assert.Equal(("error", "input/articles/2015/a.md", 5), (result.GetProperty("level").GetString(), place.GetProperty("artifactLocation").GetProperty("uri").GetString(), place.GetProperty("region").GetProperty("startLine").GetInt32()));
    }

    [Theory]
    [InlineData("build"), InlineData("rename", "article", "a", "b"), InlineData("withdraw", "article", "a")]
    public void What_else_a_verb_says_never_stands_within_the_object(params string[] verb)
    {
        using var archive = WithUnknownVendors(0, "a");
        archive.Write("input/pages/bad.md", "---\ntitle: [\n---\n");
        foreach (var format in (string[])["json", "sarif"])
        {
            var call = archive.Run(verb[0], [.. verb[1..], "--format", format]);
            Assert.Equal(1, call.Exit);
            using var report = JsonDocument.Parse(call.Error);
        }
    }

    [Theory]
    [InlineData("sarif", "tests/Hosts/Parsers/node_modules/@microsoft/jest-sarif/lib/schemas/sarif-2.1.0-rtm.5.json", "{\"version\":\"2.1.0\"}")]
    [InlineData("json", "docs/report.schema.json", "{\"version\":1}")]
    public void Reports_for_programs_hold_to_their_schemas(string format, string schema, string wrong)
    {
        using var archive = WithUnknownVendors(1, "ä b").Write("input/articles/2015/bad.md", "---\nid: [\n---\n").Write("input/unread.txt", "");
        using var sound = new TempArchive().Article("a");
        var reports = new[] { archive, sound }.Select(a => a.Run("check", "--format", format).Error).ToList();
        Assert.Contains("warning", reports[0], StringComparison.Ordinal);
        var file = Path.Combine(Folder.Repository, schema);
        Assert.Empty(Parsers.Small.Run("ajv.mjs", [file], string.Concat(reports.Select(r => r.ReplaceLineEndings("") + "\n"))));
        Assert.NotEmpty(Parsers.Small.Run("ajv.mjs", [file], wrong));
    }

    [Fact]
    public void Where_nothing_is_wrong_programs_are_told_so()
    {
        using var archive = new TempArchive().Article("a");
        using var json = JsonDocument.Parse(archive.Run("check", "--format", "json").Error);
        Assert.Equal(0, json.RootElement.GetProperty("problems").GetArrayLength());
    }
}
