using Archive.Tests.Support;
using Xunit;

namespace Archive.Tests.Commands;

public sealed class UsageTests
{
    [Fact]
    public void Help_lists_every_verb()
    {
        var help = Call.Of("--help");
        Assert.Equal(0, help.Exit);
        foreach (var verb in Verbs) Assert.Contains($"\n  {verb.Data} ", help.Output);
        Assert.Empty(help.Error);
    }

    [Theory]
    [InlineData("help", "archive [command] [options]")]
    [InlineData("help check", "archive check [options]")]
    [InlineData("-v", "1.0.0")]
    public void What_people_type_first_is_answered(string words, string answer)
    {
        var said = Call.Of(words.Split(' '));
        Assert.Equal(0, said.Exit);
        Assert.Contains(answer.Replace("archive ", "", StringComparison.Ordinal), said.Output, StringComparison.Ordinal);
    }

    public static TheoryData<string> Verbs => ["build", "import", "check", "new", "preview", "schema"];

    [Theory]
    [InlineData("rename action joins join", "'rename' knows article, vendor, topic, publisher and person, not 'action'.\nSee archive rename --help.\n")]
    [InlineData("withdraw vendr acme", "'withdraw' knows article, vendor, topic, publisher and person, not 'vendr'. Did you mean 'vendor'?\nSee archive withdraw --help.\n")]
    public void A_kind_of_page_that_a_verb_does_not_know_is_answered_with_those_that_it_does(string words, string answer)
    {
        var said = Call.Of(words.Split(' '));
        Assert.Equal((2, answer), (said.Exit, said.Error));
    }

    [Theory, MemberData(nameof(Verbs))]
    public void Every_verb_explains_itself(string verb)
    {
        var help = Call.Of(verb, "--help");
        Assert.Equal(0, help.Exit);
        Assert.Contains("--root", help.Output);
        Assert.Contains("--format", help.Output);
        Assert.Empty(help.Error);
    }

    [Theory]
    [InlineData("bild", "There is no verb 'bild'. Did you mean 'build'?\nSee archive --help.\n")]
    [InlineData("xyzzy", "There is no verb 'xyzzy'.\nSee archive --help.\n")]
    [InlineData("build --drfats", "There is no option '--drfats'. Did you mean '--drafts'?\nSee archive build --help.\n")]
    [InlineData("check extra", "'extra' is one word too many.\nSee archive check --help.\n")]
    [InlineData("--claen", "There is no option '--claen'. Did you mean '--clean'?\nSee archive build --help.\n")]
    public void A_wrong_word_is_answered_with_the_nearest_right_one(string words, string answer)
    {
        var outcome = Call.Of(words.Split(' '));
        Assert.Equal(2, outcome.Exit);
        Assert.Equal(answer, outcome.Error);
        Assert.Empty(outcome.Output);
    }

    [Theory]
    [InlineData("--host")]
    [InlineData("--format")]
    public void What_a_value_may_be_is_said_on_one_line(string option)
    {
        var outcome = Call.Of("check", option, "nope");
        Assert.Equal(2, outcome.Exit);
        Assert.DoesNotContain("\\u00", outcome.Error, StringComparison.Ordinal);
        Assert.Contains(option == "--host" ? "netlify" : "sarif", outcome.Error.Split('\n')[0], StringComparison.OrdinalIgnoreCase);
    }

    [Theory]
    [InlineData("check", "--format", "xml")]
    [InlineData("check", "--format")]
    [InlineData("build", "--base-url")]
    public void A_wrong_value_is_wrong_usage(params string[] words)
    {
        var outcome = Call.Of(words);
        Assert.Equal(2, outcome.Exit);
        Assert.NotEmpty(outcome.Error);
    }

    [Theory]
    [InlineData("--output must be a folder, not ''.", "build", "--output", "")]
    [InlineData("--port must be a whole number, not 'abc'.", "preview", "--port", "abc")]
    public void A_value_of_the_wrong_kind_is_told_without_types_of_NET(string answer, params string[] words)
    {
        var outcome = Call.Of(words);
        Assert.Equal((2, answer), (outcome.Exit, outcome.Error.Split('\n')[0]));
    }

    [Fact]
    public void A_root_without_input_is_wrong_usage()
    {
        using var archive = new TempArchive();
        Directory.Delete(archive.Full("input"), true);
        var outcome = archive.Run("check");
        Assert.Equal(2, outcome.Exit);
        Assert.Contains("holds no input/ folder", outcome.Error);
    }

    [Fact]
    public void An_input_folder_with_a_capital_is_named()
    {
        using var archive = new TempArchive();
        Directory.Move(archive.Full("input"), archive.Full("Input"));
        Assert.EndsWith("holds no input/ folder. Call the folder Input/ input/.\n", archive.Run("check").Error, StringComparison.Ordinal);
        Directory.CreateDirectory(archive.Full("input"));
        Assert.Equal("input/site.yml: error: The file is missing.\n    Call the folder Input/ input/.\n", archive.Run("check").Error);
    }

    [Theory]
    [InlineData("ftp://host/")]
    [InlineData("archive.example")]
    [InlineData("javascript:alert(1)")]
    public void A_base_url_of_another_kind_is_wrong_usage(string url)
    {
        using var archive = new TempArchive();
        var outcome = archive.Run("build", "--base-url", url);
        Assert.Equal(2, outcome.Exit);
        Assert.False(Directory.Exists(archive.Output));
    }

    [Theory]
    [InlineData("https://name.example/?x", "has a query or a fragment")]
    [InlineData("https://user:secret@name.example/", "holds '@' or '*'")]
    [InlineData("https://name.example/@home", "holds '@' or '*'")]
    [InlineData("https://*.example/", "holds '@' or '*'")]
    [InlineData("https://name.example//bells", "has two slashes in its path.")]
    [InlineData("https://name.example/a/../bells", "has '.' or '..' in its path.")]
    [InlineData("https://name.example/a b", "must be an address that starts with https:// or http://. Write %20 for each blank in it")]
    [InlineData("https://name.example/\u200bbells", "must be an address that starts with https:// or http://.")]
    [InlineData("name.example", "must be an address that starts with https:// or http://. Write https://name.example.")]
    [InlineData("http://[::1]/x", "has an IPv6 address in the place of a host's name. Write the name of the host.")]
    [InlineData("https://a.example:99999", "has a port above 65535, and there is none. Write the port at which the site answers, or leave it out.")]
    [InlineData("https://a.example:99999999999/x", "has a port above 65535, and there is none.")]
    public void A_base_url_is_told_the_same_in_the_option_and_in_the_file(string url, string fault)
    {
        using var archive = new TempArchive();
        var outcome = archive.Run("build", "--base-url", url);
        Assert.Equal(2, outcome.Exit);
        Assert.StartsWith($"--base-url {fault}", outcome.Error, StringComparison.Ordinal);
        Assert.StartsWith($"input/site.yml:2:11: error: 'base-url' {fault}", archive.Write("input/site.yml", $"title: T\nbase-url: \"{url}\"\n").Run("check").Error.Replace("\n    ", " ", StringComparison.Ordinal), StringComparison.Ordinal);
    }

    [Fact]
    public void A_base_url_has_an_end() =>
        Assert.StartsWith("--base-url has more than 300 characters.", Call.Of("init", "mine", "--base-url", $"https://name.example/{new string('a', 300)}").Error, StringComparison.Ordinal);

    [Fact]
    public void Options_before_the_verb_count_too()
    {
        using var archive = new TempArchive();
        var outcome = Call.Of("--root", archive.Root, "check");
        Assert.Equal(0, outcome.Exit);
        Assert.Equal("0 articles checked: no problems.\n", outcome.Output);
    }

    [Fact]
    public void Without_a_verb_it_is_build()
    {
        using var archive = new TempArchive();
        Assert.Equal(0, Call.Of("--root", archive.Root).Exit);
        Assert.True(File.Exists(Path.Combine(archive.Output, "index.html")));
    }

    [Fact]
    public void A_fault_of_the_theme_is_named_with_its_place_and_exit_1()
    {
        using var archive = new TempArchive();
        archive.Write("theme/templates/home.html", "{{ no_such_thing }}");
        var outcome = archive.Run("build");
        Assert.Equal(1, outcome.Exit);
        Assert.Contains("theme/templates/home.html:1:4: error: ", outcome.Error);
        Assert.DoesNotContain("   at ", outcome.Error);
        Assert.False(Directory.Exists(archive.Output));
    }

    [Theory]
    [InlineData("--overdue", "--as-of", "nonsense")]
    [InlineData("--as-of", "2026-01-01")]
    public void What_is_called_with_the_wrong_day_has_done_nothing(params string[] options)
    {
        using var archive = new TempArchive().Article("one");
        var before = Folder.Bytes(archive.Root);
        Assert.Equal(2, archive.Run("check", ["--accept", "--fix", .. options]).Exit);
        Assert.Equal(before, Folder.Bytes(archive.Root));
    }

    [Fact]
    public void What_is_said_of_one_capture_is_not_said_of_a_folder_of_several()
    {
        using var archive = new TempArchive(("seeds/a.txt", "April 23, 2015\n\nOne title\n\nThe first text.\n"), ("seeds/b.txt", "April 24, 2015\n\nOther title\n\nThe second text, of another day.\n"));
        var refused = archive.Run("import", "--title", "X", archive.Full("seeds"));
        Assert.Equal(2, refused.Exit);
        Assert.Contains("speak of one capture", refused.Error, StringComparison.Ordinal);
        File.Delete(archive.Full("seeds/b.txt"));
        Assert.Equal(0, archive.Run("import", "--title", "X", archive.Full("seeds")).Exit);
    }
}
