using System.Text;
using Xunit;

namespace Archive.Tests.Captures;

/// <summary>What documents of word processors say of themselves, and where they keep their text.</summary>
public sealed class WordDocumentTests
{
    private const string Title = "Lantern gives its crane away";
    private const string First = "Lantern said on Thursday that it would give its crane to the harbour, which had asked for it for years, and pay for the move.";
    private const string Second = "Tidewater, whose own crane is older than the harbour, asked on the same day whether it might have the old one, and got no answer.";

    private static string Import(byte[] bytes, out string said)
    {
        using var root = new CaptureRoot();
        root.Seed("a.docx", bytes).Import();
        said = root.Errors + root.Warnings;
        return root.Pages() is { Count: 1 } pages ? Encoding.UTF8.GetString(pages.Values.Single()) : root.Errors;
    }

    private static string Import(string blocks, params (string Name, string Text)[] parts) => Import(Zipped.Of([("word/document.xml", Zipped.Body(blocks)), .. parts]), out _);

    private static (string Name, string Text) Core(string creator, string changer = "", string title = "") =>
        ("docProps/core.xml", $"<cp:coreProperties xmlns:cp=\"http://schemas.openxmlformats.org/package/2006/metadata/core-properties\" xmlns:dc=\"http://purl.org/dc/elements/1.1/\"><dc:title>{title}</dc:title><dc:creator>{creator}</dc:creator><cp:lastModifiedBy>{changer}</cp:lastModifiedBy></cp:coreProperties>");

    private static readonly string Dated = Zipped.P(Title, "Title") + Zipped.P("April 23, 2015");
    private static readonly string Text = Zipped.P(First) + Zipped.P(Second);

    private static void IsWhole(string page)
    {
        Assert.Contains($"title: \"{Title}\"\n", page, StringComparison.Ordinal);
        Assert.EndsWith($"---\n\n{First}\n\n{Second}\n", page, StringComparison.Ordinal);
    }

    [Fact]
    public void The_text_is_found_by_the_parts_relations_whatever_it_is_called() =>
        IsWhole(Import(Zipped.Of(("_rels/.rels", Zipped.Relations(("r1", "officeDocument", "/text/main7.xml"))), ("text/main7.xml", Zipped.Body(Dated + Text))), out _));

    [Fact]
    public void A_document_in_the_strict_form_of_the_standard_is_read() => IsWhole(Import(Zipped.Of(
        ("_rels/.rels", Zipped.Relations(("r1", "officeDocument", "word/document.xml"))),
        ("word/document.xml", Zipped.Body(Dated + Text).Replace("http://schemas.openxmlformats.org/wordprocessingml/2006/main", "http://purl.oclc.org/ooxml/wordprocessingml/main", StringComparison.Ordinal))), out _));

    [Fact]
    public void A_word_keeps_its_letters_and_not_how_they_are_read() =>
        Assert.Contains("The \u6771\u4eac crane.", Import(Dated + Text + "<w:p><w:r><w:t xml:space=\"preserve\">The </w:t></w:r><w:r><w:ruby><w:rt><w:r><w:t>\u3068\u3046\u304d\u3087\u3046</w:t></w:r></w:rt><w:rubyBase><w:r><w:t>\u6771\u4eac</w:t></w:r></w:rubyBase></w:ruby></w:r><w:r><w:t xml:space=\"preserve\"> crane.</w:t></w:r></w:p>"), StringComparison.Ordinal);

    [Fact]
    public void All_of_a_document_is_its_text_however_short_its_lines_are()
    {
        var page = Import(Dated + Zipped.P("At the quay:") + Zipped.P("One crane") + Zipped.P("In the yard", "Heading1") + Zipped.P("No crane at all") + Zipped.P("Prices", "Heading1"));
        foreach (var words in new[] { "At the quay:", "One crane", "## In the yard", "No crane at all", "## Prices" }) Assert.Contains(words, page, StringComparison.Ordinal);
        Assert.DoesNotContain("draft:", page, StringComparison.Ordinal);
    }

    [Fact]
    public void A_table_of_contents_is_neither_the_title_nor_text()
    {
        var bytes = Zipped.Of(
            ("word/document.xml", Zipped.Body($"<w:tbl><w:tr><w:tc>{Zipped.P(Title, "Haupttitel")}</w:tc></w:tr><w:tr><w:tc>{Zipped.P("23. April 2015")}</w:tc></w:tr></w:tbl>{Zipped.P("INHALT", "Title")}{Zipped.P("Kapitel")}{Zipped.P("1 Der Kran 2", "Verzeichnis1")}{Zipped.P("Der Kran", "berschrift1")}{Text}")),
            ("word/styles.xml", $"<w:styles {Zipped.Word}><w:style w:styleId=\"Haupttitel\"><w:name w:val=\"Main Title\"/></w:style><w:style w:styleId=\"Verzeichnis1\"><w:name w:val=\"toc 1\"/></w:style><w:style w:styleId=\"berschrift1\"><w:name w:val=\"heading 1\"/></w:style></w:styles>"));
        var page = Import(bytes, out var said);
        Assert.Contains($"title: \"{Title}\"\n", page, StringComparison.Ordinal);
        Assert.Contains("\ndate: 2015-04-23\n", page, StringComparison.Ordinal);
        Assert.Contains("\n## Der Kran\n", page, StringComparison.Ordinal);
        foreach (var words in new[] { "Der Kran 2", "INHALT", "Kapitel" }) Assert.DoesNotContain(words, page, StringComparison.Ordinal);
        Assert.Contains("table of contents is left out, from 'INHALT' on", said, StringComparison.Ordinal);
    }

    [Fact]
    public void A_line_above_the_title_that_is_left_out_is_asked_about()
    {
        var page = Import(Zipped.P("Second, longer version") + Dated + Text);
        Assert.Contains("draft: true", page, StringComparison.Ordinal);
        Assert.Contains("'Second, longer version' stands above the title and is left out", page, StringComparison.Ordinal);
    }

    [Fact]
    public void Lines_in_the_style_of_authors_go_before_whose_program_it_was()
    {
        var page = Import(Zipped.P(Title, "Title") + Zipped.P("Ada Quill", "Author") + Zipped.P("Bo Pen", "Author") + Zipped.P("April 23, 2015", "Date") + Text, Core("Max Moe"));
        Assert.Contains("authors: [\"Ada Quill\", \"Bo Pen\"]", page, StringComparison.Ordinal);
        Assert.DoesNotContain("draft:", page, StringComparison.Ordinal);
        IsWhole(page);
    }

    [Fact]
    public void A_byline_goes_before_whose_program_it_was() =>
        Assert.Contains("authors: [\"Ada Quill\"]", Import(Dated + Zipped.P("By Ada Quill") + Text, Core("Max Moe", "Bo Pen")), StringComparison.Ordinal);

    [Theory]
    [InlineData("Ada Quill", "Ada Quill", "Ada Quill")]
    [InlineData("Quill, Ada M.", "Quill, Ada M.", "Ada M. Quill")]
    [InlineData("van der Quill, Ada", "", "Ada van der Quill")]
    [InlineData("Ada Quill", "ada quill", "Ada Quill")]
    [InlineData("Utilisateur Windows", "", "Utilisateur Windows")]
    public void Whether_who_made_a_document_wrote_it_is_asked_where_the_text_names_nobody(string creator, string changer, string author)
    {
        var page = Import(Dated + Text, Core(creator, changer));
        Assert.Contains($"authors: [\"{author}\"]", page, StringComparison.Ordinal);
        Assert.Contains("draft: true", page, StringComparison.Ordinal);
        Assert.Contains($"The text names nobody, and the document was made by '{author}': is that who wrote it?", page, StringComparison.Ordinal);
    }

    [Fact]
    public void What_else_a_line_of_authors_says_is_left_out_with_a_warning()
    {
        var page = Import(Zipped.Of(("word/document.xml", Zipped.Body(Zipped.P(Title, "Title") + Zipped.P("Ada Quill, University of Harbour", "Author") + Zipped.P("April 23, 2015") + Text))), out var said);
        Assert.Contains("authors: [\"Ada Quill\"]", page, StringComparison.Ordinal);
        Assert.Contains("'Ada Quill, University of Harbour' names the authors and is left out", said, StringComparison.Ordinal);
    }

    [Fact]
    public void Where_another_changed_a_document_last_it_is_asked_who_wrote_it() =>
        Assert.Contains("The document was made by Ada Quill and changed last by Max Moe: who wrote it?", Import(Dated + Text, Core("Ada Quill", "Max Moe")), StringComparison.Ordinal);

    [Theory]
    [InlineData("Harbour Writer")]
    [InlineData("Harbour Office User")]
    [InlineData("it-desk")]
    public void A_program_or_an_account_is_no_author(string creator) =>
        Assert.DoesNotContain("authors:", Import(Dated + Text, Core(creator), ("docProps/app.xml", "<Properties xmlns=\"http://schemas.openxmlformats.org/officeDocument/2006/extended-properties\"><Application>Harbour Writer 7</Application></Properties>")), StringComparison.Ordinal);

    [Theory]
    [InlineData(Title)]
    [InlineData("Communiqu\u00e9 de presse")]
    [InlineData("1200 Harbour Road")]
    public void Without_styles_it_is_asked_whether_the_first_line_is_the_title(string line)
    {
        var page = Import(Zipped.P(line) + Zipped.P("April 23, 2015") + Text);
        Assert.Contains($"title: \"{line}\"\n", page, StringComparison.Ordinal);
        Assert.Contains($"is '{line}', which stands first, the title?", page, StringComparison.Ordinal);
        Assert.EndsWith($"---\n\n{First}\n\n{Second}\n", page, StringComparison.Ordinal);
    }

    [Fact]
    public void Where_a_person_names_the_title_nothing_is_asked_and_a_line_above_it_stays_or_is_asked_about()
    {
        using var root = new CaptureRoot();
        root.Seed("a.docx", Zipped.Of(("word/document.xml", Zipped.Body(Zipped.P("Media Release") + Zipped.P(Title) + Zipped.P("April 23, 2015") + Text)))).Seed("a.docx.yml", $"title: {Title}\n").Import();
        var page = Encoding.UTF8.GetString(root.Pages().Values.Single());
        IsWhole(page);
        Assert.Contains("'Media Release' stands above the title and is left out", page, StringComparison.Ordinal);
        Assert.DoesNotContain("about: title", page, StringComparison.Ordinal);
    }

    [Fact]
    public void A_first_line_that_the_file_states_as_its_title_is_it()
    {
        var page = Import(Zipped.P(Title) + Zipped.P("April 23, 2015") + Text, Core("", title: Title));
        IsWhole(page);
        Assert.DoesNotContain("draft:", page, StringComparison.Ordinal);
    }

    [Fact]
    public void A_table_of_the_text_stays_one_whatever_the_style_of_its_cells()
    {
        static string Row(params string[] cells) => $"<w:tr>{string.Concat(cells.Select(cell => $"<w:tc>{cell}</w:tc>"))}</w:tr>";
        var page = Import($"{Dated}{Text}<w:tbl>{Row(Zipped.P("Rope", "Title"), Zipped.P("2014"))}{Row(Zipped.P("Long"), Zipped.P("12"))}</w:tbl>");
        Assert.Contains("| Long | 12 |", page, StringComparison.Ordinal);
    }

    [Fact]
    public void Sentences_in_the_style_of_a_table_of_contents_stay()
    {
        var page = Import(Zipped.Of(("word/document.xml", Zipped.Body($"{Dated}{Zipped.P("Contents", "TOCHeading")}{Zipped.P("Lantern has three cranes.", "TOC1")}{Text}{Zipped.P("Crane 1: the old one\t3", "TableofFigures")}")), ("word/styles.xml", $"<w:styles {Zipped.Word}><w:style w:styleId=\"TOCHeading\"><w:name w:val=\"TOC Heading\"/></w:style><w:style w:styleId=\"TableofFigures\"><w:name w:val=\"table of figures\"/></w:style></w:styles>")), out var said);
        foreach (var words in new[] { "Contents", "Lantern has three cranes." }) Assert.Contains(words, page, StringComparison.Ordinal);
        Assert.DoesNotContain("Crane 1", page, StringComparison.Ordinal);
        Assert.Contains("table of figures is left out, from 'Crane 1: the old one 3' on", said, StringComparison.Ordinal);
    }

    [Fact]
    public void Of_lines_without_a_style_above_headings_none_is_known_to_be_the_title() => Assert.Contains("about: title", Import(Zipped.P("The crane: an offer") + Zipped.P("April 23, 2015") + Text + Zipped.P("Why", "Heading1") + Text), StringComparison.Ordinal);

    [Theory]
    [InlineData("Dear harbour,")]
    [InlineData("HARBOUR NEWS")]
    [InlineData("Lantern has given its crane away.")]
    public void A_first_line_that_may_be_none_is_no_title(string line) => Assert.Contains("about: title", Import(Zipped.P(line) + Zipped.P("April 23, 2015") + Text), StringComparison.Ordinal);

    [Fact]
    public void A_document_whose_text_stands_in_boxes_alone_is_read_and_asked_about()
    {
        static string Box(string words) => $"<w:r><mc:AlternateContent xmlns:mc=\"http://schemas.openxmlformats.org/markup-compatibility/2006\"><mc:Choice><w:drawing><w:txbxContent>{words}</w:txbxContent></w:drawing></mc:Choice><mc:Fallback><w:pict><w:txbxContent>{words}</w:txbxContent></w:pict></mc:Fallback></mc:AlternateContent></w:r>";
        var page = Import($"<w:p>{Box(Dated)}{Box(Text)}</w:p>");
        IsWhole(page);
        Assert.Contains("All words of the document stand in text boxes", page, StringComparison.Ordinal);
    }

    [Fact]
    public void A_page_that_a_document_includes_is_read_in_its_place() => IsWhole(Import(
        $"{Dated}{Zipped.P(First)}<w:altChunk r:id=\"c1\"/>",
        ("word/_rels/document.xml.rels", Zipped.Relations(("c1", "aFChunk", "page.html"))), ("word/page.html", $"<html><head><title>A page</title></head><body><p>{Second}</p></body></html>")));

    [Fact]
    public void What_a_document_includes_in_another_format_is_asked_about() => Assert.Contains("page.rtf, is in a format that is not read here or included once more", Import(
        $"{Dated}{Text}<w:altChunk r:id=\"c1\"/>",
        ("word/_rels/document.xml.rels", Zipped.Relations(("c1", "aFChunk", "page.rtf"))), ("word/page.rtf", "{\\rtf1}")), StringComparison.Ordinal);

    [Theory]
    [InlineData("EncryptedPackage", "The document needs a password. Save it without one")]
    [InlineData("WordDocument", "a document of an older kind, whatever its name says. Open it in a word processor and save it as .docx.")]
    public void A_document_that_is_locked_or_old_is_refused_with_what_to_do(string stream, string reason) =>
        Assert.Contains(reason, Import([0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1, .. new byte[1_000], .. Encoding.Unicode.GetBytes(stream)], out _), StringComparison.Ordinal);
}
