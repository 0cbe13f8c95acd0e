using Archive.Tests.Support;
using Archive.Theme;
using Xunit;

namespace Archive.Tests.Theme.Language;

/// <summary>What the site says in its own voice comes from files of words, in any language, and what is wrong with them is said where it stands.</summary>
public sealed class WordsTests
{
    [Fact]
    public void An_archive_puts_its_own_words_over_the_themes()
    {
        using var archive = new TempArchive(("input/words.yml", "vendor: { one: ministry, other: ministries }\npage: { data: Take away }\n"));
        archive.Article("one").Build();
        Assert.Contains("<h1>Ministries</h1>", archive.Published("vendors/index.html"));
        Assert.Contains(">Take away</a>", archive.Published("index.html"));
        Assert.Contains("articles, ministries, topics", archive.Published("search/index.html"));
    }

    [Theory]
    [InlineData("tr", "istasyon", "istasyonlar", "\u0130stasyonlar")]
    [InlineData("az-Latn", "idar\u0259", "idar\u0259l\u0259r", "\u0130dar\u0259l\u0259r")]
    [InlineData("tr", "\u0131\u015f\u0131k", "\u0131\u015f\u0131klar", "I\u015f\u0131klar")]
    [InlineData("de", "institut", "institute", "Institute")]
    public void A_word_begins_with_the_capital_of_its_language(string language, string one, string other, string heading)
    {
        using var archive = new TempArchive(("input/words.yml", $"vendor: {{ one: {one}, other: {other} }}\n"));
        archive.Write("input/site.yml", TempArchive.SiteYml + $"language: {language}\n").Article("one").Build();
        Assert.Contains($"<h1>{heading}</h1>", System.Net.WebUtility.HtmlDecode(archive.Published("vendors/index.html")), StringComparison.Ordinal);
        Assert.Equal("Itself", ThemeFiles.For(archive.Root).LoadWords(language, archive.Root).Capitalize("itself"));
    }

    [Fact]
    public void No_article_stands_before_a_word_of_ones_own()
    {
        using var archive = new TempArchive(("input/words.yml", "vendor: { one: orchestra, other: orchestras }\n")).Article("one").Build();
        Assert.All(archive.Site().Keys.Where(k => k.EndsWith(".html", StringComparison.Ordinal)), page => Assert.DoesNotContain(" a orchestra", archive.Published(page), StringComparison.Ordinal));
        Assert.DoesNotMatch(@"\ban? \{[A-Za-z]+\.(one|other)\}", File.ReadAllText(Path.Combine(Folder.Repository, "theme/words/en.yml")));
    }

    [Fact]
    public void A_language_has_words_forms_months_and_numbers_of_its_own()
    {
        using var archive = new TempArchive(("theme/words/pl.yml", """
            plural: { one: i = 1, few: i % 10 = 2..4 and i % 100 != 12..14, many: i != 1 }
            number: { group: " " }
            date: { day: "{day} {month} {year} r." , months: [stycznia, lutego, marca], months-alone: [styczeń, luty, marzec] }
            count: { articles: { one: "{count} artykuł", few: "{count} artykuły", many: "{count} artykułów", other: "{count} artykułu" } }
            """));
        var words = ThemeFiles.For(archive.Root).LoadWords("pl");
        Assert.Equal("1 artykuł, 2 artykuły, 1 005 artykułów", string.Join(", ", new[] { 1, 2, 1005 }.Select(n => words.Count("articles", n))));
        Assert.Equal("3 marca 2015 r.", words.Dates.Long(Archive.Catalog.PartialDate.Parse("2015-03-03")));
        Assert.Equal("marzec 2015", words.Dates.Long(Archive.Catalog.PartialDate.Parse("2015-03")));
    }

    [Theory]
    [InlineData("day: \"{number}/{day}/{year}\", month: \"{short} {year}\"", "4/23/2015, Mar 2015, 2015")]
    [InlineData("day: \"{year}-{number}\"", "2015-4, March 2015, 2015")]
    [InlineData("first: 1º, day: \"{day} de {month}\"", "23 de April, March 2015, 2015, 1º de May")]
    public void Dates_are_patterns_of_all_that_is_known(string words, string expected)
    {
        using var archive = new TempArchive(("input/words.yml", $"date: {{ {words} }}\n"));
        Assert.Equal("", archive.Run("check").Error);
        var dates = ThemeFiles.For(archive.Root).LoadWords("en", archive.Root).Dates;
        Assert.Equal(expected, string.Join(", ", new[] { "2015-04-23", "2015-03", "2015", "2015-05-01" }.Take(expected.Split(", ").Length).Select(d => dates.Long(Archive.Catalog.PartialDate.Parse(d)))));
    }

    [Fact]
    public void No_pattern_of_dates_holds_a_day_that_nobody_knows()
    {
        using var archive = new TempArchive(("input/words.yml", "date: { month: \"{day} {month} {year}\" }\n"));
        Assert.Contains("Nothing is put in the place of {day} here.", archive.Run("check").Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("", "23 April<span class=\"of-year\"> 2015</span>")]
    [InlineData("date: { day-alone: \"{number}月{day}日\", year-apart: \"{year}年{date}\" }\n", "<span class=\"of-year\">2015年</span>4月23日")]
    [InlineData("date: { year-apart: \", {year}\" }\n", "23 April<span class=\"of-year\">, 2015</span>")]
    public void A_list_writes_the_year_before_or_behind_its_dates(string words, string expected)
    {
        using var archive = new TempArchive(("input/words.yml", words));
        archive.Article("one").Build();
        foreach (var page in (string[])["index.html", "articles/index.html"]) Assert.Contains($"<time datetime=\"2015-04-23\">{expected}</time>", archive.Published(page), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("en-GB")]
    [InlineData("EN")]
    public void Every_variety_of_English_has_words(string language)
    {
        using var archive = new TempArchive(("input/site.yml", TempArchive.SiteYml + $"language: {language}\n"));
        Assert.Equal("", archive.Run("check").Error);
        archive.Write("theme/words/en-GB.yml", "page: { data: Take away }\n");
        Assert.Equal("", archive.Run("check").Error);
        Assert.Equal(language == "EN" ? "Data" : "Take away", ThemeFiles.For(archive.Root).LoadWords(language, archive.Root).Say("page.data"));
    }

    [Theory]
    [InlineData("xx-AT", "xx-AT")]
    [InlineData("xx-AT", "xx-at")]
    [InlineData("xx-at", "XX-AT")]
    public void A_variety_of_a_language_lies_over_the_language(string file, string language)
    {
        using var archive = new TempArchive(("theme/words/xx.yml", "page: { topics: T, data: D }"), ($"theme/words/{file}.yml", "page: { data: D of Austria }"));
        var words = ThemeFiles.For(archive.Root).LoadWords(language);
        Assert.Equal("T D of Austria Feeds", $"{words.Say("page.topics")} {words.Say("page.data")} {words.Say("page.feeds")}");
    }

    [Fact]
    public void A_name_that_ends_with_a_point_ends_the_sentence_too()
    {
        using var archive = new TempArchive();
        var words = ThemeFiles.For(archive.Root).LoadWords("en");
        Assert.Equal("Companies, foundations, projects, agencies and products in Acme Inc.", words.Say("vendors.description", ("site", "Acme Inc.")));
        Assert.Equal("Companies, foundations, projects, agencies and products in Acme.", words.Say("vendors.description", ("site", "Acme")));
    }

    [Theory]
    [InlineData("page:\n  artcles: A\n", "2:12", "No page says the word 'page.artcles'.", "Did you mean 'page.articles'?")]
    [InlineData("articles:\n  of-year: Of {yeer}\n", "2:12", "Nothing is put in the place of {yeer} here.", "There is {year}.")]
    [InlineData("page:\n  vendors: \"All {vendr.other}\"\n", "2:12", "There is no word 'vendr.other' to be put here.", "Did you mean 'vendor.other'?")]
    [InlineData("page:\n  topics: \"{nope} x\"\n", "2:11", "Nothing is put in the place of {nope} here.", "Write the words without it.")]
    [InlineData("vendor:\n  one: \"{nope}\"\n", "2:8", "Nothing is put in the place of {nope} here.", "Write the words without it.")]
    [InlineData("<<<<<<< HEAD\npage: { topics: T }\n=======\npage: { topics: U }\n>>>>>>> other\n", "1:1", "Two versions of this file were merged", "Keep what holds of both")]
    [InlineData("vendor:\n  one: \"\"\n  other: ministries\n", "2:8", "'vendor.one' is empty, and other words contain it.", "Write what it is called, or remove the line.")]
    [InlineData("vendor:\n  one: \"{vendor.other}\"\n  other: \"{vendor.one}\"\n", "3:10", "'vendor.other' has places of its own, and other words contain it.", "Write it without braces.")]
    [InlineData("vendor:\n  one: \"{vendor.one}\"\n", "2:8", "'vendor.one' has places of its own, and other words contain it.", "Write it without braces.")]
    [InlineData("vendor:\n  one: \"{count} ministry\"\n", "2:8", "Nothing is put in the place of {count} here.", "Write the words without it.")]
    [InlineData("class:\n  other: \"x {count}\"\n", "2:10", "Nothing is put in the place of {count} here.", "Write the words without it.")]
    [InlineData("page:\n  topics: \"All {count.vendors.other}\"\n", "2:11", "'count.vendors.other' has places of its own, and cannot be put here.", "Write out what it says.")]
    [InlineData("plural:\n  one: n % 0 = 0\n", "2:8", "'n % 0 = 0' does not tell which numbers take the form 'one'.", "CLDR")]
    [InlineData("plural:\n  one: n is 1\n", "2:8", "'n is 1' does not tell which numbers take the form 'one'.", "CLDR")]
    [InlineData("months: [a, b, c, d, e, f, g, h, i, j, k, l]\n", "1:10", "No page says the word 'months'.", "Did you mean 'date.months'?")]
    [InlineData("vendor: Bahn\n", "1:9", "'vendor' is not one word: several stand below it.", "It needs a word for each form: 'vendor: { one: …, other: … }'.")]
    [InlineData("plural:\n", "1:8", "'plural' is empty.", "It needs a word for each form: 'plural: { one: … }'.")]
    [InlineData("date:\n  months: Jan\n", "2:11", "'date.months' is not one word: several stand below it.", "Write 'months: [one, two, …]', all 12 of them.")]
    [InlineData("page: Pages\n", "1:7", "'page' is not one word: several stand below it.", "Indent them below it by two spaces, or remove the line.")]
    [InlineData("page:\n  topics: [A, B]\n", "2:12", "'page.topics' is one word, not a list or keys.", "Write 'topics: …' on one line.")]
    [InlineData("vendors: { one: a, other: b }\n", "1:17", "No page says the word 'vendors'.", "Did you mean 'vendor'?")]
    [InlineData("date:\n  months: [a, b, c, d, e, f, g, h, i, j, k, l, m, n]\n", "2:48", "'date.months' has more than its 12 entries.", "Remove what is too many.")]
    [InlineData("page:\n  data: Take {away\n", "2:9", "'{away' is no place for something, and would be shown as it is typed.", "Close the brace")]
    [InlineData("page:\n  data: \"Take {Away}\"\n", "2:9", "'{Away}' is no place for something", "Close the brace")]
    public void A_mistake_in_words_is_reported_where_it_stands(string words, string place, string message, string hint)
    {
        using var archive = new TempArchive(("input/words.yml", words));
        var check = archive.Run("check");
        Assert.Equal(1, check.Exit);
        Assert.Contains($"input/words.yml:{place}: error: {message}", check.Error);
        Assert.Contains(hint, check.Error);
        // Two words that name each other are two mistakes.
        Assert.Equal(words.Contains("{vendor.other}\"\n", StringComparison.Ordinal) ? 2 : 1, check.Error.Split(": error: ").Length - 1);
        Assert.Equal(1, archive.Run("build").Exit);
    }

    [Theory]
    [InlineData("date:\n  day: \"{dya} {month}\"\n", "2:8", "Nothing is put in the place of {dya} here.")]
    [InlineData("vendor:\n  other: \"{count} firms\"\n", "2:10", "Nothing is put in the place of {count} here.")]
    [InlineData("plural:\n  one: \"n is 1\"\n", "2:8", "'n is 1' does not tell which numbers take the form 'one'.")]
    [InlineData("page:\n  topics: [A, B]\n", "2:12", "'page.topics' is one word, not a list or keys.")]
    [InlineData("mine:\n  text: \"Not {closed\"\n", "2:9", "'{closed' is no place for something, and would be shown as it is typed.")]
    public void The_English_of_an_archives_own_theme_is_held_to_the_shipped_one(string words, string place, string message)
    {
        using var archive = new TempArchive(("theme/words/en.yml", words));
        var check = archive.Article("one").Run("check");
        Assert.Equal(1, check.Exit);
        Assert.StartsWith($"theme/words/en.yml:{place}: error: {message}", check.Error, StringComparison.Ordinal);
        Assert.Single(check.Error.Split(": error: ")[1..]);
    }

    [Fact]
    public void A_word_of_ones_own_that_is_like_a_shipped_one_is_a_warning()
    {
        using var archive = new TempArchive(("theme/words/en.yml", "page:\n  artcles: A\nmine:\n  step-1: First\n  both: \"{mine.step-1} {count}\"\n"));
        var check = archive.Run("check");
        Assert.Equal(0, check.Exit);
        Assert.StartsWith("theme/words/en.yml:2:12: warning: Only a template of your own can say the word 'page.artcles'.\n", check.Error, StringComparison.Ordinal);
        Assert.Contains("Did you mean 'page.articles'?", check.Error, StringComparison.Ordinal);
        Assert.Single(check.Error.Split(": warning: ")[1..]);
    }

    [Fact]
    public void A_place_that_one_file_of_words_leaves_out_may_stand_in_the_one_over_it()
    {
        using var archive = new TempArchive(("theme/words/en.yml", "articles: { of-year: Of a year }\ncount: { articles: { one: One article } }\n"), ("input/words.yml", "articles: { of-year: \"Of {year}\" }\ncount: { articles: { one: \"{count} text\", other: \"{count} texts\" } }\n"));
        Assert.Equal("", archive.Run("check").Error);
    }

    [Theory]
    [InlineData("date: {months: [a, b]}", "1:17", "'date.months' has 2 of 12 entries: the others stay as they were.")]
    [InlineData("vendor: { one: maker }", "1:16", "'vendor.one' is said otherwise here, and 'vendor.other' is still 'vendors'.")]
    [InlineData("count: { articles: { few: a, one: b, other: c } }", "1:27", "No number takes the form 'few' in this language, so nobody reads this.")]
    [InlineData("plural: { many: n = 2 }\ncount: { articles: { one: b, other: c }, moves: { one: b, other: c } }", "2:27", "2 words have no form 'many', such as 'count.articles': it is said as 'other'.")]
    public void Words_that_are_said_by_halves_are_a_warning(string words, string place, string message)
    {
        using var archive = new TempArchive(("input/words.yml", words + "\n"));
        var check = archive.Run("check");
        Assert.Equal(0, check.Exit);
        Assert.StartsWith($"input/words.yml:{place}: warning: {message}", check.Error, StringComparison.Ordinal);
        Assert.Single(check.Error.Split(": warning: ")[1..]);
    }

    [Fact]
    public void A_word_that_a_template_names_and_nobody_wrote_is_found_by_check()
    {
        using var archive = new TempArchive(("theme/templates/404.html", "<h1>{{ say \"not-found.title\" }}</h1>\n<p>{{ say \"not-found.mine\" }}</p>"));
        var check = archive.Run("check");
        Assert.StartsWith("theme/templates/404.html:2:11: error: The theme has no word 'not-found.mine'.", check.Error, StringComparison.Ordinal);
        Assert.Single(check.Error.Split(": error: ")[1..]);
        archive.Write("theme/words/en.yml", "not-found: { mine: Nothing here }").Build();
        Assert.Contains("<p>Nothing here</p>", archive.Published("404.html"));
    }

    [Fact]
    public void A_language_without_words_speaks_English_and_says_so()
    {
        using var archive = new TempArchive(("input/site.yml", TempArchive.SiteYml + "language: tlh\n"));
        var check = archive.Run("check");
        Assert.Equal(0, check.Exit);
        Assert.Contains("There are no words for the language 'tlh'", check.Error);
    }

    [Theory]
    [InlineData("page: { topics: T }")]
    [InlineData("")]
    [InlineData("# Nothing yet\n")]
    public void Words_that_a_language_lacks_are_English_and_counted(string said)
    {
        using var archive = new TempArchive(("input/site.yml", TempArchive.SiteYml + "language: nl\n"), ("theme/words/nl.yml", said));
        var check = archive.Run("check");
        Assert.Contains("words are missing, such as '", check.Error);
        Assert.Equal(0, check.Exit);
    }

    [Fact]
    public void A_file_of_words_that_is_empty_yet_keeps_the_forms_of_English_numbers()
    {
        using var archive = new TempArchive(("theme/words/nl.yml", ""));
        Assert.Equal("1 article", ThemeFiles.For(archive.Root).LoadWords("nl").Count("articles", 1));
    }

    [Fact]
    public void What_stands_between_the_entries_of_a_list_is_a_word()
    {
        using var archive = new TempArchive(("input/words.yml", "list: { separator: 、 }\n"), ("input/vendors/acme.yml", "name: Acme\naliases: [A, B]\n"), ("input/vendors/guild.yml", "name: Guild\n"));
        archive.Article("one", more: "vendors: [acme, guild]\nauthors: [Ada Quill, Bo Silent]\n").Build();
        Assert.Contains("A、B", archive.Published("vendors/index.html"), StringComparison.Ordinal);
        Assert.Contains("Ada Quill、Bo Silent", archive.Published("articles/2015/one/index.html"), StringComparison.Ordinal);
        Assert.Contains("Acme</a>、<a", archive.Published("articles/2015/one/index.html"), StringComparison.Ordinal);
    }

    [Fact]
    public void What_is_put_into_a_sentence_stays_text_and_its_markup_is_the_templates_own()
    {
        const string page = "{{ say \"pager.title\" { title: page.title, number: 2 } }}|{{ say \"pager.title\" { title: (link \"/a?b&c\" page.title), number: 1000 } }}";
        Assert.Equal($"{TestTheme.HostileEncoded}, page 2|<a href=\"/a?b&amp;c\">{TestTheme.HostileEncoded}</a>, page 1,000", TestTheme.Render(page));
    }

    [Theory]
    [InlineData("\n{{ say \"no.such\" }}", "page.html:2:")]
    [InlineData("\n{{ say \"pager.title\" { title: 1 } }}", "{number}")]
    [InlineData("\n{{ say \"pager.title\" { title: vendor, number: 1 } }}", "A Vendor cannot be put into a sentence.")]
    public void A_sentence_that_cannot_be_said_is_a_fault_with_its_place(string page, string fault) => Assert.Contains(fault, TestTheme.Fault(page));
}
