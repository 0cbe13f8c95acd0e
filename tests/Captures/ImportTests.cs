using Archive.Captures;
using Archive.Tests.Support;
using Xunit;

namespace Archive.Tests.Captures;

public sealed class ImportTests
{
    private static string Capture(string title = "Lantern moves on", string body = "Lantern said that it would move on to other things this year.\n\nNobody asked it why.") =>
        $"April 23, 2015\n\n{title}\n\n{body}\n";

    [Fact]
    public void A_second_import_changes_nothing()
    {
        using var root = new CaptureRoot();
        root.Seed("a.txt", Capture()).Import();
        var before = root.Pages();
        var result = root.Import();
        Assert.Equal((0, 1, 0), (result.Pages.Count, result.Known, result.Refused));
        Assert.Equal(before, root.Pages());
    }

    [Fact]
    public void A_page_that_a_person_edited_stays_as_it_is()
    {
        using var root = new CaptureRoot();
        var path = Assert.Single(root.Seed("a.txt", Capture()).Import().Pages).Page;
        var edited = root.Archive.Read(path).Replace("other things", "better things", StringComparison.Ordinal);
        root.Archive.Write(path, edited);
        Assert.Empty(root.Import().Pages);
        Assert.Equal(edited, root.Page());
    }

    [Fact]
    public void A_capture_that_changed_since_is_a_warning_and_its_page_stays()
    {
        using var root = new CaptureRoot();
        root.Seed("a.txt", Capture()).Import();
        var before = root.Pages();
        root.Seed("a.txt", Capture() + "\nOne more line.\n").Import();
        Assert.Contains("seeds/a.txt: The capture has changed since it was imported as input/articles/2015/lantern-moves-on.md", root.Warnings);
        Assert.Equal(before, root.Pages());
    }

    [Fact]
    public void A_capture_that_was_renamed_is_known_by_its_hash()
    {
        using var root = new CaptureRoot();
        root.Seed("a.txt", Capture()).Import();
        File.Move(root.Archive.Full("seeds/a.txt"), root.Archive.Full("seeds/b.txt"));
        Assert.Equal(1, root.Import().Known);
    }

    [Fact]
    public void Months_of_any_language_and_words_of_buttons_are_no_names_that_the_registry_lacks()
    {
        using var root = new CaptureRoot();
        root.Seed("a.txt", "April 23, 2015\n\nLantern moves on\n\nLantern kapandı ve 3 Mayıs günü açıldı. Herkes 4 Mayıs günü geldi, 5 MAYIS günü gitti ve Orkut geldi. Bir kez Paylaş dedi, bir kez daha Paylaş dedi, ve Orkut gitti.\n");
        Assert.Equal("Orkut", Assert.Single(root.Import().Candidates).Name);
    }

    [Fact]
    public void The_same_capture_twice_is_refused_naming_the_page_that_exists()
    {
        using var root = new CaptureRoot();
        root.Seed("a.txt", Capture()).Import();
        root.Seed("b.txt", Capture()).Import();
        Assert.Contains("seeds/b.txt: The same capture is seeds/a.txt, imported as input/articles/2015/lantern-moves-on.md.", root.Errors);
        Assert.Single(root.Pages());
    }

    [Fact]
    public void The_same_capture_twice_in_one_run_is_imported_once()
    {
        using var root = new CaptureRoot();
        root.Seed("a.txt", Capture()).Seed("b.txt", Capture()).Import();
        Assert.Contains("seeds/b.txt: The same capture is seeds/a.txt", root.Errors);
        Assert.Single(root.Pages());
    }

    [Fact]
    public void The_same_text_from_the_same_address_is_refused_naming_the_page()
    {
        using var root = new CaptureRoot();
        root.Seed("a.txt", "https://www.quay.example/a/?utm_source=x#top\n" + Capture()).Import();
        root.Seed("b.txt", "http://quay.example/a\n" + Capture("Another title")).Import();
        Assert.Contains("is here already: input/articles/2015/lantern-moves-on.md", root.Errors);
        Assert.Single(root.Pages());
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Another_text_from_the_same_address_is_a_draft_that_asks_whether_it_is_a_version(bool inOneRun)
    {
        using var root = new CaptureRoot();
        root.Seed("a.txt", "https://quay.example/a\n" + Capture());
        if (!inOneRun) root.Import();
        root.Seed("b.txt", "https://quay.example/a\n" + Capture("Another title", "A wholly different text stands here, and it is longer than the other.")).Import();
        Assert.Contains($"seeds/b.txt:1:1: Another text from https://quay.example/a is here already: {(inOneRun ? "seeds/a.txt" : "input/articles/2015/lantern-moves-on.md")}.", root.Errors);
        Assert.Equal(2, root.Pages().Count);
        Assert.Contains("draft: true", System.Text.Encoding.UTF8.GetString(root.Pages()["2015/another-title.md"]));
    }

    [Fact]
    public void A_near_duplicate_is_imported_with_a_warning_that_names_the_other()
    {
        var text = string.Join(' ', Enumerable.Range(1, 80).Select(i => $"word{i}"));
        using var root = new CaptureRoot();
        root.Seed("a.txt", Capture(body: text + " end.")).Import();
        root.Seed("b.txt", Capture("Lantern moves along", text + " end, at last.")).Import();
        Assert.Contains("seeds/b.txt: The text is nearly that of input/articles/2015/lantern-moves-on.md.", root.Warnings);
        Assert.Equal(2, root.Pages().Count);
    }

    [Fact]
    public void Two_articles_of_one_day_and_title_both_get_a_page_and_an_id()
    {
        using var root = new CaptureRoot();
        root.Seed("a.txt", Capture()).Seed("b.txt", Capture(body: "Quite another story, told by somebody else about other people.")).Import();
        Assert.Equal(["2015/lantern-moves-on-2.md", "2015/lantern-moves-on.md"], root.Pages().Keys);
        Assert.Equal(0, root.Archive.Run("check").Exit);
    }

    [Fact]
    public void Paragraphs_that_three_captures_of_a_publisher_share_are_boilerplate_at_the_edges_alone()
    {
        using var root = new CaptureRoot();
        foreach (var word in new[] { "one", "two", "three" })
            root.Seed($"{word}.txt", Capture($"Story {word}", $"The {word} tale begins in {word} ways and has {word} ends.\n\nWhy it matters\n\nBecause {word} is a number, {word} in all its forms.\n\nHarbour Post Media pays its writers in fish."));
        root.Import();
        Assert.Equal(3, root.Pages().Count);
        Assert.All(root.Pages().Values, page => Assert.DoesNotContain("in fish", System.Text.Encoding.UTF8.GetString(page)));
        Assert.All(root.Pages().Values, page => Assert.Contains("Why it matters", System.Text.Encoding.UTF8.GetString(page)));
        Assert.Contains("Left out as boilerplate, since it stands in 3 captures of Harbour Post: 'Harbour Post Media pays its writers in fish.'.", root.Warnings);
    }

    [Fact]
    public void Pictures_and_definitions_of_different_articles_are_no_boilerplate()
    {
        using var root = new CaptureRoot();
        foreach (var word in new[] { "one", "two", "three" })
            root.Seed($"{word}.md", $"---\ntitle: Story {word}\ndate: 2015-04-23\nsource: https://quay.example/{word}\n---\n![](https://quay.example/{word}.png)\n\nThe {word} tale begins in {word} ways[^1] at [the yard][yard] and has {word} ends.\n\n---\n\nMore of {word}.\n\n[yard]: https://yard.example/{word}\n\n[^1]: The council said {word}.\n");
        root.Import();
        Assert.All(root.Pages().Values.Select(System.Text.Encoding.UTF8.GetString), page =>
        {
            Assert.Contains("![](https://quay.example/", page);
            Assert.Contains("[yard]: https://yard.example/", page);
            Assert.Contains("[^1]: The council said", page);
        });
        Assert.DoesNotContain("captures of quay.example", root.Warnings);
    }

    [Fact]
    public void Two_captures_teach_only_what_both_end_with()
    {
        using var root = new CaptureRoot();
        foreach (var word in new[] { "one", "two" })
            root.Seed($"{word}.txt", $"https://quay.example/{word}\n\n" + Capture($"Story {word}", $"The {word} tale begins in {word} ways and has {word} ends, as {word} tales do.\n\nWhy it matters\n\nBecause of {word}.\n\nThe Quay pays in fish.\n\nWrite to us."));
        root.Import();
        Assert.Equal(2, root.Pages().Count);
        Assert.All(root.Pages().Values.Select(System.Text.Encoding.UTF8.GetString), page =>
        {
            Assert.DoesNotContain("in fish", page);
            Assert.DoesNotContain("Write to us", page);
            Assert.Contains("Why it matters", page);
        });
        Assert.Contains("Left out as boilerplate, since it stands in 2 captures of quay.example: 'The Quay pays in fish.'.", root.Warnings);
    }

    [Fact]
    public void Two_versions_of_an_article_at_two_addresses_teach_nothing_of_boilerplate()
    {
        var noon = string.Join("\n\n", new[] { "rope", "boat", "crane", "quay", "net", "oar" }.Select(word => $"The master of the {word} said that no {word} leaves the harbour before the {word} is paid for, and that is that."));
        var night = string.Join("\n\n", Enumerable.Range(1, 8).Select(hour => $"At {hour} in the evening there was news of hour {hour}, and whoever had waited {hour} hours went home."));
        using var root = new CaptureRoot();
        root.Seed("noon.txt", $"https://quay.example/noon\n\n{Capture("Story of noon", $"Nothing is known yet.\n\n{noon}")}").Seed("night.txt", $"https://quay.example/night\n\n{Capture("Story of night", $"{night}\n\n{noon}")}").Import();
        Assert.Equal(2, root.Pages().Count);
        Assert.All(root.Pages().Values.Select(System.Text.Encoding.UTF8.GetString), page => Assert.Contains(noon, page));
        Assert.DoesNotContain("boilerplate", root.Warnings);
    }

    [Fact]
    public void What_would_be_boilerplate_and_is_much_of_a_text_is_a_question()
    {
        const string Tail = "The Quay is the paper of the harbour and of all who work there, and is read by seven thousand of them each week.";
        using var root = new CaptureRoot();
        foreach (var word in new[] { "one", "two" }) root.Seed($"{word}.txt", $"https://quay.example/{word}\n\n{Capture($"Story {word}", $"The {word} tale begins in {word} ways.\n\nIt ends in {word} others.\n\n{Tail}")}");
        root.Import();
        Assert.All(root.Pages().Values.Select(System.Text.Encoding.UTF8.GetString), page =>
        {
            Assert.EndsWith($"{Tail}\n", page);
            Assert.Contains("stands in other captures of quay.example, too", page);
        });
    }

    [Fact]
    public void A_changed_text_from_the_same_address_is_refused_as_nearly_the_same()
    {
        var text = string.Join(' ', Enumerable.Range(1, 80).Select(i => $"word{i}"));
        using var root = new CaptureRoot();
        root.Seed("a.txt", $"https://quay.example/a\n\n{Capture(body: text + " end.")}").Seed("b.txt", $"https://quay.example/a\n\n{Capture(body: text + " end, at last.")}").Import();
        Assert.Contains("seeds/b.txt: Nearly the same text from https://quay.example/a is here already: seeds/a.txt. Remove the capture; if it is a newer version, remove the other one instead.", root.Errors);
    }

    [Fact]
    public void Moves_and_claims_of_a_sidecar_stand_in_the_page()
    {
        const string Moves = "moves:\n  - id: lantern-leaves-2015\n    actor: lantern\n    action: leaves\n    date: 2015-04\n    quote: \"move on to other things\"\n";
        using var root = new CaptureRoot();
        root.Seed("a.txt", Capture()).Seed("a.txt.yml", $"rights: excerpt\n{Moves}").Import();
        Assert.Contains(Moves + "---\n", root.Page());
        Assert.Contains("\nrights: excerpt\n", root.Page());
    }

    [Theory]
    [InlineData("{rights: link, title: \"X\", date: 2015-04-23, vendors: [tidewater], sources: [{title: \"A, b: #c\", url: https://quay.example/m}]}\n")]
    [InlineData("{title: \"X\", date: 2015-04-23, vendors: [tidewater],\n  sources: [{title: \"A, b: #c\", url: https://quay.example/m}], rights: link}\n")]
    [InlineData("  title: \"X\"\n  date: 2015-04-23\n  sources:\n    - title: \"A, b: #c\"\n      url: https://quay.example/m\n  vendors: [tidewater]\n  rights: link")]
    [InlineData("title: \"X\"\nsources:\n- title: \"A, b: #c\" # the minutes\n  url: >-\n    https://quay.example/m\nvendors:\n- tidewater\nrights: 'link'\ndate: 2015-04-23\n")]
    public void A_sidecar_counts_in_whatever_style_of_YAML_it_is_written(string sidecar)
    {
        using var root = new CaptureRoot();
        root.Seed("a.txt", Capture()).Seed("a.txt.yml", sidecar).Import();
        Assert.Equal("", root.Errors);
        var page = root.Page().Replace("\"https://quay.example/m\"", "https://quay.example/m").Replace("\"link\"", "link");
        Assert.Contains("\ntitle: \"X\"\n", page);
        Assert.Contains("\nsources:\n  - title: \"A, b: #c\"\n    url: https://quay.example/m\nrights: link\nvendors: [tidewater]\n", page);
        Assert.Equal(0, root.Archive.Run("check").Exit);
    }

    [Fact]
    public void Names_that_recur_and_are_not_known_are_listed_with_the_command_that_adds_them()
    {
        using var root = new CaptureRoot();
        root.Seed("a.txt", Capture(body: "It was Ærø Works that asked, and Ærø Works that paid Lantern."));
        Assert.Contains("new vendor aero-works --name 'Ærø Works'   (2 times)", root.Archive.Run("import").Output);
    }

    [Fact]
    public void A_title_in_another_script_names_the_page_in_words()
    {
        using var root = new CaptureRoot();
        root.Seed("a.txt", Capture("Новости порта")).Import();
        Assert.Equal(["2015/novosti-porta.md"], root.Pages().Keys);
        Assert.StartsWith("---\nid: 2015-04-23-novosti-porta\n", root.Page());
    }

    [Fact]
    public void A_title_without_a_letter_still_gives_the_page_a_name()
    {
        using var root = new CaptureRoot();
        root.Seed("a.txt", Capture("🚢 🚢")).Import();
        Assert.Matches("^2015/article-[0-9a-f]{8}.md$", Assert.Single(root.Pages().Keys));
    }

    [Fact]
    public void Two_imports_at_once_write_each_page_once_and_neither_fails()
    {
        using var root = new CaptureRoot();
        for (var i = 0; i < 12; i++) root.Seed($"{i}.txt", $"April 23, 2015\n\nTitle number {i}\n\nMossgate gave {i} cranes away on Tuesday, and nobody asked for number {i + 1} of them.\n");
        var results = new[] { 0, 1 }.AsParallel().WithDegreeOfParallelism(2).Select(_ => root.Archive.Run("import")).ToList();
        Assert.All(results, result => Assert.InRange(result.Exit, 0, 1));
        Assert.Equal(12, root.Pages().Keys.Count(path => path.EndsWith(".md", StringComparison.Ordinal)));
    }

    [Fact]
    public void What_an_import_writes_is_a_valid_archive()
    {
        using var root = new CaptureRoot();
        foreach (var file in Directory.EnumerateFiles(CaptureRoot.Gold).Where(f => !f.EndsWith(".page.md", StringComparison.Ordinal)))
            root.Seed(Path.GetFileName(file), File.ReadAllBytes(file));
        var result = root.Import();
        Assert.True(result.Pages.Count > result.Refused);
        var check = root.Archive.Run("check");
        Assert.Equal("", string.Join('\n', check.Error.Split('\n').Where(l => l.StartsWith("input/", StringComparison.Ordinal) && l.Contains(": error:", StringComparison.Ordinal))));
    }

    [Theory]
    [InlineData("> ")]
    [InlineData("- ")]
    public void A_capture_whose_page_could_not_be_shown_is_refused_and_holds_up_no_other(string mark)
    {
        var deep = string.Concat(Enumerable.Repeat(mark, 500)) + "Lantern moves on.";
        using var root = new CaptureRoot();
        root.Seed("a.md", $"---\ntitle: Deep\ndate: 2015-04-22\n---\n\n{deep}\n").Seed("b.txt", Capture()).Import();
        Assert.Contains("seeds/a.md:6:1: The text is nested too deeply", root.Errors);
        Assert.Contains("would move on to other things", root.Page(), StringComparison.Ordinal);
    }
}
