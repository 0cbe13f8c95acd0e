using Archive.Tests.Support;
using Xunit;

namespace Archive.Tests.Pipelines.Feeds;

/// <summary>What readers show through the years of an archive: everything once, and nothing a second time that did not change.</summary>
public sealed class LifeOfAFeedTests
{
    private const string SiteYml = "title: Test archive\nbase-url: https://archive.test\ntag-authority: archive.test,2020\n";

    /// <summary>A ledger as versions wrote it that noted no days; its archive has one article more than a feed shows of a day.</summary>
    private static TempArchive Archive()
    {
        var archive = RecordArchive.Empty().Write("input/site.yml", SiteYml);
        for (var i = 0; i < 14; i++) archive.Article($"first-{i:00}", more: "added: 2026-01-02\nvendors: [acme]\ntopics: [law]");
        archive.Write("input/topics/law.yml", "name: Law\n").Article("record", "2009", RecordArchive.Moves("acme-joins 2009 acme joins guild") + Claim(""));
        archive.Run("check", "--accept");
        return archive.Write("input/identities.txt", string.Concat(archive.Read("input/identities.txt").Split('\n').Where(l => !l.StartsWith("accepted ")).Select(l => l + "\n")).TrimEnd() + "\n");
    }

    private static string Claim(string reviews) => $"added: 2026-01-01\nclaims:\n  - {{id: stays, speaker: S, made-on: 2009, text: Acme stays.{(reviews.Length == 0 ? "" : $", reviews: [{reviews}]")}}}\n";

    [Fact]
    public void Every_article_is_news_once_and_nothing_comes_again_that_did_not_change()
    {
        using var archive = Archive();
        var readers = new Subscribers(archive);
        archive.Build();
        Assert.Equal(new(12, 0), readers.Poll(""));

        Step("an article", news: 1, () => archive.Article("one", more: "added: 2026-02-03\nvendors: [acme]", title: "Won"));
        Step("a typo", news: 0, () => archive.Article("one", more: "added: 2026-02-03\nvendors: [acme]", title: "Won", body: "A sentence!\n"), changed: 1);
        Step("its title", news: 0, () => archive.Article("one", more: "added: 2026-02-03\nvendors: [acme]", title: "One", body: "A sentence!\n"), changed: 1);
        Step("its file", news: 0, () =>
        {
            File.Delete(archive.Full("input/articles/2015/one.md"));
            archive.Write("input/articles/2015/moved.md", "---\nid: one\ntitle: One\ndate: 2015-04-23\nadded: 2026-02-03\nvendors: [acme]\naliases: [/articles/2015/one/]\n---\n\nA sentence!\n");
        }, changed: 1);
        Step("thirty old ones at once", news: 11, () =>
        {
            for (var i = 0; i < 30; i++) archive.Article($"old-{i:00}", $"{2000 + i % 9}", "added: 2026-03-04");
        });
        Step("three that tell no day of adding", news: 3, () => archive.Article("silent-1", "1999").Article("silent-2", "2001").Article("silent-3", "2003"));
        Step("one more of the same day", news: 1, () => archive.Article("evening", "2004", "added: 2026-03-04"));
        Step("one that was written long before it was merged", news: 1, () => archive.Article("late", "2014", "added: 2026-01-15"));
        Step("one withdrawn", news: 0, () =>
        {
            File.Delete(archive.Full("input/articles/2000/old-00.md"));
            archive.Write("input/identities.txt", archive.Read("input/identities.txt").Replace("article/old-00\n", "article/old-00 withdrawn\n"))
                .Write("input/addresses.txt", archive.Read("input/addresses.txt").Replace("/articles/2000/old-00/\n", "/articles/2000/old-00/ withdrawn\n"));
        }, changed: 1);
        Step("a new title of the site", news: 0, () => archive.Write("input/site.yml", SiteYml.Replace("Test archive", "The archive")));
        Step("a vendor's new name", news: 0, () => archive.Write("input/vendors/acme.yml", "name: Acme & Sons\nkind: company\n"), changed: Shown(archive, "one", "first-"));
        Step("an update in substance", news: 0, () => archive.Article("late", "2014", "added: 2026-01-15\nupdated: 2026-04-05"));
        Step("another host", news: 0, () => archive.Write("input/site.yml", SiteYml.Replace("https://archive.test", "https://elsewhere.test")), changed: PublishedFeed.One(archive.Output, "atom.xml").Entries.Count);

        var articles = Directory.EnumerateFiles(archive.Full("input/articles"), "*.md", SearchOption.AllDirectories).Select(f => f[archive.Full("input").Length..^3] + "/");
        Assert.Empty(articles.Except(readers.Seen).Except(["/articles/2015/moved/"]));

        void Step(string what, int news, Action change, int changed = 0)
        {
            change();
            var accepted = archive.Run("check", "--accept");
            Assert.True(accepted.Exit == 0, $"{what}: {accepted.Error}");
            archive.Build();
            Assert.Equal((what, new(news, changed)), (what, readers.Poll("")));
        }
    }

    [Fact]
    public void A_review_is_one_item_however_old_its_date_and_a_theme_changes_no_feed()
    {
        using var archive = Archive();
        var readers = new Subscribers(archive);
        archive.Build();
        Assert.Equal(0, readers.Poll("claims/").New);
        const string review = "{date: 2026-01-03, outcome: refuted, why: It left., evidence: [{url: https://proof.test/, title: P, date: 2025}]}";
        foreach (var reviews in new[] { review, $"{review}, {review}" })
        {
            archive.Article("record", "2009", RecordArchive.Moves("acme-joins 2009 acme joins guild") + Claim(reviews)).Run("check", "--accept");
            Assert.Equal(new(1, 0), archive.Build() is var _ ? readers.Poll("claims/") : default);
        }
        var before = archive.Published("atom.xml");
        archive.Write("theme/templates/404.html", "<p>Nothing.</p>\n").Build();
        Assert.Equal(before, archive.Published("atom.xml"));
    }

    /// <summary>How many entries of the site's feed are of such articles.</summary>
    private static int Shown(TempArchive archive, params string[] ids) =>
        PublishedFeed.One(archive.Output, "atom.xml").Entries.Count(e => ids.Any(i => e.Id.Contains($":article/{i}")));
}
