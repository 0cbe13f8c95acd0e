using Xunit;

namespace Archive.Tests.Captures;

/// <summary>The lines between a title and its text.</summary>
public sealed class HeadLinesTests
{
    private const string Text = "Mossgate said that it would give its hypervisor away.\n\nNobody had asked for it.\n";

    [Theory]
    [InlineData("Share on Facebook\n3 min read\n© 2015 The Quay. All rights reserved.", false)]
    [InlineData("Compartir en Facebook\nLectura de 3 min", false)]
    [InlineData("Share on Facebook\nA crane is what it shows.", true)]
    public void Lines_of_the_page_below_a_text_go_though_they_stand_in_one_block(string last, bool stays) =>
        Assert.Equal(stays, Import($"Mossgate gives\n\nApril 23, 2015\n\n{Text}\n{last}\n").Contains(last.Split('\n')[0], StringComparison.Ordinal));

    [Fact]
    public void A_line_that_is_not_understood_does_not_end_the_search_for_the_date()
    {
        var page = Import($"Mossgate gives\n\nThe Quay newsroom, Oslo\n\nApril 23, 2015\n\n{Text}");
        Assert.Contains("date: 2015-04-23\n", page);
        Assert.Contains("'The Quay newsroom, Oslo' stands above the dateline", page);
        Assert.Contains("---\n\nMossgate said", page);
    }

    [Fact]
    public void Neither_byline_nor_dateline_stands_in_the_text_where_a_sidecar_says_the_date()
    {
        var page = Import($"Mossgate gives\n\nBy Ada Quill, Rotterdam\n\nPosted by aquill on 23-Apr-15\n\n{Text}", "date: 2015-04-23\nauthors: [Ada Quill]");
        Assert.Contains("---\n\nMossgate said", page);
        Assert.DoesNotContain("draft:", page);
    }

    [Fact]
    public void A_dateline_that_is_not_understood_is_quoted_by_the_question_and_gives_its_best_reading()
    {
        var page = Import($"Mossgate gives\n\nThursday 23 April 2015 07.30 BST\n\n{Text}");
        Assert.Contains("date: 2015-04-23\n", page);
        Assert.Contains("The dateline 'Thursday 23 April 2015 07.30 BST' names no certain moment", page);
        Assert.Contains("---\n\nMossgate said", page);
    }

    [Theory]
    [InlineData("Mossgate gives\nBy\nAda Quill\nApril 23, 2015", "authors: [\"Ada Quill\"]")]
    [InlineData("News provided by\nLantern Moe\n\nApril 23, 2015\n\nShare this article\n\nMossgate gives", "date: 2015-04-23")]
    public void A_label_may_stand_on_a_line_above_the_name(string head, string said)
    {
        var page = Import($"{head}\n\n{Text}");
        Assert.Contains("title: \"Mossgate gives\"\n", page);
        Assert.Contains(said + "\n", page);
        Assert.DoesNotContain("Lantern Moe", page);
        Assert.DoesNotContain("draft:", page);
        Assert.EndsWith($"---\n\n{Text}", page);
    }

    [Fact]
    public void The_menu_of_a_page_above_its_title_is_left_out_with_a_question()
    {
        var page = Import($"Skip to content\nHome\nNews\nOpinion\nSign in\nThe Quay\n\nMossgate gives its hypervisor away\n\nBy Ada Quill\nApril 23, 2015\n\n{Text}");
        Assert.Contains("title: \"Mossgate gives its hypervisor away\"", page);
        Assert.Contains("date: 2015-04-23\n", page);
        Assert.Contains("authors: [\"Ada Quill\"]", page);
        Assert.Contains("'Home' and what else stands above 'Mossgate gives its hypervisor away' is taken for the page's menu", page);
        Assert.Contains("---\n\nMossgate said", page);
    }

    [Fact]
    public void A_title_that_holds_a_date_is_a_title() =>
        Assert.Contains("title: \"Quay Report, April 23, 2015\"", Import($"Quay Report, April 23, 2015\n\n24 April 2015\n\n{Text}"));

    [Theory]
    [InlineData("CAMBRIDGE, Mass., April 23, 2015 /A Wire/ -- Mossgate, Inc. (NASDAQ: MOSS) said so.")]
    [InlineData("OSLO--(A WIRE)--April 23, 2015--Mossgate said so.")]
    [InlineData("OSLO, Norway, April 23, 2015 (A WIRE) -- Mossgate said so.")]
    [InlineData("Oslo, 23. April 2015 – Mossgate sagte es.")]
    [InlineData("San Jose, Calif. – April 23, 2015 – Mossgate said so.")]
    public void The_dateline_within_the_first_paragraph_is_read_and_stays_there(string paragraph)
    {
        var page = Import($"Mossgate gives\n\n{paragraph}\n\n{Text}");
        Assert.Contains("date: 2015-04-23\n", page);
        Assert.Contains($"---\n\n{paragraph}\n", page);
        Assert.DoesNotContain("draft:", page);
    }

    [Fact]
    public void It_may_stand_below_several_headings() =>
        Assert.Contains("date: 2015-04-23\n", Import($"Mossgate gives\n\nCall at noon today\n\nEX 99\n\nCorvid to follow\n\nMore to come\n\nDUBLIN, April 23, 2015 — Mossgate said so.\n\n{Text}"));

    [Theory]
    [InlineData("U.S. NEWS")]
    [InlineData("ST. GALLEN")]
    [InlineData("WASHINGTON, D.C.")]
    [InlineData("ÉCONOMIE & L’ÉTAT")]
    [InlineData("BUSINESS | MARKETS")]
    [InlineData("NEWS › TECH")]
    public void A_kicker_in_capitals_may_hold_points_commas_and_bars(string kicker)
    {
        foreach (var page in new[] { Import($"{kicker}\n\nMossgate gives\n\nApril 23, 2015\n\n{Text}"), Import($"{kicker}\n\n# Mossgate gives\n\nApril 23, 2015\n\n{Text}", name: "a.md") })
        {
            Assert.Contains("title: \"Mossgate gives\"", page);
            Assert.Contains("---\n\nMossgate said", page);
            Assert.DoesNotContain("draft:", page);
        }
    }

    [Theory]
    [InlineData("Share this article")]
    [InlineData("Teilen")]
    [InlineData("Partager sur Facebook")]
    [InlineData("Compartir en WhatsApp")]
    [InlineData("Compartilhe no WhatsApp")]
    [InlineData("COMPARTILHE")]
    [InlineData("Partagez cet article")]
    [InlineData("Condividi | Stampa")]
    [InlineData("Lesezeit: 3 Min.")]
    [InlineData("Temps de lecture : 2 min")]
    [InlineData("5 min read")]
    [InlineData("Facebook’ta paylaş")]
    [InlineData("PAYLAŞ")]
    [InlineData("3 dk okuma")]
    [InlineData("Okuma süresi: 3 dakika")]
    [InlineData("Udostępnij na Facebooku")]
    [InlineData("Czas czytania: 3 min")]
    [InlineData("Dela på Facebook")]
    [InlineData("Sdílet na Facebooku")]
    [InlineData("Поделиться в Телеграме")]
    [InlineData("공유하기")]
    [InlineData("阅读时间：3 分钟")]
    [InlineData("شارك على فيسبوك")]
    [InlineData("Reklam")]
    public void The_buttons_of_a_page_and_the_time_it_takes_to_read_are_no_text(string line)
    {
        foreach (var name in (string[])["a.txt", "a.md"])
        {
            var page = Import($"{(name == "a.md" ? "# " : "")}Mossgate gives\n\nApril 23, 2015\n\n{line}\n\n{Text}\n{line}\n", name: name);
            Assert.Contains("---\n\nMossgate said", page);
            Assert.EndsWith("\n\nNobody had asked for it.\n", page);
        }
    }

    [Fact]
    public void A_heading_that_reads_like_a_button_stays() =>
        Assert.Contains("---\n\n## Print\n\nMossgate said", Import($"<title>Mossgate gives</title><meta property=\"article:published_time\" content=\"2015-04-23\"><article><h1>Mossgate gives</h1><h2>Print</h2><p>Mossgate said that it would give its hypervisor away.</p><h2>Radio</h2><p>Nobody had asked for it, and nobody has come for it since.</p></article>", name: "a.html"));

    [Fact]
    public void A_word_between_paragraphs_that_may_be_a_button_stays_with_a_warning()
    {
        using var root = new CaptureRoot();
        root.Seed("a.txt", $"Mossgate gives\n\nApril 23, 2015\n\n{Text}\nEmail\n\nIt was said by letter, since nobody reads what is sent in any other way.\n\nShare\n").Import();
        Assert.EndsWith("\n\nEmail\n\nIt was said by letter, since nobody reads what is sent in any other way.\n", root.Page());
        Assert.Contains("'Email' may be a button of the page; between paragraphs it is kept.", root.Warnings);
    }

    [Theory]
    [InlineData("Share your thoughts")]
    [InlineData("Read this first")]
    [InlineData("Will they share?")]
    [InlineData("Paylaş ya da gönder beni")]
    public void What_only_begins_like_a_button_stays(string line) => Assert.Contains($"---\n\n{line}\n", Import($"Mossgate gives\n\nApril 23, 2015\n\n{line}\n\n{Text}"));

    [Fact]
    public void A_name_above_a_date_with_its_place_is_asked_about()
    {
        var page = Import($"Mossgate gives\n\nLucía Marín\nBilbao - 03 MAY 2025 - 07:30 CEST\n\n{Text}");
        Assert.Contains("date: 2025-05-03T07:30:00+02:00\n", page);
        Assert.Contains("Is 'Lucía Marín', above the date, who wrote this?", page);
        Assert.Contains("---\n\nMossgate said", page);
    }

    [Theory]
    [InlineData("3 maggio 2025 (modifica il 4 maggio 2025 | 09:12)")]
    [InlineData("Publié le 3 mai 2025, modifié le 4 mai 2025")]
    public void A_change_beside_the_day_is_read_in_the_languages_of_datelines(string line)
    {
        var page = Import($"Mossgate gives\n\n{line}\n\n{Text}");
        Assert.Contains("date: 2025-05-03\nupdated: 2025-05-04\n", page);
        Assert.DoesNotContain("draft:", page);
    }

    [Fact]
    public void A_place_and_a_day_above_the_title_are_no_title()
    {
        var page = Import($"MEDIENMITTEILUNG\n\nSt. Gallen, 3. Mai 2025\n\nMossgate gives\n\n{Text}");
        Assert.Contains("title: \"Mossgate gives\"", page);
        Assert.Contains("date: 2025-05-03\n", page);
        Assert.DoesNotContain("draft:", page);
    }

    [Fact]
    public void A_sections_name_above_the_title_is_asked_about_unless_the_title_is_known()
    {
        var page = Import($"Wirtschaft\n\nMossgate gives\n\nApril 23, 2015\n\n{Text}");
        Assert.Contains("title: \"Mossgate gives\"", page);
        Assert.Contains("'Wirtschaft' is taken for a section's name above the title.", page);
        Assert.Contains("---\n\nMossgate said", Import($"---\ntitle: Mossgate gives\ndate: 2015-04-23\n---\nEconomía\n\n{Text}", name: "a.md"));
    }

    [Theory]
    [InlineData("From: Ada Quill <ada@quay.example>\nSent: Thursday, April 23, 2015 7:30 AM\nTo: The List <list@quay.example>\nSubject: Re: Mossgate gives", "authors: [\"Ada Quill\"]")]
    [InlineData("From: ada@quay.example (Ada Quill)\nTo: list@quay.example\nSubject: Mossgate gives\nDate: Thu, 23 Apr 2015 11:00:00 +0200\nMessage-ID: <1@quay.example>", "authors: [\"Ada Quill\"]")]
    [InlineData("Path: quay.example!not-for-mail\nFrom: ada@quay.example (Ada Quill)\nNewsgroups: comp.quays,\n comp.cranes\nSubject: Mossgate gives\nDate: 23 Apr 2015 12:12:50 GMT\nLines: 12", "authors: [\"Ada Quill\"]")]
    [InlineData("MEMORANDUM\n\nTO: All hands\nFROM: Ada Quill\nDATE: April 23, 2015\nRE: Mossgate gives", "authors: [\"Ada Quill\"]")]
    [InlineData("Von: Ada Quill\nGesendet: Donnerstag, 23. April 2015 07:30\nAn: Liste\nBetreff: AW: Mossgate gives", "authors: [\"Ada Quill\"]")]
    [InlineData("From: The Quay Letter\nDate: April 23, 2015\nSubject: Mossgate gives", "name: \"The Quay Letter\"")]
    public void The_head_of_a_message_says_who_when_and_of_what(string head, string said)
    {
        var page = Import($"{head}\n\n{Text}");
        Assert.Contains("title: \"Mossgate gives\"\n", page);
        Assert.Contains("\ndate: 2015-04-23", page);
        Assert.Contains(said + "\n", page);
        Assert.DoesNotContain("draft:", page);
        Assert.EndsWith($"---\n\n{Text}", page);
    }

    [Fact]
    public void What_the_head_of_a_message_says_besides_is_told() =>
        Assert.Contains("'Path: quay.example!not-for-mail'", Warnings($"Path: quay.example!not-for-mail\nFrom: Ada Quill\nDate: April 23, 2015\nSubject: Mossgate gives\n\n{Text}"));

    [Theory]
    [InlineData("The Quay\n\nApril 23, 2015\n\nMossgate gives its hypervisor away")]
    [InlineData("\u7d4c\u6e08\n\n2015\u5e744\u670823\u65e5\n\nMossgate gives its hypervisor away")]
    [InlineData("\u0422\u0435\u0445\u043d\u043e\u043b\u043e\u0433\u0438\u0438\n23 \u0430\u043f\u0440\u0435\u043b\u044f 2015\n\nMossgate gives its hypervisor away")]
    public void A_word_or_two_above_the_date_and_a_line_below_it_may_each_be_the_title(string head)
    {
        var page = Import($"{head}\n\n{Text}");
        Assert.Contains("title: \"Mossgate gives its hypervisor away\"\n", page);
        Assert.Contains($"'{head.Split('\n')[0]}' is taken for a section's name above the title", page);
        Assert.EndsWith($"---\n\n{Text}", page);
    }

    [Theory]
    [InlineData("Mossgate gives\n\nApril 23, 2015\n\nBy Ada Quill")]
    [InlineData("Mossgate gives\n\nBy Ada Quill\n\nApril 23, 2015")]
    [InlineData("Mossgate gives all away\n\nApril 23, 2015\n\nWhy it does so")]
    [InlineData("\u6ce2\u6b62\u5834\u306e\u58f2\u5374\u3092\u6c7a\u5b9a\n\n2015\u5e744\u670823\u65e5\n\n\u6ce2\u6b62\u5834\u3068\u8239")]
    public void Otherwise_the_line_above_the_date_is_the_title(string head) => Assert.DoesNotContain("draft:", Import($"{head}\n\n{Text}"));

    [Theory]
    [InlineData("By Harbour Systems")]
    [InlineData("By The Quay Staff")]
    public void A_byline_that_names_no_person_is_told(string line) => Assert.Contains($"'{line}' names no person and is left out", Warnings($"Mossgate gives\n\n{line}\n\nApril 23, 2015\n\n{Text}"));

    [Fact]
    public void Beside_an_update_a_day_without_a_label_is_that_of_publication()
    {
        var page = Import($"Mossgate gives\n23 APR 2015 - 18:45 CET\nUpdated: 24 APR 2015 - 09:10 CET\n\n{Text}");
        Assert.Contains("\ndate: 2015-04-23T18:45:00+01:00\n", page);
        Assert.Contains("\nupdated: 2015-04-24T09:10:00+01:00\n", page);
        Assert.DoesNotContain("draft:", page);
    }

    private static string Warnings(string text)
    {
        using var root = new CaptureRoot();
        root.Seed("a.txt", text).Import();
        return root.Warnings;
    }

    private static string Import(string text, string? sidecar = null, string name = "a.txt")
    {
        using var root = new CaptureRoot();
        if (sidecar is not null) root.Seed(name + ".yml", sidecar);
        root.Seed(name, text).Import();
        return root.Page();
    }

    [Theory]
    [InlineData("Title: Mossgate gives\nAuthor: Ada Quill\nDate: April 23, 2015\n\n")]
    [InlineData("Skip to main content\nMossgate gives\nBy Ada Quill\nApril 23, 2015\n\n")]
    [InlineData("Home > News > IT\n\nMossgate gives\n\nBy Ada Quill\n\nApril 23, 2015\n\n")]
    [InlineData("Mossgate gives\n\nBy Ada Quill\n\nPublished\nApril 23, 2015\n\n")]
    public void Labels_ways_past_the_menus_and_ways_through_the_site_are_no_title(string head)
    {
        var page = Import(head + Text);
        Assert.Contains("title: \"Mossgate gives\"\n", page, StringComparison.Ordinal);
        Assert.Contains("date: 2015-04-23\n", page, StringComparison.Ordinal);
        Assert.Contains("authors: [\"Ada Quill\"]\n", page, StringComparison.Ordinal);
        Assert.DoesNotContain("questions:", page, StringComparison.Ordinal);
    }

    [Fact]
    public void An_author_who_is_labelled_where_no_blank_parts_words_is_read()
    {
        var page = Import("青桐软件出售输入法业务\n\n2015年04月23日 09:42　来源：江城晚报　作者：李文静\n\n青桐软件周四表示，将把输入法业务出售给江城的一家公司，价格没有公布，员工将全部转移。\n");
        Assert.Contains("authors: [\"李文静\"]\n", page, StringComparison.Ordinal);
        Assert.Contains("date: 2015-04-23", page, StringComparison.Ordinal);
    }

    [Fact]
    public void A_date_in_wide_digits_is_a_date() =>
        Assert.Contains("date: 2015-04-23\n", Import("任天堂が新しい門を開く\n\n２０１５年４月２３日（木）\n\n任天堂は木曜日、新しい門をだれにでも開くと発表した。鍵は二つだけである。\n"), StringComparison.Ordinal);

    [Fact]
    public void A_sentence_below_the_date_is_no_title_under_a_kicker()
    {
        var page = Import($"OPEN CRANES WIN\n\nApril 23, 2015\n\nWho has ever seen that?\n\n{Text}");
        Assert.Contains("title: \"OPEN CRANES WIN\"\n", page, StringComparison.Ordinal);
        Assert.Contains("'OPEN CRANES WIN' may be the title", page, StringComparison.Ordinal);
        Assert.Contains("---\n\nWho has ever seen that?\n\nMossgate said", page, StringComparison.Ordinal);
    }

    [Fact]
    public void The_language_of_the_archive_says_which_number_is_the_day_where_nothing_else_does()
    {
        using var root = new CaptureRoot();
        var site = root.Archive.Full("input/site.yml");
        File.WriteAllText(site, File.ReadAllText(site).TrimEnd() + "\nlanguage: de\n");
        root.Seed("a.txt", $"Mossgate gives\n\n04.05.15\n\n{Text}").Archive.Run("import");
        Assert.Contains("date: 2015-05-04\n", root.Page(), StringComparison.Ordinal);
        Assert.DoesNotContain("about: date", root.Page(), StringComparison.Ordinal);
    }

    [Fact]
    public void The_day_as_of_which_a_text_stands_is_one_of_a_change() =>
        Assert.Contains("last changed, 2015-04-23", Import($"Mossgate gives\n\nStand: 23.04.2015\n\n{Text}"), StringComparison.Ordinal);
}
