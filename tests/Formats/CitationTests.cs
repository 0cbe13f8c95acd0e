using System.Buffers;
using System.Text;
using System.Text.Json;
using Archive.Catalog;
using Archive.Formats.Citations;
using Archive.Pipelines.Views;
using Archive.Theme;
using Xunit;

namespace Archive.Tests.Formats;

public sealed class CitationTests
{
    private static readonly Citation News = new()
    {
        Id = "citrix-moves-back",
        Kind = SourceKind.News,
        Title = "What CloudStack? Citrix moves back",
        Authors = [CitedName.Person("Maria Q. Deutscher"), CitedName.Person("Roe, Jan")],
        Container = "The Daily Cloud",
        Issued = PartialDate.Parse("2015-04-23T07:30:00-04:00"),
        Url = "https://daily.example/2015/04/23/citrix",
        ArchivedAt = "https://archive.test/articles/2015/citrix/",
        Archive = "Test archive",
        Language = "en",
        Keywords = ["Open cloud", "Forks"],
    };

    private static readonly CitationText Styles = Citations.Styles(ThemeFiles.For("none").LoadWords("en"));

    private static string Text(IReadOnlyList<CitationRun> runs) => string.Concat(runs.Select(r => r.Italic ? $"*{r.Text}*" : r.Text));

    private static string Written(Action<Citation, IBufferWriter<byte>> format, Citation citation)
    {
        var bytes = new ArrayBufferWriter<byte>();
        format(citation, bytes);
        return Encoding.UTF8.GetString(bytes.WrittenSpan);
    }

    [Fact]
    public void Apa_sets_the_title_in_italics_and_shortens_given_names() => Assert.Equal(
        "Deutscher, M. Q., & Roe, J. (2015, April 23). *What CloudStack? Citrix moves back.* The Daily Cloud. https://daily.example/2015/04/23/citrix",
        Text(Styles.Apa(News)));

    [Fact]
    public void Chicago_names_the_paper_in_italics_and_the_second_author_in_reading_order() => Assert.Equal(
        "Deutscher, Maria Q., and Jan Roe. “What CloudStack? Citrix moves back.” *The Daily Cloud*, April 23, 2015. https://daily.example/2015/04/23/citrix.",
        Text(Styles.Chicago(News)));

    // Chicago 17, 14.76: commas in a list of three, and before "and" where the first of two is inverted.
    [Theory]
    [InlineData("Jane Doe", "Doe, Jane. “")]
    [InlineData("Jane Doe|Jan Roe", "Doe, Jane, and Jan Roe. “")]
    [InlineData("Jane Doe|Jan Roe|Reuters", "Doe, Jane, Jan Roe, and Reuters. “")]
    [InlineData("Reuters|Jan Roe", "Reuters and Jan Roe. “")]
    [InlineData("Reuters|Jan Roe|Jane Doe", "Reuters, Jan Roe, and Jane Doe. “")]
    [InlineData("Geoffrey C. Ward|Ken Burns", "Ward, Geoffrey C., and Ken Burns. “")]
    [InlineData("Jane Doe Jr.|Anna van der Berg|Ludwig van Beethoven", "Doe, Jane, Jr., Anna van der Berg, and Ludwig van Beethoven. “")]
    [InlineData("Ludwig van Beethoven", "Beethoven, Ludwig van. “")]
    public void Chicago_joins_names_with_commas_and_one_and(string authors, string expected) =>
        Assert.StartsWith(expected, Text(Styles.Chicago(News with { Authors = [.. authors.Split('|').Select(CitedName.Person)] })), StringComparison.Ordinal);

    [Theory]
    [InlineData("Jean-Luc Picard", "Picard, J.-L. (")]
    [InlineData("J.-L. Picard", "Picard, J.-L. (")]
    [InlineData("J.R.R. Tolkien", "Tolkien, J. R. R. (")]
    [InlineData("Émile Zola", "Zola, É. (")]
    [InlineData("Jean-Luc Picard Jr.", "Picard, J.-L., Jr. (")]
    [InlineData("Ludwig van Beethoven", "Beethoven, L. van. (")]
    [InlineData("毛 泽东", "毛, 泽东. (")]
    [InlineData("김 대중", "김, 대중. (")]
    [InlineData("ジョン スミス", "スミス, ジョン. (")]
    public void Apa_shortens_given_names_alone(string author, string expected) =>
        Assert.StartsWith(expected, Text(Styles.Apa(News with { Authors = [CitedName.Person(author)] })), StringComparison.Ordinal);

    [Theory]
    [InlineData("en", "langid = {english},")]
    [InlineData("en-gb", "langid = {british},")]
    [InlineData("de-DE", "langid = {ngerman},")]
    [InlineData("tlh", null)]
    public void BibTeX_calls_languages_as_babel_does(string tag, string? expected)
    {
        var entry = Written(BibTeX.Write, News with { Language = tag });

        if (expected is null) Assert.DoesNotContain("langid", entry, StringComparison.Ordinal);
        else Assert.Contains(expected, entry, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("2015", "(2015)")]
    [InlineData("2015-04", "(2015, April)")]
    [InlineData("2015-04-23", "(2015, April 23)")]
    public void A_citation_knows_no_more_of_the_date_than_the_archive(string date, string expected) =>
        Assert.Contains(expected, Text(Styles.Apa(News with { Issued = PartialDate.Parse(date) })), StringComparison.Ordinal);

    [Fact]
    public void A_title_with_a_mark_of_its_own_gets_no_full_stop() =>
        Assert.Contains("*Who blinked?* ", Text(Styles.Apa(News with { Title = "Who blinked?" })), StringComparison.Ordinal);

    [Theory]
    [InlineData("He said “no.”", "He said “no.”")]
    [InlineData("Er sagte „nein.“", "Er sagte „nein.“")]
    [InlineData("本当か？", "本当か？")]
    [InlineData("「本当だ。」", "「本当だ。」")]
    [InlineData("To be continued…", "To be continued…")]
    [InlineData("He said “no”", "He said “no”.")]
    public void A_title_that_ends_a_sentence_within_quotes_or_in_another_script_gets_no_full_stop(string title, string closed)
    {
        Assert.Contains($"*{closed}* ", Text(Styles.Apa(News with { Title = title })), StringComparison.Ordinal);
        Assert.Contains($"“{closed}” *", Text(Styles.Chicago(News with { Title = title })), StringComparison.Ordinal);
    }

    [Fact]
    public void A_page_of_the_archive_names_the_archive_once() => Assert.Equal(
        "Test archive. (2026, November 23). *Citrix comes back.* https://archive.test/a/",
        Text(Styles.Apa(News with { Authors = [CitedName.Organisation("Test archive")], Container = "Test archive", Title = "Citrix comes back", Issued = PartialDate.Parse("2026-11-23"), Url = "https://archive.test/a/" })));

    [Fact]
    public void BibTeX_takes_every_sign_of_TeX_as_a_sign()
    {
        var entry = Written(BibTeX.Write, News with { Title = @"100% {of} C:\cloud_stack & #1 $5 ~ ^" });

        Assert.Contains(@"title = {{100\% \textbraceleft{}of\textbraceright{} C:\textbackslash{}cloud\_stack \& \#1 \$5 \textasciitilde{} \textasciicircum{}}},", entry, StringComparison.Ordinal);
        Assert.Contains("author = {Deutscher, Maria Q. and Roe, Jan},", entry, StringComparison.Ordinal);
        Assert.Contains("date = {2015-04-23},\n  year = {2015},\n  month = apr,\n  url = {https://daily.example/2015/04/23/citrix},", entry, StringComparison.Ordinal);
    }

    /// <summary>BibTeX counts braces whatever stands before them: one alone takes the rest of the file with it.</summary>
    [Theory]
    [InlineData("A lone { brace")]
    [InlineData("A lone } brace")]
    [InlineData("}{")]
    public void BibTeX_has_as_many_braces_open_as_closed(string text)
    {
        var entry = Written(BibTeX.Write, News with { Title = text, Abstract = text, Container = text, Keywords = [text], Authors = [CitedName.Organisation(text), CitedName.Person($"Ann {text}")] });
        var depth = 0;
        foreach (var (at, c) in entry.Index())
        {
            depth += c switch { '{' => 1, '}' => -1, _ => 0 };
            Assert.True(depth > 0 || at < "@online".Length || at >= entry.Length - 2, entry[..(at + 1)]);
        }
        Assert.Equal(0, depth);
    }

    [Fact]
    public void BibTeX_parts_names_where_they_part_and_nowhere_else()
    {
        var entry = Written(BibTeX.Write, News with { Authors = [CitedName.Person("Ludwig van Beethoven"), CitedName.Person("John Doe Jr."), CitedName.Organisation("Sea and Sons, Inc."), CitedName.Person("Ann and Co")] });
        Assert.Contains("author = {van Beethoven, Ludwig and Doe, Jr., John and {Sea and Sons, Inc.} and Co, {Ann and}},", entry, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(SourceKind.News, "NEWS", "article-newspaper")]
    [InlineData(SourceKind.Blog, "BLOG", "post-weblog")]
    [InlineData(SourceKind.PressRelease, "ELEC", "webpage")]
    [InlineData(SourceKind.Page, "ELEC", "webpage")]
    public void A_text_is_cited_as_what_it_was(SourceKind kind, string ris, string csl)
    {
        Assert.StartsWith($"TY  - {ris}\r\n", Written(Ris.Write, News with { Kind = kind }), StringComparison.Ordinal);
        Assert.Equal(csl, Csl(News with { Kind = kind }).GetProperty("type").GetString());
        Assert.Equal(kind == SourceKind.PressRelease, Csl(News with { Kind = kind }).TryGetProperty("genre", out _));
    }

    [Fact]
    public void Csl_names_the_archive_once_and_parts_names_as_styles_sort_them()
    {
        Assert.False(Csl(News with { Container = News.Archive }).TryGetProperty("archive", out _));
        Assert.Equal("""{"family":"Beethoven","given":"Ludwig","dropping-particle":"van"}""", Csl(News with { Authors = [CitedName.Person("Ludwig van Beethoven")] }).GetProperty("author")[0].GetRawText());
        Assert.Equal("""{"family":"Doe","given":"John","suffix":"Jr."}""", Csl(News with { Authors = [CitedName.Person("John Doe Jr.")] }).GetProperty("author")[0].GetRawText());
        Assert.Equal("""{"literal":"Reuters"}""", Csl(News with { Authors = [CitedName.Organisation("Reuters")] }).GetProperty("author")[0].GetRawText());
    }

    [Fact]
    public void A_body_is_not_taken_apart_into_names()
    {
        var body = News with { Authors = [CitedName.Organisation("Apache Software Foundation")] };

        Assert.Contains("author = {{Apache Software Foundation}},", Written(BibTeX.Write, body), StringComparison.Ordinal);
        Assert.Contains("AU  - Apache Software Foundation\r\n", Written(Ris.Write, body), StringComparison.Ordinal);
    }

    /// <summary>A comma parts the family name from the given names.</summary>
    [Fact]
    public void Ris_keeps_the_name_of_a_body_whole() =>
        Assert.Contains("AU  - Guild Inc.\r\n", Written(Ris.Write, News with { Authors = [CitedName.Organisation("Guild, Inc.")] }), StringComparison.Ordinal);

    [Fact]
    public void Ris_is_one_record_of_tagged_lines()
    {
        var lines = Written(Ris.Write, News).Split("\r\n");

        Assert.Equal("TY  - NEWS", lines[0]);
        Assert.Equal(["ER  - ", ""], lines[^2..]);
        Assert.Contains("AU  - Deutscher, Maria Q.", lines);
        Assert.Contains("DA  - 2015/04/23/", lines);
        Assert.Equal(2, lines.Count(l => l.StartsWith("KW  - ", StringComparison.Ordinal)));
    }

    [Fact]
    public void A_line_break_in_a_title_cannot_start_a_field()
    {
        var forged = News with { Title = "Honest\r\nER  - \r\nTY  - BOOK", Keywords = ["a\u2028AU  - Eve"] };

        Assert.Single(Written(Ris.Write, forged).Split("\r\n"), l => l.StartsWith("TY", StringComparison.Ordinal));
        Assert.DoesNotContain(Written(Ris.Write, forged).Split("\r\n", '\u2028'), l => l.StartsWith("AU  - Eve", StringComparison.Ordinal));
        Assert.DoesNotContain('\r', Written(BibTeX.Write, forged));
    }

    [Fact]
    public void Csl_dates_have_as_many_parts_as_are_known()
    {
        Assert.Equal("[[2015,4,23]]", Csl(News).GetProperty("issued").GetProperty("date-parts").GetRawText());
        Assert.Equal("[[2015]]", Csl(News with { Issued = PartialDate.Parse("2015") }).GetProperty("issued").GetProperty("date-parts").GetRawText());
        Assert.False(Csl(News with { Issued = null }).TryGetProperty("issued", out _));
    }

    private static JsonElement Csl(Citation citation) => JsonDocument.Parse(Written(CslJson.Write, citation)).RootElement[0];
}
