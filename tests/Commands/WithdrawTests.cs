using Archive.Tests.Support;
using Xunit;

namespace Archive.Tests.Commands;

/// <summary><c>withdraw</c> takes a page back for good, and nobody edits a ledger by hand.</summary>
public sealed class WithdrawTests
{
    [Fact]
    public void What_was_taken_back_for_good_is_not_begun_again()
    {
        using var archive = new TempArchive().Write("input/addresses.txt", "/vendors/acme/ withdrawn\n/anvils/ withdrawn\n");
        Assert.Contains("/vendors/acme/ was taken back for good; choose another id.", archive.Run("new", "vendor", "acme").Error, StringComparison.Ordinal);
        Assert.Contains("/anvils/ was taken back for good; choose another id.", archive.Run("new", "page", "anvils").Error, StringComparison.Ordinal);
        Assert.Equal(0, archive.Run("new", "topic", "acme").Exit);
        Assert.False(File.Exists(archive.Full("input/vendors/acme.yml")));
    }

    private static TempArchive Published()
    {
        var archive = RecordArchive.Empty();
        archive.Write("input/site.yml", TempArchive.SiteYml + "tag-authority: archive.test,2026\n")
            .Article("leaving", "2009", RecordArchive.Moves("joins-2009 2009-05 acme joins guild")).Article("staying");
        Assert.Equal(0, archive.Run("check", "--accept").Exit);
        return archive;
    }

    [Fact]
    public void An_article_goes_with_its_moves_and_pages_and_the_ledgers_say_so()
    {
        using var archive = Published();
        var withdrawn = archive.Run("withdraw", "article", "leaving");
        Assert.Equal((0, ""), (withdrawn.Exit, withdrawn.Error));
        Assert.False(File.Exists(archive.Full("input/articles/2009/leaving.md")));
        Assert.Contains("article/leaving withdrawn\n", archive.Read("input/identities.txt"), StringComparison.Ordinal);
        Assert.Contains("move/joins-2009 withdrawn\n", archive.Read("input/identities.txt"), StringComparison.Ordinal);
        Assert.Contains("/articles/2009/leaving/ withdrawn\n", archive.Read("input/addresses.txt"), StringComparison.Ordinal);
        Assert.DoesNotContain("article/staying withdrawn", archive.Read("input/identities.txt"), StringComparison.Ordinal);
        Assert.Equal("", archive.Run("check").Error);
        archive.Build();
    }

    [Fact]
    public void An_article_goes_with_its_pictures()
    {
        using var archive = Published();
        archive.Write("input/articles/2009/leaving/notes.txt", "whatever");
        File.WriteAllBytes(archive.Full("input/articles/2009/leaving/harbour.png"), Pictures.Png(4, 3));
        var withdrawn = archive.Run("withdraw", "article", "leaving");
        Assert.Contains("input/articles/2009/leaving/harbour.png is removed.", withdrawn.Output, StringComparison.Ordinal);
        Assert.False(File.Exists(archive.Full("input/articles/2009/leaving/harbour.png")));
        Assert.True(File.Exists(archive.Full("input/articles/2009/leaving/notes.txt")));
    }

    [Fact]
    public void The_folder_of_its_pictures_goes_with_the_last_of_them()
    {
        using var archive = Published();
        Directory.CreateDirectory(archive.Full("input/articles/2009/leaving"));
        File.WriteAllBytes(archive.Full("input/articles/2009/leaving/harbour.png"), Pictures.Png(4, 3));
        Assert.Equal(0, archive.Run("withdraw", "article", "leaving").Exit);
        Assert.False(Directory.Exists(archive.Full("input/articles/2009/leaving")));
    }

    [Fact]
    public void Who_is_named_by_an_id_of_before_is_named()
    {
        using var archive = Published();
        archive.Write("input/people/bo.yml", "name: Bo\nformer-ids: [bobby]\n")
            .Article("words", "2012", "claims:\n  - {id: bo-says, kind: assessment, speaker: bobby, made-on: 2012, text: It snows.}\n");
        var refused = archive.Run("withdraw", "person", "bo");
        Assert.Equal(1, refused.Exit);
        Assert.Contains("input/articles/2012/words.md:6:46: error: This names what is to be withdrawn.", refused.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Of_two_of_one_name_that_are_gone_none_is_taken_before_somebody_says_which()
    {
        using var archive = Published();
        archive.Write("input/articles/2011/leaving.md", "---\nid: leaving-2011\ntitle: Another\ndate: 2011\n---\n\nMore.\n");
        Assert.Equal(0, archive.Run("check", "--accept").Exit);
        File.Delete(archive.Full("input/articles/2009/leaving.md"));
        File.Delete(archive.Full("input/articles/2011/leaving.md"));
        var refused = archive.Run("withdraw", "article", "leaving");
        Assert.Equal(2, refused.Exit);
        Assert.Contains("input/articles/2009/leaving.md or input/articles/2011/leaving.md", refused.Error, StringComparison.Ordinal);
        Assert.Equal(0, archive.Run("withdraw", "article", "input/articles/2011/leaving.md").Exit);
    }

    [Fact]
    public void A_ledger_keeps_the_ends_of_its_lines()
    {
        using var archive = Published();
        archive.Write("input/addresses.txt", archive.Read("input/addresses.txt").ReplaceLineEndings("\r\n"));
        Assert.Equal(0, archive.Run("withdraw", "article", "leaving").Exit);
        Assert.Contains("/articles/2009/leaving/ withdrawn\r\n", archive.Read("input/addresses.txt"), StringComparison.Ordinal);
    }

    [Fact]
    public void A_page_that_was_imported_goes_with_its_capture_and_is_not_imported_again()
    {
        using var archive = Published();
        archive.Write("seeds/a.txt", "April 23, 2015\n\nAnvils leave\n\nBy Ada Quill\n\nThe anvils left the hall on Monday, the company said in a statement.\n").Write("seeds/a.txt.yml", "topics: []\n")
            .Write("seeds/other.txt", "April 24, 2015\n\nHammers stay\n\nBy Ada Quill\n\nAll of the hammers are kept where they were, and nobody had asked for them.\n");
        archive.Build();
        Assert.Equal(0, archive.Run("check", "--accept").Exit);
        var withdrawn = archive.Run("withdraw", "article", "anvils-leave");
        Assert.Equal((0, ""), (withdrawn.Exit, withdrawn.Error));
        Assert.Contains("seeds/a.txt is removed.\nseeds/a.txt.yml is removed.\n", withdrawn.Output, StringComparison.Ordinal);
        Assert.Equal(["other.txt"], Directory.EnumerateFiles(archive.Full("seeds")).Select(Path.GetFileName));
        Assert.Equal("", archive.Run("check").Error);
        archive.Build();
        Assert.False(File.Exists(archive.Full("input/articles/2015/anvils-leave.md")));
    }

    [Fact]
    public void Only_the_capture_that_a_page_was_made_from_goes_with_it()
    {
        using var archive = Published();
        archive.Article("one", "2015", $"capture: {{file: input/site.yml, sha256: {new string('0', 64)}}}");
        Assert.Equal(0, archive.Run("withdraw", "article", "one").Exit);
        Assert.True(File.Exists(archive.Full("input/site.yml")));
    }

    [Fact]
    public void A_capture_that_changed_since_would_bring_the_page_back_and_goes_first()
    {
        using var archive = Published();
        archive.Write("seeds/later.txt", "Something else by now.\n").Article("two", "2015", $"capture: {{file: seeds/later.txt, sha256: {new string('0', 64)}}}");
        var refused = archive.Run("withdraw", "article", "two");
        Assert.Equal(1, refused.Exit);
        Assert.StartsWith("seeds/later.txt: error: input/articles/2015/two.md was made from this capture, which has changed since", refused.Error, StringComparison.Ordinal);
        Assert.True(File.Exists(archive.Full("seeds/later.txt")) && File.Exists(archive.Full("input/articles/2015/two.md")));
        File.Delete(archive.Full("seeds/later.txt"));
        Assert.Equal(0, archive.Run("withdraw", "article", "two").Exit);
    }

    [Theory]
    [InlineData("article", "leaving")]
    [InlineData("vendor", "acme")]
    public void What_something_else_names_stays_and_every_such_place_is_named(string kind, string id)
    {
        using var archive = Published();
        archive.Article("linking", body: "See [it](/articles/2009/leaving/) and [them](/vendors/acme/).\n");
        var before = Folder.Bytes(archive.Full("input"));
        var refused = archive.Run("withdraw", kind, id);
        Assert.Equal(1, refused.Exit);
        Assert.Contains("input/articles/2015/linking.md:7:", refused.Error, StringComparison.Ordinal);
        Assert.EndsWith("Take it out here first.", refused.Error.TrimEnd().Split('\n')[^2], StringComparison.Ordinal);
        Assert.Equal(before, Folder.Bytes(archive.Full("input")));
    }

    [Fact]
    public void A_person_goes_when_nobody_names_them()
    {
        using var archive = Published();
        archive.Write("input/people/bo.yml", "name: Bo\n").Article("said", more: "claims:\n  - {id: c, speaker: bo, made-on: 2009, text: \"So.\"}");
        Assert.Equal(0, archive.Run("check", "--accept").Exit);
        var refused = archive.Run("withdraw", "person", "bo");
        Assert.Equal(1, refused.Exit);
        Assert.Contains("input/articles/2015/said.md:6:22: error: This names what is to be withdrawn.", refused.Error, StringComparison.Ordinal);
        archive.Article("said", more: "claims:\n  - {id: c, speaker: Bo Once, made-on: 2009, text: \"So.\"}");
        Assert.Equal(0, archive.Run("withdraw", "person", "bo").Exit);
        Assert.False(File.Exists(archive.Full("input/people/bo.yml")));
        Assert.Contains("/people/bo/ withdrawn\n", archive.Read("input/addresses.txt"), StringComparison.Ordinal);
        archive.Build();
    }

    [Theory]
    [InlineData(true, "leaving")]
    [InlineData(true, "input/articles/2009/leaving.md")]
    [InlineData(false, "leaving-id")]
    [InlineData(false, "leaving")]
    [InlineData(false, "input/articles/2009/leaving.md")]
    public void A_published_page_that_is_a_draft_now_or_gone_is_withdrawn_with_what_it_had(bool isDraft, string name)
    {
        using var archive = Published();
        var page = archive.Read("input/articles/2009/leaving.md").Replace("id: leaving", "id: leaving-id", StringComparison.Ordinal);
        archive.Write("input/articles/2009/leaving.md", page + "x\n").Write("input/identities.txt", archive.Read("input/identities.txt").Replace("article/leaving", "article/leaving-id", StringComparison.Ordinal));
        Assert.Equal("", archive.Run("check").Error);
        if (isDraft) archive.Write("input/articles/2009/leaving.md", page.Replace("id: leaving-id\n", "id: leaving-id\ndraft: true\nquestions: [{ask: Is it?}]\n", StringComparison.Ordinal));
        else File.Delete(archive.Full("input/articles/2009/leaving.md"));
        Assert.Equal(1, archive.Run("check").Exit);
        var withdrawn = archive.Run("withdraw", "article", name);
        Assert.Equal(0, withdrawn.Exit);
        Assert.False(File.Exists(archive.Full("input/articles/2009/leaving.md")));
        Assert.Contains("article/leaving-id withdrawn\n", archive.Read("input/identities.txt"), StringComparison.Ordinal);
        Assert.Contains("move/joins-2009 withdrawn\n", archive.Read("input/identities.txt"), StringComparison.Ordinal);
        Assert.Contains("/articles/2009/leaving/ withdrawn\n", archive.Read("input/addresses.txt"), StringComparison.Ordinal);
        Assert.DoesNotContain("staying withdrawn", archive.Read("input/identities.txt"), StringComparison.Ordinal);
        Assert.Equal((0, ""), (archive.Run("check").Exit, archive.Run("check").Error));
        archive.Build();
    }

    [Fact]
    public void Pages_of_other_kinds_that_are_gone_too_are_not_withdrawn_with_an_article()
    {
        using var archive = Published();
        archive.Write("input/vendors/solo.yml", "name: Solo Corp\nkind: company\n").Write("input/pages/more.md", "---\ntitle: More\n---\n\nMore.\n");
        Assert.Equal(0, archive.Run("check", "--accept").Exit);
        foreach (var file in (string[])["input/vendors/solo.yml", "input/pages/more.md", "input/articles/2009/leaving.md"]) File.Delete(archive.Full(file));
        Assert.Equal(0, archive.Run("withdraw", "article", "leaving").Exit);
        var ledger = archive.Read("input/addresses.txt");
        Assert.Contains("/articles/2009/leaving/ withdrawn\n", ledger, StringComparison.Ordinal);
        Assert.Contains("/vendors/solo/\n", ledger, StringComparison.Ordinal);
        Assert.Contains("/more/\n", ledger, StringComparison.Ordinal);
    }

    [Fact]
    public void A_capture_that_another_page_was_made_from_stays()
    {
        using var archive = Published();
        archive.Write("seeds/a.txt", "April 23, 2015\n\nAnvils leave\n\nBy Ada Quill\n\nThe anvils left the hall on Monday, the company said in a statement.\n").Write("seeds/a.txt.yml", "topics: []\n");
        archive.Build();
        var page = archive.Read("input/articles/2015/anvils-leave.md");
        archive.Write("input/articles/2015/second.md", page.Replace("\nid: ", "\nid: second-", StringComparison.Ordinal));
        var withdrawn = archive.Run("withdraw", "article", "second");
        Assert.Equal((0, ""), (withdrawn.Exit, withdrawn.Error));
        Assert.True(File.Exists(archive.Full("seeds/a.txt")));
        Assert.True(File.Exists(archive.Full("seeds/a.txt.yml")));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void Of_two_that_are_gone_each_is_withdrawn_by_its_own_name(bool areDrafts)
    {
        using var archive = Published();
        archive.Article("other", "2010", RecordArchive.Moves("opens-2010 2010-05 acme joins guild"))
            .Write("input/articles/2009/leaving.md", archive.Read("input/articles/2009/leaving.md").Replace("\nid: ", "\naliases: [/old/]\nclaims: [{id: c, speaker: Ada, made-on: 2009, text: It is so.}]\nid: ", StringComparison.Ordinal));
        Assert.Equal(0, archive.Run("check", "--accept").Exit);
        foreach (var path in (string[])["input/articles/2009/leaving.md", "input/articles/2010/other.md"])
        {
            if (areDrafts) archive.Write(path, archive.Read(path).Replace("\nid: ", "\ndraft: true\nid: ", StringComparison.Ordinal));
            else File.Delete(archive.Full(path));
        }
        Assert.Equal(0, archive.Run("withdraw", "article", "leaving").Exit);
        Assert.Contains("article/leaving withdrawn\n", archive.Read("input/identities.txt"), StringComparison.Ordinal);
        Assert.Contains("/articles/2009/leaving/ withdrawn\n", archive.Read("input/addresses.txt"), StringComparison.Ordinal);
        Assert.Equal(areDrafts, archive.Read("input/addresses.txt").Contains("/claims/c/ withdrawn\n", StringComparison.Ordinal));
        Assert.Equal(areDrafts, archive.Read("input/addresses.txt").Contains("/old/ withdrawn\n", StringComparison.Ordinal));
        Assert.DoesNotContain("article/other withdrawn", archive.Read("input/identities.txt"), StringComparison.Ordinal);
        Assert.DoesNotContain("opens-2010 withdrawn", archive.Read("input/identities.txt"), StringComparison.Ordinal);
        Assert.Equal(1, archive.Run("check").Exit);
        Assert.Equal(0, archive.Run("withdraw", "article", "other").Exit);
        // Of an address that is gone with its page nobody knows whether it was an alias or a page.
        if (!areDrafts) archive.Write("input/addresses.txt", archive.Read("input/addresses.txt").Replace("/old/\n", "/old/ withdrawn\n", StringComparison.Ordinal));
        Assert.Equal((0, ""), (archive.Run("check").Exit, archive.Run("check").Error));
        Assert.Equal(2, archive.Run("withdraw", "article", "other").Exit);
    }

    [Fact]
    public void What_is_not_there_cannot_be_withdrawn()
    {
        using var archive = Published();
        Assert.Equal(2, archive.Run("withdraw", "topic", "nothing").Exit);
        Assert.Equal(2, archive.Run("withdraw", "vendor", "../site").Exit);
    }

    [Theory]
    [InlineData("input/articles/2016/a-draft.md", "---\nid: a-draft\ntitle: A draft\ndate: 2016\ndraft: true\nvendors: [Zed]\n---\n\nText.\n", "6:11")]
    [InlineData("input/articles/2016/a-draft.md", "---\nid: a-draft\ntitle: A draft\ndate: 2016\ndraft: true\n---\n\nText of [them](/vendors/zed/).\n", "8:")]
    [InlineData("seeds/quay.txt.yml", "vendors: [acme, zed]\n", "1:17")]
    public void Drafts_and_waiting_captures_that_would_lose_it_are_named(string file, string text, string place)
    {
        using var archive = Published();
        archive.Write("input/vendors/zed.yml", "name: Zed\n").Write("seeds/quay.txt", "Quay news\n\nApril 23, 2015\n\nThe quay is open, and a crane of Zed stands on it since the morning.\n").Write(file, text);
        var withdrawn = archive.Run("withdraw", "vendor", "zed");
        Assert.Equal(1, withdrawn.Exit);
        Assert.Contains($"{file}:{place}", withdrawn.Error, StringComparison.Ordinal);
        Assert.Contains("This names what is to be withdrawn: ", withdrawn.Error, StringComparison.Ordinal);
        Assert.True(File.Exists(archive.Full("input/vendors/zed.yml")));
    }

    [Fact]
    public void What_import_finds_by_itself_in_a_waiting_capture_holds_nothing_up()
    {
        using var archive = Published();
        archive.Write("input/vendors/zed.yml", "name: Zed\n").Write("seeds/quay.txt", "Quay news\n\nApril 23, 2015\n\nThe quay is open, and a crane of Zed stands on it since the morning.\n");
        Assert.Equal(0, archive.Run("withdraw", "vendor", "zed").Exit);
        archive.Build();
    }
}
