using Archive.Tests.Support;
using Xunit;

namespace Archive.Tests.Commands;

public sealed class AddressTests
{
    private static TempArchive Published() => new TempArchive().Write("input/site.yml", TempArchive.SiteYml + "tag-authority: archive.test,2026\n").Article("old-name");

    [Fact]
    public void Check_accept_lists_every_page_once_and_no_draft()
    {
        using var archive = Published().Article("unready", "2016", "draft: true");

        Assert.Equal(0, archive.Run("check", "--accept").Exit);
        var first = archive.Read("input/addresses.txt");
        Assert.Equal(0, archive.Run("check", "--accept").Exit);

        Assert.Equal(first, archive.Read("input/addresses.txt"));
        Assert.Contains("\n/articles/2015/old-name/\n", first, StringComparison.Ordinal);
        Assert.DoesNotContain("2016", first, StringComparison.Ordinal);
    }

    [Fact]
    public void A_page_that_moved_must_answer_at_its_old_address()
    {
        using var archive = Published();
        archive.Run("check", "--accept");
        File.Move(archive.Full("input/articles/2015/old-name.md"), archive.Full("input/articles/2015/new-name.md"));

        var check = archive.Run("check");
        Assert.Equal(1, check.Exit);
        Assert.Contains("/articles/2015/old-name/ was published and no longer answers.", check.Error, StringComparison.Ordinal);
        Assert.Equal(1, archive.Run("build").Exit);

        File.Delete(archive.Full("input/articles/2015/new-name.md"));
        archive.Write("input/articles/2015/new-name.md", "---\nid: old-name\ntitle: New\ndate: 2015-04-23\naliases: [/articles/2015/old-name/]\n---\n\nText.\n").Build();
        Assert.Contains("url=/articles/2015/new-name/", archive.Published("articles/2015/old-name/index.html"), StringComparison.Ordinal);
        Assert.Contains("/articles/2015/old-name/ /articles/2015/new-name/ 301\n", archive.Published("_redirects"), StringComparison.Ordinal);
    }

    [Fact]
    public void A_page_taken_back_for_good_is_marked_so()
    {
        using var archive = Published();
        archive.Run("check", "--accept");
        File.Delete(archive.Full("input/articles/2015/old-name.md"));
        File.Delete(archive.Full("input/identities.txt"));
        archive.Write("input/addresses.txt", archive.Read("input/addresses.txt").Replace("/2015/\n", "/2015/ withdrawn\n", StringComparison.Ordinal).Replace("old-name/\n", "old-name/ withdrawn\n", StringComparison.Ordinal));

        Assert.Equal(0, archive.Run("check").Exit);
    }

    [Fact]
    public void A_new_page_is_told_where_a_list_is_kept_and_is_no_problem()
    {
        using var archive = Published();
        archive.Run("check", "--accept");
        archive.Article("second", "2016");

        var check = archive.Run("check");
        Assert.Equal((0, ""), (check.Exit, check.Error));
        Assert.Matches("New pages: [0-9]+, such as /articles/2016/second/; items of feeds: 1\\. Whoever publishes", check.Output);
        Assert.DoesNotContain("New pages", archive.Run("check", "--format", "json").Output);
    }

    [Fact]
    public void Lists_of_outcomes_lead_to_all_claims_when_the_last_claim_goes()
    {
        using var archive = RecordArchive.Empty().Write("input/site.yml", TempArchive.SiteYml + "tag-authority: archive.test,2026\n")
            .Write("input/articles/2015/one.md", "---\nid: one\ntitle: One\ndate: 2015-04-23\nclaims:\n  - {id: one-claim, speaker: acme, text: \"It will rain.\", kind: prediction, made-on: 2015-04-23}\n---\n\nText.\n");
        Assert.Equal(0, archive.Run("check", "--accept").Exit);
        archive.Write("input/articles/2015/one.md", "---\nid: one\ntitle: One\ndate: 2015-04-23\n---\n\nText.\n");

        Assert.DoesNotContain("/claims/refuted/ was published", archive.Run("check").Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Pages_that_are_called_page_are_listed_and_further_pages_of_lists_are_not()
    {
        using var archive = Published().Article("page").Write("input/vendors/page.yml", "name: Page\n").Write("input/pages/page.md", "---\ntitle: Page\n---\n\nText.\n");
        for (var i = 0; i < 60; i++) archive.Article($"one-{i}");
        Assert.Equal(0, archive.Run("check", "--accept").Exit);
        var listed = archive.Read("input/addresses.txt").Split('\n');
        Assert.Superset(new HashSet<string> { "/articles/2015/page/", "/vendors/page/", "/page/" }, listed.ToHashSet());
        Assert.DoesNotContain("/articles/page/2/", listed);
    }
}
