using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using Archive.Tests.Support;
using Xunit;

namespace Archive.Tests.Pipelines;

/// <summary>Trails, people and what is not known, as readers see them.</summary>
public sealed class StoryPagesTests
{
    private const string Claim = """
        claims:
          - id: stays
            kind: promise
            speaker: ada-quill
            said-by: 2014-05
            horizon: 2016
            about: [acme]
            text: Acme would stay for ever.
            reviews:
              - date: 2020
                outcome: refuted
                why: It left.
                evidence:
                  - move: left
                  - url: https://daily.example/undated
                    title: Undated
        """;

    private static TempArchive Archive() => RecordArchive.Empty()
        .Article("first", "2014-05-06", RecordArchive.Moves("joined 2014 acme joins guild", "hired 2014 acme appoints ada-quill object=chief_executive") + Claim + "\ngaps:\n  - The <price>\n  - what: The day\n    looked: Press of 2014\n")
        .Article("second", "2015-01-02", RecordArchive.Moves("left 2015 acme leaves guild"))
        .Article("third", "2016-01-02")
        .Write("input/people/ada-quill.yml", "name: Ada Quill\nabout: Ada Quill ran Acme.\nroles:\n  - vendor: acme\n    title: chief executive\n    from: 2014\n    until: 2016\n")
        .Write("input/trails/in-and-out.md", "---\ntitle: In & out\nsummary: Acme came and went.\nadded: 2026-01-02\nsteps:\n  - third\n  - move: left\n    note: Here it turns.\n  - article: first\n---\n\nAn essay with a [link](/people/ada-quill/).\n")
        .Write("input/pages/contribute.md", "---\ntitle: Contribute\nlists: gaps\n---\n\nCome in. [What is open](/contribute/#gaps)\n");

    private static IHtmlDocument Page(TempArchive archive, string path) => new HtmlParser().ParseDocument(archive.Published(path));

    private static string Words(IElement element) => string.Join(' ', element.TextContent.Split((char[])[], StringSplitOptions.RemoveEmptyEntries));

    [Fact]
    public void A_trail_has_its_page_its_feed_and_its_places_in_the_articles()
    {
        using var archive = Archive().Build();
        var trail = Page(archive, "trails/in-and-out/index.html");
        Assert.Equal(["/articles/2016/third/", "/articles/2015/second/#move-left", "/articles/2014/first/"], trail.QuerySelectorAll(".steps > li > p:first-child > a").Select(a => a.GetAttribute("href")));
        Assert.Contains("Here it turns.", trail.Body!.TextContent, StringComparison.Ordinal);
        Assert.Contains("/trails/in-and-out/feed.xml", archive.Published("feeds/index.html"), StringComparison.Ordinal);
        Assert.Contains("first", archive.Published("trails/in-and-out/atom.xml"), StringComparison.Ordinal);
        var second = Page(archive, "articles/2015/second/index.html").QuerySelector("nav.story")!;
        Assert.Equal("/articles/2016/third/", second.QuerySelector("a.earlier")!.GetAttribute("href"));
        Assert.Equal("/articles/2014/first/", second.QuerySelector("a.later")!.GetAttribute("href"));
        Assert.Contains("2 of 3", second.TextContent, StringComparison.Ordinal);
        Assert.Contains("href=\"/trails/in-and-out/\"", archive.Published("index.html"), StringComparison.Ordinal);
        Assert.Contains("href=\"/trails/in-and-out/\"", archive.Published("trails/index.html"), StringComparison.Ordinal);
    }

    [Fact]
    public void An_article_that_a_move_leads_to_as_well_has_the_place_of_its_own_among_all_stations()
    {
        using var archive = Archive().Write("input/trails/twice.md", "---\ntitle: Twice\nsteps:\n  - move: left\n  - third\n  - second\n  - first\n---\n\nAn essay.\n").Build();
        var place = Page(archive, "articles/2015/second/index.html").QuerySelectorAll("nav.story").Single(n => n.TextContent.Contains("Twice", StringComparison.Ordinal));
        Assert.Contains("3 of 4", place.TextContent, StringComparison.Ordinal);
        Assert.Equal("/articles/2016/third/", place.QuerySelector("a.earlier")!.GetAttribute("href"));
        Assert.Equal("/articles/2014/first/", place.QuerySelector("a.later")!.GetAttribute("href"));
    }

    [Fact]
    public void A_station_of_a_trail_that_is_a_move_shows_the_day_of_the_move()
    {
        using var archive = Archive().Build();
        Assert.Equal(["2016-01-02", "2015", "2014-05-06"], Page(archive, "trails/in-and-out/index.html").QuerySelectorAll(".steps time").Select(t => t.GetAttribute("datetime")));
    }

    [Theory]
    [InlineData("/articles/2015/second/#move-left", "again")]
    [InlineData("input/trails/one.md:5:11: error: The trail leads to 'left' already, in line 4.", "again", "left")]
    public void A_trail_leads_to_a_move_once_by_whichever_of_its_reports(string expected, params string[] moves)
    {
        using var archive = Archive().Article("fourth", "2017", RecordArchive.Moves("again 2015-02 acme leaves guild same-as=left"))
            .Write("input/trails/one.md", $"---\ntitle: One\nsteps:\n{string.Concat(moves.Select(m => $"  - move: {m}\n"))}---\n\nAn essay.\n");
        var built = archive.Run("build").Error;
        Assert.Contains(expected, built + (moves.Length == 1 ? archive.Published("trails/one/index.html") : ""), StringComparison.Ordinal);
    }

    [Fact]
    public void A_speaker_who_has_a_page_is_a_link_on_each_row_but_there()
    {
        using var archive = Archive().Build();
        Assert.Equal("Ada Quill", Page(archive, "claims/index.html").QuerySelector(".claim .src a[href='/people/ada-quill/']")!.TextContent);
        Assert.Equal("Ada Quill", Page(archive, "claims/stays/index.html").QuerySelector(".kicker a[href='/people/ada-quill/']")!.TextContent);
        Assert.Equal("Ada Quill", Page(archive, "articles/2014/first/index.html").QuerySelector(".aside a[href='/people/ada-quill/']")?.TextContent);
        Assert.NotNull(Page(archive, "2016/index.html").QuerySelector(".plain .src a[href='/people/ada-quill/']"));
        Assert.Null(Page(archive, "people/ada-quill/index.html").QuerySelector(".claim a[href='/people/ada-quill/']"));
    }

    [Fact]
    public void Of_somebody_who_claimed_nothing_no_claims_are_counted()
    {
        using var archive = Archive().Write("input/people/bo-silent.yml", "name: Bo Silent\nroles:\n  - vendor: acme\n").Build();
        Assert.DoesNotContain("claim", Words(Page(archive, "people/bo-silent/index.html").QuerySelector("main")!), StringComparison.Ordinal);
        Assert.DoesNotContain("0 claims", archive.Published("people/index.html"), StringComparison.Ordinal);
    }

    [Fact]
    public void A_link_of_a_trail_that_leads_nowhere_is_an_error_at_its_line()
    {
        using var archive = Archive().Write("input/trails/lost.md", "---\ntitle: Lost\n---\n\nAn essay.\n\nA [link](/people/nobody/).\n");
        Assert.Contains("input/trails/lost.md:7:10: error: The link leads to /people/nobody/", archive.Run("check").Error, StringComparison.Ordinal);
    }

    [Fact]
    public void A_person_has_a_page_of_what_they_said_and_what_became_of_it()
    {
        using var archive = Archive().Build();
        var page = Page(archive, "people/ada-quill/index.html");
        var text = Words(page.QuerySelector("main")!);
        Assert.Contains("Acme, chief executive, 2014 to 2016", text, StringComparison.Ordinal);
        Assert.Contains("Acme would stay for ever.", text, StringComparison.Ordinal);
        Assert.Contains("by May 2014 at the latest", text, StringComparison.Ordinal);
        Assert.Contains("broken It left.", text, StringComparison.Ordinal);
        Assert.Contains("Undated, undated", text, StringComparison.Ordinal);
        Assert.Contains("appoints Ada Quill", text, StringComparison.Ordinal);
        Assert.Contains("href=\"/people/ada-quill/\"", archive.Published("people/index.html"), StringComparison.Ordinal);
    }

    [Fact]
    public void What_is_not_known_stands_in_the_margin_and_on_the_page_that_lists_it()
    {
        using var archive = Archive().Build();
        Assert.Equal(["The <price>", "The day looked for in: Press of 2014"], Page(archive, "articles/2014/first/index.html").QuerySelectorAll("aside .gaps li").Select(Words));
        var listed = Page(archive, "contribute/index.html").GetElementById("gaps")!;
        Assert.Contains("2 things in 1 article are not known.", Words(listed), StringComparison.Ordinal);
        Assert.Equal("/articles/2014/first/", listed.QuerySelector("li a")!.GetAttribute("href"));
    }

    [Fact]
    public void What_is_not_known_has_its_place_on_the_page_whatever_a_heading_there_is_called()
    {
        using var archive = new TempArchive().Article("one", more: "gaps: [The day]").Write("input/pages/contribute.md", "---\ntitle: Contribute\nlists: gaps\n---\n\n## Gaps\n\nCome in.\n").Build();
        Assert.Equal("SECTION", Assert.Single(Page(archive, "contribute/index.html").QuerySelectorAll("[id=gaps]")).TagName);
    }

    [Fact]
    public void An_edit_of_a_trail_a_person_or_a_gap_reaches_every_page_that_shows_it()
    {
        using var archive = Archive().Build();
        archive.Write("input/trails/in-and-out.md", archive.Read("input/trails/in-and-out.md").Replace("In & out", "Out & in", StringComparison.Ordinal))
            .Write("input/people/ada-quill.yml", archive.Read("input/people/ada-quill.yml").Replace("name: Ada Quill", "name: Ada Q.", StringComparison.Ordinal))
            .Write("input/articles/2014/first.md", archive.Read("input/articles/2014/first.md").Replace("what: The day", "what: The hour", StringComparison.Ordinal));
        var edited = archive.Build().Site();
        Assert.Equal(edited, archive.Build("--clean").Site());
        Assert.Contains("The hour", archive.Published("contribute/index.html"), StringComparison.Ordinal);
    }

    [Fact]
    public void A_text_of_our_own_that_tells_what_is_not_known_is_a_warning_at_its_place()
    {
        using var archive = new TempArchive();
        archive.Article("own", body: "It closed.\n\nThe day was Not Seen; it could not seen to.\n")
            .Article("theirs", more: "source:\n  name: Daily\n", body: "It was not seen.\n")
            .Article("neither", body: "It cannot seem so.\n");
        var check = archive.Run("check");
        Assert.Equal(0, check.Exit);
        Assert.Contains("input/articles/2015/own.md:9:13: warning: The text tells what is not known: “Not Seen”.", check.Error, StringComparison.Ordinal);
        Assert.DoesNotContain("theirs", check.Error, StringComparison.Ordinal);
        Assert.DoesNotContain("neither", check.Error, StringComparison.Ordinal);
        archive.Write("input/words.yml", "gaps:\n  phrases: it closed\n");
        Assert.Contains("own.md:7:1: warning: The text tells what is not known: “It closed”.", archive.Run("check").Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("person", "ada-quill", "--name", "")]
    [InlineData("trail", "in-and-out", "--title", "input/trails/in-and-out.md:5:8: warning: The trail has no steps: it leads nowhere.")]
    public void New_writes_one_ready_to_fill_in(string kind, string id, string naming, string open)
    {
        using var archive = new TempArchive();
        var made = archive.Run("new", kind, id, naming, "A name");
        Assert.Equal(0, made.Exit);
        var check = archive.Run("check");
        Assert.Equal((0, open), (check.Exit, check.Error.Split('\n')[0]));
        Assert.Contains("A name", archive.Read(made.Output.Trim()), StringComparison.Ordinal);
    }
}
