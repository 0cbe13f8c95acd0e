using Archive.Tests.Support;
using Xunit;

namespace Archive.Tests.Commands;

public sealed class InitTests
{
    [Fact]
    public void A_new_archive_passes_check_and_builds_under_its_own_title_and_address()
    {
        using var archive = new TempArchive();
        var root = archive.Full("mine");
        var made = Call.Of("init", root, "--title", "Bells: a record", "--base-url", "https://name.example/bells/");
        Assert.Equal((0, ""), (made.Exit, made.Error));
        Assert.Contains($"archive preview --root {root}", made.Output, StringComparison.Ordinal);

        var check = Call.Of("check", "--root", root);
        Assert.Equal((0, ""), (check.Exit, check.Error));
        Assert.Equal(0, Call.Of("build", "--root", root).Exit);
        var home = File.ReadAllText(Path.Combine(root, "output", "index.html"));
        Assert.Contains("Bells: a record", home, StringComparison.Ordinal);
        Assert.Contains("/bells/articles/2024/anvil-works-joins-open-forge/", home, StringComparison.Ordinal);
        Assert.True(Directory.Exists(Path.Combine(root, "seeds")));
        Assert.Contains("output/", File.ReadAllText(Path.Combine(root, ".gitignore")), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("de", "ambosswerk")]
    [InlineData("de-AT", "ambosswerk")]
    [InlineData("fr", "anvil-works")]
    public void The_language_chooses_the_words_of_the_site_and_the_texts_where_there_are_some(string language, string vendor)
    {
        using var archive = new OwnArchive(language);
        Assert.Contains($"\nlanguage: {language}\n", File.ReadAllText(Path.Combine(archive.Root, "input", "site.yml")), StringComparison.Ordinal);
        Assert.True(File.Exists(Path.Combine(archive.Root, "input", "vendors", $"{vendor}.yml")));
    }

    [Fact]
    public void A_language_is_a_code()
    {
        using var archive = new TempArchive();
        Assert.Equal(2, Call.Of("init", archive.Full("mine"), "--language", "deutsch").Exit);
        Assert.False(Directory.Exists(archive.Full("mine")));
    }

    [Fact]
    public void A_folder_that_holds_something_is_left_alone()
    {
        using var archive = new TempArchive();
        archive.Write("mine/mine.txt", "mine");
        var made = Call.Of("init", archive.Full("mine"));
        Assert.Equal(2, made.Exit);
        Assert.Contains("holds something already", made.Error, StringComparison.Ordinal);
        Assert.Equal(["mine.txt"], Folder.Bytes(archive.Full("mine")).Keys);
    }

    [Fact]
    public void A_repository_without_files_is_empty()
    {
        using var archive = new TempArchive();
        archive.Write("mine/.git/HEAD", "ref: refs/heads/main\n");
        Assert.Equal(0, Call.Of("init", archive.Full("mine")).Exit);
        Assert.Equal(2, Call.Of("init", archive.Full("mine")).Exit);
    }

    [Theory]
    [InlineData("input/site.yml")]
    [InlineData(".github/CODEOWNERS")]
    [InlineData("README.md")]
    public void What_was_broken_off_is_completed(string last)
    {
        using var archive = new TempArchive();
        Call.Of("init", archive.Full("whole"), "--title", "Ω");
        Call.Of("init", archive.Full("half"), "--title", "Ω");
        File.Delete(archive.Full("half/input/site.yml"));
        Directory.Delete(archive.Full("half/input/.schema"), recursive: true);
        Directory.Delete(archive.Full("half/seeds"));
        if (last != "input/site.yml") archive.Write($"half/{last}", archive.Read($"half/{last}")[..9]);
        Assert.Equal(0, Call.Of("init", archive.Full("half"), "--title", "Ω").Exit);
        Assert.Equal(Folder.Bytes(archive.Full("whole")), Folder.Bytes(archive.Full("half")));
    }

    [Fact]
    public void What_was_broken_off_among_its_last_files_is_completed()
    {
        using var archive = new TempArchive();
        Call.Of("init", archive.Full("whole"), "--title", "Ω");
        Call.Of("init", archive.Full("half"), "--title", "Ω");
        File.Delete(archive.Full("half/input/.schema/vendor.schema.json"));
        archive.Write("half/input/.schema/.x1y2.part", "{");
        Assert.Equal(2, Call.Of("init", archive.Full("half"), "--title", "Ω").Exit);
        Directory.Delete(archive.Full("half/seeds"));
        Assert.Equal(0, Call.Of("init", archive.Full("half"), "--title", "Ω").Exit);
        File.Delete(archive.Full("half/input/.schema/.x1y2.part"));
        Assert.Equal(Folder.Bytes(archive.Full("whole")), Folder.Bytes(archive.Full("half")));
        Directory.Delete(archive.Full("half/seeds"));
        archive.Write("half/input/site.yml", "title: Mine\nbase-url: https://mine.test\n");
        Assert.Equal(2, Call.Of("init", archive.Full("half"), "--title", "Ω").Exit);
    }

    [Theory]
    [InlineData("en", "Suggest an article", "What happened")]
    [InlineData("de", "Einen Artikel vorschlagen", "Was geschehen ist")]
    public void Forms_and_the_page_for_visitors_speak_its_language(string language, string form, string request)
    {
        using var archive = new OwnArchive(language);
        string Read(string path) => File.ReadAllText(Path.Combine(archive.Root, path));
        Assert.Equal(["add-a-vendor.yml", "correct-a-fact.yml", "suggest-an-article.yml"], Directory.GetFiles(Path.Combine(archive.Root, ".github/ISSUE_TEMPLATE")).Select(Path.GetFileName).Order(StringComparer.Ordinal));
        Assert.StartsWith($"name: {form}\n", Read(".github/ISSUE_TEMPLATE/suggest-an-article.yml"), StringComparison.Ordinal);
        Assert.StartsWith(request, Read(".github/pull_request_template.md"), StringComparison.Ordinal);
        Assert.StartsWith("# Ω\n", Read("README.md"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("en")]
    [InlineData("de")]
    public void Nothing_in_it_is_left_to_mend(string language)
    {
        using var archive = new OwnArchive(language);
        Assert.Equal("2 articles checked: no problems.\n", Call.Of("check", "--root", archive.Root, "--fix").Output);
    }

    [Fact]
    public void The_command_that_shows_it_can_be_typed_as_it_stands()
    {
        using var archive = new TempArchive();
        Assert.Contains($"archive preview --root \"{archive.Full("my own")}\"", Call.Of("init", archive.Full("my own")).Output, StringComparison.Ordinal);
    }

    [Fact]
    public void A_title_is_words()
    {
        using var archive = new TempArchive();
        Assert.Equal(2, Call.Of("init", archive.Full("mine"), "--title", " ").Exit);
        Assert.False(Directory.Exists(archive.Full("mine")));
    }

    [Theory]
    [InlineData("name.example")]
    [InlineData("https://name.example/?x")]
    [InlineData("https://user:secret@name.example/")]
    [InlineData("https://*.example/")]
    [InlineData("https://name.example//bells")]
    [InlineData("https://name.example/a b")]
    public void An_address_at_which_no_page_can_stand_is_refused(string address)
    {
        using var archive = new TempArchive();
        Assert.Equal(2, Call.Of("init", archive.Full("mine"), "--base-url", address).Exit);
        Assert.False(Directory.Exists(archive.Full("mine")));
    }
}
