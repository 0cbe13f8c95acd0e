using Archive.Captures.Dates;
using Archive.Captures.Model;
using Archive.Catalog;
using Xunit;

namespace Archive.Tests.Captures;

/// <summary>What a saved page prints and marks about itself, beside or against what it states for machines.</summary>
public sealed class PageHeadTests
{
    private const string Text = "<p>Corvid said on Thursday that its gates would open to everybody, including those who had left it, and that nobody would be asked.</p><p>Lantern, which had left it, asked at once for two keys, one of them for its own neighbours, and got both of them the next day.</p>";

    private static CaptureParse Read(string head, string article) =>
        CaptureRoot.Read($"<!DOCTYPE html><html><head>{head}</head><body>{article}</body></html>", "seeds/a.html");

    private static string Page(string head, string article)
    {
        using var root = new CaptureRoot();
        root.Seed("a.html", $"<!DOCTYPE html><html><head><title>Corvid opens its gates</title>{head}</head><body>{article}</body></html>").Import();
        return root.Page();
    }

    [Theory]
    [InlineData("<title>Corvid opens its gates</title><meta property=\"og:title\" content=\"Corvid opens its gates\">", "<h1>Harbours | Corvid opens its gates</h1>")]
    [InlineData("<title>Corvid opens its gates - The Quay</title><script type=\"application/ld+json\">{\"@type\":\"Article\",\"headline\":\"a house by the water\"}</script>", "<h1>Corvid opens its gates</h1>")]
    [InlineData("<title>Corvid opens its gates</title>", "<h1><a href=\"/\">Quay</a></h1><h2>Corvid opens its gates</h2>")]
    [InlineData("<title>Corvid Opens Its Gates</title><meta property=\"og:title\" content=\"Corvid Opens Its Gates\">", "<h1>Corvid opens its gates</h1>")]
    [InlineData("<title>Corvid opens its gates</title><meta property=\"og:title\" content=\"Corvid opens\u2026\">", "<h2>Corvid opens its gates</h2>")]
    [InlineData("<title>Corvid opens its gates</title><meta property=\"og:title\" content=\"Corvid opens its gates\">", "<h1><span>Corvid opens its gates</span> <span>Corvid opens its gates</span></h1>")]
    [InlineData("<title>Corvid opens its gates</title><meta property=\"og:title\" content=\"Corvid opens its gates\">", "<h1>CORVID OPENS ITS GATES</h1>")]
    [InlineData("<title>Tide marks \u00bb Corvid opens its gates</title><link rel=\"canonical\" href=\"https://quay.example/tides/gates\">", "<h1><a href=\"/tides/\">Tide marks</a></h1><h2><a href=\"/tides/gates\">Corvid opens its gates</a></h2>")]
    [InlineData("<title>Tide marks \u00bb Corvid opens its gates</title><link rel=\"canonical\" href=\"https://quay.example/tides/gates\">", "</article><div><h1><a href=\"/tides/\">Tide marks</a></h1></div><article><h3><a href=\"/tides/gates\">Corvid opens its gates</a></h3>")]
    [InlineData("<title>Corvid opens its gates</title><link rel=\"canonical\" href=\"https://quay.example/tides/gates\">", "<h1>Corvid opens its gates</h1><h2><a href=\"#\">Keys</a></h2>")]
    public void A_title_is_neither_a_kicker_nor_the_sites_name_nor_cut_short(string head, string heading) => Assert.Equal("Corvid opens its gates", Read(head, $"<article>{heading}{Text}</article>").Title);

    [Theory]
    [InlineData("Harbour Post")]
    [InlineData("HARBOUR POST")]
    public void What_the_registry_calls_the_publisher_is_neither_an_author_nor_part_of_a_title(string author)
    {
        var parse = Read($"<title>Corvid opens its gates \u2013 Harbour Post</title><meta name=\"author\" content=\"{author}\"><link rel=\"canonical\" href=\"https://www.harbourpost.example/1\">", $"<article><h1>Corvid opens its gates</h1><p><a rel=\"author\" href=\"/a\">Ada Quill</a></p>{Text}</article>");
        Assert.Equal("Corvid opens its gates", parse.Title);
        Assert.Equal(["Ada Quill"], parse.Authors);
    }

    [Theory]
    [InlineData("Max Moe", "", "authors: [\"Max Moe\"]")]
    [InlineData("Max Moe", "<p><a rel=\"author\" href=\"/a\">Ada Quill</a></p>", "authors: [\"Ada Quill\"]")]
    [InlineData("Perde Gazetesi", "<p><a rel=\"author\" href=\"/a\">Ada Quill</a></p>", "authors: [\"Ada Quill\"]")]
    public void A_blog_may_be_called_like_its_author_where_no_other_is_named(string publisher, string byline, string authors)
    {
        using var root = new CaptureRoot();
        root.Archive.Write("input/publishers/quay.yml", $"name: {publisher}\nhosts: [quay.example]\n");
        root.Seed("a.html", $"<html><head><title>Corvid opens its gates</title><meta name=\"author\" content=\"{publisher}\"><meta property=\"article:published_time\" content=\"2015-04-23\"><link rel=\"canonical\" href=\"https://quay.example/1\"></head><body><article><h1>Corvid opens its gates</h1>{byline}{Text}</article></body></html>");
        root.Archive.Run("import");
        Assert.Contains(authors, root.Page(), StringComparison.Ordinal);
    }

    [Fact]
    public void A_heading_that_says_something_else_than_the_title_is_not_lost_in_silence()
    {
        using var root = new CaptureRoot();
        root.Seed("a.html", $"<html><head><title>Memo</title></head><body><article><h1>Corvid opens its gates</h1><p>April 23, 2015</p>{Text}</article></body></html>").Import();
        Assert.Contains("The page is headed 'Corvid opens its gates' but called 'Memo'.", root.Warnings, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("<title>Corvid opens its gates - Hafenverband</title>", "<h3>Corvid opens its gates</h3>", "Corvid opens its gates")]
    [InlineData("<title>The Reef - Corvid opens its gates</title>", "<p><font size=\"5\"><b>Corvid opens its gates</b></font></p>", "Corvid opens its gates")]
    [InlineData("<title>Tidewater: Corvid opens its gates</title><link rel=\"canonical\" href=\"https://blog.tidewater.example/1\">", "<h1>Tidewater: Corvid opens its gates</h1>", "Tidewater: Corvid opens its gates")]
    [InlineData("<title>Corvid opens its gates | The Reef</title><link rel=\"canonical\" href=\"https://reef.example/1\">", "", "Corvid opens its gates")]
    public void A_heading_says_where_the_title_ends(string head, string heading, string title)
    {
        var parse = Read($"{head}<meta name=\"date\" content=\"2015-04-23\">", $"<article>{heading}{Text}</article>");
        Assert.Equal(title, parse.Title);
        Assert.Empty(parse.Questions);
    }

    [Fact]
    public void Whoever_changed_a_page_is_none_of_its_authors_and_the_day_of_the_change_is_a_question()
    {
        var parse = Read("<title>Corvid opens its gates</title>", $"<h1>Corvid opens its gates</h1><ul><li>Created by <a href=\"/~ada\">Ada Quill</a>, last modified by <a href=\"/~max\">Max Moe</a> on <a href=\"/diff\">14 Feb, 2020</a></li></ul><div class=\"wiki-content\">{Text}</div>");
        Assert.Equal(["Ada Quill"], parse.Authors);
        Assert.True(Assert.Single(parse.Dates) is { IsChange: true, Date.Precision: Archive.Catalog.DatePrecision.Day });
    }

    [Theory]
    [InlineData("<p class=\"byline\">Ada Quill, Max Moe</p>", "Ada Quill|Max Moe")]
    [InlineData("", "Ada Quill")]
    public void Who_contributed_is_an_author_where_the_page_prints_it(string byline, string names) =>
        Assert.Equal(names, string.Join('|', Read("<title>Corvid opens its gates</title><script type=\"application/ld+json\">{\"@type\":\"Article\",\"author\":{\"@type\":\"Person\",\"name\":\"Ada Quill\"},\"contributor\":[{\"@type\":\"Person\",\"name\":\"Max Moe\"}]}</script>", $"<article><h1>Corvid opens its gates</h1>{byline}{Text}</article>").Authors));

    [Theory]
    [InlineData("This entry was posted on Thursday, April 23rd, 2015 at 4:12 pm and is filed under <a href=\"/news\">News</a>. You can follow any responses to this entry through the feed, leave one of your own, or send one from your own site, wherever that is.")]
    [InlineData("Dieser Beitrag wurde am 23. April 2015 von Ada in News ver\u00f6ffentlicht.")]
    public void What_a_blog_says_below_a_text_of_its_day_is_its_date_and_no_part_of_it(string note)
    {
        var page = Page("", $"<div class=\"entry\"><h2>Corvid opens its gates</h2>{Text}<p>{note}</p></div>");
        Assert.Contains("\ndate: 2015-04-23\n", page, StringComparison.Ordinal);
        Assert.EndsWith("the next day.\n", page, StringComparison.Ordinal);
    }

    [Fact]
    public void A_list_of_days_above_a_heading_is_none_of_the_articles() =>
        Assert.Equal("2015-04-23", Assert.Single(Read("<title>Corvid opens its gates</title>", $"<article><div>Gates 24.03.2016<br>Keys 02.03.2016<br>Doors 26.02.2016</div><h1>Corvid opens its gates</h1><p>April 23, 2015</p>{Text}</article>").Dates).Date.ToString());

    [Fact]
    public void What_an_element_states_of_its_moment_answers_the_words_in_it() =>
        Assert.Contains("\ndate: 2024-02-20T13:15:00+00:00\n", Page("", $"<main><h1>Corvid opens its gates</h1><div>ada opened it on <relative-time datetime=\"2024-02-20T13:15:00Z\">20 Feb 13:15</relative-time></div><div>{Text}</div></main>"), StringComparison.Ordinal);

    [Theory]
    [InlineData("<meta name=\"sailthru.date\" content=\"2015-04-24\">", "<p>By Ada Quill on <time class=\"updated\" datetime=\"2015-04-23 20:08:00-0400\" pubdate>April 23, 2015 08:08 pm</time></p>", "2015-04-23T20:08:00-04:00")]
    [InlineData("<meta name=\"sailthru.date\" content=\"2015-04-24\">", "<p><time datetime=\"2015-04-24 20:08:00-0400\">April 24, 2015</time></p>", "2015-04-24")]
    [InlineData("", "<p><span>By Ada Quill</span> <abbr class=\"ago\" title=\"2015-04-23T01:40:40Z\">1 hr ago</abbr></p>", "2015-04-23T01:40:40+00:00")]
    [InlineData("", "<p>April 23, 2015 in <abbr title=\"2014\">News</abbr></p>", "2015-04-23")]
    public void A_moment_above_the_text_counts_before_its_day_elsewhere_and_its_words(string head, string line, string date) =>
        Assert.Contains($"\ndate: {date}\n", Page(head, $"<article><h1>Corvid opens its gates</h1>{line}{Text}</article>"), StringComparison.Ordinal);

    [Theory]
    [InlineData("<div class=\"line\"><span>By</span> <a rel=\"author\" href=\"/a\">Ada Quill</a> <span>WordPress</span></div>", "Ada Quill")]
    [InlineData("<div><img src=\"/a.jpg\"><div class=\"legende\">Max Moe, le 27 octobre 2012 (Photo Ivo Lund)</div></div>", "")]
    public void What_stands_beside_a_name_or_below_a_picture_is_no_author(string line, string names) =>
        Assert.Equal(names, string.Join('|', Read("<title>Corvid opens its gates</title><meta name=\"date\" content=\"2015-04-23\">", $"<div><h1>Corvid opens its gates</h1>{line}<div>{Text}</div></div>").Authors));

    [Fact]
    public void A_day_beside_the_text_counts_by_its_words_whatever_else_its_box_holds() =>
        Assert.Contains("\ndate: 2015-04-23\n", Page("", $"<article><h1>Corvid opens its gates</h1>{Text}<aside><div class=\"date\">April 23, 2015{new string('\n', 300)}<i></i></div></aside></article>"), StringComparison.Ordinal);

    [Theory]
    [InlineData("Corvid: who opens the gates")]
    [InlineData("Gates or doors \u2013 what is it worth?")]
    public void A_title_loses_no_part_that_is_no_name(string title) => Assert.Equal(title, Read($"<title>{title}</title>", $"<div>{Text}</div>").Title);

    [Theory]
    [InlineData("<meta name=\"author\" content=\"quay77\">", "<p class=\"byline\">By Ada Quill</p>")]
    [InlineData("<meta name=\"author\" content=\"elmuelle.es\">", "<p class=\"byline\">By Ada Quill</p>")]
    [InlineData("<meta name=\"author\" content=\"Ediciones El Faro\"><meta property=\"og:site_name\" content=\"EL FARO\">", "<p>Von: <a rel=\"author\" href=\"/a\">Ada Quill</a></p>")]
    [InlineData("<meta name=\"author\" content=\"Lantern Trust (www.lantern.example)\">", "<p>Autorin: Ada Quill</p>")]
    [InlineData("", "<aside class=\"meta\"><p class=\"authors\">Von:<br><a class=\"author-name\" href=\"/a\">Ada Quill</a></p></aside>")]
    [InlineData("", "<nav><span itemprop=\"author\"><span itemprop=\"name\">Ada Quill</span></span></nav>")]
    [InlineData("", "<a href=\"https://quay.example/about/editors/ada-quill/\">Ada Quill</a>")]
    [InlineData("", "<div class=\"author\"><div>Ada Quill</div><a href=\"/a\">All Articles</a></div>")]
    [InlineData("", "<div class=\"teaser author\"><p>Ada Quill</p></div>")]
    [InlineData("", "<div class=\"post-byline\"><span>By</span><span>by ADA QUILL</span></div>")]
    [InlineData("", "<div class=\"post-byline\"><button>Link Kept</button><p>Ada Quill</p></div>")]
    public void A_person_who_is_named_on_the_page_goes_before_an_account_or_a_company(string head, string line) => Assert.Equal(["Ada Quill"], Read(head, $"<article><h1>Corvid opens its gates</h1>{Text}{line}</article>").Authors);

    [Theory]
    [InlineData("<script type=\"application/ld+json\">{\"@type\":\"Article\",\"author\":{\"@type\":\"Organization\",\"name\":\"Quay\"},\"publisher\":{\"name\":\"Quay\"}}</script>", "", "{Quay}")]
    [InlineData("<script type=\"application/ld+json\">{\"@type\":\"Article\",\"author\":[{\"@type\":\"NewsMediaOrganization\",\"name\":\"Harbour Watch of the North\"}]}</script>", "", "{Harbour Watch of the North}")]
    [InlineData("<script type=\"application/ld+json\">{\"@type\":\"Article\",\"author\":{\"@type\":\"Organization\",\"name\":\"Quay\"},\"publisher\":{\"name\":\"Quay\"}}</script>", "<p class=\"byline\">By Ada Quill</p>", "Ada Quill")]
    [InlineData("", "<p>Autorin: Ada Quill (for the Quay)</p>", "Ada Quill")]
    [InlineData("<meta name=\"author\" content=\"Harbourware\">", "<p><b>About Harbourware</b></p><p>Harbourware builds keys.</p>", "{Harbourware}")]
    [InlineData("", "<ol><li><cite class=\"citation news\"><a href=\"https://quay.example/people/quill\">A quill of one's own</a></cite></li></ol>", null)]
    [InlineData("", "<p class=\"author\">Redacci\u00f3n Diario Muelle</p>", "Redacci\u00f3n Diario Muelle")]
    [InlineData("", "<span class=\"vcard\"><span class=\"fn\">your friends of the harbour</span></span>", null)]
    [InlineData("", "<p><strong>Ada Quill</strong></p>", "Ada Quill")]
    [InlineData("", "<p><strong>New York</strong></p>", null)]
    [InlineData("", "<div><a href=\"#\">Facebook</a> <a href=\"#\">Twitter</a> <a href=\"#\">Email</a></div>", null)]
    public void An_organization_is_an_author_where_no_person_is_named_and_a_name_alone_below_the_text_is_its_signature(string head, string line, string? author) =>
        Assert.Equal(author is null ? [] : [author], Read(head, $"<article><h1>Corvid opens its gates</h1>{Text}{line}</article>").Authors);

    [Theory]
    [InlineData("\"published_at\":\"2015-04-23T07:30:00-04:00\"", "2015-04-23T07:30:00-04:00")]
    [InlineData("\\\"publishedAt\\\":\\\"2015-04-23\\\",\"published_at\":\"2015-04-24\"", null)]
    public void The_day_of_publication_that_a_page_tells_its_scripts_counts_where_all_agree_and_nothing_else_says_it(string data, string? date) =>
        Assert.Equal(date, Read("", $"<article><h1>Corvid opens its gates</h1>{Text}</article><script>var page = {{{data}}};</script>").Dates.FirstOrDefault()?.Date.ToString());

    [Theory]
    [InlineData("<div data-date=\"23. April 2015\" class=\"arrow\"></div>")]
    [InlineData("<abbr class=\"published\" title=\"2015-04-23T07:30:00\">then</abbr>")]
    public void A_date_that_an_element_holds_for_a_style_sheet_or_a_script_counts_where_nothing_else_does(string element) =>
        Assert.Contains("\ndate: 2015-04-23\n", Page("", $"<article><h1>Corvid opens its gates</h1>{element}{Text}</article>"), StringComparison.Ordinal);

    [Theory]
    [InlineData("<h1>Corvid opens its gates</h1><div class=\"story\"><h1>Who left</h1>{0}</div>")]
    [InlineData("<div class=\"story\">{0}<h1>Who left</h1><p>Lantern left it a year ago.</p></div>")]
    public void A_heading_of_the_text_that_says_something_else_than_the_title_stays(string article)
    {
        var parse = Read("<title>Corvid opens its gates</title><meta property=\"og:title\" content=\"Corvid opens its gates\">", article.Replace("{0}", Text, StringComparison.Ordinal));
        Assert.Equal("Corvid opens its gates", parse.Title);
        Assert.Contains(parse.Blocks, block => block.Markdown == "## Who left");
    }

    [Fact]
    public void A_sentence_with_a_date_is_no_dateline_where_words_are_not_parted_by_blanks()
    {
        const string Sentence = "\u6e2f\u53e3\u4e8e1975\u5e741\u670828\u65e5\u5f00\u653e\uff0c\u4ece\u90a3\u65f6\u8d77\u6240\u6709\u4eba\u90fd\u53ef\u4ee5\u8fdb\u6765\u3002";
        var parse = Read("<title>Corvid opens its gates</title><meta name=\"date\" content=\"2015-04-23\">", $"<article><h1>Corvid opens its gates</h1><p>{Sentence}</p>{Text}</article>");
        Assert.Contains(parse.Blocks, block => block.Text == Sentence);
        Assert.Empty(parse.Questions);
    }

    [Theory]
    [InlineData("2015-04-22T22:04:00Z", "23. April 2015 00:04 Uhr", "2015-04-23T00:04:00+02:00")]
    [InlineData("2015-04-22T22:00:00Z", "23. April 2015", "2015-04-23")]
    [InlineData("2015-04-24T03:30:59Z", "April 23, 2015 at 11:30 p.m.", "2015-04-23T23:30:59-04:00")]
    [InlineData("2015-04-22T12:00:00Z", "April 30, 2015", "2015-04-22T12:00:00+00:00")]
    public void The_day_that_a_page_prints_is_the_day_of_a_moment_stated_in_UTC(string stated, string printed, string date) =>
        Assert.Contains($"\ndate: {date}\n", Page($"<meta property=\"article:published_time\" content=\"{stated}\">", $"<article><h1>Corvid opens its gates</h1><p class=\"date\">{printed}</p>{Text}</article>"), StringComparison.Ordinal);

    [Theory]
    [InlineData("de", "2015-04-22T22:00:00.000Z", "22.04.2015", "2015-04-23T00:00:00+02:00")]
    [InlineData("de-AT", "2015-01-22T23:00:00Z", "23. Jänner 2015", "2015-01-23T00:00:00+01:00")]
    [InlineData("ja", "2015-04-22T15:00:00Z", "", "2015-04-23T00:00:00+09:00")]
    [InlineData("de", "2015-04-22T22:00:01Z", "", "2015-04-22T22:00:01+00:00")]
    [InlineData("en", "2015-04-22T22:00:00Z", "", "2015-04-22T22:00:00+00:00")]
    public void A_moment_in_UTC_that_is_midnight_where_the_pages_language_is_spoken_is_the_day_that_begins_there(string language, string stated, string printed, string date)
    {
        using var root = new CaptureRoot();
        root.Seed("a.html", $"<!DOCTYPE html><html lang=\"{language}\"><head><title>Corvid opens its gates</title><meta property=\"article:published_time\" content=\"{stated}\"></head><body><article><h1>Corvid opens its gates</h1><p class=\"date\">{printed}</p>{Text}</article></body></html>").Import();
        Assert.Contains($"\ndate: {date}\n", root.Page(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("2015-04-22T23:35:55", "", "2015-04-23")]
    [InlineData("2015-04-22T23:35:55", "<meta name=\"pubdate\" content=\"2015-04-22T23:35:55-03:00\">", "2015-04-22")]
    [InlineData("2015-04-20T23:35:55", "", "2015-04-20")]
    [InlineData("2015-04-22", "", "2015-04-22")]
    public void The_day_in_a_pages_title_is_the_day_of_a_time_whose_zone_nobody_names(string stated, string more, string date)
    {
        var head = $"<script type=\"application/ld+json\">{{\"@type\":\"NewsArticle\",\"headline\":\"Corvid opens its gates\",\"datePublished\":\"{stated}\"}}</script>{more}";
        using var root = new CaptureRoot();
        root.Seed("a.html", $"<html lang=\"es\"><head><title>Corvid opens its gates - Harbours - 23/04/2015 - The Quay</title>{head}</head><body><article><h1>Corvid opens its gates</h1>{Text}</article></body></html>").Import();
        Assert.Contains($"\ndate: {date}\n", root.Page(), StringComparison.Ordinal);
        Assert.DoesNotContain("about: date", root.Page(), StringComparison.Ordinal);
    }

    [Fact]
    public void The_day_in_a_title_alone_may_be_an_events()
    {
        using var root = new CaptureRoot();
        root.Seed("a.html", $"<html><head><title>Corvid opens its gates | 23 April 2015</title></head><body><article><h1>Corvid opens its gates</h1>{Text}</article></body></html>").Import();
        Assert.Contains("\ndate: 2015-04-23\n", root.Page(), StringComparison.Ordinal);
        Assert.Contains("but the page's title: 2015-04-23", root.Page(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("<ul><li><strong>Date</strong> 23.04.2015</li></ul>", "date: 2015-04-23\n")]
    [InlineData("<p>Published Apr 23, 2015 in Harbours by a machine</p>", "date: 2015-04-23\n")]
    [InlineData("<time itemprop=\"datePublished\" datetime=\"2015-04-23\">then</time>", "date: 2015-04-23\n")]
    public void A_date_that_is_labelled_anywhere_on_the_page_counts_where_nothing_else_does(string line, string date)
    {
        var page = Page("<meta name=\"DCTERMS.date\" content=\"\">", $"<main><article><h1>Corvid opens its gates</h1>{Text}</article></main><div>{line}</div>");
        Assert.Contains(date, page, StringComparison.Ordinal);
        Assert.DoesNotContain("questions:", page, StringComparison.Ordinal);
    }

    [Fact]
    public void What_is_stated_of_the_publication_goes_before_a_mere_date()
    {
        var page = Page("<meta name=\"date\" content=\"2015-04-20\">", $"<article><h1>Corvid opens its gates</h1><time itemprop=\"datePublished\" datetime=\"2015-04-23\">April 23, 2015</time>{Text}</article>");
        Assert.Contains("\ndate: 2015-04-23\n", page, StringComparison.Ordinal);
    }

    [Fact]
    public void The_hours_of_an_event_and_the_days_of_comments_are_no_publication()
    {
        var page = Page("", $"<main><div>Gates\u2019 day 19.01.2016 10:00-11:30 Uhr</div><article><h1>Corvid opens its gates</h1><div class=\"post-date\">23.04.2015</div>{Text}</article><div id=\"comments\"><time datetime=\"2015-04-30\">later</time></div></main>");
        Assert.Contains("\ndate: 2015-04-23\n", page, StringComparison.Ordinal);
    }

    [Fact]
    public void Where_only_a_change_or_the_month_in_an_address_is_known_the_draft_holds_it()
    {
        Assert.Contains("\ndate: 2015-04-23\n", Page("<meta property=\"article:modified_time\" content=\"2015-04-23\">", $"<article><h1>Corvid opens its gates</h1>{Text}</article>"), StringComparison.Ordinal);
        var month = Page("<link rel=\"canonical\" href=\"//quay.example/2015/04/gates.html\">", $"<article><h1>Corvid opens its gates</h1>{Text}</article>");
        Assert.Contains("\ndate: 2015-04\n", month, StringComparison.Ordinal);
        Assert.Contains("the address: 2015-04", month, StringComparison.Ordinal);
    }

    [Fact]
    public void A_standfirst_between_heading_and_text_belongs_to_the_text_unless_it_is_a_sentence_that_the_summary_says()
    {
        const string Lead = "Whoever left may come back, and whoever stayed may leave: the harbour has talked about nothing else for a week, and will go on.";
        string Article(string head) => string.Join('\n', Read(head, $"<header><h1>Corvid opens its gates</h1><div class=\"intro\"><p>{Lead}</p></div></header><div class=\"story\">{Text}{Text.Replace("Corvid", "Mossgate", StringComparison.Ordinal)}</div>").Blocks.Select(b => b.Text));
        Assert.StartsWith(Lead, Article("<title>Corvid opens its gates</title><meta name=\"description\" content=\"Whoever left may come back\u2026\">"), StringComparison.Ordinal);
        Assert.DoesNotContain(Lead, Article($"<title>Corvid opens its gates</title><meta name=\"description\" content=\"{Lead}\">"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("<p class=\"kicker\">Markets</p><h1>Corvid opens its gates</h1><p class=\"lead\">LEAD</p>")]
    [InlineData("<p>Markets</p><h1>Corvid opens its gates</h1><p>By Ada Quill</p><div class=\"article-standfirst\"><p>LEAD</p></div>")]
    [InlineData("<div><a href=\"/markets\">Markets</a></div><h1>Corvid opens its gates</h1><h2 class=\"dek\">LEAD</h2>")]
    public void A_kicker_and_a_standfirst_that_the_summary_says_are_no_text_wherever_they_stand(string head)
    {
        const string Lead = "Whoever left may come back, and whoever stayed may leave: the harbour has talked about nothing else for a week, and will go on.";
        var page = Page($"<meta name=\"date\" content=\"2015-04-23\"><meta name=\"description\" content=\"{Lead}\">", $"<article>{head.Replace("LEAD", Lead, StringComparison.Ordinal)}{Text}{Text.Replace("Corvid", "Mossgate", StringComparison.Ordinal)}</article>");
        Assert.Contains("---\n\nCorvid said on Thursday", page, StringComparison.Ordinal);
        Assert.Contains($"summary: \"{Lead}\"", page, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("<p><img src=\"https://quay.example/a.png\" alt=\"A crane\"></p>", "![A crane]")]
    [InlineData("<p>What stood in the way of the gates, and who took it away at last</p>", "What stood in the way")]
    public void What_is_no_short_line_stays_though_it_stands_above_the_heading(string above, string kept) =>
        Assert.Contains($"---\n\n{kept}", Page("<meta name=\"date\" content=\"2015-04-23\">", $"<article>{above}<h1>Corvid opens its gates</h1>{Text}</article>"), StringComparison.Ordinal);

    [Fact]
    public void A_first_paragraph_that_the_summary_says_stays_where_nothing_calls_it_a_standfirst()
    {
        const string First = "Corvid opened its gates on Thursday to everybody who had left it in the years before.";
        Assert.Contains($"---\n\n{First}", Page($"<meta name=\"description\" content=\"{First}\">", $"<article><h1>Corvid opens its gates</h1><p>{First}</p>{Text}</article>"), StringComparison.Ordinal);
    }

    [Fact]
    public void A_paragraph_above_the_text_stays_though_the_summary_says_it_and_whatever_the_whole_page_is_called()
    {
        const string Lead = "Whoever left may come back, and whoever stayed may leave. The harbour has talked about nothing else for a week, and will go on.";
        var parse = CaptureRoot.Read($"<html><head><title>Corvid opens its gates</title><meta name=\"description\" content=\"{Lead}\"></head><body class=\"post cookies-not-set\"><header><h1>Corvid opens its gates</h1><div class=\"intro\"><p>{Lead}</p></div></header><div class=\"story\">{Text}{Text.Replace("Corvid", "Mossgate", StringComparison.Ordinal)}</div><h3>Corvid opens its gates</h3></body></html>", "seeds/a.html");
        Assert.StartsWith(Lead, string.Join('\n', parse.Blocks.Select(b => b.Text)), StringComparison.Ordinal);
    }

    [Fact]
    public void A_page_that_was_saved_as_UTF_8_is_read_so_whatever_encoding_its_source_named()
    {
        var bytes = System.Text.Encoding.UTF8.GetBytes("<html><head><meta charset=\"gb2312\"><title>\u6e2f\u53e3\u5f00\u653e\u4e86\u5927\u95e8\u8fce\u63a5\u6240\u6709\u4eba</title></head>");
        Assert.Equal("utf-8", Archive.Captures.Letters.CaptureDecoder.Decode(bytes, CaptureKind.Html, null).Encoding);
    }

    [Fact]
    public void A_page_whose_UTF_8_was_saved_letter_by_letter_is_read_as_it_was()
    {
        const string Words = "\u201cCorvid\u2019s gates\u201d \u2014 and \u201cLantern\u2019s keys\u201d \u2014 are \u00e9t\u00e9";
        var twice = System.Text.Encoding.UTF8.GetBytes(System.Text.Encoding.Latin1.GetString(System.Text.Encoding.UTF8.GetBytes($"<p>{Words}</p>")));
        Assert.Equal($"<p>{Words}</p>", Archive.Captures.Letters.CaptureDecoder.Decode(twice, CaptureKind.Html, null).Text);
    }

    [Theory]
    [InlineData("<h1>Corvid opens its gates</h1> <span class=\"when\">QN | 07:30 AM,Apr 23,2015</span>TEXT")]
    [InlineData("<h1>Corvid opens its gates</h1><small><a href=\"/archive/\">April 23, 2015</a> </small>TEXT")]
    [InlineData("<h1>Corvid opens its gates</h1><p><img src=\"/1.gif\"></p><p><img src=\"/2.gif\"></p><p>The harbour has talked about it all week.</p><p>April 23, 2015</p>TEXT")]
    [InlineData("<h1>Corvid opens its gates</h1><ul><li>Nobody is asked</li><li>Two keys are given</li></ul><p>By Ada Quill</p><p>April 23, 2015</p>TEXT")]
    [InlineData("<h1>Corvid opens its gates</h1><p><b>Corvid opens its gates</b><br>Thursday, April 23, 2015</p>TEXT")]
    [InlineData("<div class=\"weather\"><strong>Friday, Apr 24 2015</strong><span>3PM</span> <b>3\u00b0C</b></div><h1>Corvid opens its gates</h1><p>April 23, 2015</p>TEXT")]
    [InlineData("<ul><li><div><a href=\"/film\">Lantern shows its two new keys</a> <span>Wed, Apr 22 2015</span></div></li></ul></div><div class=\"story\"><h1>Corvid opens its gates</h1><p>April 23, 2015</p>TEXT")]
    public void A_day_above_the_text_is_read_though_it_stands_in_no_block_of_its_own_or_below_pictures(string article)
    {
        var page = Page("", $"<div class=\"main\">{article.Replace("TEXT", Text, StringComparison.Ordinal)}</div>");
        Assert.Contains("\ndate: 2015-04-23\n", page, StringComparison.Ordinal);
        Assert.DoesNotContain("about: date", page, StringComparison.Ordinal);
        Assert.DoesNotContain("2015", page[page.LastIndexOf("---", StringComparison.Ordinal)..], StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Apr 23, 2015 -- Corvid")]
    [InlineData("Brest (23 Apr. 2015) - Corvid")]
    public void A_paragraph_may_open_with_the_day(string opening) =>
        Assert.Contains("\ndate: 2015-04-23\n", Page("", $"<article><h1>Corvid opens its gates</h1>{Text.Replace("<p>Corvid", "<p>" + opening, StringComparison.Ordinal)}</article>"), StringComparison.Ordinal);

    [Fact]
    public void Which_number_is_the_day_the_address_says_too()
    {
        var page = Page("<link rel=\"canonical\" href=\"https://quay.example/2015/05/04/gates/\">", $"<article><h1>Corvid opens its gates</h1><p>5/04/2015</p>{Text}</article>");
        Assert.Contains("\ndate: 2015-05-04\n", page, StringComparison.Ordinal);
        Assert.DoesNotContain("questions", page, StringComparison.Ordinal);
    }

    [Fact]
    public void Buttons_beside_the_day_are_nobody() =>
        Assert.DoesNotContain("about: authors", Page("", $"<article><h1>Corvid opens its gates</h1><p>April 23, 2015 Tweet Email Print</p>{Text}</article>"), StringComparison.Ordinal);

    [Theory]
    [InlineData("<title>Corvid opens its gates | Quay magazine</title>", "<h1>Quay magazine</h1></div><div><h1>Corvid opens its gates</h1>")]
    [InlineData("<title>Corvid opens its gates, Quay Live News</title>", "<h1><a href=\"/feed/\">Latest news</a></h1></div><div><h1>Corvid opens its gates</h1>")]
    [InlineData("<title>Corvid opens its gates - Local - Quay Echo</title>", "</div><div><h1><div><span>Sponsored by</span> <a href=\"/inn\"><img src=\"/inn.gif\"></a></div> Corvid opens its gates</h1>")]
    public void Of_two_headings_the_title_is_the_longer_part_of_what_the_page_is_called_and_no_sponsor(string head, string headings) =>
        Assert.Equal("Corvid opens its gates", Read(head, $"<div>{headings}{Text}</div>").Title);

    [Theory]
    [InlineData("<div class=\"post-date\">04/05/2015</div>", "")]
    [InlineData("", "<p>BREST, 04/05/2015 (Une Agence) -- Le port s'ouvre.</p>")]
    public void The_pages_language_says_which_number_is_the_day_wherever_the_date_stands(string below, string first)
    {
        using var root = new CaptureRoot();
        root.Seed("a.html", $"<html lang=\"fr\"><head><title>Corvid opens its gates</title></head><body><article><h1>Corvid opens its gates</h1>{first}{Text}{below}</article></body></html>").Import();
        Assert.Contains("\ndate: 2015-05-04\n", root.Page(), StringComparison.Ordinal);
    }

    [Fact]
    public void A_moment_at_the_end_of_the_calendar_is_only_a_late_date()
    {
        using var root = new CaptureRoot();
        root.Seed("a.html", $"<html lang=\"de\"><head><title>Corvid opens its gates</title><meta property=\"article:published_time\" content=\"Fri, 31 Dec 9999 23:00:00 GMT\"></head><body><article><h1>Corvid opens its gates</h1>{Text}</article></body></html>").Import();
        Assert.DoesNotContain("fault of the program", root.Errors, StringComparison.Ordinal);
        Assert.Single(root.Pages());
    }

    [Theory]
    [InlineData("<div><span class=\"author\">By Ada Quill</span><span class=\"date\">Published April 23, 2015</span></div>")]
    [InlineData("<div>By <a href=\"/ada\">Ada Quill</a><span>Senior Editor</span></div><p>April 23, 2015</p>")]
    [InlineData("<p>By <a href=\"/ada\">Ada Quill</a><time>April 23, 2015</time></p>")]
    [InlineData("<p class=\"dek\">The harbour gives away what it built for twenty years. Its staff read of it in the newspaper.</p><div>By Ada Quill</div><div>April 23, 2015</div>")]
    [InlineData("<p>The harbour gives away what it built for twenty years. Its staff read of it in the newspaper.</p><div>By Ada Quill</div><div>April 23, 2015</div>")]
    [InlineData("<footer class=\"node__meta\"><div>Submitted by <span class=\"username\">Ada Quill</span> on Thu, 04/23/2015 - 10:22</div></footer>")]
    [InlineData("<p>By Ada Quill; additional reporting by Yuki Tan</p><p>April 23, 2015</p>")]
    [InlineData("<p class=\"byline\">Interview by Ada Quill</p><p>Thursday, April 23, 2015 04/23/2015</p>")]
    [InlineData("<div itemprop=\"author\" itemscope><span itemprop=\"name\">Ada Quill</span><small itemprop=\"description\">Keeper of the gates</small></div><p>April 23, 2015</p>")]
    public void The_lines_above_a_text_say_who_and_when_however_they_are_set(string lines)
    {
        var page = Page("", $"<form><article><h1>Corvid opens its gates</h1>{lines}{Text}</article></form>");
        Assert.Contains("\nauthors: [\"Ada Quill\"]\n", page, StringComparison.Ordinal);
        Assert.Contains("\ndate: 2015-04-23", page, StringComparison.Ordinal);
        Assert.DoesNotContain("draft:", page, StringComparison.Ordinal);
        Assert.DoesNotMatch("(?m)^(?:By|Submitted|Ada|Published|Interview)", page);
    }

    [Fact]
    public void A_byline_may_be_marked_as_a_box_of_its_own() =>
        Assert.Equal(["Ada Quill"], Read("<title>Corvid opens its gates</title>", $"<main><h1>Corvid opens its gates</h1><div itemscope itemtype=\"https://schema.org/BlogPosting\"><p>By <span itemprop=\"author\">Ada Quill</span></p></div><div>{Text}</div></main>").Authors);

    [Fact]
    public void An_article_beside_this_one_says_nothing_of_who_wrote_it() =>
        Assert.Empty(Read("<title>Corvid opens its gates</title>", $"<ul><li itemscope itemtype=\"http://schema.org/Article\"><a href=\"/2\"><div><span>Nine old quays</span> <span itemprop=\"author\">Otto Other</span></div></a></li></ul><div><h1>Corvid opens its gates</h1><div>{Text}</div></div>").Authors);

    [Theory]
    [InlineData("<meta name=\"author\" content=\"Rafaela Moura e Tiago Quintino\">", "\"Rafaela Moura\", \"Tiago Quintino\"")]
    [InlineData("<meta name=\"author\" content=\"José Ortega y Gasset\">", "\"José Ortega y Gasset\"")]
    [InlineData("<meta name=\"author\" content=\"di Chiara Bevilacqua\">", "\"Chiara Bevilacqua\"")]
    [InlineData("<meta name=\"author\" content=\"Автор: Ольга Синицына\">", "\"Ольга Синицына\"")]
    public void Names_are_joined_and_labelled_in_many_languages(string head, string authors) =>
        Assert.Contains($"\nauthors: [{authors}]\n", Page(head, $"<article><h1>Corvid opens its gates</h1>{Text}</article>"), StringComparison.Ordinal);

    [Theory]
    [InlineData("平成27年4月23日")]
    [InlineData("民國104年4月23日")]
    public void Years_of_a_reign_and_of_a_republic_are_years(string day) =>
        Assert.Contains("\ndate: 2015-04-23\n", Page("", $"<article><h1>Corvid opens its gates</h1><p>{day}</p>{Text}</article>"), StringComparison.Ordinal);

    [Theory]
    [InlineData("<html lang=\"de-DE\">", "language: de\n")]
    [InlineData("<html lang=\"en-GB\">", "")]
    [InlineData("<html lang=\"no tag\">", "")]
    public void The_language_of_a_page_is_kept_where_it_is_not_the_archives(string html, string kept)
    {
        using var root = new CaptureRoot();
        root.Seed("a.html", $"<!DOCTYPE html>{html}<head><title>Corvid opens its gates</title></head><body><article><h1>Corvid opens its gates</h1><p>April 23, 2015</p>{Text}</article></body></html>").Import();
        Assert.Equal(kept, System.Text.RegularExpressions.Regex.Match(root.Page(), "(?m)^language:.*\n").Value);
    }

    [Fact]
    public void A_standfirst_without_a_full_stop_is_text_where_the_page_calls_it_one() =>
        Assert.Contains("\n\nNew gates for all six quays of the city\n", Page("", $"<article><h1>Corvid opens its gates</h1><p class=\"standfirst\">New gates for all six quays of the city</p><div class=\"article-body\">{Text}</div></article>"), StringComparison.Ordinal);

    [Theory]
    [InlineData("<p>Advertisement</p>")]
    [InlineData("<div class=\"anzeige\">Anzeige</div>")]
    [InlineData("<p>Story continues below advertisement</p>")]
    [InlineData("<p>Continua após a publicidade</p>")]
    [InlineData("<p>A matéria continua depois da publicidade</p>")]
    [InlineData("<p>L’article continue après la publicité</p>")]
    [InlineData("<p>Der Artikel wird nach der Anzeige fortgesetzt</p>")]
    [InlineData("<p>Continúa leyendo tras la publicidad</p>")]
    [InlineData("<p>L'articolo continua dopo la pubblicità</p>")]
    [InlineData("<p>Artikel gaat verder na de advertentie</p>")]
    [InlineData("<p>スポンサーリンク</p>")]
    [InlineData("<p>📲 <a href=\"/canal\">Siga o canal do cais, sem custo algum</a></p>")]
    [InlineData("<h4>■関連記事</h4><ul><li><a href=\"/r/1\">Another gate is opened at once</a></li></ul>")]
    [InlineData("<h4>Related stories</h4><ul><li><a href=\"/r/1\">Another gate is opened at once</a></li><li><a href=\"/r/2\">A third gate stays as it was</a></li></ul>")]
    [InlineData("<p><a class=\"reversefootnote\" href=\"#fnref1\">↩</a></p>")]
    public void What_stands_between_the_paragraphs_and_says_nothing_is_left_out(string between)
    {
        const string Head = "<link rel=\"canonical\" href=\"https://quay.example/gates\">";
        var plain = Page(Head, $"<article><h1>Corvid opens its gates</h1><p>April 23, 2015</p>{Text}{Text.Replace("Corvid", "Mossgate").Replace("Lantern", "Ebb")}</article>");
        var page = Page(Head, $"<article><h1>Corvid opens its gates</h1><p>April 23, 2015</p>{Text}{between}{Text.Replace("Corvid", "Mossgate").Replace("Lantern", "Ebb")}</article>");
        Assert.Equal(plain[plain.LastIndexOf("---", StringComparison.Ordinal)..], page[page.LastIndexOf("---", StringComparison.Ordinal)..]);
    }

    [Fact]
    public void A_quote_keeps_the_line_that_says_whose_it_is() =>
        Assert.Contains("> — *Uma Reis, head of platform*", Page("", $"<article><h1>Corvid opens its gates</h1><p>April 23, 2015</p>{Text}<blockquote><p>We had not been asked, and would have said no.</p><footer>— <cite>Uma Reis, head of platform</cite></footer></blockquote></article>"), StringComparison.Ordinal);

    [Fact]
    public void Numbers_of_lines_are_no_code() =>
        Assert.DoesNotMatch("(?m)^1$", Page("", $"<article><h1>Corvid opens its gates</h1><p>April 23, 2015</p>{Text}<table class=\"rouge-table\"><tr><td class=\"gutter\"><pre class=\"lineno\">1\n2</pre></td><td class=\"code\"><pre>let gate = open\nlet key = none</pre></td></tr></table></article>"));

    [Fact]
    public void What_an_archive_hides_above_the_page_is_not_asked_about() =>
        Assert.DoesNotContain("questions:", Page("", $"<div id=\"wm-ipp-base\" style=\"display:none\"><p>19 May 2007 - 08 Feb 2009</p></div><article><h1>Corvid opens its gates</h1><p>April 23, 2015</p>{Text}</article>"), StringComparison.Ordinal);

    [Theory]
    [InlineData("<blockquote><p>It is a sad day.</p><cite class=\"quote-author\">Max Moe</cite></blockquote>")]
    [InlineData("<blockquote><p>It is a sad day.</p><footer class=\"author\">Max Moe, smith</footer></blockquote>")]
    [InlineData("<div class=\"testimonial\"><p>It is a sad day.</p><span class=\"testimonial-author\">Max Moe</span></div>")]
    [InlineData("<figure><img src=\"/a.jpg\" alt=\"A gate\"><figcaption>The gate <span class=\"photo-author\">Max Moe</span></figcaption></figure>")]
    [InlineData("</article><div class=\"reply\"><span class=\"reply-author\">Max Moe</span><p>Well said, and more of it.</p></div><article>")]
    public void Whoever_is_quoted_shows_a_picture_or_answers_is_no_author(string below)
    {
        Assert.Empty(Read("<title>Corvid opens its gates</title>", $"<article><h1>Corvid opens its gates</h1>{Text}{below}</article>").Authors);
        Assert.Empty(Read("<title>Corvid opens its gates</title>", $"<article><h1>Corvid opens its gates</h1>{below.Replace("</article>", "", StringComparison.Ordinal).Replace("<article>", "", StringComparison.Ordinal)}{Text}</article>").Authors);
    }

    [Theory]
    [InlineData("<table class=\"infobox\"><tr><th>Founded</th><td>May 1, 1998 <span class=\"published\">1998-05-01</span></td></tr><tr><th>Seat</th><td>Greyhaven, at the old gate by the water</td></tr></table>")]
    [InlineData("<aside class=\"portable-infobox\"><div>May 1, 1998</div></aside>")]
    public void A_day_in_a_box_of_facts_is_none_of_publication(string box) =>
        Assert.Empty(Read("<title>Corvid opens its gates</title>", $"<h1>Corvid opens its gates</h1><div>{box}{Text}</div>").Dates);

    [Theory]
    [InlineData("Joined: Mon Jan 01, 2001 10:00 am")]
    [InlineData("<strong>Mitglied seit:</strong> <span>1. Januar 2001</span>")]
    public void The_day_since_when_somebody_has_an_account_is_none_of_the_texts(string joined) =>
        Assert.Contains("\ndate: 2015-04-23", Page("", $"<h1>Corvid opens its gates</h1><div><div class=\"profile\"><dl><dt>Ada Quill</dt><dd>{joined}</dd></dl></div><div><p class=\"author\">by Ada Quill » Thu Apr 23, 2015 10:12 am</p><div class=\"content\">{Text}</div></div></div>"), StringComparison.Ordinal);

    [Theory]
    [InlineData("<nav><h1>Corvid to open all of its gates at last</h1></nav><article><h2>Corvid opens its gates at last</h2>")]
    [InlineData("<ol><li><h1>Corvid to open all of its gates at last</h1></li></ol><article><h3>Corvid opens its gates at last</h3>")]
    [InlineData("<div class=\"breadcrumbs\"><h1>Corvid to open all of its gates at last</h1></div><div><h2>Corvid opens its gates at last</h2></div><article>")]
    public void The_heading_that_the_page_prints_goes_before_the_one_on_the_way_to_it(string above)
    {
        var parse = Read("<title>Corvid to open all of its gates at last</title><meta property=\"og:title\" content=\"Corvid to open all of its gates at last\">", $"{above}{Text}</article>");
        Assert.Equal("Corvid opens its gates at last", parse.Title);
        Assert.StartsWith("Corvid said on Thursday", parse.Blocks[0].Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("<meta property=\"og:title\" content=\"OpenReef\">", "<h1>Corvid opens its gates at last</h1><article><h2>Why OpenReef</h2>")]
    [InlineData("", "<div class=\"hero hero--breadcrumbs\"><h1>Corvid opens its gates at last</h1></div><article><h2>Why Corvid opens its gates now</h2>")]
    [InlineData("", "<div class=\"page has-breadcrumbs\"><h1>Corvid opens its gates at last</h1><article><h2>Why Corvid opens its gates now</h2>")]
    [InlineData("", "<div class=\"breadcrumb-on\"><h1>Corvid opens its gates at last</h1><article><h2>Why Corvid opens its gates now</h2>")]
    public void A_heading_of_the_text_is_no_title_where_the_one_of_the_page_says_it(string head, string above)
    {
        var parse = Read($"<title>Corvid opens its gates at last</title>{head}", $"{above}{Text}</article></div>");
        Assert.Equal("Corvid opens its gates at last", parse.Title);
        Assert.StartsWith("## Why ", parse.Blocks[0].Markdown, StringComparison.Ordinal);
    }

    [Fact]
    public void A_heading_beside_the_text_is_none_that_the_page_prints_above_it() =>
        Assert.Equal("Corvid opens its gates at last", Read("<title>Corvid opens its gates at last</title>", $"<nav><h1>Corvid opens its gates at last</h1></nav><article>{Text}</article><aside><h3>Corvid opens its gates once more</h3></aside>").Title);

    [Theory]
    [InlineData("Corvid opens its gates | Newsroom", "Newsroom")]
    [InlineData("Press release: Corvid opens its gates", "Press release")]
    public void A_heading_that_the_page_states_beside_its_title_is_a_sections_name(string stated, string heading) =>
        Assert.Equal("Corvid opens its gates", Read($"<title>Corvid opens its gates</title><meta property=\"og:title\" content=\"Corvid opens its gates\"><meta name=\"twitter:title\" content=\"{stated}\">", $"<article><h1>{heading}</h1><h2>Corvid opens its gates</h2>{Text}</article>").Title);

    [Theory]
    [InlineData("OpenReef", "<h2>What is OpenReef?</h2>")]
    [InlineData("A history of gates", "<h3>Before a history of gates</h3>")]
    [InlineData("OpenReef 2 release notes", "<h2>Release notes</h2>")]
    [InlineData("OpenReef: the release notes", "<h2>The release notes</h2>")]
    [InlineData("港湾工事の中止について", "<h2>工事の中止について</h2>")]
    public void A_heading_of_the_text_may_end_like_the_title(string title, string heading) =>
        Assert.StartsWith("#", Read($"<title>{title}</title>", $"<article><h1>{title}</h1>{heading}{Text}<h2>Later</h2>{Text.Replace("Corvid", "Mossgate").Replace("Lantern", "Ebb")}</article>").Blocks[0].Markdown, StringComparison.Ordinal);

    [Fact]
    public void The_title_once_more_below_the_heading_is_no_text() =>
        Assert.StartsWith("Corvid said on Thursday", Read("<title>Corvid opens its gates</title>", $"<article><h1>Corvid opens its gates</h1><h2>Corvid opens its gates</h2>{Text}</article>").Blocks[0].Text, StringComparison.Ordinal);

    [Fact]
    public void The_title_once_more_is_no_text() =>
        Assert.StartsWith("Corvid said on Thursday", Read("<title>Corvid opens its gates</title>", $"<h1>Corvid opens its gates</h1><article><h1>Corvid opens its gates</h1><h2>Corvid opens its gates</h2>{Text}</article>").Blocks[0].Text, StringComparison.Ordinal);

    [Theory]
    [InlineData("", "<span class=\"overline\">Keys and locks</span> <span>Corvid opens its gates</span>", "Corvid opens its gates")]
    [InlineData("", "<span>Keys and locks</span><span>: </span><span>Corvid opens its gates</span>", "Corvid opens its gates")]
    [InlineData("Corvid opens its gates", "<em>Keys and locks</em> <b>Corvid opens its gates</b>", "Corvid opens its gates")]
    [InlineData("Keys and locks: Corvid opens its gates", "<span class=\"kicker\">Keys and locks</span> <span>Corvid opens its gates</span>", "Keys and locks: Corvid opens its gates")]
    [InlineData("Corvid opens its gates", "<span>Corvid opens its gates</span><i>: </i><span>A look around</span>", "Corvid opens its gates: A look around")]
    [InlineData("", "<em>Corvid</em> opens its gates", "Corvid opens its gates")]
    [InlineData("", "<em>Corvid</em><span>:</span> the gates are open", "Corvid: the gates are open")]
    [InlineData("", "<em>Keys</em><span>: </span><span>the gates of Corvid are open</span>", "Keys: the gates of Corvid are open")]
    [InlineData("", "<span>LOCKS</span><div>Corvid opens its gates</div>", "Corvid opens its gates")]
    [InlineData("", "<span>Corvid opens its gates</span><div>The town looks for keys</div>", "Corvid opens its gates: The town looks for keys")]
    [InlineData("Corvid opens its gates – The Quay", "<b>Corvid opens its gates</b><p>The town looks for keys</p>", "Corvid opens its gates: The town looks for keys")]
    public void A_kicker_within_the_heading_is_part_of_the_title_only_where_the_page_states_both(string stated, string heading, string title) =>
        Assert.Equal(title, Read($"<title>Keys: the gates of Corvid are open</title><meta property=\"og:title\" content=\"{stated}\">", $"<article><h1>{heading}</h1>{Text}</article>").Title);

    [Theory]
    [InlineData("Thursday, April 23, 2015")]
    [InlineData("3 min read")]
    public void The_day_and_the_time_to_read_behind_a_lead_are_no_text(string line) =>
        Assert.False(Page("<meta property=\"article:published_time\" content=\"2015-04-23\">", $"<article><h1>Corvid opens its gates</h1><p>Corvid lets everybody in who brings a key of their own and leaves it at the gate.</p><p>{line}</p>{Text}<p>Mossgate said nothing of it for a week, and then bought both of the keys at twice their price.</p></article>").Contains($"\n{line}\n", StringComparison.Ordinal));

    [Theory]
    [InlineData("By The Quay with Agencies", "")]
    [InlineData("By Ada Quill, THE QUAY GREYHAVEN", "Ada Quill")]
    public void A_byline_with_the_sites_name_asks_for_nobody_else(string line, string names)
    {
        var parse = Read("<meta property=\"og:site_name\" content=\"The Quay\"><meta name=\"date\" content=\"2015-04-23\">", $"<article><h1>Corvid opens its gates</h1><p>{line}</p>{Text}</article>");
        Assert.Equal(names, string.Join('|', parse.Authors));
        Assert.DoesNotContain(parse.Questions, question => question.About == "authors");
    }

    [Fact]
    public void A_name_may_be_stated_in_two_parts_a_summary_escaped_twice_and_an_address_is_no_sites_name()
    {
        var parse = Read("<meta property=\"og:site_name\" content=\"https://www.quay.example\"><meta property=\"og:description\" content=\"Lantern &amp;amp; Corvid part.\"><script type=\"application/ld+json\">{\"@type\":\"NewsArticle\",\"headline\":\"Corvid opens its gates\",\"author\":[{\"@type\":\"Person\",\"givenName\":\"Ada\",\"familyName\":\"Quill\"}]}</script>", $"<article><h1>Corvid opens its gates</h1>{Text}</article>");
        Assert.Equal(["Ada Quill"], parse.Authors);
        Assert.Equal("Lantern & Corvid part.", parse.Summary);
        Assert.Null(parse.Site);
    }

    [Fact]
    public void A_name_in_two_parts_is_joined_as_its_letters_are_and_a_summary_may_tell_of_markup()
    {
        var parse = Read("<meta name=\"description\" content=\"Write &amp;lt;b&amp;gt; for bold.\"><script type=\"application/ld+json\">{\"@type\":\"NewsArticle\",\"headline\":\"Corvid opens its gates\",\"author\":{\"@type\":\"Person\",\"givenName\":\"太郎\",\"familyName\":\"山田\"}}</script>", $"<article><h1>Corvid opens its gates</h1>{Text}</article>");
        Assert.Equal(["山田太郎"], parse.Authors);
        Assert.Equal("Write &lt;b&gt; for bold.", parse.Summary);
    }

    [Theory]
    [InlineData("<p>April 23, 2015</p><aside><h2><svg viewBox=\"0 0 9 9\"><title>Plus</title></svg>Keys</h2></aside>")]
    [InlineData("<p class=\"date\" title=It's>April 23, 2015</p><p>It's Corvid's own.</p>")]
    public void Names_of_drawings_and_stray_quotation_marks_break_no_markup(string line) =>
        Assert.DoesNotContain("questions:", Page("", $"<article><h1>Corvid opens its gates</h1>{line}{Text}</article>"), StringComparison.Ordinal);

    [Fact]
    public void The_day_above_a_sites_menu_is_asked_about()
    {
        var menu = string.Concat(Enumerable.Range(1, 30).Select(number => $"<li><a href=\"/{number}\">Quay {number}</a></li>"));
        var parse = Read("", $"<div class=\"date\">April 23, 2015</div><ul>{menu}</ul><div><h1>Corvid opens its gates</h1>{Text}</div>");
        Assert.Contains("a day that stands apart from the article: 2015-04-23", Assert.Single(parse.Questions, question => question.About == "date").Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("<div class=\"info\">14:02 07.12.2011</div>", "2011-12-07")]
    [InlineData("<p>Published: December 7, 2011</p>", "2011-12-07")]
    [InlineData("<div class=\"info\">7.12.2011</div>", null)]
    [InlineData("<div><a href=\"/2\">14:02 07.12.2011</a></div>", null)]
    public void A_moment_below_the_text_is_its_own(string below, string? date) =>
        Assert.Equal(date, Read("", $"<div><h1>Corvid opens its gates</h1><div>{Text}</div>{below}</div>").Dates.Select(stated => stated.Date.ToString()).SingleOrDefault());

    [Theory]
    [InlineData("<ins datetime=\"2015-04-23T10:00:57Z\"><em>Δημοσίευση: 23 Απριλίου 2015</em></ins> | <ins datetime=\"2015-04-24T10:10:48Z\"><em>Τελευταία ενημέρωση: 24 Απριλίου 2015</em></ins>")]
    public void What_an_element_says_of_its_time_may_stand_in_it(string times)
    {
        var parse = Read("", $"<article><h1>Corvid opens its gates</h1>{Text}<p>{times}</p></article>");
        Assert.Equal("2015-04-23", DateChoice.Choose(parse, PartialDate.FromYear(2020)).Date.WithoutTime().ToString());
        Assert.DoesNotContain(parse.Questions, question => question.About == "date");
    }

    [Theory]
    [InlineData("Фото: Ада Квилл")]
    [InlineData("Авторы")]
    [InlineData("Αρθρογράφοι")]
    public void Who_took_a_picture_and_the_name_of_a_section_wrote_nothing(string author) =>
        Assert.Empty(Read($"<meta name=\"author\" content=\"{author}\">", $"<article><h1>Corvid opens its gates</h1>{Text}</article>").Authors);

    [Theory]
    [InlineData("<p>Harbour Hall, Oslo</p><p>5 May 2015, 18:00</p>", "")]
    [InlineData("", "<div class=\"clock\">5 May 2024, 18:00</div>")]
    [InlineData("<p>The gates were sold on <time>May 5, 2014</time>, and nobody has asked since who bought them.</p>", "")]
    [InlineData("<p>The patent:</p><p>Issued 3 May 2011</p>", "")]
    public void A_day_that_may_be_that_of_something_else_is_no_answer(string end, string behind) =>
        Assert.Contains("about: date", Page("", $"<article><h1>Corvid opens its gates</h1>{Text}{end}</article>{behind}"), StringComparison.Ordinal);

    [Fact]
    public void A_text_about_broken_letters_keeps_them()
    {
        const string Words = "An export shows Ã¤ for ae, Ã¶ for oe, Ã¼ for ue, Ã© for e, Ã¨ for e, Ã± for n, Ã§ for c, Ã¥ for a, Ã¸ for o.";
        Assert.Equal(Words, Archive.Captures.Letters.CaptureDecoder.Decode(System.Text.Encoding.UTF8.GetBytes(Words), CaptureKind.Html, null).Text);
    }

    [Theory]
    [InlineData("<header><h1>Corvid opens its gates</h1><p><a href=\"/\">The Harbour City Post</a> | April 23, 2015</p></header>", 0)]
    [InlineData("<header><h1>Corvid opens its gates</h1><p><a href=\"/x\">April 23, 2015 at 7:30 pm</a> by Ada Quill</p></header>", 1)]
    [InlineData("<header><h1>Corvid opens its gates</h1><p><a href=\"/a\">By Ada Maria Quill</a> | April 23, 2015</p></header>", 1)]
    [InlineData("<header><h1>Corvid opens its gates</h1><p>April 23, 2015 | Ada Quill | 360° View</p></header>", 1)]
    public void A_dateline_of_links_is_the_pages_own(string header, int authors)
    {
        var parse = Read("", $"{header}<div>{Text}</div>");
        Assert.StartsWith("2015-04-23", parse.Dates[0].Date.ToString(), StringComparison.Ordinal);
        Assert.Equal(authors, parse.Authors.Count);
    }

    [Theory]
    [InlineData("<p>SIE 2016</p>")]
    [InlineData("<p>“Nobody asked us” – April 23, 2015</p>")]
    public void Words_that_only_look_like_parts_of_a_dateline_stay(string line) =>
        Assert.Contains(Read("", $"<article><h1>Corvid opens its gates</h1>{line}{Text}</article>").Blocks, block => line.Contains(block.Text, StringComparison.Ordinal));

    [Theory]
    [InlineData("<h1><b>Corvid</b> opens its gates</h1>", "opens its gates - Harbour Post")]
    public void A_title_keeps_its_first_word_though_the_page_is_called_without_it(string heading, string titled) =>
        Assert.Equal("Corvid opens its gates", Read($"<title>{titled}</title>", $"<article>{heading}{Text}</article>").Title);
}
