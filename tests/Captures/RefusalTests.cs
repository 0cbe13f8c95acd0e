using Archive.Captures;
using Archive.Captures.Letters;
using Archive.Captures.Model;
using Archive.Diagnostics;
using Archive.Tests.Support;
using Xunit;

namespace Archive.Tests.Captures;

public sealed class RefusalTests
{
    private const string Body = "The first paragraph says what happened.\n\nThe second says why it matters.\n";

    private static string Refused(string text, string name = "seeds/a.txt")
    {
        using var root = new CaptureRoot();
        root.Seed(Path.GetFileName(name), text);
        var result = root.Import();
        Assert.Equal(1, result.Refused);
        Assert.Empty(root.Pages());
        return root.Errors;
    }

    [Theory]
    [InlineData("a.txt"), InlineData("a.md"), InlineData("a.html")]
    public void A_merge_that_nobody_has_finished_is_told_where_it_begins(string name) =>
        Assert.StartsWith($"seeds/{name}:5:1: Two versions of this file were merged", Refused($"Two forges\n\nApril 23, 2015\n\n<<<<<<< HEAD\n{Body}=======\n{Body}>>>>>>> other\n", $"seeds/{name}"), StringComparison.Ordinal);

    /// <summary>Imports a draft, and gives back what is asked.</summary>
    private static string Asked(string text, string name = "seeds/a.txt")
    {
        using var root = new CaptureRoot();
        root.Seed(Path.GetFileName(name), text);
        Assert.NotEmpty(Assert.Single(root.Import().Pages).Questions);
        Assert.Contains("\ndraft: true\nquestions:\n", root.Page(), StringComparison.Ordinal);
        return root.Errors;
    }

    [Theory]
    [InlineData("a.txt"), InlineData("a.rtf"), InlineData("a.md")]
    public void What_a_word_processor_wrote_is_no_text_whatever_it_is_called(string name) => Assert.Contains("'.rtf' is no kind of file", Refused("{\\rtf1\\ansi A title\\par Words.}", name));

    [Fact]
    public void No_title_names_the_line_and_the_sidecar()
    {
        var report = Asked("April 23, 2015\n\n" + Body);
        Assert.Contains("seeds/a.txt:3:1: There is no title", report);
        Assert.Contains("'title: …' in seeds/a.txt.yml", report);
    }

    [Fact]
    public void No_date_names_what_to_write() => Assert.Contains("There is no dateline", Asked("A title here\n\n" + Body));

    [Fact]
    public void Two_datelines_that_disagree_are_both_named() =>
        Assert.Contains("seeds/a.txt:5:1: Two datelines disagree: 2015-04-23 on line 1 and 2015-04-24 here.", Asked("April 23, 2015\n\nA title\n\nApril 24, 2015\n\n" + Body));

    [Fact]
    public void An_update_before_the_publication_is_a_disagreement() =>
        Assert.Contains("Two datelines disagree", Asked("Published April 23, 2015\nUpdated April 22, 2015\n\nA title\n\n" + Body));

    [Theory]
    [InlineData("April 23, 2015 10:00 IST", "India, Israel and Ireland")]
    [InlineData("4/5/2015", "'4/5/2015' may be April 5 or May 4")]
    public void A_doubtful_dateline_says_what_the_doubt_is(string line, string doubt) =>
        Assert.Contains(doubt, Asked($"{line}\n\nA title\n\n{Body}"));

    [Fact]
    public void An_author_or_an_office_after_a_comma_is_asked_for() =>
        Assert.Contains("authors: [Name, Name]", Asked("April 23, 2015\n\nA title\n\nBy Ada Quill, Rotterdam\n\n" + Body));

    [Theory]
    [InlineData("a.yml")]
    [InlineData("a.yaml")]
    [InlineData("a.txt.yaml")]
    public void A_sidecar_under_another_name_never_loses_its_rights(string name)
    {
        using var root = new CaptureRoot();
        root.Seed("a.txt", "A title here\n\nApril 23, 2015\n\n" + Body).Seed(name, "rights: link\n");
        root.Import();
        Assert.Empty(root.Pages());
        Assert.Contains($"seeds/{name}: This stands beside seeds/a.txt and says nothing of it. seeds/a.txt waits until it is right. A sidecar is called like its capture, with .yml behind: call it seeds/a.txt.yml.", root.Errors);
    }

    [Theory]
    [InlineData("")]
    [InlineData(" \n\n ")]
    public void Emptiness_is_refused(string text) => Assert.Contains("seeds/a.txt: The capture is empty.", Refused(text));

    [Fact]
    public void A_title_without_a_text_is_refused() => Assert.Contains("There is no text", Refused("April 23, 2015\n\nA title\n"));

    [Theory]
    [InlineData("cloudVirtualization")]
    [InlineData("server-roomThe")]
    [InlineData("Server_RoomThe")]
    public void A_word_that_may_be_two_is_a_question(string word)
    {
        var report = Asked($"April 23, 2015\n\nA title\n\n{word} vendor said something.\n");
        Assert.Contains($"seeds/a.txt:5:1: Is '{word}' one word, or a picture's name stuck to the text?", report);
        Assert.Contains($"write 'words: [\"{word}\"]' in seeds/a.txt.yml; if not, write the part to cut: captions: [\"…\"].", report);
    }

    [Fact]
    public void Letters_that_were_lost_before_are_shown_with_their_place() =>
        Assert.Contains("seeds/a.txt:5:9: The letters 'â€™'", Asked("April 23, 2015\n\nA title\n\nIt doesnâ€™t matter.\n"));

    [Fact]
    public void A_title_that_runs_into_a_wrapped_text_is_refused() =>
        Assert.Contains("seeds/a.txt:4:1: The title and the text stand in one block", Asked("April 23, 2015\n\nA title\nwith a text\nbelow it.\n"));

    [Theory]
    [InlineData(new byte[] { 0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, 0x00, 0x00 }, "The capture is binary data")]
    [InlineData(new byte[] { 0xFF, 0xFE, 0x00, 0x00, 0x41, 0x00, 0x00, 0x00 }, "The capture is in UTF-32.")]
    [InlineData(new byte[] { 0xCF, 0xF0, 0xE8, 0xE2, 0xE5, 0xF2, 0x20, 0xCC, 0xE8, 0xF0 }, "The capture's encoding is unknown")]
    [InlineData(new byte[] { 0x41, 0x00, 0x42, 0x00, 0x0A, 0x00 }, "The capture is binary data, or UTF-16 without its mark.")]
    public void Bytes_that_no_stated_encoding_explains_are_refused(byte[] bytes, string error)
    {
        using var root = new CaptureRoot();
        root.Seed("a.txt", bytes).Import();
        Assert.Contains("seeds/a.txt: " + error, root.Errors);
        Assert.Empty(root.Pages());
    }

    [Fact]
    public void What_to_do_about_an_unknown_encoding_shows_how_one_is_named() =>
        Assert.EndsWith("beside it, such as encoding: windows-1251", CaptureDecoder.Decode([0xCF, 0xF0, 0xE8, 0xE2, 0xE5, 0xF2, 0x20, 0xCC, 0xE8, 0xF0], CaptureKind.Text, null).Hint, StringComparison.Ordinal);

    [Theory]
    [InlineData("a.odt", "save it as .docx")]
    [InlineData("a.doc", "save it as .docx")]
    [InlineData("a.pages", "save it as .docx")]
    [InlineData("a.msg", "Save each message as .eml")]
    [InlineData("a.mbox", "Save each message as .eml")]
    [InlineData("a.webarchive", "as HTML or MHTML")]
    [InlineData("a.epub", "Save the chapter as HTML")]
    [InlineData("a.xyz", "as PDF if nothing else can be done")]
    public void Of_a_kind_that_is_not_read_it_is_said_as_what_to_save_it(string name, string hint) => Assert.Contains(hint, Refused("x", name));

    [Fact]
    public void An_unknown_kind_of_file_is_refused() => Assert.Contains("no kind of file", Refused("x", "a.rtf"));

    /// <summary>What customers say below is longer than the description of the thing; the page's summary tells which of them it is about.</summary>
    [Fact]
    public void A_summary_made_of_what_was_not_chosen_is_a_question()
    {
        const string opinion = "<div class=\"opinion\"><p>I have rung this bell every morning for a year now, and the neighbours across the river have written to me twice to ask what it is made of.</p><p>It came in a wooden box with a strap that holds, and the man who brought it rang it once before he went, which nobody had asked him to do.</p></div>";
        string Page(string description) => $"""
            <html><head><title>Bell No. 7</title><meta property="article:published_time" content="2015-04-23T07:30:00Z"><meta property="og:title" content="Bell No. 7"><meta name="description" content="{description}"></head>
            <body><h1>Bell No. 7</h1><table><tr><td>Tone</td><td>low, with a long evening in it</td></tr><tr><td>Metal</td><td>bronze of the northern kind</td></tr></table>
            <div id="voices">{string.Concat(Enumerable.Repeat(opinion, 4))}</div></body></html>
            """;
        Assert.Contains("that the page made its summary of stands apart", Asked(Page("Tone low, with a long evening in it Metal bronze of the northern ki"), "a.html"));
    }

    [Fact]
    public void A_page_without_a_certain_article_is_a_question() =>
        Assert.Contains("taken for the article is short", Asked("<html><title>x</title><article><p>a</p></article><article><p>b</p></article>", "a.html"));

    [Fact]
    public void A_title_with_the_sites_name_behind_it_is_not_guessed_at() =>
        Assert.Contains("may end with the site's name", Asked("<title>One - Two</title><article><p>April 23, 2015</p><p>A text.</p></article>", "a.html"));

    [Fact]
    public void A_title_with_the_sites_name_before_it_may_be_either_of_two()
    {
        var question = Assert.Single(CaptureRoot.Read("<title>Quay - The crane goes to the harbour</title><article><p>April 23, 2015</p><p>A text.</p></article>", "seeds/a.html").Questions, q => q.About == "title");
        Assert.Contains("may begin with the site's name", question.Text);
        Assert.Equal(["Quay - The crane goes to the harbour", "The crane goes to the harbour"], question.Candidates);
    }

    [Fact]
    public void Signs_of_two_publishers_are_refused() =>
        Assert.Contains("more than one publisher: harbourpost, tidings", Asked("April 23, 2015\n\nA title\n\nHarbour Post Media and Tidings staff.\n"));

    [Fact]
    public void An_unknown_key_of_a_sidecar_comes_with_a_did_you_mean()
    {
        using var root = new CaptureRoot();
        root.Seed("a.txt", "April 23, 2015\n\nA title\n\n" + Body).Seed("a.txt.yml", "tittle: x\n").Import();
        Assert.Contains("seeds/a.txt.yml:1:1: There is no key 'tittle' here. seeds/a.txt waits until it is right. Did you mean 'title'?", root.Errors);
    }

    [Fact]
    public void One_refusal_hides_no_other_capture()
    {
        using var root = new CaptureRoot();
        root.Seed("a.txt", "no").Seed("b.txt", "April 23, 2015\n\nA title\n\n" + Body).Seed("c.bin", "x");
        var result = root.Import();
        Assert.Equal((1, 2), (result.Pages.Count, result.Refused));
        Assert.All(root.Problems.Sorted().Where(p => p.Severity == Severity.Error), p => Assert.NotNull(p.Hint));
    }

    [Fact]
    public void The_command_ends_with_1_and_leaves_the_seed()
    {
        using var archive = new TempArchive(("seeds/a.txt", "no date\n\nA text that is one.\n"));
        archive.Write("seeds/b.txt", "");
        var call = archive.Run("import");
        Assert.Equal(1, call.Exit);
        Assert.True(File.Exists(archive.Full("seeds/a.txt")));
        Assert.Contains("  0  pages written\n  1  draft with questions\n  1    about: date\n  0  known already\n  1  refused\n2 errors, 1 warning. Answer in each draft", call.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void A_bell_in_a_page_is_nothing_and_a_file_of_them_no_page()
    {
        using var root = new CaptureRoot();
        var text = string.Concat(Enumerable.Repeat("<p>Corvid opened its gates, and the ships came in, one behind the other, as they had been told.</p>", 9));
        root.Seed("a.html", $"<title>Corvid opens its gates</title><meta name=\"date\" content=\"2015-04-23\"><h1>Corvid opens its gates</h1>\a{text}").Seed("b.html", $"<p>{new string('\a', 900)}</p>").Import();
        Assert.Contains("seeds/b.html: The capture is binary data", root.Errors);
        Assert.DoesNotContain('\a', root.Page());
    }
}
