using System.Xml.Linq;
using Archive.Tests.Support;
using Xunit;

namespace Archive.Tests.Commands;

/// <summary><c>rename</c> moves a page; whatever names it or links to it follows, and its old addresses go on to answer.</summary>
public sealed class RenameTests
{
    private const string Acme = "# The first of them.\nname: Acme\r\nkind:   company   # as it says\r\naliases: [\"Acme Corp\"]\r\n# Who stands above it.\r\npart-of: hooli\r\n";

    private const string Report = """
        ---
        id: report
        title: "A report"
        date: 2009-05-01
        vendors: [ initech,   acme ]   # both
        mentions:
          - 'hooli'
        moves:
          - id: joins-2009
            date: 2009-05
            actor: "acme"
            action: joins
            target: guild
          - {id: sues-2009, date: 2009-06, actor: initech, action: sues, target: acme}
          - {id: sells-2009, date: 2009-07, actor: initech, action: sells, target: Acme Corp, object: acme}
        claims:
          - {id: it-lasts, speaker: acme, made-on: 2009-05, about: [acme, hooli], text: "It lasts.", quote: "see https://archive.test/vendors/acme/ for more"}
        ---

        Acme is [here](/vendors/acme/), [in that year](../../../vendors/acme/2009/), [beside it](/compare/acme/zeta/?x=1 "title") and in `input/vendors/acme.yml`; see https://archive.test/vendors/acme/ for more. Not /vendors/acme-two/ and not https://elsewhere.test/vendors/acme/. [So it stands][ref].

        [ref]: </vendors/acme/#joins-2009>

        """;

    private static TempArchive Published(string more = "")
    {
        var archive = RecordArchive.Empty();
        archive.Write("input/site.yml", TempArchive.SiteYml + "tag-authority: archive.test,2026\n" + more)
            .Write("input/vendors/acme.yml", Acme)
            .Write("input/vendors/zeta.yml", "name: Zeta\nabout: \"Rival of [Acme](/vendors/acme/).\"\nsucceeded-by: [acme]\n")
            .Write("input/people/bo.yml", "name: Bo\nroles:\n  - vendor: acme\n    from: 2001\n")
            .Write("input/articles/2009/report.md", Report)
            .Article("pair", "2010", RecordArchive.Moves("a-2010 2010 acme partners-with zeta", "b-2011 2011 acme sues zeta", "c-2012 2012 zeta sues acme"), "See [it](/compare/acme/zeta/).\n");
        Assert.Equal("", archive.Run("check", "--accept").Error);
        return archive;
    }

    [Fact]
    public void A_name_in_place_of_the_new_id_is_answered_with_an_id()
    {
        using var archive = Published();
        Assert.Equal("'Acme Inc' cannot be an id. Did you mean: archive rename vendor acme acme-inc?\n", archive.Run("rename", "vendor", "acme", "Acme Inc").Error);
    }

    [Fact]
    public void All_that_names_a_vendor_follows_and_every_other_letter_stays()
    {
        using var archive = Published();
        var renamed = archive.Run("rename", "vendor", "acme", "the-acme");
        Assert.Equal((0, ""), (renamed.Exit, renamed.Error));
        Assert.Equal(
            Report.Replace("  acme ]", "  the-acme ]").Replace("\"acme\"", "\"the-acme\"").Replace("target: acme}", "target: the-acme}").Replace("object: acme}", "object: the-acme}")
                .Replace("speaker: acme", "speaker: the-acme").Replace("about: [acme,", "about: [the-acme,").Replace("https://archive.test/vendors/acme/", "https://archive.test/vendors/the-acme/")
                .Replace("(/vendors/acme/)", "(/vendors/the-acme/)").Replace("../../../vendors/acme/2009/", "/vendors/the-acme/2009/").Replace("/compare/acme/zeta/", "/compare/the-acme/zeta/").Replace("</vendors/acme/", "</vendors/the-acme/"),
            archive.Read("input/articles/2009/report.md"));
        Assert.Equal(Acme + "former-ids: [acme]\r\n", archive.Read("input/vendors/the-acme.yml"));
        Assert.False(File.Exists(archive.Full("input/vendors/acme.yml")));
        Assert.Equal("name: Zeta\nabout: \"Rival of [Acme](/vendors/the-acme/).\"\nsucceeded-by: [the-acme]\n", archive.Read("input/vendors/zeta.yml"));
        Assert.Equal("name: Bo\nroles:\n  - vendor: the-acme\n    from: 2001\n", archive.Read("input/people/bo.yml"));
        Assert.DoesNotContain(": error: ", archive.Run("check").Error);
    }

    [Fact]
    public void Every_address_and_feed_of_before_answers()
    {
        using var archive = Published().Build();
        var before = archive.Site();
        Assert.Equal(0, archive.Run("rename", "vendor", "acme", "the-acme").Exit);
        var after = archive.Build().Site();
        string[] gone = [.. before.Keys.Where(p => p.EndsWith("/index.html", StringComparison.Ordinal) || p.StartsWith("vendors/", StringComparison.Ordinal)).Except(after.Keys)];
        Assert.Empty(gone);
        Assert.Contains("url=/vendors/the-acme/2009/", archive.Published("vendors/acme/2009/index.html"));
        Assert.Contains("url=/compare/the-acme/zeta/", archive.Published("compare/acme/zeta/index.html"));
        Assert.Contains("url=/claims/about/the-acme/", archive.Published("claims/about/acme/index.html"));
        Assert.Contains("/vendors/acme/feed.xml /vendors/the-acme/feed.xml 301\n", archive.Published("_redirects"));
        Assert.Equal(archive.Published("vendors/the-acme/atom.xml"), archive.Published("vendors/acme/atom.xml"));
        Assert.Contains("<id>tag:archive.test,2026:feed/vendors/acme</id>", archive.Published("vendors/the-acme/atom.xml"));
    }

    [Fact]
    public void A_dry_run_shows_the_same_and_changes_nothing()
    {
        using var archive = Published();
        var before = Folder.Bytes(archive.Root);
        var dry = archive.Run("rename", "vendor", "acme", "the-acme", "--dry-run");
        Assert.Equal(0, dry.Exit);
        Assert.Contains("input/vendors/acme.yml -> input/vendors/the-acme.yml\n", dry.Output);
        Assert.Contains("    5 - vendors: [ initech,   acme ]   # both\n    5 + vendors: [ initech,   the-acme ]   # both\n", dry.Output);
        Assert.Equal(before, Folder.Bytes(archive.Root));
        Assert.Equal(dry.Output, archive.Run("rename", "vendor", "acme", "the-acme").Output);
    }

    [Fact]
    public void Renamed_back_all_is_as_before_but_for_the_address_in_between()
    {
        using var archive = Published();
        string FeedId() => XDocument.Parse(archive.Build().Published("vendors/acme/atom.xml")).Root!.Element(XName.Get("id", "http://www.w3.org/2005/Atom"))!.Value;
        var feed = FeedId();
        archive.Run("rename", "vendor", "acme", "the-acme");
        archive.Run("check", "--accept");
        Assert.Equal("", archive.Run("rename", "vendor", "the-acme", "acme").Error);
        Assert.Equal(Acme + "former-ids: [the-acme, acme]\r\n", archive.Read("input/vendors/acme.yml"));
        Assert.DoesNotContain(": error: ", archive.Run("check", "--accept").Error);
        Assert.Equal(feed, FeedId());
        foreach (var (from, to) in (ReadOnlySpan<(string, string)>)[("acme", "the-acme"), ("the-acme", "acme")]) Assert.Equal("", archive.Run("rename", "vendor", from, to).Error);
        Assert.Equal(Acme + "former-ids: [the-acme, acme]\r\n", archive.Read("input/vendors/acme.yml"));
        Assert.Equal(feed, FeedId());
    }

    [Fact]
    public void Who_wrote_the_old_id_meanwhile_is_understood()
    {
        using var archive = Published();
        archive.Run("rename", "vendor", "acme", "the-acme");
        archive.Article("from-a-branch", more: "vendors: [acme]", body: "See [Acme](/vendors/acme/2009/).\n").Build();
        Assert.Contains("/vendors/the-acme/", archive.Published("articles/2015/from-a-branch/index.html"));
        archive.Run("check", "--fix");
        Assert.Contains("vendors: [the-acme]", archive.Read("input/articles/2015/from-a-branch.md"));
    }

    [Fact]
    public void An_article_keeps_its_id_and_takes_its_pictures_and_links_with_it()
    {
        using var archive = Published();
        archive.Article("first", more: "# its topics\ntopics: []\ncapture: {file: seeds/a.txt, sha256: " + new string('a', 64) + "}", body: "Text, with ![a square](square.png).\n")
            .Article("second", more: "claims:\n  - {id: c, speaker: Bo, made-on: 2014, text: \"So.\", reviews: [{date: 2016, outcome: mixed, why: \"So.\", evidence: [{article: first}]}]}", body: "See [it](../first/) and [it](/articles/2015/first/#x).\n\n## X\n")
            .Write("input/trails/way.md", "---\ntitle: A way\nsteps: [first]\n---\n\nSee [it](../../articles/2015/first/).\n");
        Directory.CreateDirectory(archive.Full("input/articles/2015/first"));
        File.WriteAllBytes(archive.Full("input/articles/2015/first/square.png"), Convert.FromBase64String("iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg=="));
        archive.Article("first", more: "# its topics\ntopics: []\n", body: "Text, with ![a square](square.png).\n\n## X\n");
        var accepted = archive.Run("check", "--accept");
        Assert.Equal((0, ""), (accepted.Exit, accepted.Error));

        var renamed = archive.Run("rename", "article", "first", "the-first");
        Assert.Equal((0, ""), (renamed.Exit, renamed.Error));
        Assert.Equal("---\nid: first\ntitle: \"first\"\ndate: 2015-04-23\n# its topics\ntopics: []\naliases: [/articles/2015/first/]\n---\n\nText, with ![a square](square.png).\n\n## X\n", archive.Read("input/articles/2015/the-first.md"));
        Assert.True(File.Exists(archive.Full("input/articles/2015/the-first/square.png")));
        Assert.Contains("See [it](/articles/2015/the-first/) and [it](/articles/2015/the-first/#x).", archive.Read("input/articles/2015/second.md"));
        Assert.Contains("steps: [first]\n---\n\nSee [it](/articles/2015/the-first/).", archive.Read("input/trails/way.md"));
        archive.Build();
        Assert.Contains("url=/articles/2015/the-first/", archive.Published("articles/2015/first/index.html"));
        var redirects = archive.Published("_redirects");
        foreach (var beside in (string[])["index.md", "cite.bib", "cite.ris", "cite.json", "square.png"])
        {
            Assert.Contains($"/articles/2015/first/{beside} /articles/2015/the-first/{beside} 301\n", redirects);
            Assert.False(File.Exists(archive.Full($"output/articles/2015/first/{beside}")));
        }
    }

    [Fact]
    public void A_person_moves_with_all_that_was_said_and_a_vendor_of_the_same_id_stays()
    {
        using var archive = RecordArchive.Empty();
        archive.Write("input/people/acme.yml", "name: Ada Acme\n").Write("input/vendors/zeta.yml", "name: Zeta\n")
            .Article("one", more: "moves:\n  - {id: a, date: 2009, actor: hooli, action: appoints, target: acme}\n  - {id: b, date: 2010, actor: hooli, action: sues, target: acme}\n"
                + "claims:\n  - {id: c, speaker: acme, made-on: 2009, about: [acme], text: \"So.\"}", body: "See [her](/people/acme/).\n");
        Assert.Equal(0, archive.Run("check", "--accept").Exit);
        var renamed = archive.Run("rename", "person", "acme", "ada-acme");
        Assert.Equal((0, ""), (renamed.Exit, renamed.Error));
        var page = archive.Read("input/articles/2015/one.md");
        Assert.Contains("action: appoints, target: ada-acme}", page);
        Assert.Contains("action: sues, target: acme}", page);
        Assert.Contains("speaker: ada-acme, made-on: 2009, about: [acme]", page);
        Assert.Contains("(/people/ada-acme/)", page);
        Assert.Equal("name: Ada Acme\nformer-ids: [acme]\n", archive.Read("input/people/ada-acme.yml"));
        archive.Build();
        Assert.Contains("url=/people/ada-acme/", archive.Published("people/acme/index.html"));
        Assert.Equal(0, archive.Run("rename", "vendor", "acme", "the-acme").Exit);
        Assert.Contains("action: sues, target: the-acme}", archive.Read("input/articles/2015/one.md"));
    }

    [Theory]
    [InlineData("vendor", "Acme Two", "'acme-two'")]
    [InlineData("vendor", "acme-twoo", "'acme-two'")]
    [InlineData("vendor", "The Anvil Works", "'acme-two'")]
    [InlineData("vendor", "two", "'acme-two'")]
    [InlineData("article", "pairs", "'pair'")]
    public void Who_misspells_what_is_meant_is_told(string kind, string id, string meant)
    {
        using var archive = Published();
        archive.Write("input/vendors/acme-two.yml", "name: Two\naliases: [The Anvil Works]\n");
        Assert.Contains($"Did you mean {meant}?", archive.Run("rename", kind, id, "new-name").Error);
    }

    [Theory]
    [InlineData("vendor", "input/vendors/zeta.yml", "input/vendors/eta.yml")]
    [InlineData("article", "input/articles/2010/pair.md", "input/articles/2010/eta.md")]
    public void A_file_may_be_named_as_the_shell_completes_it(string kind, string file, string moved)
    {
        using var archive = Published();
        Assert.Equal(0, archive.Run("rename", kind, file, "eta").Exit);
        Assert.True(File.Exists(archive.Full(moved)));
    }

    [Fact]
    public void What_nobody_has_seen_yet_leaves_nothing_behind()
    {
        using var archive = Published();
        archive.Run("new", "vendor", "newco", "--name", "Newco");
        archive.Run("new", "article", "newco-rises", "--title", "Newco rises", "--date", "2016");
        archive.Write("input/articles/2016/newco-rises.md", archive.Read("input/articles/2016/newco-rises.md").Replace("vendors: []", "vendors: [newco]"));
        Assert.Equal(0, archive.Run("rename", "vendor", "newco", "new-company").Exit);
        Assert.Equal(0, archive.Run("rename", "article", "newco-rises", "newco-falls").Exit);
        Assert.DoesNotContain("former-ids", archive.Read("input/vendors/new-company.yml"));
        var page = archive.Read("input/articles/2016/newco-falls.md");
        Assert.Contains("id: newco-falls-2016", page);
        Assert.Contains("vendors: [new-company]", page);
        Assert.DoesNotContain("\naliases:", page);
    }

    [Theory]
    [InlineData("vendor", "acme", "hooli", 2)]
    [InlineData("vendor", "acme", "Acme", 2)]
    [InlineData("vendor", "acme", "acme", 2)]
    [InlineData("vendor", "nobody", "acme-two", 2)]
    [InlineData("vendor", "../site", "acme-two", 2)]
    [InlineData("article", "pair", "report", 1)]
    public void What_is_taken_or_not_there_is_refused_and_nothing_changes(string kind, string id, string newId, int exit)
    {
        using var archive = Published();
        archive.Article("report-2010", "2010", more: "aliases: [/articles/2010/report/]");
        var before = Folder.Bytes(archive.Root);
        var refused = archive.Run("rename", kind, id, newId);
        Assert.Equal(exit, refused.Exit);
        Assert.NotEmpty(refused.Error);
        Assert.Equal(before, Folder.Bytes(archive.Root));
    }

    [Theory]
    [InlineData("https://elsewhere.test/#/vendors/acme/")]
    [InlineData("https://elsewhere.test/~/vendors/acme/")]
    [InlineData("https://elsewhere.test/?at=/vendors/acme/")]
    [InlineData("/vendors/acme/logo.png")]
    [InlineData("/vendors/acme/of-old/")]
    public void An_address_that_does_not_move_stays_as_it_is_written(string address)
    {
        using var archive = Published();
        archive.Write("input/files/vendors/acme/logo.png", "").Article("more", "2011", "aliases: [/vendors/acme/of-old/, /of-old/]", $"Not [this]({address}), but [that](/vendors/acme/).\n");
        Assert.Equal(0, archive.Run("check", "--accept").Exit);
        var renamed = archive.Run("rename", "vendor", "acme", "the-acme");
        Assert.Equal((0, ""), (renamed.Exit, renamed.Error));
        Assert.EndsWith($"aliases: [/vendors/acme/of-old/, /of-old/]\n---\n\nNot [this]({address}), but [that](/vendors/the-acme/).\n", archive.Read("input/articles/2011/more.md"), StringComparison.Ordinal);
    }

    [Fact]
    public void A_link_to_a_place_on_the_page_follows_however_it_is_written()
    {
        using var archive = Published();
        archive.Article("more", "2011", body: "See [it](../../2010/pair/#move-a-2010).\n");
        var renamed = archive.Run("rename", "article", "pair", "couple");
        Assert.Equal((0, ""), (renamed.Exit, renamed.Error));
        Assert.EndsWith("See [it](/articles/2010/couple/#move-a-2010).\n", archive.Read("input/articles/2011/more.md"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("publisher", "daily", "acme", "it-rains")]
    [InlineData("person", "bo", "acme", "it-lasts")]
    [InlineData("vendor", "hooli", "bo", "hooli-says")]
    [InlineData("vendor", "initech", "stapler", "sells-it")]
    public void A_name_that_would_make_somebody_else_of_what_the_record_names_is_refused(string kind, string id, string newId, string told)
    {
        using var archive = Published();
        archive.Write("input/publishers/daily.yml", "name: The Daily\nhomepage: https://daily.test/\n")
            .Article("words", "2012", """
                moves:
                  - {id: sells-it, date: 2012, actor: hooli, action: sells, target: zeta, object: stapler}
                claims:
                  - {id: it-rains, kind: assessment, speaker: daily, made-on: 2012, text: It rains.}
                  - {id: bo-says, kind: assessment, speaker: bo, made-on: 2012, text: It snows.}
                  - {id: hooli-says, kind: assessment, speaker: hooli, made-on: 2012, text: It pours.}

                """);
        var before = Folder.Bytes(archive.Root);
        var refused = archive.Run("rename", kind, id, newId);
        Assert.Equal(1, refused.Exit);
        Assert.Contains($"'{told}' would name another than it does", refused.Error, StringComparison.Ordinal);
        Assert.Equal(before, Folder.Bytes(archive.Root));
    }

    [Fact]
    public void A_product_that_is_named_as_one_follows_however_it_is_spaced()
    {
        using var archive = Published();
        archive.Write("input/vendors/anvil.yml", "name: Anvil\nkind: product\npart-of: hooli\n").Article("sold", "2012", "moves:\n  - {id: sold-2012, date: 2012, actor: hooli, action: sells, target: zeta, object: \"product: anvil\"}\n");
        var renamed = archive.Run("rename", "vendor", "anvil", "hammer");
        Assert.Equal((0, ""), (renamed.Exit, renamed.Error));
        Assert.Contains("object: \"product: hammer\"}", archive.Read("input/articles/2012/sold.md"), StringComparison.Ordinal);
    }

    [Fact]
    public void A_product_whose_name_is_the_id_of_its_maker_keeps_it()
    {
        using var archive = Published();
        archive.Article("opened", "2012", "moves:\n  - {id: opened-2012, date: 2012, actor: hooli, action: sells, target: zeta, object: \"product:hooli\"}\n");
        var renamed = archive.Run("rename", "vendor", "hooli", "hooli-inc");
        Assert.Equal((0, ""), (renamed.Exit, renamed.Error));
        Assert.Contains("actor: hooli-inc, action: sells, target: zeta, object: \"product:hooli\"}", archive.Read("input/articles/2012/opened.md"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("vendors:\n  - >- # the one\n    acme\n  - zeta", "vendors:\n  - \"corp\" # the one\n  - zeta")]
    [InlineData("vendors: [\"ac\\x6de\", zeta]", "vendors: [\"corp\", zeta]")]
    public void An_id_may_be_written_in_any_way(string before, string after)
    {
        using var archive = Published();
        archive.Article("told", "2015", before);
        var renamed = archive.Run("rename", "vendor", "acme", "corp");
        Assert.Equal((0, ""), (renamed.Exit, renamed.Error));
        Assert.Contains($"\n{after}\n", archive.Read("input/articles/2015/told.md"), StringComparison.Ordinal);
    }

    [Fact]
    public void Of_two_articles_of_one_name_none_is_taken_before_somebody_says_which()
    {
        using var archive = Published();
        archive.Write("input/articles/2011/pair.md", "---\nid: pair-2011\ntitle: Another pair\ndate: 2011\n---\n\nTwo more.\n");
        foreach (var verb in (string[][])[["rename", "article", "pair", "couple"], ["withdraw", "article", "pair"]])
        {
            var refused = archive.Run(verb[0], verb.AsSpan(1));
            Assert.Equal(2, refused.Exit);
            Assert.Contains("input/articles/2010/pair.md or input/articles/2011/pair.md", refused.Error, StringComparison.Ordinal);
        }
        Assert.Equal(0, archive.Run("rename", "article", "input/articles/2011/pair.md", "couple").Exit);
        Assert.True(File.Exists(archive.Full("input/articles/2011/couple.md")));
    }

    [Fact]
    public void A_file_of_somebody_where_a_change_is_prepared_stays()
    {
        using var archive = Published();
        archive.Write("input/vendors/.acme.yml.part", "mine");
        var before = Folder.Bytes(archive.Root);
        var refused = archive.Run("rename", "vendor", "acme", "the-acme");
        Assert.NotEqual(0, refused.Exit);
        Assert.Contains("input/vendors/.acme.yml.part is in the way", refused.Error, StringComparison.Ordinal);
        Assert.Equal(before, Folder.Bytes(archive.Root));
    }

    [Fact]
    public void An_id_that_was_taken_back_for_good_is_not_given_again()
    {
        using var archive = Published();
        archive.Write("input/vendors/gone.yml", "name: Gone\nkind: company\n");
        Assert.Equal(0, archive.Run("check", "--accept").Exit);
        Assert.Equal(0, archive.Run("withdraw", "vendor", "gone").Exit);
        var refused = archive.Run("rename", "vendor", "acme", "gone");
        Assert.Equal(2, refused.Exit);
        Assert.Contains("/vendors/gone/ was taken back for good", refused.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void A_sidecar_that_names_the_publisher_follows()
    {
        using var archive = Published();
        archive.Write("input/publishers/daily.yml", "name: The Daily\nhomepage: https://daily.test/\n");
        Assert.Equal(0, archive.Run("check", "--accept").Exit);
        archive.Write("seeds/a.txt", "April 23, 2015\n\nAnvils leave\n\nBy Ada Quill\n\nThe anvils left the hall on Monday, the company said in a statement.\n").Write("seeds/a.txt.yml", "source: {publisher: daily}\n");
        Assert.Equal(0, archive.Run("rename", "publisher", "daily", "the-daily").Exit);
        Assert.Equal("source: {publisher: the-daily}\n", archive.Read("seeds/a.txt.yml"));
        archive.Build();
        Assert.Contains("publisher: the-daily\n", archive.Read("input/articles/2015/anvils-leave.md"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("vendor", "citrix", "citrix-systems")]
    [InlineData("vendor", "openstack", "open-stack")]
    [InlineData("topic", "hypervisors", "virtual-machines")]
    [InlineData("publisher", "forrester", "forrester-research")]
    [InlineData("article", "oracle-buys-sun", "sun-goes-to-oracle")]
    [InlineData("person", "pat-gelsinger", "patrick-gelsinger")]
    public void In_the_shipped_archive_all_that_was_published_goes_on_to_answer(string kind, string id, string newId)
    {
        using var archive = TempArchive.CopyShipped();
        var renamed = archive.Run("rename", kind, id, newId);
        Assert.Equal((0, ""), (renamed.Exit, renamed.Error));
        Assert.DoesNotContain(": error: ", archive.Run("check").Error);
    }

    [Fact]
    public void A_link_without_an_address_is_no_obstacle()
    {
        using var archive = new TempArchive().Write("input/topics/tools.yml", "name: Tools\n").Article("one", body: "An [empty]() link and [doubt](/topics/tools/?q=(1)).\n");
        Assert.Equal(0, archive.Run("rename", "topic", "tools", "means").Exit);
    }

    [Fact]
    public void An_article_takes_no_address_that_was_taken_back()
    {
        using var archive = new TempArchive().Article("one").Write("input/addresses.txt", "/articles/2015/gone/ withdrawn\n");
        Assert.Contains("/articles/2015/gone/ was taken back for good; choose another id.", archive.Run("rename", "article", "one", "gone").Error, StringComparison.Ordinal);
    }

    /// <summary>To compare each line with each would take more memory than there is.</summary>
    [Fact]
    public void The_lines_that_change_in_a_long_page_are_shown_alone()
    {
        using var archive = new TempArchive().Article("one", body: string.Concat(Enumerable.Range(0, 60_000).Select(i => $"Line {i}.\n")) + "[Here](/articles/2015/one/).\n");
        var renamed = archive.Run("rename", "article", "one", "two");
        Assert.Equal(0, renamed.Exit);
        Assert.Contains(" + [Here](/articles/2015/two/).\n", renamed.Output, StringComparison.Ordinal);
        Assert.InRange(renamed.Output.Split('\n').Length, 4, 20);
    }

    [Theory]
    [InlineData("aliases: ~", "aliases: [/articles/2015/one/]")]
    [InlineData("aliases: null # none", "aliases: [/articles/2015/one/] # none")]
    [InlineData("aliases :", "aliases : [/articles/2015/one/]")]
    [InlineData("\"aliases\":", "\"aliases\": [/articles/2015/one/]")]
    [InlineData("'aliases' : # none", "'aliases' : [/articles/2015/one/] # none")]
    [InlineData("aliases: \"\\u200b\"", "aliases: [/articles/2015/one/]")]
    [InlineData("aliases: >-", "aliases: [/articles/2015/one/]")]
    [InlineData("aliases: |\n  /old/\n", "aliases: [/articles/2015/one/, \"/old/\"]\n")]
    [InlineData("aliases: \"/old\\x2f\"", "aliases: [/articles/2015/one/, \"/old\\x2f\"]")]
    public void A_list_of_old_paths_may_be_written_in_any_way(string before, string after)
    {
        using var archive = new TempArchive().Article("one", more: before);
        Assert.Equal(0, archive.Run("check").Exit);
        var renamed = archive.Run("rename", "article", "one", "two");
        Assert.Equal((0, ""), (renamed.Exit, renamed.Error));
        Assert.Contains($"\n{after}{(after.EndsWith('\n') ? "" : "\n")}---\n", archive.Read("input/articles/2015/two.md"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("name: Open Forge\n...\n", "name: Open Forge\nformer-ids: [forge]\n...\n")]
    [InlineData("  name: Open Forge\n  kind: foundation\n", "  name: Open Forge\n  kind: foundation\n  former-ids: [forge]\n")]
    [InlineData("---\nname: Open Forge\n...", "---\nname: Open Forge\nformer-ids: [forge]\n...")]
    [InlineData("name: Open Forge\nformer-ids :\n", "name: Open Forge\nformer-ids : [forge]\n")]
    [InlineData("# All of it.\n{name: \"Open Forge\", kind: foundation}\n", "# All of it.\n{former-ids: [forge], name: \"Open Forge\", kind: foundation}\n")]
    [InlineData("{\"name\": \"Open Forge\", \"former-ids\": }\n", "{\"name\": \"Open Forge\", \"former-ids\": [forge] }\n")]
    public void A_file_of_the_registry_may_be_written_in_any_way(string before, string after)
    {
        using var archive = new TempArchive(("input/vendors/forge.yml", before));
        Assert.Equal(0, archive.Run("check", "--accept").Exit);
        var renamed = archive.Run("rename", "vendor", "forge", "open-forge");
        Assert.Equal((0, ""), (renamed.Exit, renamed.Error));
        Assert.Equal(after, archive.Read("input/vendors/open-forge.yml"));
    }

    [Theory]
    [InlineData("vendors/acme", "vendor")]
    [InlineData("topics/tuning", "topic")]
    public void Links_that_an_entry_s_own_words_write_from_its_page_follow(string entry, string kind)
    {
        using var archive = new TempArchive();
        var folder = entry.Split('/')[0];
        archive.Write($"input/{entry}.yml", "name: Acme\nabout: >-\n  Beside [it](../open/), [more](../open/?x=1 \"title\")\n  and [another](../open-forge/).\n")
            .Write($"input/{folder}/open.yml", "name: Open\n").Write($"input/{folder}/open-forge.yml", "name: Forge\n");
        Assert.Equal(0, archive.Run("rename", kind, "open", "opened").Exit);
        Assert.Contains($"  Beside [it](/{folder}/opened/), [more](/{folder}/opened/?x=1 ", archive.Read($"input/{entry}.yml"), StringComparison.Ordinal);
        Assert.Contains("  and [another](../open-forge/).\n", archive.Read($"input/{entry}.yml"), StringComparison.Ordinal);
    }
}
