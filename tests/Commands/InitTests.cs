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
    public void An_address_at_which_no_page_can_stand_is_refused(string address)
    {
        using var archive = new TempArchive();
        Assert.Equal(2, Call.Of("init", archive.Full("mine"), "--base-url", address).Exit);
        Assert.False(Directory.Exists(archive.Full("mine")));
    }
}
