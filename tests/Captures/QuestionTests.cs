using Archive.Tests.Support;
using Xunit;

namespace Archive.Tests.Captures;

/// <summary>A capture that leaves something open becomes a draft that asks, and is answered in that one file.</summary>
public sealed class QuestionTests
{
    private const string Text = "A title here\n\nThe first paragraph says what happened.\n\nThe second says why it matters.\n";

    private static TempArchive Captured() => new(
        ("seeds/undated.txt", Text),
        ("seeds/byline.txt", "April 23, 2015\n\nAnother title\n\nBy Ada Quill, Rotterdam\n\nWhat another text tells, at length.\n"),
        ("seeds/doubtful.txt", "4/5/2015\n\nA third title\n\nWhat the third of the texts tells of the harbour.\n"));

    [Fact]
    public void Three_drafts_are_answered_in_their_own_files_and_published()
    {
        using var archive = Captured();
        var asked = archive.Run("check");
        Assert.Equal(0, asked.Exit);
        Assert.Contains("seeds/undated.txt:1:1: warning: There is no dateline", asked.Error, StringComparison.Ordinal);
        Assert.False(Directory.Exists(archive.Full("input/articles")));

        var imported = archive.Run("import");
        Assert.Equal(1, imported.Exit);
        Assert.Contains("  0  pages written\n  3  drafts with questions\n  2    about: date\n  1    about: authors\n  0  known already\n  0  refused\n", imported.Output, StringComparison.Ordinal);

        var check = archive.Run("check");
        Assert.Equal(0, check.Exit);
        Assert.Equal(3, Lines(check.Error, "This question is open: "));
        var build = archive.Run("build");
        Assert.Equal(0, build.Exit);
        Assert.Equal(3, Lines(build.Error, ": warning: This question is open: "));
        Assert.DoesNotContain(archive.Site().Keys, path => path.EndsWith("-title/index.html", StringComparison.Ordinal) || path.EndsWith("title-here/index.html", StringComparison.Ordinal));

        foreach (var page in Directory.GetFiles(archive.Full("input/articles"), "*.md", SearchOption.AllDirectories)) Answer(archive, page);
        Assert.Equal(0, archive.Run("check").Exit);
        archive.Build();
        Assert.Contains(">A title here</h1>", archive.Published("articles/2015/a-title-here/index.html"), StringComparison.Ordinal);
        Assert.Contains("Ada Quill", archive.Published("articles/2015/another-title/index.html"), StringComparison.Ordinal);
    }

    /// <summary>As a contributor does: corrects what is asked about, and takes the questions out.</summary>
    private static void Answer(TempArchive archive, string page)
    {
        var lines = File.ReadAllLines(page).ToList();
        var from = lines.IndexOf("questions:");
        Assert.InRange(from, 1, lines.Count);
        var to = lines.FindIndex(from + 1, l => !l.StartsWith(' '));
        lines.RemoveRange(from, to - from);
        Assert.True(lines.Remove("draft: true"));
        if (page.EndsWith("another-title.md", StringComparison.Ordinal)) Assert.Contains("authors: [\"Ada Quill\"]", lines);
        var date = lines.FindIndex(l => l.StartsWith("date: ", StringComparison.Ordinal));
        lines[date] = "date: 2015-04-05";
        var answered = archive.Full($"input/articles/2015/{Path.GetFileName(page)}");
        File.Delete(page);
        Directory.CreateDirectory(Path.GetDirectoryName(answered)!);
        File.WriteAllLines(answered, lines);
    }

    [Theory]
    [InlineData("a.txt", "04/05/2025\n\nA title\n\nWhat the text tells.\n", "2025-04-05, 2025-05-04", "'04/05/2025' may be April 5 or May 4")]
    [InlineData("a.txt", "4/5/25\n\nA title\n\nWhat the text tells.\n", "2025-04-05, 2025-05-04", "writes its year with two digits")]
    [InlineData("a.txt", "23-Apr-15\n\nA title\n\nWhat the text tells.\n", "2015-04-23", "writes its year with two digits")]
    [InlineData("a.md", "---\ntitle: A title\ndate: 04/05/2025\n---\n\nWhat the text tells.\n", "2025-04-05, 2025-05-04", "'04/05/2025' may be April 5 or May 4")]
    [InlineData("a.txt", "Q2 2015\n\nA title\n\nWhat the text tells.\n", "2015", "'Q2 2015' names no day of a year")]
    [InlineData("a.txt", "April 31, 2015\n\nA title\n\nWhat the text tells.\n", "2015-04", "'April 31, 2015' is no day of the calendar")]
    [InlineData("a.txt", "April 23, 2015 10:00 IST\n\nA title\n\nWhat the text tells.\n", "2015-04-23", "'IST' is the time of")]
    [InlineData("a.md", "---\ntitle: A title\ndate: Q2 2015\n---\n\nWhat the text tells.\n", "2015", "'Q2 2015' names no day of a year")]
    public void What_a_date_may_be_are_its_candidates_and_the_likeliest_dates_the_draft(string name, string text, string days, string why)
    {
        using var root = new CaptureRoot();
        var question = Assert.Single(root.Seed(name, text).Import().Pages[0].Questions);
        Assert.Equal(days, string.Join(", ", question.Candidates));
        Assert.Contains(why, question.Text, StringComparison.Ordinal);
        Assert.Contains($"\ndate: {days.Split(',')[0]}\n", root.Page(), StringComparison.Ordinal);
        Assert.Contains(days[..4], Assert.Single(root.Pages()).Key, StringComparison.Ordinal);
    }

    [Fact]
    public void A_time_counted_from_a_day_that_nobody_knows_has_no_candidates()
    {
        using var root = new CaptureRoot();
        Assert.Empty(Assert.Single(root.Seed("a.txt", "3 hours ago\n\nA title\n\nWhat the text tells.\n").Import().Pages[0].Questions).Candidates);
    }

    [Theory]
    [InlineData("a.txt", "April 23, 2015\n\nA title\n\nBy Ann Bell, Reykholt\n\nWhat the text tells.\n", "Ann Bell | Ann Bell; Reykholt")]
    [InlineData("a.txt", "April 23, 2015\n\nA title\n\nBy Ann Bell, MAX MOE\n\nWhat the text tells.\n", "Ann Bell | Ann Bell; Max Moe")]
    [InlineData("a.md", "---\ntitle: A title\ndate: 2015-04-23\nauthor: Ann Bell, Reykholt\n---\n\nWhat the text tells.\n", "Ann Bell | Ann Bell; Reykholt")]
    public void Who_may_have_written_it_are_answers_that_can_be_taken_over(string name, string text, string answers)
    {
        using var root = new CaptureRoot();
        Assert.Equal(answers, string.Join(" | ", Assert.Single(root.Seed(name, text).Import().Pages[0].Questions).Candidates));
    }

    [Fact]
    public void A_question_that_was_left_in_a_page_to_be_published_is_an_error()
    {
        using var archive = new TempArchive().Article("one", more: "questions:\n  - about: date\n    ask: \"When was it?\"");
        foreach (var verb in (string[])["check", "build"])
        {
            var call = archive.Run(verb);
            Assert.Equal(1, call.Exit);
            Assert.Contains("error: This question is open: When was it?", call.Error, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void A_draft_that_nobody_edited_is_made_anew_after_its_sidecar_changed()
    {
        using var archive = Captured();
        archive.Run("import");
        archive.Write("seeds/undated.txt.yml", "date: 2014-02\n").Write("seeds/byline.txt.yml", "authors: [Ada Quill]\n");
        var edited = archive.Full("input/articles/2015/another-title.md");
        File.AppendAllText(edited, "\nA sentence that somebody added.\n");
        var kept = File.ReadAllText(edited);

        Assert.Contains("Drafts that nobody edited have a sidecar; to make them anew with what it says:\n  archive import --again seeds/undated.txt\n", archive.Run("import").Output, StringComparison.Ordinal);

        var again = archive.Run("import", "--again");
        Assert.DoesNotContain("Drafts that nobody edited", again.Output, StringComparison.Ordinal);
        Assert.Contains("seeds/undated.txt -> input/articles/2014/a-title-here.md\n", again.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("draft: true", archive.Read("input/articles/2014/a-title-here.md"), StringComparison.Ordinal);
        Assert.Equal(kept, File.ReadAllText(edited));
        Assert.Equal(3, Directory.EnumerateFiles(archive.Full("input/articles"), "*.md", SearchOption.AllDirectories).Count());
    }

    [Theory]
    [InlineData("language: de\n", "a.txt", "23. April 2015\n\nZürich grüßt\n\nWas der Text erzählt.\n", "zuerich-gruesst")]
    [InlineData("", "a.txt", "23. April 2015\n\nZürich grüßt\n\nWas der Text erzählt.\n", "zurich-grusst")]
    [InlineData("language: de\n", "a.md", "---\nlanguage: en\n---\n# Zürich waits\n\nApril 23, 2015\n\nWhat the text tells.\n", "zurich-waits")]
    public void Addresses_are_spelled_as_the_language_of_the_text_does_or_else_the_archives(string site, string name, string text, string slug)
    {
        using var archive = new TempArchive(("input/site.yml", TempArchive.SiteYml + site), ($"seeds/{name}", text));
        archive.Run("import");
        Assert.Contains($"\nid: 2015-04-23-{slug}\n", archive.Read($"input/articles/2015/{slug}.md"), StringComparison.Ordinal);
    }

    [Fact]
    public void Of_two_captures_of_one_name_the_first_makes_the_draft_anew()
    {
        using var archive = new TempArchive();
        using var elsewhere = new TempArchive(("a/page.txt", "A title here\n\nWhat the text tells.\n"), ("b/page.txt", "Another title\n\nSomething else entirely is told here.\n"));
        archive.Run("import", elsewhere.Full("a/page.txt"));
        archive.Run("import", "--again", elsewhere.Full("a/page.txt"), elsewhere.Full("b/page.txt"));
        Assert.Equal(["a-title-here.md", "another-title.md"], Directory.EnumerateFiles(archive.Full("input/articles"), "*.md", SearchOption.AllDirectories).Select(Path.GetFileName).Order());
    }

    [Fact]
    public void A_capture_outside_the_archive_is_named_by_the_path_that_was_typed()
    {
        using var archive = new TempArchive();
        using var elsewhere = new TempArchive(("a/page.txt", "A title here\n\nWhat the text tells.\n"));
        var path = elsewhere.Full("a/page.txt").Replace('\\', '/');
        var import = archive.Run("import", path);
        Assert.Contains($"{path}:1:1: error: There is no dateline", import.Error, StringComparison.Ordinal);
        Assert.StartsWith($"{path} -> input/articles/", import.Output, StringComparison.Ordinal);
        Assert.Contains($"{path}:1:1: error: There is no dateline", archive.Run("import", "--explain", elsewhere.Full("a")).Error, StringComparison.Ordinal);
    }

    private static int Lines(string text, string with) => text.Split('\n').Count(line => line.Contains(with, StringComparison.Ordinal));
}
