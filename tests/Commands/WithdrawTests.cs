using Archive.Tests.Support;
using Xunit;

namespace Archive.Tests.Commands;

/// <summary><c>withdraw</c> takes a page back for good, and nobody edits a ledger by hand.</summary>
public sealed class WithdrawTests
{
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
        archive.Write("seeds/later.txt", "Something else by now.\n")
            .Article("one", "2015", $"capture: {{file: input/site.yml, sha256: {new string('0', 64)}}}").Article("two", "2015", $"capture: {{file: seeds/later.txt, sha256: {new string('0', 64)}}}");
        Assert.Equal(0, archive.Run("withdraw", "article", "one").Exit);
        Assert.Equal(0, archive.Run("withdraw", "article", "two").Exit);
        Assert.True(File.Exists(archive.Full("input/site.yml")));
        Assert.True(File.Exists(archive.Full("seeds/later.txt")));
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

    [Fact]
    public void What_is_not_there_cannot_be_withdrawn()
    {
        using var archive = Published();
        Assert.Equal(2, archive.Run("withdraw", "topic", "nothing").Exit);
        Assert.Equal(2, archive.Run("withdraw", "vendor", "../site").Exit);
    }
}
