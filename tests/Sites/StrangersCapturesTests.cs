using Archive.Tests.Support;
using Xunit;

namespace Archive.Tests.Sites;

/// <summary>Whatever a capture says, the rest of the archive is published, and a check passes just as well.</summary>
public sealed class StrangersCapturesTests
{
    private const string Text = "Text of the capture, long enough to be one.";

    private static string Capture(string keys = "", string body = Text, string title = "A capture") => $"---\ntitle: {title}\ndate: 2015-04-23\n{keys}---\n\n{body}\n";

    [Theory]
    [InlineData("", "[x](/vendors/nowhere/)")]
    [InlineData("", "![x](/files/x.png)")]
    [InlineData("moves: [{id: x, actor: nobody, action: joins, date: 2015}]\n", "")]
    public void A_page_that_a_build_would_stop_at_is_taken_back_and_its_capture_waits(string keys, string body)
    {
        using var archive = new TempArchive(("seeds/a.md", Capture(keys, $"{Text}\n\n{body}")), ("seeds/b.md", Capture(body: "Another text, which nobody could mind.", title: "A good one")));
        archive.Article("one");
        Assert.Equal(0, archive.Run("check").Exit);
        var build = archive.Run("build");
        Assert.Equal(0, build.Exit);
        Assert.Equal(["a-good-one.md", "one.md"], Directory.EnumerateFiles(archive.Full("input/articles/2015")).Select(Path.GetFileName).Order(StringComparer.Ordinal));
        Assert.Contains("A good one", archive.Published("articles/2015/a-good-one/index.html"));
        Assert.Contains("seeds/a.md: warning: It gets no page", build.Error);
    }

    [Theory]
    [InlineData("aliases: [/about/]")]
    [InlineData("vendors: [nobody]")]
    [InlineData("claims: [{id: x, speaker: Ada, text: It is so., made-on: 2015, quote: Nobody said this.}]")]
    public void So_is_one_that_a_sidecar_spoils(string sidecar)
    {
        using var archive = new TempArchive(("input/pages/about.md", "---\ntitle: About\n---\n\nText.\n"), ("seeds/a.md", Capture()), ("seeds/a.md.yml", sidecar + "\n"));
        archive.Article("one");
        Assert.Equal(0, archive.Run("check").Exit);
        Assert.Equal(0, archive.Run("build").Exit);
        Assert.Equal(["one.md"], Directory.EnumerateFiles(archive.Full("input/articles/2015")).Select(Path.GetFileName));
    }

    [Fact]
    public void So_is_one_whose_move_another_page_contradicts()
    {
        using var archive = RecordArchive.Empty();
        archive.Article("left", "2015-06-01", RecordArchive.Moves("x-leaves 2015-06-01 acme leaves guild"))
            .Write("seeds/a.txt", "Acme joins the Guild\n\nJuly 1, 2015\n\nAcme joined the Guild on Monday.\n")
            .Write("seeds/a.txt.yml", "moves: [{id: a-joins, actor: acme, action: joins, target: guild, date: 2015-07-01}]\n");
        Assert.Contains("seeds/a.txt: warning: It gets no page", archive.Run("check").Error, StringComparison.Ordinal);
        Assert.Equal(0, archive.Run("build").Exit);
        Assert.Equal(["left.md"], Directory.EnumerateFiles(archive.Full("input/articles/2015")).Select(Path.GetFileName));
    }

    [Fact]
    public void So_is_one_whose_identity_was_withdrawn()
    {
        using var archive = new TempArchive();
        archive.Article("one").Write("seeds/a.txt", "A title\n\nApril 23, 2015\n\nIts text is here.\n");
        Assert.Equal(0, archive.Run("build").Exit);
        Assert.Equal(0, archive.Run("check", "--accept").Exit);
        Assert.Equal(0, archive.Run("withdraw", "article", "a-title").Exit);
        archive.Write("seeds/a.txt", "A title\n\nApril 23, 2015\n\nIts text is here.\n");
        Assert.Contains("was withdrawn and is in use again", archive.Run("check").Error, StringComparison.Ordinal);
        Assert.Equal(0, archive.Run("build").Exit);
        Assert.Equal(["one.md"], Directory.EnumerateFiles(archive.Full("input/articles/2015")).Select(Path.GetFileName));
    }

    [Fact]
    public void What_leans_on_a_page_that_is_taken_back_goes_with_it()
    {
        using var archive = new TempArchive(("input/pages/about.md", "---\ntitle: About\n---\n\nText.\n"));
        archive.Article("one").Write("seeds/a.txt", "T one\n\nApril 23, 2015\n\nText of the first.\n").Write("seeds/a.txt.yml", "id: t-one\naliases: [/about/]\n");
        foreach (var (file, id, evidence) in ((string, string, string)[])[("b", "t-two", "t-one"), ("c", "t-three", "t-two"), ("d", "t-four", "one")])
            archive.Write($"seeds/{file}.txt", $"T {id}\n\nApril 23, 2015\n\nHere the words of {id} stand, and {file} is theirs alone.\n")
                .Write($"seeds/{file}.txt.yml", $"id: {id}\nclaims:\n  - {{id: {id}-c, speaker: x, made-on: 2015, text: y, reviews: [{{date: 2016, outcome: open, why: z, evidence: [{{article: {evidence}}}]}}]}}\n");
        Assert.Equal(0, archive.Run("check").Exit);
        var build = archive.Run("build");
        Assert.Equal(0, build.Exit);
        Assert.Equal(["one.md", "t-t-four.md"], Directory.EnumerateFiles(archive.Full("input/articles/2015")).Select(Path.GetFileName).Order(StringComparer.Ordinal));
        foreach (var capture in (string[])["a", "b", "c"]) Assert.Contains($"warning: seeds/{capture}.txt gets no page: ", build.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("aliases: [/old/]", "aliases: [/old/]")]
    [InlineData("claims: [{id: x, speaker: Ada, text: It is so., made-on: 2015}]", "claims: [{id: x, speaker: Ada, text: It was so., made-on: 2015}]")]
    [InlineData("aliases: [/articles/2015/one/]", "")]
    public void A_capture_that_takes_what_a_later_page_has_is_the_one_that_waits(string sidecar, string published)
    {
        using var archive = new TempArchive(("seeds/a.md", Capture()), ("seeds/a.md.yml", sidecar + "\n"), ("seeds/b.md", Capture(body: "Another text, which nobody could mind.", title: "B good one")));
        archive.Article("one", more: published);
        Assert.Equal(0, archive.Run("check").Exit);
        var build = archive.Run("build");
        Assert.Equal((0, ""), (build.Exit, build.Exit == 0 ? "" : build.Error));
        Assert.Equal(["b-good-one.md", "one.md"], Directory.EnumerateFiles(archive.Full("input/articles/2015")).Select(Path.GetFileName).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void A_link_where_a_page_is_written_first_is_not_followed()
    {
        using var archive = new TempArchive(("seeds/a.md", Capture()), ("mine.txt", "mine"));
        archive.Article("one");
        foreach (var name in (string[])[".a-capture.md.part", ".a-capture.md.new"]) File.CreateSymbolicLink(archive.Full($"input/articles/2015/{name}"), archive.Full("mine.txt"));
        archive.Build();
        Assert.Equal("mine", archive.Read("mine.txt"));
        Assert.Contains(Text, archive.Read("input/articles/2015/a-capture.md"));
    }

    [Fact]
    public void A_file_where_the_folder_of_its_year_must_be_refuses_the_capture_alone()
    {
        using var archive = new TempArchive(("seeds/a.md", Capture()), ("input/articles/2015", "x"));
        archive.Article("one", "2016-01-01");
        var build = archive.Run("build");
        Assert.True(build.Exit is 0 or 1);
        Assert.Contains("seeds/a.md: warning: Its page cannot be written below input/articles/2015", build.Error);
        Assert.Equal(build.Exit, archive.Run("check").Exit);
    }
}
