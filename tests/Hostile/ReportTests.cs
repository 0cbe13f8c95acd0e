using System.Text.Json;
using Archive.Tests.Support;
using Xunit;

namespace Archive.Tests.Hostile;

/// <summary>A report can neither colour a terminal, nor forge a line of a log, nor give an order to a workflow.</summary>
public sealed class ReportTests
{
    private const string Escapes = "vendors: [\"\\e[31mred\\e[0m\", \"x\\n::error::forged\", \"\\u202Egnol\", \"\\u0085\\u2028\\u2029\\u009b31m\"]";

    [Theory]
    [InlineData("text")]
    [InlineData("json")]
    [InlineData("github")]
    [InlineData("sarif")]
    public void Control_characters_are_shown_not_obeyed(string format)
    {
        using var archive = new TempArchive();
        archive.Article("page", more: Escapes);
        var check = archive.Run("check", "--format", format);
        Assert.Equal(1, check.Exit);
        Assert.DoesNotContain((check.Error + check.Output).Replace("\n", ""), c => char.IsControl(c) || c is '\u202E' or '\u2028' or '\u2029');
    }

    [Fact]
    public void Each_line_for_a_workflow_is_one_problem()
    {
        using var archive = new TempArchive();
        archive.Article("page", more: Escapes);
        var lines = archive.Run("check", "--format", "github").Error.TrimEnd().Split('\n');
        Assert.Equal(4, lines.Length);
        Assert.All(lines, l => Assert.StartsWith("::error file=input/articles/2015/page.md,line=5,", l));
    }

    [Fact]
    public void Problems_for_programs_are_one_object_with_a_version()
    {
        using var archive = new TempArchive();
        archive.Article("page", more: Escapes);
        using var json = JsonDocument.Parse(archive.Run("check", "--format", "json").Error);
        Assert.Equal((1, 4, 0), (json.RootElement.GetProperty("version").GetInt32(), json.RootElement.GetProperty("errors").GetInt32(), json.RootElement.GetProperty("warnings").GetInt32()));
        var first = json.RootElement.GetProperty("problems")[0];
        Assert.Equal(("error", "input/articles/2015/page.md", 5, 11), (first.GetProperty("severity").GetString(), first.GetProperty("file").GetString(), first.GetProperty("line").GetInt32(), first.GetProperty("column").GetInt32()));
        Assert.StartsWith("There is no vendor", first.GetProperty("message").GetString());
        Assert.NotEmpty(first.GetProperty("hint").GetString()!);
    }

    [Fact]
    public void A_file_name_is_text_too()
    {
        using var archive = new TempArchive();
        archive.Write("input/articles/2015/\u001b[31mred\n::error::forged.md", "---\n---\n");
        foreach (var format in (string[])["text", "github"])
        {
            var check = archive.Run("check", "--format", format);
            Assert.Equal(1, check.Exit);
            Assert.DoesNotContain('\u001b', check.Error);
            Assert.DoesNotContain("\n::error::forged", check.Error);
        }
    }

    [Fact]
    public void Words_of_the_command_line_are_text_too() =>
        Assert.DoesNotContain('\u001b', Call.Of("\u001b[31mbuild").Error + Call.Of("build", "--\u001b[31m").Error + Call.Of("check", "--root", "/no/\u001b[31m").Error);

    /// <summary>Who pastes what import prints runs no word of a page.</summary>
    [Fact]
    public void Commands_that_are_printed_take_text_of_a_page_for_text()
    {
        const string page = "<html><head><meta property=\"og:site_name\" content=\"The Post $(touch pwned) `id` 'and'\"><meta property=\"article:published_time\" content=\"2015-04-23\"><link rel=\"canonical\" href=\"https://quay.example/a\"><title>A crane moves</title></head><body><article><h1>A crane moves</h1><p>The first paragraph says what happened at the harbour on that day, and it is long enough.</p></article></body></html>";
        using var archive = new TempArchive(("seeds/a.html", page), ("seeds/b $(id) 'y'.txt", "A title of some words\n\nA text of its own, which says nothing of a day.\n"));
        Assert.Contains(@"--name 'The Post $(touch pwned) `id` '\''and'\''' ", archive.Run("import").Output, StringComparison.Ordinal);
        archive.Write("seeds/b $(id) 'y'.txt.yml", "title: Another\n");
        Assert.Contains(@"import --again 'seeds/b $(id) '\''y'\''.txt'" + "\n", archive.Run("import").Output, StringComparison.Ordinal);
    }
}
