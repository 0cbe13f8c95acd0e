using Archive.Captures.Model;
using Xunit;

namespace Archive.Tests.Captures;

/// <summary>What a saved page says of itself for machines, and how far it is believed.</summary>
public sealed class PageMetadataTests
{
    private const string Article = "<article><h1>Corvid opens its gates</h1><p>Corvid said on Thursday that its gates would open to everybody, including those who had left it, and that nobody would be asked.</p><p>Lantern, which had left it, asked at once for two keys, one of them for its own neighbours, and got both of them the next day.</p></article>";

    private static CaptureParse Read(string head, string article = Article) => CaptureRoot.Read($"<!DOCTYPE html><html><head><title>Corvid opens its gates</title>{head}</head><body>{article}</body></html>", "seeds/a.html");

    private static string Page(string head, string article = Article)
    {
        using var root = new CaptureRoot();
        root.Seed("a.html", $"<!DOCTYPE html><html><head><title>Corvid opens its gates</title>{head}</head><body>{article}</body></html>").Import();
        return root.Page();
    }

    [Theory]
    [InlineData("<meta name=\"pubdate\" content=\"2015-04-23\">")]
    [InlineData("<meta name=\"DC.date.issued\" content=\"2015-04-23\">")]
    [InlineData("<meta name=\"dcterms.created\" content=\"2015-04-23\">")]
    [InlineData("<meta name=\"date\" content=\"2015-04-23T07:30:00-04:00\">")]
    [InlineData("<meta itemprop=\"datePublished\" content=\"2015-04-23\">")]
    [InlineData("<meta name=\"sailthru.date\" content=\"Thu, 23 Apr 2015 07:30:00 -0400\">")]
    [InlineData("<meta name=\"parsely-pub-date\" content=\"2015-04-23T11:30:00Z\">")]
    [InlineData("<meta name=\"publish-date\" content=\"Thu Apr 23 2015 07:30:00 GMT+0200 (CEST)\">")]
    [InlineData("<meta name=\"citation_publication_date\" content=\"2015/04/23\">")]
    [InlineData("<meta property=\"article:published\" content=\"2015-4-23\">")]
    [InlineData("<script type=\"application/ld+json\">{\"@type\":\"WebPage\",\"datePublished\":\"2015-04-23\"}</script>")]
    [InlineData("<script type=\"application/ld+json\"><![CDATA[{\"@type\":\"NewsArticle\",\"headline\":\"X\",\"datePublished\":\"2015-04-23\"}]]></script>")]
    [InlineData("<script type=\"application/ld+json\">{\"@type\":\"NewsArticle\",\"headline\":\"X\n Y\",\"datePublished\":\"2015-04-23\",}</script>")]
    [InlineData("<script type=\"application/ld+json\">{\"@type\":\"NewsArticle\",\"headline\":\"X\",\"datePublished\":\"2015-04-23\",\"description\":\"Gates \\ud83d\",\"\\udc00\":\"\\ud83d\\ude00\"}</script>")]
    [InlineData("<link rel=\"canonical\" href=\"https://quay.example/2015/04/23/gates\">")]
    [InlineData("<link rel=\"canonical\" href=\"https://quay.example/2015/HARBOURS/04/23/gates\">")]
    [InlineData("<meta name=\"pubdate\" content=\"1429788600\">")]
    [InlineData("<meta name=\"pubdate\" content=\"1429788600000\">")]
    [InlineData("<script type=\"application/ld+json\">{\"@type\":\"NewsArticle\",\"headline\":\"X\",\"datePublished\":1429788600}</script>")]
    [InlineData("<meta name=\"parsely-page\" content='{\"title\":\"Gates\",\"pub_date\":\"2015-04-23T11:30:00Z\"}'>")]
    public void A_date_stated_for_machines_is_read(string head) => Assert.Contains("\ndate: 2015-04-23", Page(head), StringComparison.Ordinal);

    [Theory]
    [InlineData("Thu, 23 Apr 2015 21:30:00 EST", "2015-04-23T21:30:00-05:00")]
    [InlineData("Thu Apr 23 21:30:00 EDT 2015", "2015-04-23T21:30:00-04:00")]
    [InlineData("2015-04-23T21:30:00+0530", "2015-04-23T21:30:00+05:30")]
    [InlineData("2015-04-23T21:30:00+0575", "2015-04-23")]
    [InlineData("Thu, 23 Apr 2015 21:30:00 IST", "2015-04-23")]
    public void The_zone_of_a_moment_counts_if_it_is_one_for_certain(string stated, string date) =>
        Assert.Contains($"\ndate: {date}\n", Page($"<meta property=\"article:published_time\" content=\"{stated}\">"), StringComparison.Ordinal);

    [Theory]
    [InlineData("0001-01-01T00:00:00Z")]
    [InlineData("0001-01-01")]
    [InlineData("Mon, 01 Jan 0001 00:00:00 GMT")]
    [InlineData("1970-01-01T00:00:00Z")]
    [InlineData("1969-12-31T19:00:00-05:00")]
    [InlineData("1970-01-01")]
    [InlineData("9999-12-31T23:59:59Z")]
    [InlineData("201512")]
    [InlineData("2015115")]
    public void What_a_machine_writes_where_it_knows_no_day_is_none(string stated) =>
        Assert.Contains("\ndate: 2015-04-23\n", Page($"<meta property=\"article:published_time\" content=\"{stated}\">", Article.Replace("</h1>", "</h1><p>April 23, 2015</p>", StringComparison.Ordinal)), StringComparison.Ordinal);

    [Theory]
    [InlineData("de", "Veröffentlicht", "Aktualisiert")]
    [InlineData("en", "Published", "Updated")]
    [InlineData("fr", "Publié", "Mis à jour")]
    public void The_word_before_a_time_says_that_it_is_one_of_a_change_in_the_languages_of_datelines(string language, string published, string updated)
    {
        var page = Page($"<meta http-equiv=\"content-language\" content=\"{language}\">", Article.Replace("</h1>", $"</h1><p>{published}: <time datetime=\"2015-04-20\">20.04.2015</time> | {updated}: <time datetime=\"2015-04-25\">25.04.2015</time></p>", StringComparison.Ordinal));
        Assert.Contains("\ndate: 2015-04-20\nupdated: 2015-04-25\n", page, StringComparison.Ordinal);
        Assert.DoesNotContain("about: date", page, StringComparison.Ordinal);
    }

    [Fact]
    public void A_time_that_belongs_to_another_article_below_is_not_the_pages() =>
        Assert.Contains("nothing says when this was published", Page("", $"<main>{Article[9..^10]}</main><section><h3>More</h3><article><time datetime=\"2019-01-01\">Jan 1, 2019</time> <a href=\"/2\">Nine old quays</a></article></section>"), StringComparison.Ordinal);

    [Fact]
    public void A_time_above_the_heading_that_differs_from_the_dateline_below_it_is_a_question()
    {
        string WithTop(string day) => Page("", $"<div class=\"top\"><time datetime=\"{day}\">Today: {day}</time></div>{Article.Replace("</h1>", "</h1><p>By Ada Quill | April 23, 2015</p>", StringComparison.Ordinal)}");
        Assert.Contains("Two datelines disagree", WithTop("2026-01-01"), StringComparison.Ordinal);
        Assert.DoesNotContain("questions:", WithTop("2015-04-23"), StringComparison.Ordinal);
    }

    [Fact]
    public void What_says_nothing_visible_is_not_taken()
    {
        var page = Page("<meta property=\"article:published_time\" content=\"2015-04-23\"><meta name=\"description\" content=\"&#x7f;\"><meta name=\"author\" content=\"\u007f\"><meta property=\"og:site_name\" content=\"&#x200b;\u007f\">");
        foreach (var key in (string[])["authors:", "name:", "\\x7F", "\u007f"]) Assert.DoesNotContain(key, page, StringComparison.Ordinal);
    }

    [Fact]
    public void A_change_is_no_publication()
    {
        Assert.Contains("last changed, 2015-04-23, and not when it was published", Page("<meta property=\"article:modified_time\" content=\"2015-04-23\">"), StringComparison.Ordinal);
        var scheduled = Page("<meta property=\"article:published_time\" content=\"2015-04-23\"><meta property=\"article:modified_time\" content=\"2015-04-22\">");
        Assert.Contains("\ndate: 2015-04-23", scheduled, StringComparison.Ordinal);
        Assert.DoesNotContain("updated:", scheduled, StringComparison.Ordinal);
        Assert.DoesNotContain("questions:", scheduled, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("<link rel=\"canonical\" href=\"/gates\"><meta property=\"og:url\" content=\"https://quay.example/gates\">", "https://quay.example/gates")]
    [InlineData("<link rel=\"canonical\" href=\"https://quay.example/\">", null)]
    [InlineData("<link rel=\"canonical\" href=\"https://other.example/x\"><meta property=\"og:url\" content=\"https://quay.example/gates\"><meta name=\"parsely-link\" content=\"https://www.quay.example/gates\">", "https://quay.example/gates")]
    [InlineData("<!--\n Page saved with SingleFile \n url: https://quay.example/gates \n saved date: now\n-->", "https://quay.example/gates")]
    [InlineData("<!-- saved from url=(0026)https://quay.example/gates -->", "https://quay.example/gates")]
    [InlineData("<link rel=\"canonical\" href=\"https://web.archive.org/web/20150501000000/https://quay.example/gates\">", "https://quay.example/gates")]
    [InlineData("<meta property=\"og:url\" content=\"www.quay.example/gates\">", "https://www.quay.example/gates")]
    [InlineData("<meta name=\"parsely-page\" content='{\"link\":\"https://quay.example/gates\"}'>", "https://quay.example/gates")]
    public void An_address_is_believed_where_it_can_be_the_articles(string head, string? address) => Assert.Equal(address, Read(head).Address);

    [Theory]
    [InlineData("https://quay.example/gates?utm_source=mail&utm_medium=x", "https://quay.example/gates")]
    [InlineData("https://quay.example/gates?id=7&fbclid=Iw&gclid=2&page=2#top", "https://quay.example/gates?id=7&page=2#top")]
    [InlineData("https://quay.example/gates?mc_cid=1&UTM_Campaign=2#top", "https://quay.example/gates#top")]
    [InlineData("https://quay.example/gates?q=utm_source&a", "https://quay.example/gates?q=utm_source&a")]
    public void An_address_loses_the_marks_of_campaigns_and_clicks(string written, string address)
    {
        Assert.Equal(address, Read($"<!-- saved from url=(0026){written} -->").Address);
        Assert.Equal(address, CaptureRoot.Read($"A title\n\n{written}\n\nApril 23, 2015\n\nWhat the text tells.\n").Address);
        Assert.Equal(address, CaptureRoot.Read($"---\ntitle: A title\nsource: \"{written}\"\n---\nWhat the text tells.\n", "seeds/a.md").Address);
    }

    [Fact]
    public void An_article_within_what_is_marked_as_its_author_has_no_cards_of_authors() =>
        Assert.Empty(Read("", $"<div itemprop=\"author\">{Article.Replace("</article>", "<p><span itemprop=\"name\">Ada Quill</span></p><p>and <span itemprop=\"name\">Max Moe</span></p></article>", StringComparison.Ordinal)}</div>").Authors);

    [Fact]
    public void The_front_page_of_a_site_as_an_address_is_a_question()
    {
        Assert.Single(Read("<link rel=\"canonical\" href=\"https://quay.example/\">").Questions, q => q.About == "source");
        Assert.DoesNotContain(Read("<link rel=\"canonical\" href=\"https://quay.example/\"><meta property=\"og:url\" content=\"https://quay.example/gates\">").Questions, q => q.About == "source");
    }

    [Fact]
    public void A_copy_in_the_Wayback_Machine_is_kept_as_such()
    {
        var parse = Read("<link rel=\"canonical\" href=\"https://web.archive.org/web/20150501000000/https://quay.example/gates\">", Article.Replace("two keys", "<a href=\"https://web.archive.org/web/20150501000000/https://quay.example/keys\">two keys</a>", StringComparison.Ordinal));
        Assert.Equal("https://web.archive.org/web/20150501000000/https://quay.example/gates", parse.Archived);
        Assert.Contains(parse.Blocks, block => block.Markdown.Contains("[two keys](https://quay.example/keys)", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("<meta name=\"author\" value=\"Ada Quill\">")]
    [InlineData("<meta name=\"sailthru.author\" content=\"By ADA QUILL\">")]
    [InlineData("<meta name=\"twitter:label1\" content=\"Written by\"><meta name=\"twitter:data1\" content=\"Ada Quill\">")]
    [InlineData("<script type=\"application/ld+json\">{\"@graph\":[{\"@type\":\"Article\",\"headline\":\"Corvid opens its gates\",\"author\":{\"@id\":\"#a\"}},{\"@type\":\"Person\",\"@id\":\"#a\",\"name\":\"Ada Quill\"}]}</script>")]
    [InlineData("<meta name=\"parsely-page\" content='{\"author\":\"Ada Quill\",\"tags\":[\"gates\"]}'>")]
    public void An_author_stated_for_machines_is_read(string head) => Assert.Equal(["Ada Quill"], Read(head).Authors);

    [Theory]
    [InlineData("{\"@type\":\"ItemList\",\"itemListElement\":[{\"@type\":\"NewsArticle\",\"headline\":\"Nine old quays\",\"datePublished\":\"2011-01-01\",\"author\":{\"name\":\"Otto Other\"}}]}")]
    [InlineData("{\"@type\":\"NewsArticle\",\"headline\":\"Nine old quays\",\"url\":\"https://quay.example/quays\",\"datePublished\":\"2011-01-01\",\"author\":{\"name\":\"Otto Other\"}}")]
    [InlineData("{\"@type\":\"Book\",\"name\":\"Of gates\",\"datePublished\":\"1999\",\"author\":{\"name\":\"Otto Other\"}}")]
    public void What_a_page_states_of_another_text_is_not_its_own(string stated)
    {
        var page = Page($"<link rel=\"canonical\" href=\"https://quay.example/gates\"><script type=\"application/ld+json\">{stated}</script>", Article.Replace("</h1>", "</h1><p>By Ada Quill</p><p>April 23, 2015</p>", StringComparison.Ordinal));
        Assert.Contains("\ndate: 2015-04-23\n", page, StringComparison.Ordinal);
        Assert.Contains("Ada Quill", page, StringComparison.Ordinal);
        Assert.DoesNotContain("Otto Other", page, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("<meta property=\"og:title\" content=\"Corvid opens its gates | The Quay\"><meta property=\"og:site_name\" content=\"The Quay\">")]
    [InlineData("<meta property=\"og:title\" content=\"Corvid opens its gates - Lower Quay\"><link rel=\"canonical\" href=\"https://lowerquay.example/gates\">")]
    [InlineData("<meta property=\"og:title\" content=\"Why Corvid opens its gates\">")]
    public void A_title_is_what_is_printed_above_the_text_without_the_sites_name(string head) => Assert.Equal("Corvid opens its gates", Read(head).Title);

    [Fact]
    public void The_day_on_which_a_page_was_clipped_is_a_question_and_where_it_was_clipped_from_is_its_address()
    {
        const string Clip = "<meta name=\"created\" content=\"2015-05-04 10:12:33 +0000\"><meta name=\"source-url\" content=\"https://quay.example/gates\">";
        var page = Page(Clip);
        Assert.Contains("published but the day on which it was clipped: 2015-05-04.", page, StringComparison.Ordinal);
        Assert.Contains("url: https://quay.example/gates", page, StringComparison.Ordinal);
        Assert.DoesNotContain("questions:", Page(Clip, Article.Replace("</h1>", "</h1><p>April 23, 2015</p>", StringComparison.Ordinal)), StringComparison.Ordinal);
    }

    [Fact]
    public void A_link_by_way_of_another_host_leads_to_where_it_ends() =>
        Assert.Contains("[two keys](https://reef.example/keys?a=1)", Page("", Article.Replace("two keys", "<a href=\"https://www.google.com/url?q=https://reef.example/keys?a%3D1&amp;sa=D&amp;usg=x\">two keys</a>", StringComparison.Ordinal)), StringComparison.Ordinal);
}
