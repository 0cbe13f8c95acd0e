using System.Globalization;
using Archive.Tests.Support;
using Xunit;

namespace Archive.Tests.Ledgers;

/// <summary>The ledger of identities: what feeds once published neither vanishes nor changes.</summary>
public sealed class LedgerTests
{
    private const string Ledger = "input/identities.txt";

    private static TempArchive Accepted()
    {
        var archive = new TempArchive(("input/site.yml", $"{TempArchive.SiteYml}tag-authority: archive.test,2020\n"));
        archive.Article("one").Article("two").Run("check", "--accept");
        return archive;
    }

    [Fact]
    public void Accepting_notes_every_identity_once()
    {
        using var archive = Accepted();
        var once = archive.Read(Ledger);
        Assert.Matches("\naccepted 20[0-9]{2}-[0-9]{2}-[0-9]{2}\ntag:archive.test,2020:article/two\ntag:archive.test,2020:article/one\n$", once);
        var again = archive.Run("check", "--accept");
        Assert.Equal(("2 articles checked: no problems.\n", ""), (again.Output, again.Error));
        Assert.Equal(once, archive.Read(Ledger));
    }

    [Fact]
    public void Two_articles_of_one_id_are_a_problem_where_feeds_have_a_history_too()
    {
        using var archive = Accepted();
        archive.Write(Ledger, $"{archive.Read(Ledger)}archive 1\n").Article("three").Write("input/articles/2015/four.md", archive.Read("input/articles/2015/one.md"));
        foreach (var command in (string[])["check", "build"])
        {
            var call = archive.Run(command);
            Assert.Equal(1, call.Exit);
            Assert.Contains("input/articles/2015/four.md:2:5: error: The id 'one' is that of input/articles/2015/one.md", call.Error, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void Lines_are_added_with_the_line_ends_that_the_ledger_has()
    {
        using var archive = Accepted();
        foreach (var ledger in (string[])[Ledger, "input/addresses.txt"]) archive.Write(ledger, archive.Read(ledger).Replace("\n", "\r\n", StringComparison.Ordinal));
        Assert.Equal(0, archive.Article("three").Run("check", "--accept").Exit);
        foreach (var ledger in (string[])[Ledger, "input/addresses.txt"])
        {
            Assert.Contains("three", archive.Read(ledger), StringComparison.Ordinal);
            Assert.DoesNotContain("\n", archive.Read(ledger).Replace("\r\n", "", StringComparison.Ordinal), StringComparison.Ordinal);
        }
    }

    [Theory]
    [InlineData("input/identities.txt", "tag:archive.test,2020:article/three")]
    [InlineData("input/addresses.txt", "/articles/2015/three/")]
    public void A_merge_that_nobody_has_finished_is_named_as_such_and_once(string ledger, string line)
    {
        using var archive = Accepted();
        archive.Write(ledger, $"{archive.Read(ledger)}<<<<<<< HEAD\n{line}\n=======\n{line}-too\n>>>>>>> other\n");
        foreach (var call in (Call[])[archive.Run("check"), archive.Run("build")])
        {
            Assert.Equal(1, call.Exit);
            Assert.Single(call.Error.Split('\n'), l => l.Contains(": error: ", StringComparison.Ordinal));
            Assert.Contains("error: Two versions of this file were merged", call.Error);
        }
    }

    [Fact]
    public void Only_accepting_writes()
    {
        using var archive = new TempArchive();
        archive.Article("one").Run("check");
        archive.Build();
        Assert.False(File.Exists(archive.Full(Ledger)));
    }

    [Fact]
    public void An_identity_that_vanishes_is_an_error_at_its_line()
    {
        using var archive = Accepted();
        File.Delete(archive.Full("input/articles/2015/one.md"));
        var checkedAgain = archive.Run("check");
        Assert.Equal(1, checkedAgain.Exit);
        Assert.Contains($"{Ledger}:5:1: error: tag:archive.test,2020:article/one was published and is gone.", checkedAgain.Error);
    }

    [Fact]
    public void An_identity_that_changes_is_an_error_and_is_not_accepted()
    {
        using var archive = Accepted();
        archive.Write("input/articles/2015/one.md", archive.Read("input/articles/2015/one.md").Replace("id: one", "id: other"));
        var before = archive.Read(Ledger);
        Assert.Equal(1, archive.Run("check", "--accept").Exit);
        Assert.Equal(before, archive.Read(Ledger));
    }

    [Fact]
    public void An_id_that_changes_is_one_error_at_the_page_itself()
    {
        using var archive = Accepted();
        archive.Write("input/articles/2015/one.md", archive.Read("input/articles/2015/one.md").Replace("id: one", "id: other"));
        Assert.Equal("""
            input/articles/2015/one.md:2:5: error: This page was published with the id 'one', and with another it would come to subscribers a second time.
                Write 'id: one': a page may change its file, title and text, never its id.

            """, archive.Run("check").Error);
    }

    [Fact]
    public void Turning_off_the_pages_of_moves_and_claims_is_one_error_however_many_were_published()
    {
        using var archive = RecordArchive.Of("a 2014-03 acme joins guild", "b 2014-04 initech partners-with hooli");
        Assert.Equal(0, archive.Run("check", "--accept").Exit);
        archive.Write("input/site.yml", TempArchive.SiteYml + "record-pages: false\n");
        Assert.Equal("""
            input/site.yml: error: 'record-pages: false' takes 2 pages from the site that were published, such as /moves/a/
                Remove it or, to take them back for good, write 'withdrawn' behind each of them in input/addresses.txt.

            """, archive.Run("check").Error);
    }

    [Theory]
    [InlineData("search: false", "/search/")]
    [InlineData("feeds: []", "/feeds/")]
    [InlineData("data: false", "/data/")]
    public void Turning_off_a_part_of_the_site_that_was_published_is_one_error_that_names_it(string setting, string address)
    {
        using var archive = Accepted();
        archive.Write("input/site.yml", archive.Read("input/site.yml") + setting + "\n");
        Assert.Equal($"""
            input/site.yml: error: '{setting}' takes a page from the site that was published: {address}
                Remove it or, to take the page back for good, write 'withdrawn' behind it in input/addresses.txt.

            """, archive.Run("check").Error);
    }

    [Fact]
    public void A_page_that_became_a_draft_is_gone_from_the_feeds()
    {
        using var archive = Accepted();
        archive.Article("one", more: "draft: true");
        Assert.Equal(1, archive.Run("check").Exit);
    }

    [Fact]
    public void Another_authority_would_make_every_item_new_and_is_one_error()
    {
        using var archive = Accepted();
        archive.Write("input/site.yml", $"{TempArchive.SiteYml}tag-authority: archive.test,2021\n");
        var problems = archive.Run("check");
        Assert.Equal(1, problems.Exit);
        Assert.Contains("Write 'tag-authority: archive.test,2020' in input/site.yml.", problems.Error);
        Assert.Equal(1, problems.Error.Split("error:").Length - 1);
    }

    [Fact]
    public void Another_host_changes_no_identity()
    {
        using var archive = Accepted();
        archive.Write("input/site.yml", archive.Read("input/site.yml").Replace("https://archive.test", "https://elsewhere.test"));
        Assert.Equal(0, archive.Run("check").Exit);
    }

    [Fact]
    public void What_was_withdrawn_may_be_gone_and_never_comes_again()
    {
        using var archive = Accepted();
        archive.Write(Ledger, archive.Read(Ledger).Replace("article/one\n", "article/one withdrawn\n"));
        Assert.Contains("was withdrawn and is in use again", archive.Run("check").Error);
        File.Delete(archive.Full("input/articles/2015/one.md"));
        File.Delete(archive.Full("input/addresses.txt"));
        Assert.Equal(0, archive.Run("check").Exit);
    }

    [Theory]
    [InlineData("{0}\n{0} withdrawn\n")]
    [InlineData("{0} withdrawn\n{0}\n")]
    [InlineData("{0} withdrawn\n{0}\n{0} withdrawn\n")]
    public void What_a_merge_leaves_both_withdrawn_and_not_is_withdrawn(string lines)
    {
        using var archive = Accepted();
        foreach (var (ledger, entry) in ((string, string)[])[(Ledger, "tag:archive.test,2020:article/one"), ("input/addresses.txt", "/articles/2015/one/")])
            archive.Write(ledger, archive.Read(ledger).Replace($"{entry}\n", string.Format(CultureInfo.InvariantCulture, lines, entry), StringComparison.Ordinal));
        Assert.Contains("article/one was withdrawn and is in use again.", archive.Run("check").Error, StringComparison.Ordinal);
        File.Delete(archive.Full("input/articles/2015/one.md"));
        archive.Article("three");
        var accepted = archive.Run("check", "--accept");
        Assert.Equal((0, ""), (accepted.Exit, accepted.Error));
        Assert.Contains("article/one withdrawn\n", archive.Read(Ledger), StringComparison.Ordinal);
        Assert.Contains("/articles/2015/one/ withdrawn\n", archive.Read("input/addresses.txt"), StringComparison.Ordinal);
        archive.Build();
        Assert.Equal("", archive.Run("check").Error);
    }

    [Fact]
    public void New_identities_are_told_until_they_are_accepted()
    {
        using var archive = Accepted();
        archive.Article("three");
        var problems = archive.Run("check");
        Assert.Equal(0, problems.Exit);
        Assert.Equal("", problems.Error);
        Assert.Contains("items of feeds: 1.", problems.Output);
        archive.Run("check", "--accept");
        Assert.Matches("\naccepted [0-9-]{10}\ntag:archive.test,2020:article/three\n$", archive.Read(Ledger));
    }

    [Theory]
    [InlineData("accepted yesterday")]
    [InlineData("accepted 2026")]
    [InlineData("accepted 2026-12-01 withdrawn")]
    public void A_day_of_acceptance_is_a_day(string line)
    {
        using var archive = Accepted();
        archive.Write(Ledger, archive.Read(Ledger) + line + "\n");
        Assert.Contains($"{Ledger}:6:1: error: ", archive.Run("check").Error);
    }

    [Fact]
    public void An_article_that_was_added_on_a_day_to_come_is_an_error_at_its_place_unless_it_was_accepted_before()
    {
        using var archive = Accepted();
        archive.Article("ahead", more: "added: 2962-01-01");
        var problems = archive.Run("check", "--accept");
        Assert.Equal(1, problems.Exit);
        Assert.Contains("input/articles/2015/ahead.md:5:8: error: 2962-01-01 is still to come", problems.Error);
        Assert.DoesNotContain("article/ahead", archive.Read(Ledger));
        archive.Write(Ledger, archive.Read(Ledger) + "tag:archive.test,2020:article/ahead\n");
        Assert.Equal(0, archive.Run("check").Exit);
    }

    [Fact]
    public void A_day_of_acceptance_that_is_still_to_come_is_told_before_others_bear_it()
    {
        using var archive = Accepted();
        archive.Write(Ledger, archive.Read(Ledger).Replace("accepted 20", "accepted 29", StringComparison.Ordinal)).Article("three");
        Assert.Contains($"{Ledger}:3:1: warning: 29", archive.Run("check").Error, StringComparison.Ordinal);
        var problems = archive.Run("check", "--accept");
        Assert.Equal(1, problems.Exit);
        Assert.Contains($"{Ledger}:3:1: error: 29", problems.Error, StringComparison.Ordinal);
        Assert.DoesNotContain("article/three", archive.Read(Ledger), StringComparison.Ordinal);
    }

    [Fact]
    public void A_feed_that_shows_fewer_from_now_on_leaves_none_out_of_its_history()
    {
        using var archive = Accepted();
        archive.Article("three").Run("check", "--accept");
        archive.Write("input/site.yml", archive.Read("input/site.yml") + "feed-items: 2\n");
        Assert.Equal(0, archive.Run("check", "--accept").Exit);
        var once = archive.Read(Ledger);
        Assert.EndsWith("article/three\narchive 1\n", once, StringComparison.Ordinal);
        Assert.Equal(0, archive.Run("check", "--accept").Exit);
        Assert.Equal(once, archive.Read(Ledger));
    }

    [Fact]
    public void Where_no_day_of_adding_is_noted_articles_and_moves_of_a_day_to_come_are_told_all_the_same()
    {
        using var archive = RecordArchive.Empty();
        archive.Article("ahead", "2962-01-01").Article("planned", "2015-04-23", RecordArchive.Moves("acme-joins-guild 2962-01-02 acme joins guild"));
        var check = archive.Run("check");
        Assert.Equal(0, check.Exit);
        Assert.Contains("input/articles/2962/ahead.md:4:7: warning: 2962-01-01 is still to come", check.Error, StringComparison.Ordinal);
        Assert.Contains("warning: 2962-01-02 is still to come; a move cannot have been made then.", check.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void A_line_that_is_none_is_reported_where_it_stands()
    {
        using var archive = Accepted();
        archive.Write(Ledger, archive.Read(Ledger) + "article/three\n");
        var problems = archive.Run("check");
        Assert.Equal(1, problems.Exit);
        Assert.Contains($"{Ledger}:6:1: error: 'article/three' is no line of a ledger.", problems.Error);
    }

    [Theory]
    [InlineData("archive.test")]
    [InlineData("archive.test,26")]
    [InlineData("archive test,2026")]
    [InlineData("https://archive.test,2026")]
    [InlineData("<b>,2026")]
    public void An_authority_that_RFC_4151_does_not_know_is_an_error(string authority)
    {
        using var archive = new TempArchive(("input/site.yml", $"{TempArchive.SiteYml}tag-authority: \"{authority}\"\n"));
        var problems = archive.Run("check");
        Assert.Equal(1, problems.Exit);
        Assert.Contains("input/site.yml:4:", problems.Error);
    }

    [Theory]
    [InlineData("input/identities.txt")]
    [InlineData("input/addresses.txt")]
    public void A_ledger_of_which_no_line_can_be_told_is_an_error(string ledger)
    {
        using var archive = Accepted();
        var text = archive.Read(ledger);
        archive.Write(ledger, text.Replace('\n', '\r'));
        foreach (var verb in (string[])["check", "build"])
            Assert.Contains($"{ledger}:1:1: error: This line ends with a carriage return alone", archive.Run(verb).Error, StringComparison.Ordinal);
        File.Delete(archive.Full(ledger));
        Directory.CreateDirectory(archive.Full(ledger));
        foreach (var verb in (string[])["check", "build"])
        {
            var refused = archive.Run(verb);
            Assert.Equal(1, refused.Exit);
            Assert.Contains($"{ledger}: error: This is a folder", refused.Error, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void Any_blank_may_stand_before_withdrawn()
    {
        using var archive = Accepted();
        File.Delete(archive.Full("input/articles/2015/one.md"));
        foreach (var ledger in (string[])[Ledger, "input/addresses.txt"])
            archive.Write(ledger, archive.Read(ledger).Replace("/one/\n", "/one/\twithdrawn\n", StringComparison.Ordinal).Replace("article/one\n", "article/one\twithdrawn\n", StringComparison.Ordinal));
        Assert.Equal("", archive.Run("check").Error);
    }

    [Fact]
    public void A_command_that_a_hint_gives_runs_nothing_that_a_page_says()
    {
        using var archive = Accepted();
        archive.Write("input/articles/2015/one.md", archive.Read("input/articles/2015/one.md").Replace("id: one\n", "id: \"x; echo hello\"\ndraft: true\n", StringComparison.Ordinal));
        Assert.Contains("archive withdraw article 'x; echo hello'", archive.Run("check").Error, StringComparison.Ordinal);
    }
}
