using System.Text;
using Archive.Tests.Support;
using UglyToad.PdfPig.Content;
using UglyToad.PdfPig.Core;
using UglyToad.PdfPig.Fonts.Standard14Fonts;
using UglyToad.PdfPig.Writer;
using Xunit;

namespace Archive.Tests.Captures;

/// <summary>Captures that are packed: saved pages as mail, messages, PDF, documents of word processors.</summary>
public sealed class PackedTests
{
    private const string First = "Lantern said on Thursday that it would give its crane to the harbour, which had asked for it for years, and pay for the move.";
    private const string Second = "Tidewater, whose own crane is older than the harbour, asked on the same day whether it might have the old one, and got no answer.";
    private static readonly string Article = $"<article><h1>Lantern gives its crane away</h1><p>{First}</p><p>{Second} It is caf=C3=A9 time.</p></article>";

    private static string Import(string name, byte[] bytes, out CaptureRoot root)
    {
        root = new CaptureRoot();
        root.Seed(name, bytes).Import();
        using (root) return root.Pages() is { Count: 1 } pages ? Encoding.UTF8.GetString(pages.Values.Single()) : root.Errors;
    }

    private static byte[] Utf8(string text) => Encoding.UTF8.GetBytes(text.ReplaceLineEndings("\r\n"));

    [Fact]
    public void A_page_saved_as_MHTML_is_read_with_the_address_it_was_saved_from()
    {
        var page = Import("a.mhtml", Utf8($"""
            From: <Saved by a browser>
            Snapshot-Content-Location: https://quay.example/2015/crane
            Subject: =?utf-8?Q?Lantern=20gives=20its=20crane=20away?=
            Date: Sat, 2 May 2015 10:00:00 -0000
            MIME-Version: 1.0
            Content-Type: multipart/related; type="text/html"; boundary="b"

            --b
            Content-Type: text/html
            Content-Transfer-Encoding: quoted-printable
            Content-Location: https://quay.example/2015/crane

            <html><head><meta charset=3D"utf-8"><meta property=3D"article:published_time" content=3D"2015-04-23"></head><body>{Article}</body></html>
            --b
            Content-Type: image/png
            Content-Transfer-Encoding: base64
            Content-Location: https://quay.example/a.png

            AAAA
            --b--
            """), out _);
        Assert.Contains("title: \"Lantern gives its crane away\"", page, StringComparison.Ordinal);
        Assert.Contains("\ndate: 2015-04-23\n", page, StringComparison.Ordinal);
        Assert.Contains("url: https://quay.example/2015/crane", page, StringComparison.Ordinal);
        Assert.Contains("It is café time.", page, StringComparison.Ordinal);
        Assert.DoesNotContain("draft:", page, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Fwd: Lantern gives its crane away", "See below.\n\n---------- Forwarded message ---------\nFrom: Ada Quill <ada@quay.example>\nDate: Thu, Apr 23, 2015 at 7:30 AM\nSubject: Lantern gives its crane away\nTo: The List <list@quay.example>\n", true)]
    [InlineData("WG: Lantern gives its crane away", "-----Urspr\u00fcngliche Nachricht-----\nVon: Ada Quill <ada@quay.example>\nGesendet: Donnerstag, 23. April 2015 07:30\nAn: Liste <liste@quay.example>\nBetreff: Lantern gives its crane away\n", false)]
    [InlineData("PD: Lantern gives its crane away", "---------- Forwarded message ---------\nOd: Ada Quill <ada@quay.example>\nDate: 23 Apr 2015 07:30\nSubject: Lantern gives its crane away\nTo: Lista <lista@quay.example>\n", false)]
    [InlineData("\u0130lt: Lantern gives its crane away", "---------- Forwarded message ---------\nG\u00f6nderen: Ada Quill <ada@quay.example>\nDate: 23 Nisan 2015\nSubject: Lantern gives its crane away\nTo: Liste <liste@quay.example>\n", false)]
    [InlineData("\u0130LT: Lantern gives its crane away", "G\u00f6nderen: Ada Quill <ada@quay.example>\nTar\u0130h: 23 N\u0130SAN 2015\nKonu: Lantern gives its crane away\nAl\u0131c\u0131: Liste <liste@quay.example>\n", false)]
    [InlineData("VB: Lantern gives its crane away", "Fr\u00e5n: Ada Quill <ada@quay.example>\nSkickat: 23 april 2015\nTill: Lista\n\u00c4mne: Lantern gives its crane away\n", false)]
    [InlineData("VL: Lantern gives its crane away", "L\u00e4hett\u00e4j\u00e4: Ada Quill <ada@quay.example>\nL\u00e4hetetty: 23.4.2015\nVastaanottaja: Lista\nAihe: Lantern gives its crane away\n", false)]
    [InlineData("Tov\u00e1bb\u00edt\u00e1s: Lantern gives its crane away", "Felad\u00f3: Ada Quill <ada@quay.example>\nK\u00fcldve: 2015-04-23\nC\u00edmzett: Lista\nT\u00e1rgy: Lantern gives its crane away\n", false)]
    [InlineData("I: Lantern gives its crane away", "Da: Ada Quill <ada@quay.example>\nInviato: 23 aprile 2015\nA: Lista\nOggetto: Lantern gives its crane away\n", false)]
    [InlineData("\u8f6c\u53d1\uff1a Lantern gives its crane away", "\u53d1\u4ef6\u4eba: Ada Quill <ada@quay.example>\n\u53d1\u9001\u65f6\u95f4: 2015\u5e744\u670823\u65e5\n\u6536\u4ef6\u4eba: Lista\n\u4e3b\u9898: Lantern gives its crane away\n", false)]
    public void Of_a_message_that_was_passed_on_its_own_head_says_who_and_when(string subject, string head, bool hasRemark)
    {
        var page = Import("a.eml", Utf8($"From: Max Moe <max@quay.example>\nSubject: {subject}\nDate: Fri, 24 Apr 2015 07:30:00 -0400\nContent-Type: text/plain; charset=utf-8\nContent-Transfer-Encoding: 8bit\n\n{head}\n{First}\n\n{Second}\n"), out _);
        Assert.Contains("title: \"Lantern gives its crane away\"", page, StringComparison.Ordinal);
        Assert.Contains("\ndate: 2015-04-23\n", page, StringComparison.Ordinal);
        Assert.Contains("authors: [\"Ada Quill\"]", page, StringComparison.Ordinal);
        Assert.EndsWith($"---\n\n{First}\n\n{Second}\n", page, StringComparison.Ordinal);
        Assert.Equal(hasRemark, page.Contains("what stands above that one is left out, from 'See below.' on", StringComparison.Ordinal));
        Assert.Equal(hasRemark, page.Contains("draft: true", StringComparison.Ordinal));
    }

    [Fact]
    public void A_signature_is_left_out_with_a_warning()
    {
        var page = Import("a.eml", Utf8($"From: Ada Quill <ada@quay.example>\nSubject: Lantern gives its crane away\nDate: Thu, 23 Apr 2015 07:30:00 -0400\nContent-Type: text/plain; charset=utf-8\n\n{First}\n\n{Second}\n\n-- \nAda Quill\nThe Quay, 1 Pier Road\n"), out var root);
        Assert.EndsWith($"---\n\n{First}\n\n{Second}\n", page, StringComparison.Ordinal);
        Assert.Contains("is a signature and is left out", root.Warnings, StringComparison.Ordinal);
    }

    [Fact]
    public void More_than_a_signature_below_two_hyphens_is_asked_about()
    {
        var page = Import("a.eml", Utf8($"From: Ada Quill <ada@quay.example>\nSubject: Lantern gives its crane away\nDate: Thu, 23 Apr 2015 07:30:00 -0400\nContent-Type: text/plain; charset=utf-8\n\n{First}\n\n--\n\n{Second}\n\n{First}\n\n{Second} {First} {Second}\n"), out _);
        Assert.Contains("draft: true", page, StringComparison.Ordinal);
        Assert.Contains("More than a signature stands below '--'", page, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Ada Quill <ada@quay.example>", "authors: [\"Ada Quill\"]")]
    [InlineData("The Quay Letter <news@quay.example>", "name: \"The Quay Letter\"")]
    public void A_message_has_its_subject_as_title_its_day_and_its_sender(string from, string said)
    {
        var page = Import("a.eml", Utf8($"From: {from}\nTo: list@quay.example\nSubject: Lantern gives its crane away\nDate: Thu, 23 Apr 2015 07:30:00 -0400\nContent-Type: text/plain; charset=iso-8859-1\nContent-Transfer-Encoding: 8bit\n\n{First}\n\n{Second}\n"), out _);
        Assert.Contains("title: \"Lantern gives its crane away\"", page, StringComparison.Ordinal);
        Assert.Contains("\ndate: 2015-04-23T07:30:00-04:00\n", page, StringComparison.Ordinal);
        Assert.Contains(said, page, StringComparison.Ordinal);
        Assert.EndsWith($"---\n\n{First}\n\n{Second}\n", page, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("utf8")]
    [InlineData("\"unicode\"")]
    public void A_message_may_call_its_encoding_by_another_name(string charset) =>
        Assert.EndsWith($"{First} Café.\n", Import("a.eml", Utf8($"From: Ada Quill <ada@quay.example>\nSubject: Lantern gives its crane away\nDate: Thu, 23 Apr 2015 07:30:00 -0400\nContent-Type: text/plain; charset={charset}\nContent-Transfer-Encoding: 8bit\n\n{First} Café.\n"), out _), StringComparison.Ordinal);

    [Theory]
    [InlineData("Date: sometime in spring\n")]
    [InlineData("Date:\n")]
    [InlineData("")]
    public void A_message_whose_day_cannot_be_read_is_a_draft_that_asks(string header)
    {
        var page = Import("a.eml", Utf8($"From: Ada Quill <ada@quay.example>\nSubject: Lantern gives its crane away\n{header}Content-Type: text/plain\n\n{First}\n\n{Second}\n"), out _);
        Assert.Contains("draft: true", page, StringComparison.Ordinal);
        Assert.Contains("about: date", page, StringComparison.Ordinal);
    }

    [Fact]
    public void The_text_layer_of_a_PDF_is_a_draft_that_asks()
    {
        var builder = new PdfDocumentBuilder { DocumentInformation = { Title = "Lantern gives its crane away", Author = "Ada Quill" } };
        var font = builder.AddStandard14Font(Standard14Font.Helvetica);
        var sheet = builder.AddPage(PageSize.A4);
        var y = 800.0;
        foreach (var line in new[] { "Lantern gives its crane away", "", "April 23, 2015", "", First[..62], First[63..], "", Second[..60], Second[61..] })
        {
            if (line.Length > 0) sheet.AddText(line.Trim(), 11, new PdfPoint(60, y), font);
            y -= line.Length > 0 ? 13 : 20;
        }
        var page = Import("a.pdf", builder.Build(), out _);
        Assert.Contains("title: \"Lantern gives its crane away\"", page, StringComparison.Ordinal);
        Assert.Contains("\ndate: 2015-04-23\n", page, StringComparison.Ordinal);
        Assert.Contains("authors: [\"Ada Quill\"]", page, StringComparison.Ordinal);
        Assert.Contains("A PDF holds letters and places alone", page, StringComparison.Ordinal);
        Assert.Contains(First[..50], page, StringComparison.Ordinal);
    }

    [Fact]
    public void A_document_of_a_word_processor_keeps_its_headings_lists_links_and_tables()
    {
        const string W = "xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\" xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\"";
        static string P(string text, string style = "") => $"<w:p>{(style.Length > 0 ? $"<w:pPr>{style}</w:pPr>" : "")}<w:r><w:t>{text}</w:t></w:r></w:p>";
        var page = Import("a.docx", Zipped.Of(
            ("word/document.xml", $"<w:document {W}><w:body>{P("Lantern gives its crane away", "<w:pStyle w:val=\"Title\"/>")}{P("April 23, 2015")}{P(First)}{P("Why", "<w:pStyle w:val=\"Heading2\"/>")}<w:p><w:r><w:t>See </w:t></w:r><w:hyperlink r:id=\"l1\"><w:r><w:rPr><w:b/></w:rPr><w:t>the terms</w:t></w:r></w:hyperlink><w:r><w:t> &amp; rules of &lt;moves&gt;.</w:t></w:r></w:p>{P("It is old.", "<w:numPr/>")}{P("It is heavy.", "<w:numPr/>")}{P(Second)}<w:tbl><w:tr><w:tc>{P("Year")}</w:tc><w:tc>{P("Cranes")}</w:tc></w:tr><w:tr><w:tc>{P("2015")}</w:tc><w:tc>{P("1")}</w:tc></w:tr></w:tbl></w:body></w:document>"),
            ("word/_rels/document.xml.rels", "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\"><Relationship Id=\"l1\" Type=\"t\" Target=\"https://quay.example/terms\"/></Relationships>")), out _);
        foreach (var words in new[] { "title: \"Lantern gives its crane away\"", "\ndate: 2015-04-23\n", First, "\n## Why\n", "See [**the terms**](https://quay.example/terms) & rules of \\<moves>.", "- It is old.\n- It is heavy.", "| 2015 | 1 |" })
            Assert.Contains(words, page, StringComparison.Ordinal);
    }

    [Fact]
    public void What_wraps_the_words_of_a_document_costs_none_of_them()
    {
        static string R(string text) => $"<w:r><w:t xml:space=\"preserve\">{text}</w:t></w:r>";
        var page = Document($"<w:p>{R("Crane")}<w:sdt><w:sdtContent>{R(" one,")}</w:sdtContent></w:sdt><w:fldSimple w:instr=\"REF x\">{R(" crane two")}</w:fldSimple><w:moveTo>{R(" and an e")}</w:moveTo><w:r><w:noBreakHyphen/></w:r><w:bdo>{R("crane of the har")}</w:bdo><w:r><w:softHyphen/></w:r>{R("bour.")}<w:del>{R("DELETED")}</w:del><w:moveFrom>{R("MOVED")}</w:moveFrom></w:p>" +
            $"<w:customXml><w:p>{R("They stand by the quay.")}</w:p></w:customXml><w:tbl><w:tr><w:tc><w:p>{R("Year")}</w:p></w:tc><w:tc><w:tbl><w:tr><w:tc><w:p>{R("Inner")}</w:p></w:tc></w:tr></w:tbl><w:p>{R("Cranes")}</w:p></w:tc></w:tr><w:sdt><w:sdtContent><w:tr><w:tc><w:p>{R("2015")}</w:p></w:tc><w:sdt><w:sdtContent><w:tc><w:p>{R("1")}</w:p></w:tc></w:sdtContent></w:sdt></w:tr></w:sdtContent></w:sdt></w:tbl>");
        foreach (var words in new[] { "Crane one, crane two and an e-crane of the harbour.", "They stand by the quay.", "Inner", "Cranes", "| 2015 | 1 |" }) Assert.Contains(words, page, StringComparison.Ordinal);
        foreach (var words in new[] { "DELETED", "MOVED", "draft:" }) Assert.DoesNotContain(words, page, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("<w:p><w:r><w:pict><w:txbxContent><w:p><w:r><w:t>In a box.</w:t></w:r></w:p></w:txbxContent></w:pict></w:r></w:p>")]
    [InlineData("<w:p><w:other><w:r><w:t>In a box.</w:t></w:r></w:other></w:p>")]
    public void Words_of_a_document_that_are_not_read_are_a_question(string body) => Assert.Contains("'In a box.' stands apart from the document's paragraphs", Document(body), StringComparison.Ordinal);

    [Fact]
    public void A_formula_of_a_document_is_a_question() => Assert.Contains("'y = 2x' stands apart from the document's paragraphs", Document("<w:p><m:oMath xmlns:m=\"http://schemas.openxmlformats.org/officeDocument/2006/math\"><m:r><m:t>y = 2x</m:t></m:r></m:oMath></w:p>"), StringComparison.Ordinal);

    [Fact]
    public void A_document_shows_what_is_raised_and_not_what_is_hidden()
    {
        var page = Document("<w:p><w:r><w:t>It weighs 10</w:t></w:r><w:r><w:rPr><w:vertAlign w:val=\"superscript\"/></w:rPr><w:t>6</w:t></w:r><w:r><w:t> grams of H</w:t></w:r><w:r><w:rPr><w:vertAlign w:val=\"subscript\"/></w:rPr><w:t>2</w:t></w:r><w:r><w:t>O.</w:t></w:r><w:r><w:rPr><w:vanish/></w:rPr><w:t>HIDDEN</w:t></w:r></w:p>");
        Assert.Contains("It weighs 10\u2076 grams of H\u2082O.", page, StringComparison.Ordinal);
        Assert.DoesNotContain("HIDDEN", page, StringComparison.Ordinal);
        Assert.DoesNotContain("draft:", page, StringComparison.Ordinal);
    }

    [Fact]
    public void A_field_of_a_document_keeps_its_link() =>
        Assert.Contains("\n\nSee [the terms](https://quay.example/terms) first.\n", Document("<w:p><w:r><w:t xml:space=\"preserve\">See </w:t></w:r><w:r><w:fldChar w:fldCharType=\"begin\"/></w:r><w:r><w:instrText> HYPERLINK \"https://quay.example/terms\" </w:instrText></w:r><w:r><w:fldChar w:fldCharType=\"separate\"/></w:r><w:r><w:t>the terms</w:t></w:r><w:r><w:fldChar w:fldCharType=\"end\"/></w:r><w:r><w:t xml:space=\"preserve\"> first.</w:t></w:r></w:p>"), StringComparison.Ordinal);

    [Fact]
    public void Lists_of_a_document_keep_their_depth_and_their_numbers()
    {
        static string Item(string text, int level, int list) => $"<w:p><w:pPr><w:numPr><w:ilvl w:val=\"{level}\"/><w:numId w:val=\"{list}\"/></w:numPr></w:pPr><w:r><w:t>{text}</w:t></w:r></w:p>";
        var page = Document($"{Item("Lift it.", 0, 1)}{Item("Slowly.", 1, 1)}{Item("Move it.", 0, 1)}<w:p><w:r><w:t>Then rest.</w:t></w:r></w:p>{Item("Lower it.", 0, 1)}{Item("Not a list.", 0, 0)}",
            ("word/numbering.xml", $"<w:numbering {Word}><w:abstractNum w:abstractNumId=\"7\"><w:lvl w:ilvl=\"0\"><w:numFmt w:val=\"decimal\"/></w:lvl><w:lvl w:ilvl=\"1\"><w:numFmt w:val=\"bullet\"/></w:lvl></w:abstractNum><w:num w:numId=\"1\"><w:abstractNumId w:val=\"7\"/></w:num></w:numbering>"));
        Assert.Contains("\n\n1. Lift it.\n   - Slowly.\n2. Move it.\n\nThen rest.\n\n3. Lower it.\n\nNot a list.\n\n", page, StringComparison.Ordinal);
    }

    [Fact]
    public void Notes_of_a_document_are_notes_of_the_page_in_the_order_of_their_marks()
    {
        static string Note(string kind, int id, string text) => $"<w:{kind} w:id=\"{id}\"><w:p><w:r><w:{kind}Ref/></w:r><w:r><w:t>{text}</w:t></w:r></w:p></w:{kind}>";
        var page = Document("<w:p><w:r><w:t>It is old</w:t></w:r><w:r><w:endnoteReference w:id=\"2\"/></w:r><w:r><w:t> and heavy.</w:t></w:r><w:r><w:footnoteReference w:id=\"3\"/></w:r></w:p>",
            ("word/footnotes.xml", $"<w:footnotes {Word}><w:footnote w:id=\"0\" w:type=\"separator\"><w:p><w:r><w:t>LINE</w:t></w:r></w:p></w:footnote>{Note("footnote", 3, "By its own weight.")}</w:footnotes>"),
            ("word/endnotes.xml", $"<w:endnotes {Word}>{Note("endnote", 2, "Says the harbour.")}</w:endnotes>"));
        Assert.Contains("It is old[^1] and heavy.[^2]\n", page, StringComparison.Ordinal);
        Assert.EndsWith("\n\n[^1]: Says the harbour.\n\n[^2]: By its own weight.\n", page, StringComparison.Ordinal);
        Assert.DoesNotContain("LINE", page, StringComparison.Ordinal);
    }

    [Fact]
    public void A_mark_of_a_note_that_a_document_lacks_is_a_question() => Assert.Contains("about: text", Document("<w:p><w:r><w:t>It is old.</w:t><w:footnoteReference w:id=\"3\"/></w:r></w:p>"), StringComparison.Ordinal);

    private const string Word = "xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"";

    private static string Document(string body, params IEnumerable<(string Name, string Text)> parts)
    {
        return Import("a.docx", Zipped.Of([("word/document.xml", $"<w:document {Word}><w:body><w:p><w:pPr><w:pStyle w:val=\"Title\"/></w:pPr><w:r><w:t>Lantern gives its crane away</w:t></w:r></w:p><w:p><w:r><w:t>April 23, 2015</w:t></w:r></w:p><w:p><w:r><w:t>{First}</w:t></w:r></w:p>{body}<w:p><w:r><w:t>{Second}</w:t></w:r></w:p></w:body></w:document>"), .. parts]), out _);
    }

    [Fact]
    public void The_title_on_the_page_of_a_document_goes_before_that_of_the_file_it_was_made_from()
    {
        const string W = "xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"";
        var page = Import("a.docx", Zipped.Of(
            ("word/document.xml", $"<w:document {W}><w:body><w:p><w:pPr><w:pStyle w:val=\"Title\"/></w:pPr><w:r><w:t>Lantern gives its crane away</w:t></w:r></w:p><w:p><w:r><w:t>{First}</w:t></w:r></w:p><w:p><w:r><w:t>{Second}</w:t></w:r></w:p></w:body></w:document>"),
            ("docProps/core.xml", "<cp:coreProperties xmlns:cp=\"http://schemas.openxmlformats.org/package/2006/metadata/core-properties\" xmlns:dc=\"http://purl.org/dc/elements/1.1/\"><dc:title>Memo</dc:title></cp:coreProperties>")), out _);
        Assert.Contains("title: \"Lantern gives its crane away\"", page, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("a.pdf", "%PDF-1.4 no more", "The PDF is damaged.")]
    [InlineData("a.docx", "PK no more", "The document is damaged.")]
    [InlineData("a.mhtml", "nothing", "The file holds no page.")]
    [InlineData("a.eml", "", "The file is no message.")]
    public void What_is_damaged_is_refused_with_the_reason(string name, string bytes, string reason) => Assert.Contains(reason, Import(name, Utf8(bytes), out _), StringComparison.Ordinal);

    [Fact]
    public void Who_passes_a_message_on_is_neither_its_author_nor_says_its_day()
    {
        var page = Import("a.eml", Utf8($"From: Bo Pen <bo@quay.example>\nSubject: Fwd: [Quay-announce] Lantern gives its crane away\nDate: Thu, 23 Apr 2015 07:30:00 -0400\nContent-Type: text/plain\n\n{First}\n\n{Second}\n"), out _);
        Assert.Contains("title: \"Lantern gives its crane away\"", page, StringComparison.Ordinal);
        Assert.Contains("about: date", page, StringComparison.Ordinal);
        Assert.Contains("The message was forwarded on 2015-04-23: nothing says when what it passes on was written.", page, StringComparison.Ordinal);
        Assert.DoesNotContain("Bo Pen", page, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Odp")]
    [InlineData("YNT")]
    [InlineData("R")]
    [InlineData("Re: SV")]
    [InlineData("Antw")]
    [InlineData("RES")]
    [InlineData("V\u00e1")]
    [InlineData("\u56de\u590d")]
    [InlineData("\u8fd4\u4fe1")]
    [InlineData("\ud68c\uc2e0")]
    public void The_title_of_an_answer_is_its_subject_without_what_mailers_put_before_it(string prefix)
    {
        var page = Import("a.eml", Utf8($"From: Ada Quill <ada@quay.example>\nSubject: {prefix}: Lantern gives its crane away\nDate: Thu, 23 Apr 2015 07:30:00 -0400\nContent-Type: text/plain; charset=utf-8\n\n{First}\n\n{Second}\n"), out _);
        Assert.Contains("title: \"Lantern gives its crane away\"", page, StringComparison.Ordinal);
        Assert.Contains("authors: [\"Ada Quill\"]", page, StringComparison.Ordinal);
    }

    [Fact]
    public void Lines_that_flow_on_are_joined()
    {
        var page = Import("a.eml", Utf8("From: Ada Quill <ada@quay.example>\nSubject: Lantern gives its crane away\nDate: Thu, 23 Apr 2015 07:30:00 -0400\nContent-Type: text/plain; format=flowed\n\nLantern said that it would give \nits crane away to anybody who \ncame for it.\n\nNobody did.\n"), out _);
        Assert.Contains("\n\nLantern said that it would give its crane away to anybody who came for it.\n\nNobody did.\n", page, StringComparison.Ordinal);
    }

    [Fact]
    public void The_sign_above_a_signature_flows_into_no_line()
    {
        var page = Import("a.eml", Utf8($"From: Ada Quill <ada@quay.example>\nSubject: Lantern gives its crane away\nDate: Thu, 23 Apr 2015 07:30:00 -0400\nContent-Type: text/plain; format=flowed; delsp=yes\n\n{First} \n-- \nAda Quill\nThe Quay\n"), out var root);
        Assert.EndsWith($"---\n\n{First}\n", page, StringComparison.Ordinal);
        Assert.Contains("is a signature and is left out", root.Warnings, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("gb2312", "\u51fa\u552e\u7801\u5934", "\u738b\u5c0f\u660e")]
    [InlineData("iso-2022-jp", "\u6ce2\u6b62\u5834\u306e\u58f2\u5374", "\u5c71\u7530\u592a\u90ce")]
    [InlineData("shift_jis", "\u6ce2\u6b62\u5834\u306e\u58f2\u5374", "\u5c71\u7530 \u592a\u90ce")]
    [InlineData("big5", "\u51fa\u552e\u78bc\u982d", "\u738b\u5c0f\u660e")]
    [InlineData("euc-kr", "\ubd80\ub450 \ub9e4\uac01", "\uae40\ucca0\uc218")]
    public void The_first_message_of_a_run_may_have_its_head_in_any_encoding(string encoding, string subject, string sender)
    {
        using var archive = new TempArchive(("seeds/a.eml", $"From: {Word(sender)} <ada@quay.example>\nSubject: {Word(subject)}\nDate: Thu, 23 Apr 2015 07:30:00 +0900\nContent-Type: text/plain\n\n{First}\n"));
        Assert.Equal(0, Call.With(new Dictionary<string, string>(), "import", "--root", archive.Root).Exit);
        var page = File.ReadAllText(Directory.EnumerateFiles(archive.Full("input/articles"), "*.md", SearchOption.AllDirectories).Single());
        Assert.Contains($"title: \"{subject}\"\n", page, StringComparison.Ordinal);
        Assert.Contains($"authors: [\"{sender}\"]\n", page, StringComparison.Ordinal);

        string Word(string words) => $"=?{encoding}?B?{Convert.ToBase64String(CodePagesEncodingProvider.Instance.GetEncoding(encoding)!.GetBytes(words))}?=";
    }

    [Theory]
    [InlineData("us-ascii", "Gr\u00fc\u00dfe.")]
    [InlineData("iso-8859-1", "F\u00fcr zw\u00f6lf M\u00e4nner \u201egr\u00f6\u00dfer\u201c und h\u00f6her.")]
    [InlineData("windows-1252", "F\u00fcr zw\u00f6lf M\u00e4nner \u201egr\u00f6\u00dfer\u201c und h\u00f6her.")]
    public void A_message_that_is_UTF8_is_read_so_whatever_it_says(string charset, string words)
    {
        var page = Import("a.eml", Utf8($"From: Ada Quill <ada@quay.example>\nSubject: Lantern gives its crane away\nDate: Thu, 23 Apr 2015 07:30:00 -0400\nContent-Type: text/plain; charset={charset}\nContent-Transfer-Encoding: 8bit\n\n{First} {words}\n"), out _);
        Assert.EndsWith($"{First} {words}\n", page, StringComparison.Ordinal);
        Assert.DoesNotContain("draft:", page, StringComparison.Ordinal);
    }

    [Fact]
    public void Broken_letters_in_a_message_are_asked_about() =>
        Assert.Contains("The letters '\u00c3\u00a9' are what is left of others", Import("a.eml", Utf8($"From: Ada Quill <ada@quay.example>\nSubject: Lantern gives its crane away\nDate: Thu, 23 Apr 2015 07:30:00 -0400\nContent-Type: text/plain; charset=utf-8\nContent-Transfer-Encoding: 8bit\n\n{First} Caf\u00c3\u00a9.\n"), out _), StringComparison.Ordinal);

    [Theory]
    [InlineData("\u738b\u5c0f\u660e", true)]
    [InlineData("\u6771\u4eac\u65b0\u805e \u7de8\u96c6\u90e8", false)]
    [InlineData("\u6c5f\u6236\u5ddd\u6c34\u904b\u682a\u5f0f\u4f1a\u793e", false)]
    public void A_sender_in_letters_without_capitals_may_be_a_person(string sender, bool isPerson) =>
        Assert.Contains(isPerson ? $"authors: [\"{sender}\"]" : $"name: \"{sender}\"", Import("a.eml", Utf8($"From: {sender} <ada@quay.example>\nSubject: Lantern gives its crane away\nDate: Thu, 23 Apr 2015 07:30:00 -0400\nContent-Type: text/plain\n\n{First}\n"), out _), StringComparison.Ordinal);
}
