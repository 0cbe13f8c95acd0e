using Archive.Captures.Html;
using Archive.Captures.Model;
using Xunit;

namespace Archive.Tests.Captures;

/// <summary>Which part of a saved page is its article, and what the page says when that is not certain.</summary>
public sealed class PageArticleTests
{
    private const string First = "Mossgate said on Tuesday that it would give its hypervisor to a foundation, which it helped to start three years ago, and pay for it until then.";
    private const string Second = "Corvid, which builds its own product on the same code, welcomed the step and promised the work of two engineers, at least until the next winter.";

    private static readonly string Filler = $"<script>var filler = \"{new string('x', 5000)}\";</script>";

    private static CaptureParse Read(string body, string head = "") => CaptureRoot.Read(
        $"<!DOCTYPE html><html><head><title>Mossgate gives its hypervisor away</title><meta property=\"og:title\" content=\"Mossgate gives its hypervisor away\"><meta property=\"article:published_time\" content=\"2015-04-23\">{head}</head><body>{body}</body></html>", "seeds/a.html");

    private static string Body(CaptureParse parse) => string.Join("\n\n", parse.Blocks.Select(block => block.Markdown));

    [Fact]
    public void Headings_sections_paragraphs_and_tables_are_never_furniture_by_their_names()
    {
        var body = Body(Read($"""
            <article><h1>Mossgate gives its hypervisor away</h1><p>{First}</p><h2 id="ad-market-share">The share of the market</h2><p>{Second}</p>
            <h2 id="related-projects">Related projects</h2><p>There are others.</p><section id="newsletter-trade"><h2>The trade in letters</h2><p>Letters pay for it.</p></section>
            <p class="share-price">Its share fell by 2 percent.</p><table class="ads-sales"><tr><th>Year</th><th>Ads</th></tr><tr><td>2013</td><td>7</td></tr></table></article>
            """));
        foreach (var words in new[] { "## The share of the market", "## Related projects", "There are others.", "## The trade in letters", "Letters pay for it.", "Its share fell by 2 percent.", "| 2013 | 7 |" })
            Assert.Contains(words, body, StringComparison.Ordinal);
    }

    [Fact]
    public void A_paragraph_that_is_one_link_stays_if_it_leads_to_another_site_and_goes_with_a_warning_if_not()
    {
        var parse = Read($"<article><h1>Mossgate gives its hypervisor away</h1><p>{First}</p><p><a href=\"https://corvid.example/terms\">The terms</a></p><p>{Second}</p><p><a href=\"https://www.quay.example/2\">Read on here</a></p><p>{First.Replace("Tuesday", "Monday", StringComparison.Ordinal)}</p></article>", "<link rel=\"canonical\" href=\"https://quay.example/1\">");
        Assert.Contains("[The terms](https://corvid.example/terms)", Body(parse), StringComparison.Ordinal);
        Assert.DoesNotContain("Read on here", Body(parse), StringComparison.Ordinal);
        Assert.Contains(parse.Problems.Sorted(), p => p.Message == "'Read on here' is a link and nothing else, and is left out.");
    }

    [Theory]
    [InlineData("<div class=\"cookies\"><p>We use cookies, is that all right?</p></div><div class=\"content-sidebar-wrap\"><main><article><h1>Mossgate gives its hypervisor away</h1>{0}</article></main></div>")]
    [InlineData("<div class=\"entry-content no-share\"><h1>Mossgate gives its hypervisor away</h1>{0}</div><div class=\"popup\"><p>Small files remember you.</p></div>")]
    [InlineData("<div class=\"my-sidebar__container\"><div class=\"story\"><h1>Mossgate gives its hypervisor away</h1>{0}</div></div>")]
    public void The_names_of_a_layout_hide_no_article(string page)
    {
        var body = Body(Read(page.Replace("{0}", $"<p>{First}</p><p>{Second}</p>", StringComparison.Ordinal) + Filler));
        Assert.Contains(First, body, StringComparison.Ordinal);
        Assert.Contains(Second, body, StringComparison.Ordinal);
    }

    [Fact]
    public void An_article_element_that_holds_a_teaser_is_not_taken_for_the_article()
    {
        var body = Body(Read($"<div><h1>Mossgate gives its hypervisor away</h1><div><p>{First}</p><p>{Second}</p></div></div><div><article><h4>Geese</h4><p>They leave early this year.</p></article></div>"));
        Assert.Contains(First, body, StringComparison.Ordinal);
        Assert.DoesNotContain("They leave early", body, StringComparison.Ordinal);
    }

    [Fact]
    public void A_short_text_beside_other_texts_is_a_question()
    {
        var parse = Read("<article><h1>One</h1><p>A short one.</p></article><article><h1>Two</h1><p>Another short one.</p></article>");
        Assert.Contains(parse.Questions, question => question.About == "text");
        Assert.False(parse.IsRefused);
    }

    [Fact]
    public void Notes_and_corrections_of_the_article_stay()
    {
        var body = Body(Read($"<article><h1>Mossgate gives its hypervisor away</h1><p>{First}<sup><a href=\"#n\">1</a></sup></p><p>{Second}</p><aside><ol><li id=\"n\">So the charter of the foundation says.</li></ol></aside><footer><p>Correction: an earlier version named another company.</p></footer></article>"));
        Assert.Contains("So the charter of the foundation says.", body, StringComparison.Ordinal);
        Assert.Contains("Correction: an earlier version named another company.", body, StringComparison.Ordinal);
        var linked = Body(Read($"<article><h1>Mossgate gives its hypervisor away</h1><p>{First}<sup><a href=\"#n\">1</a></sup></p><p>{Second}</p><aside class=\"footnotes\"><ol><li id=\"n\">So the charter has it. <a href=\"#r\">↩</a></li></ol></aside></article>"));
        Assert.Contains("So the charter has it.", linked, StringComparison.Ordinal);
    }

    [Fact]
    public void A_sentence_within_the_article_is_not_left_out_in_silence()
    {
        var parse = Read($"<article><h1>Mossgate gives its hypervisor away</h1><p>{First}</p><div class=\"related-party\"><p>Related parties own some forty percent of it, it says.</p></div><p>{Second}</p></article>");
        Assert.Contains(parse.Problems.Sorted(), p => p.Message == "'Related parties own some forty percent of it, it says.' stands within the article and is left out.");
    }

    [Fact]
    public void A_sentence_with_a_link_in_it_is_not_left_out_in_silence_either()
    {
        var parse = Read($"<article><h1>Mossgate gives its hypervisor away</h1><p>{First}</p><div class=\"related-party\"><p>Related parties own some <a href=\"/share\">forty percent</a> of it, it says.</p></div><p>{Second}</p></article>");
        Assert.Contains(parse.Problems.Sorted(), p => p.Message == "'Related parties own some forty percent of it, it says.' stands within the article and is left out.");
    }

    [Fact]
    public void What_stands_in_a_box_of_its_own_between_two_boxes_of_text_stays()
    {
        static string Box(string kind, string inner) => $"<div class=\"part part-{kind}\"><div class=\"part-inner\">{inner}</div></div>";
        var body = Body(Read($"<article><h1>Mossgate gives its hypervisor away</h1>{Box("text", $"<p>{First}</p><p>{Second}</p>")}{Box("list", "<ul><li>One host</li><li>Two guests</li></ul>")}"
            + $"{Box("row", "<p>The charter was read aloud on Friday in the hall of the <a href=\"/guild\">guild of the north</a>, and nobody spoke.</p>")}{Box("text", $"<p>{First.Replace("Tuesday", "Monday", StringComparison.Ordinal)}</p>")}{Box("links", "<ul><li><a href=\"/2\">Lantern buys two keys</a></li></ul>")}"
            + $"{Box("table", "<table><tr><th>Year</th><th>Hosts</th></tr><tr><td>2013</td><td>7</td></tr></table>")}{Box("code", "<pre>start --all</pre>")}{Box("text", $"<p>{Second}</p>")}</article>"));
        foreach (var words in new[] { "- One host\n- Two guests\n\nThe charter was read", "| 2013 | 7 |", "start --all" }) Assert.Contains(words, body, StringComparison.Ordinal);
        Assert.DoesNotContain("two keys", body, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("<div style=\"display:none\"><p>{0}</p><p>{1}</p></div>", true)]
    [InlineData("<div><button aria-expanded=\"false\">Who pays?</button><div hidden><p>{1}</p></div></div>", true)]
    [InlineData("<div hidden><p>Small files remember you.</p></div>", false)]
    [InlineData("<h3>Who pays?</h3><div class=\"hidden\"><p>The north.</p></div>", true)]
    [InlineData("<h3>Who pays?</h3><div class=\"answer is-hidden\"><ul><li>The north</li><li>The south</li></ul></div>", true)]
    [InlineData("<div hidden class=\"newsletter-box\"><p>{0}</p><p>{1}</p></div>", false)]
    [InlineData("<div hidden><p>{2}</p><p>{2}</p></div>", false)]
    [InlineData("<div hidden class=\"paywall\"><p>{0} {1}</p><p>{1} {0}</p></div>", true)]
    [InlineData("<div hidden class=\"paywall\"><p>{0}</p></div>", false)]
    public void Sentences_of_the_article_that_the_page_hides_are_a_question(string hidden, bool isAsked)
    {
        var parse = Read($"<article><h1>Mossgate gives its hypervisor away</h1><p>{First}</p><p>{Second}</p>{string.Format(System.Globalization.CultureInfo.InvariantCulture, hidden, First.Replace("Tuesday", "Monday", StringComparison.Ordinal), Second.Replace("winter", "summer", StringComparison.Ordinal), First)}</article>");
        Assert.Equal(isAsked, parse.Questions.Any(question => question.Text.Contains("The page hides the text from", StringComparison.Ordinal)));
    }

    [Fact]
    public void Another_article_that_a_page_appends_is_left_out_with_a_warning()
    {
        var parse = Read($"<article><h1>Mossgate gives its hypervisor away</h1><p>{First}</p><p>{Second}</p></article><article><h1>Nine stones of the harbour</h1><p class=\"byline\">By Otto Other</p><p>{Second.Replace("Corvid", "Lantern", StringComparison.Ordinal)}</p><p>{First.Replace("Mossgate", "Lantern", StringComparison.Ordinal)}</p></article>");
        Assert.Equal($"{First}\n\n{Second}", Body(parse));
        Assert.DoesNotContain("Otto Other", parse.Authors);
        Assert.Contains(parse.Problems.Sorted(), p => p.Message.StartsWith("'Nine stones of the harbour' begins another article", StringComparison.Ordinal));
    }

    [Fact]
    public void A_button_that_is_all_of_a_heading_is_its_text() =>
        Assert.Contains("## Who pays now?\n\n", Body(Read($"<article><h1>Mossgate gives its hypervisor away</h1><p>{First}</p><h2><button type=\"button\" aria-expanded=\"true\">Who pays now?</button></h2><div><p>{Second}</p></div></article>")), StringComparison.Ordinal);

    [Fact]
    public void Who_said_a_quotation_and_a_box_of_facts_stay()
    {
        var body = Body(Read($"<article><h1>Mossgate gives its hypervisor away</h1><p>{First}</p><blockquote><p>We part as neighbours, and we stay neighbours.</p><footer>Ida Brandt, Corvid</footer></blockquote><p>{Second}</p><aside><h3>Mossgate in figures</h3><ul><li>7 hosts</li><li>9 guests</li></ul></aside><p>{First.Replace("Tuesday", "Monday", StringComparison.Ordinal)}</p></article>"));
        Assert.Contains("> Ida Brandt, Corvid", body, StringComparison.Ordinal);
        Assert.Contains("### Mossgate in figures\n\n- 7 hosts\n- 9 guests", body, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("<blockquote><p>Gone. ⛵</p><p>{0}</p>— Ida (@ida) <a href=\"https://gull.example/1\">April 23, 2015</a></blockquote>", "> — Ida (@ida) [April 23, 2015](https://gull.example/1)")]
    [InlineData("<ul><li>{0}</li><li>Nine keys.</li></ul>", "- Nine keys.")]
    public void A_quote_and_a_list_within_the_text_are_whole_or_none_of_it(string block, string end)
    {
        var body = Body(Read($"<article><h1>Mossgate gives its hypervisor away</h1><div><p>{First}</p><p>{Second}</p>{block.Replace("{0}", "The ships of the north left before the ice came, and with them went whatever the harbour had to sell to its neighbours.", StringComparison.Ordinal)}<p>{First.Replace("Tuesday", "Monday", StringComparison.Ordinal)}</p></div></article>"));
        Assert.Contains(end, body, StringComparison.Ordinal);
        Assert.Contains("before the ice came", body, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("<blockquote>{0}</blockquote>")]
    [InlineData("<div><img src=\"/a.jpg\"><div class=\"caption\">{0}</div></div>")]
    public void Heads_stand_in_any_box_that_holds_the_heading(string box)
    {
        var parse = Read($"{box.Replace("{0}", "<h1>Mossgate gives its hypervisor away</h1><p>By Ada Quill</p><p>April 23, 2015</p>", StringComparison.Ordinal)}<div><p>{First}</p><p>{Second}</p></div>");
        Assert.Equal(["Ada Quill"], parse.Authors);
        Assert.Contains(parse.Dates, date => date.IsPrinted && date.Date.ToString() == "2015-04-23");
    }

    [Theory]
    [InlineData("<div><a href=\"?page=2\">Read on »</a> 1 <a href=\"?page=2\">2</a></div>", true)]
    [InlineData("<p><a href=\"/1/2\">2</a></p>", true)]
    [InlineData("<p><a href=\"1_Page2\">Next</a></p>", true)]
    [InlineData("<div id=\"comments\"><a href=\"?page=2\">Older</a></div>", false)]
    [InlineData("<p><a href=\"?page=2#replies\">Older</a></p>", false)]
    [InlineData("<p><a rel=\"next\" href=\"/2\">Lantern buys two keys</a></p>", false)]
    [InlineData("<p><a href=\"/1-2\">Lantern buys two keys</a></p>", false)]
    public void A_text_that_goes_on_at_a_second_page_is_a_question(string below, bool isAsked)
    {
        var parse = Read($"<article><h1>Mossgate gives its hypervisor away</h1><p>{First}</p><p>{Second}</p></article>{below}", "<link rel=\"canonical\" href=\"https://quay.example/1\">");
        Assert.Equal(isAsked, parse.Questions.Exists(question => question.Text.Contains("second page", StringComparison.Ordinal)));
    }

    [Theory]
    [InlineData("<ul><li><a href=\"#\">Gem</a></li><li><a href=\"javascript:void(0)\">Skriv det ud</a></li></ul>")]
    [InlineData("<iframe src=\"https://gull.example/plugins/likebox.php?id=7\"></iframe>")]
    [InlineData("<object data=\"https://gull.example/banners/3.swf\"></object>")]
    [InlineData("<iframe src=\"https://gull.example/like?href=https%3A%2F%2Fquay.example%2F1&amp;size=2\"></iframe>")]
    public void What_does_something_with_the_page_is_no_part_of_its_text(string control) =>
        Assert.Equal($"{First}\n\n{Second}", Body(Read($"<article><h1>Mossgate gives its hypervisor away</h1>{control}<p>{First}</p>{control}<p>{Second}</p>{control}</article>", "<link rel=\"canonical\" href=\"https://quay.example/1\">")));

    [Fact]
    public void A_note_that_a_link_leads_to_and_back_from_stays_wherever_it_stands() =>
        Assert.EndsWith("See the report of 2013.", Body(Read($"<div class=\"page\"><h1>Mossgate gives its hypervisor away</h1><div><p>{First}</p><p>{First.Replace("Tuesday", "Monday", StringComparison.Ordinal)}</p><p>{Second}<a href=\"#_n1\" name=\"_r1\">[1]</a></p></div></div><div><hr><div id=\"n1\"><p><a href=\"#_r1\" name=\"_n1\">[1]</a> See the report of 2013.</p></div></div>")), StringComparison.Ordinal);

    [Theory]
    [InlineData("10<sup>1/2</sup> times", "10^(1/2) times")]
    [InlineData("10<sup>6</sup> times", "10⁶ times")]
    [InlineData("the 21<sup>st</sup> time", "the 21st time")]
    [InlineData("<math><msup><mn>10</mn><mn>6</mn></msup></math> times", "10⁶ times")]
    [InlineData("<math><mn>2</mn><mfrac><mn>1</mn><mn>3</mn></mfrac></math> times", "2(1/3) times")]
    [InlineData("<math><mfrac><mn>1</mn><mn>3</mn></mfrac></math> of it", "1/3 of it")]
    [InlineData("<math><msqrt><mn>2</mn></msqrt></math> of it", "√(2) of it")]
    public void What_is_raised_or_a_fraction_is_another_number_than_its_digits(string written, string read) =>
        Assert.Contains(read, Body(Read($"<article><h1>Mossgate gives its hypervisor away</h1><p>{First} It was {written}.</p><p>{Second}</p></article>")), StringComparison.Ordinal);

    [Fact]
    public void A_reversed_list_counts_down() =>
        Assert.Contains("3. Elm\n2) Oak\n1. Ash", Body(Read($"<article><h1>Mossgate gives its hypervisor away</h1><p>{First}</p><ol reversed><li>Elm</li><li>Oak</li><li>Ash</li></ol><p>{Second}</p></article>")), StringComparison.Ordinal);

    [Theory]
    [InlineData("MsoTitle")]
    [InlineData("c1 title")]
    public void The_style_that_word_processors_have_for_a_title_is_a_heading(string style)
    {
        var parse = CaptureRoot.Read($"<html><head><title>Mossgate gives its hypervisor away</title></head><body><p class=\"{style}\">Mossgate gives its hypervisor away</p><p>April 23, 2015</p><p>{First}</p><p>{Second}</p></body></html>", "seeds/a.html");
        Assert.Equal($"{First}\n\n{Second}", Body(parse));
    }

    [Fact]
    public void Each_stretch_that_is_left_out_names_its_rule()
    {
        var html = $"<nav>Home Away</nav><article><h1>Mossgate gives its hypervisor away</h1><p>{First}</p><div hidden>Gone.</div><div class=\"promo\">Buy now</div><aside>More of it</aside><div role=\"search\">Look</div><p>{Second}</p><h2>Last</h2></article><p>Elsewhere</p>";
        var text = $"<!DOCTYPE html><html><head><title>Mossgate gives its hypervisor away</title><meta property=\"article:published_time\" content=\"2015-04-23\"></head><body>{html}</body></html>";
        var bytes = System.Text.Encoding.UTF8.GetBytes(text);
        var parse = new Archive.Captures.CaptureReader(CaptureRoot.Registry).Read(new CaptureFile("/nowhere/seeds/a.html", "seeds/a.html", bytes, new string('0', 64)), CaptureOverrides.None, isExplained: true);
        var rules = parse.Labels.Spans().Where(span => span.Label is Label.NonContent).ToDictionary(span => text.Substring(span.Start, span.Length), span => span.Rule);
        Assert.DoesNotContain(Rule.None, rules.Values);
        Assert.Equal((Rule.Element, Rule.Hidden, Rule.Name, Rule.Aside, Rule.Role, Rule.LooseHeading, Rule.Outside),
            (rules["Home Away"], rules["Gone."], rules["Buy now"], rules["More of it"], rules["Look"], rules["Last"], rules["Elsewhere"]));
    }

    [Theory]
    [InlineData("popup")]
    [InlineData("gdpr-banner")]
    [InlineData("cookie_consent")]
    public void A_box_that_asks_for_consent_is_no_part_of_the_text(string name) =>
        Assert.Equal($"{First}\n\n{Second}", Body(Read($"<div class=\"main\"><div class=\"entry-content\"><h1>Mossgate gives its hypervisor away</h1><p>{First}</p><p>{Second}</p></div><div class=\"{name}\"><p>Small files remember you here.</p></div></div>")));

    [Fact]
    public void A_box_that_asks_for_a_subscription_is_no_part_of_the_text()
    {
        var body = Body(Read($"<article><h1>Mossgate gives its hypervisor away</h1><p>{First}</p><div class=\"subscription-widget\"><div><p>The Quay lives by its readers. To receive its letters, become one.</p></div><form><input type=\"email\"><button>Go</button></form></div><p>{Second}</p></article>"));
        Assert.DoesNotContain("lives by its readers", body, StringComparison.Ordinal);
        Assert.Contains(Second, body, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("itemprop=\"comment\" itemscope itemtype=\"http://schema.org/Comment\"")]
    [InlineData("itemscope itemtype=\"https://schema.org/Comment\"")]
    public void Answers_that_a_page_states_for_machines_are_no_part_of_the_text(string stated)
    {
        var body = Body(Read($"<div role=\"main\"><h1>Mossgate gives its hypervisor away</h1><div itemprop=\"post\"><div itemprop=\"text\"><p>{First}</p><p>{Second}</p></div></div><div {stated}><div itemprop=\"text\"><p>That is good news for everybody who had to run two of these at once, and for us it saves a whole day of work each month.</p></div></div></div>"));
        Assert.Equal($"{First}\n\n{Second}", body);
    }

    [Fact]
    public void A_number_that_is_left_of_a_text_is_asked_about() =>
        Assert.Contains(Read("<article><h1>Mossgate gives its hypervisor away</h1><p>3</p></article>").Questions, question => question.Text.StartsWith("No more than '3' was found", StringComparison.Ordinal));

    [Fact]
    public void A_box_for_followers_is_no_film() =>
        Assert.Equal($"{First}\n\n{Second}", Body(Read($"<article><h1>Mossgate gives its hypervisor away</h1><p>{First}</p><iframe src=\"https://faces.example/plugins/like.php?href=1\"></iframe><p>{Second}</p></article>")));

    [Fact]
    public void A_heading_stays_with_a_button_beside_it() =>
        Assert.Contains("## History\n\nThe harbour", Body(Read($"<main><h1>Mossgate gives its hypervisor away</h1><div><p>{First}</p><p>{Second}</p><div class=\"heading heading2\"><h2 id=\"h\">History</h2><span class=\"editsection\">[<a href=\"/e\">edit</a>]</span></div><p>The harbour had it first, and nobody asked for it then.</p><p>{First.Replace("Tuesday", "Monday", StringComparison.Ordinal)}</p></div></main>")), StringComparison.Ordinal);

    [Fact]
    public void A_day_of_publication_that_closes_a_text_is_none_of_it() =>
        Assert.Equal($"{First}\n\n{Second}", Body(Read($"<article><h1>Mossgate gives its hypervisor away</h1><p>{First}</p><p>{Second}</p><div>Published 23 April 2015</div></article>")));

    [Fact]
    public void A_list_of_what_is_said_of_an_article_is_no_part_of_it() =>
        Assert.Equal($"{First}\n\n{Second}", Body(Read($"<div itemscope itemtype=\"https://schema.org/Article\"><h1>Mossgate gives its hypervisor away</h1><dl class=\"article-info\"><dt>Detalles</dt><dd itemprop=\"author\">Escrito por <span itemprop=\"name\">Ada Quill</span></dd><dd><time datetime=\"2015-04-23\">Publicado: 23 Abril 2015</time></dd><dd class=\"hits\"><meta itemprop=\"interactionCount\" content=\"812\">Visitas: 812</dd></dl><div itemprop=\"articleBody\"><p>{First}</p><p>{Second}</p></div></div>")));

    [Fact]
    public void Broken_letters_outside_the_text_are_nobodys()
    {
        var article = $"<article><h1>Mossgate gives its hypervisor away</h1><p>{First}</p><p>{Second}</p></article>";
        Assert.Empty(Read(article + "<script>var s = \"\uFFFD\";</script>").Questions);
        Assert.Contains(Read(article.Replace("Tuesday", "Tues\uFFFDday", StringComparison.Ordinal)).Questions, question => question.About == "text");
    }

    [Fact]
    public void What_is_written_for_screen_readers_and_paper_is_left_out()
    {
        var body = Body(Read($"<article><h1>Mossgate gives its hypervisor away</h1><p>{First}</p><div style=\"display: none\">For robots.</div><span class=\"screen-reader-text\">Skip this</span><p>{Second}</p><p class=\"print-only\">Printed here</p><img src=\"https://quay.example/p.gif\" width=\"1\" height=\"1\"></article>"));
        Assert.Equal($"{First}\n\n{Second}", body);
    }

    [Fact]
    public void A_paragraph_that_is_hidden_from_screen_readers_alone_stays() =>
        Assert.Equal($"{First}\n\n{Second} {First}\n\n{Second}\n\n{First} {Second}", Body(Read($"<article><h1>Mossgate gives its hypervisor away</h1><p>{First}</p><p aria-hidden=\"true\">{Second} {First}</p><div aria-hidden=\"true\"><span>Skip this</span></div><p>{Second}</p><p>{First} {Second}</p></article>")));

    [Theory]
    [InlineData("<div class=\"offer hidden\"><p>Read on for one coin.</p><ul><li>All letters</li></ul></div>", "")]
    [InlineData("<div class=\"hidden md:block\"><p>It pays one coin.</p></div>", "It pays one coin.\n\n")]
    [InlineData("<div class=\"c-inlineSignup\"><p>Letters from us, each Friday.</p></div>", "")]
    [InlineData("<ul class=\"btn-sns\"><li>Tell your friends</li></ul>", "")]
    [InlineData("<div class=\"js-tooltip\"><p>Keep this page in your box.</p></div>", "")]
    public void What_is_called_hidden_or_a_control_is_left_out(string box, string read) =>
        Assert.Equal($"{First}\n\n{read}{Second}", Body(Read($"<article><h1>Mossgate gives its hypervisor away</h1><p>{First}</p>{box}<p>{Second}</p></article>")));

    [Fact]
    public void The_folder_of_a_page_saved_with_all_that_belongs_to_it_is_no_capture()
    {
        using var root = new CaptureRoot();
        root.Seed("Page.html", $"<title>A page</title><meta name=\"date\" content=\"2015-04-23\"><article><h1>A page</h1><p>{First}</p><p>{Second}</p></article>");
        root.Seed("Page_files/script.js", "x()").Seed("Page_files/frame.html", "<p>Frame</p>").Seed("Thumbs.db", "x").Seed("desktop.ini", "x");
        Assert.Single(root.Import().Pages);
        Assert.Equal("", root.Errors);
    }

    [Theory]
    [InlineData("<h3>More from the harbour</h3><ul><li>2015-04-20: <a href=\"/2\">Lantern buys two keys</a></li><li><a href=\"/3\">The pilots are asked for nothing</a></li></ul>")]
    [InlineData("<h2>Read on</h2><h4><a href=\"/2\">Lantern buys two keys</a></h4><img src=\"/2.jpg\" alt=\"A key\"><p>20 April 2015 | 4 comments</p>")]
    [InlineData("<p>Read also: <a href=\"/2\">Lantern buys two keys</a></p>")]
    [InlineData("<p>You may like this as well:</p><blockquote><p><a href=\"/2\">Lantern buys two keys</a></p></blockquote>")]
    public void What_follows_the_text_and_leads_to_other_pages_of_the_site_is_left_out_with_a_warning(string closing)
    {
        var parse = Read($"<article><h1>Mossgate gives its hypervisor away</h1><p>{First}</p><p>{Second}</p>{closing}</article>", "<link rel=\"canonical\" href=\"https://quay.example/1\">");
        Assert.Equal($"{First}\n\n{Second}", Body(parse));
        Assert.Contains(parse.Problems.Sorted(), p => p.Message.Contains("left out", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("<h3>Sources</h3><ul><li><a href=\"https://corvid.example/terms\">The terms of the foundation</a></li></ul>")]
    [InlineData("<p>The terms stand here:</p><p><a href=\"/terms.pdf\">The terms of the foundation</a></p><p>That is all.</p>")]
    public void What_leads_to_other_sites_or_stands_before_more_text_stays(string closing)
    {
        var body = Body(Read($"<article><h1>Mossgate gives its hypervisor away</h1><p>{First}</p><p>{Second}</p>{closing}</article>", "<link rel=\"canonical\" href=\"https://quay.example/1\">"));
        Assert.StartsWith($"{First}\n\n{Second}\n\n", body, StringComparison.Ordinal);
        Assert.Matches("## Sources|stand here:", body);
    }

    [Fact]
    public void A_heading_stays_with_the_text_below_it_whatever_box_it_stands_in()
    {
        var body = Body(Read($"<div class=\"story\"><h1>Mossgate gives its hypervisor away</h1><p>{First}</p><p>{Second}</p><div class=\"header widget-title\"><h2 class=\"header\">What follows</h2></div><p>{First.Replace("Tuesday", "Monday", StringComparison.Ordinal)}</p><p>{Second}</p><div class=\"widget header\"><h3><a href=\"/2\">Lantern buys two keys</a></h3></div></div>"));
        Assert.Contains($"{Second}\n\n## What follows\n\n{First[..8]}", body, StringComparison.Ordinal);
        Assert.DoesNotContain("two keys", body, StringComparison.Ordinal);
    }

    [Fact]
    public void So_it_does_above_words_that_are_not_seen() =>
        Assert.Contains($"{Second}\n\n## Who pays\n\n{First[..8]}", Body(Read($"<div class=\"story\"><h1>Mossgate gives its hypervisor away</h1><p>{First}</p><p>{Second}</p><div class=\"header widget-title\"><h2 class=\"header\">Who pays</h2></div><div hidden>A part</div><p>{First}</p><p>{Second}</p></div>")), StringComparison.Ordinal);

    [Theory]
    [InlineData("<h4>Read more</h4>")]
    [InlineData("<p>Lee también</p>")]
    [InlineData("<h3>Czytaj więcej</h3>")]
    public void A_label_over_ways_to_other_texts_that_are_left_out_goes_with_them(string label) =>
        Assert.Equal($"{First}\n\n{Second}", Body(Read($"<article><h1>Mossgate gives its hypervisor away</h1><p>{First}</p>{label}<div><a href=\"/2\"><img src=\"/2.jpg\" alt=\"\"><h5>Lantern buys two keys</h5></a></div><p>{Second}</p></article>")));

    [Fact]
    public void A_label_with_text_of_its_own_below_it_stays() =>
        Assert.Contains("## Recommended reading", Body(Read($"<article><h1>Mossgate gives its hypervisor away</h1><p>{First}</p><h2>Recommended reading</h2><p>{Second}</p></article>")), StringComparison.Ordinal);

    [Fact]
    public void A_text_in_boxes_deep_within_others_that_are_called_alike_is_whole()
    {
        static string Chunk(string text) => $"<div class=\"chunk\"><div class=\"grid\"><div class=\"item\"><div class=\"inner\"><div class=\"words\">{text}</div></div></div><div class=\"item side\"></div></div></div>";
        var parse = Read($"<article><h1>Mossgate gives its hypervisor away</h1><div>{Chunk($"<p>{First}</p><p>{Second}</p><p>{First} {Second}</p>")}{Chunk($"<p>{Second} {First}</p><p>{Second} {First}</p><p>{Second} {First}</p>")}{Chunk("<p>Nine stones stand.</p>")}</div></article><div class=\"chunk\"><p>{Second}</p></div>");
        Assert.Equal(7, parse.Blocks.Count);
        Assert.Empty(parse.Questions);
    }

    [Fact]
    public void What_a_name_says_is_hidden_and_is_not_stays()
    {
        var parse = Read($"<main><h1>Mossgate gives its hypervisor away</h1><div><p>{First}</p><p>{Second}</p><p>{First} {Second}</p><div id=\"rest-hidden\"><p>{Second} {First}</p><p>{First} {Second}</p><p>{Second} {First}</p></div></div></main>");
        Assert.Equal(6, parse.Blocks.Count);
        Assert.Empty(parse.Questions);
    }

    [Fact]
    public void A_hidden_box_beside_that_of_the_title_is_no_part_of_the_text()
    {
        var terms = string.Concat(Enumerable.Repeat($"<p>{Second} {First} {Second}</p>", 6));
        Assert.Equal(2, Read($"<div class=\"story\"><h1>Mossgate gives its hypervisor away</h1><p>{First} {Second}</p><p>{Second} {First}</p></div><div class=\"js-hidden\" id=\"terms\"><h2>Terms of use</h2>{terms}</div>").Blocks.Count);
    }

    [Fact]
    public void A_short_text_that_breaks_off_is_a_question()
    {
        const string Rest = "<p>What came of it\u2026</p><p>Members read on here.</p>";
        Assert.Contains(Read($"<article><h1>Mossgate gives its hypervisor away</h1><p>{First}</p><p>{Second}</p>{Rest}</article>").Questions, question => question.Text.Contains("breaks off at 'What came of it\u2026'", StringComparison.Ordinal));
        Assert.Empty(Read($"<article><h1>Mossgate gives its hypervisor away</h1>{string.Concat(Enumerable.Repeat($"<p>{First}</p><p>{Second}</p>", 4))}{Rest}</article>").Questions);
    }

    [Fact]
    public void A_label_in_bold_with_nothing_below_it_goes() =>
        Assert.Equal($"{First}\n\n{Second}", Body(Read($"<article><h1>Mossgate gives its hypervisor away</h1><p>{First}</p><p>{Second}</p><hr><p><strong>More of it:</strong></p></article>")));

    [Fact]
    public void Text_that_the_summary_was_made_of_belongs_to_the_reading_of_which_a_draft_asks()
    {
        const string Start = "Of stones there are nine, which the harbour counts every year in spring, one after the other.";
        var parse = Read($"<div><div class=\"facts\"><table><tr><td>Stones</td><td>{Start[10..]}</td></tr></table></div></div><div><article><h1>Mossgate gives its hypervisor away</h1><p>{First}</p><p>{Second}</p></article></div>", $"<meta name=\"description\" content=\"Stones {Start[10..]}\">");
        Assert.Contains(parse.Questions, question => question.About == "text");
        Assert.Contains(Start[10..], Body(parse), StringComparison.Ordinal);
        Assert.Contains(Second, Body(parse), StringComparison.Ordinal);
    }

    [Fact]
    public void A_list_of_what_a_page_says_of_itself_gives_its_days()
    {
        const string Words = "<p>The Office accepts undertakings from Acme, which will sell its yard at Elm within nine months. Without them the merger would have been referred to a panel.</p><p>Anyone who wishes to comment may do so in writing, and will be answered within a month by the Office.</p>";
        using var root = new CaptureRoot();
        root.Seed("a.html", $"<html><head><title>Acme cleared</title></head><body><main><h1>Acme cleared</h1><dl class=\"metadata\"><dt>From:</dt><dd><a href=\"/office\">The Office</a></dd><dt>Published</dt><dd>3 May 2025</dd><dt>Last updated</dt><dd>7 May 2025</dd></dl>{Words}</main></body></html>").Import();
        Assert.Contains("\ndate: 2025-05-03\nupdated: 2025-05-07\n", root.Page(), StringComparison.Ordinal);
        Assert.Contains("---\n\nThe Office accepts", root.Page(), StringComparison.Ordinal);
    }

    [Fact]
    public void A_wikis_ways_to_edit_and_its_contents_are_no_text()
    {
        var parse = CaptureRoot.Read("<html><head><title>Guild</title></head><body><div id=\"content\"><h1>Guild</h1><div id=\"siteSub\">From the wiki</div><div id=\"toc\"><h2>Contents</h2><ul><li><a href=\"#h\">1 History</a></li></ul></div><p>The guild was a company of smiths in the harbour, which was founded in 1612 and lasted until 1869, when nobody forged any more.</p><h2>History<span class=\"mw-editsection\">[<a href=\"?edit\">edit</a>]</span></h2><p>In the long war the guild lost two thirds of its masters, and took in their widows, as others did a hundred years later.</p></div></body></html>", "seeds/a.html");
        Assert.Equal(["The guild was", "## History", "In the long w"], parse.Blocks.Select(b => b.Markdown[..Math.Min(13, b.Markdown.Length)]));
    }

    [Fact]
    public void A_script_ends_at_its_closing_tag_whatever_else_stands_in_it() =>
        Assert.Equal($"{First}\n\n{Second}", Body(Read($"<script>count()</script <!--A remark--><article><h1>Mossgate gives its hypervisor away</h1><p>{First}</p><p>{Second}</p></article><script>count()</script>")));

    [Theory]
    [InlineData("<a href='/'><img alt='' src='/crane.png''/></a>")]
    [InlineData("<a href=\"/\"\"></a>")]
    public void A_quote_that_opens_no_value_is_a_letter_of_its_tag(string tag)
    {
        var parse = Read($"{tag}<article><h1>Mossgate gives its hypervisor away</h1><p>{First}</p><p>{Second}</p></article>");
        Assert.Equal($"{First}\n\n{Second}", Body(parse));
        Assert.Empty(parse.Questions);
    }

    [Theory]
    [InlineData("<figure><a href=\"/2\"><img src=\"/2.jpg\" alt=\"\"><h3>Lantern buys two keys</h3><p>One is for its neighbours.</p></a></figure>")]
    [InlineData("<div class=\"story-teaser\"><p>Lantern buys two keys. <a href=\"/2\">more</a></p></div>")]
    [InlineData("<section class=\"row noprint\"><p>Lantern buys two keys.</p></section>")]
    public void A_box_that_leads_to_another_article_is_left_out(string box) =>
        Assert.Equal($"{First}\n\n{Second}", Body(Read($"<article><h1>Mossgate gives its hypervisor away</h1><p>{First}</p>{box}<p>{Second}</p></article>")));

    [Theory]
    [InlineData("<div class=\"newsletter\"><h3>Harbour letters</h3><p>{0}</p><form><input type=\"email\"></form></div>")]
    [InlineData("<div id=\"newsletter-signup\"><h3>Harbour letters</h3><span>Come in.</span><script>var letters = \"so many of them that nobody who sees a box as small as this would take them for what the box itself says to those who read the page, were they ever shown to anybody\";</script></div>")]
    [InlineData("<div class=\"post-end-cta\"><h3>Come in</h3><p>By Ada Quill for all who row.</p><form><input type=\"email\"></form></div>")]
    [InlineData("<section class=\"NewsletterBox_root__rh9\"><span>Letters</span><div>Your start into the day.</div></section>")]
    [InlineData("<div class=\"storyNewsletter\"><img src=\"https://www.quay.example/1.jpg\" alt=\"Letters\"><p>Your start into the day.</p></div>")]
    [InlineData("<section class=\"wide\" aria-label=\"Newsletter form\"><h3>Harbour letters</h3><p>From behind the quays.</p></section>")]
    [InlineData("<div class=\"teaser\"><h4><a href=\"/2\">Lantern buys two keys</a></h4><p>{0}</p></div>")]
    [InlineData("<div class=\"ArticleAuthorBio\"><p>{0}</p><a href=\"/authors/ada-quill\">Ada Quill</a></div>")]
    [InlineData("<div class=\"newsletter-image\"><img src=\"https://www.quay.example/1.jpg\" alt=\"Letters\"><p>It comes on Fridays.</p></div>")]
    [InlineData("<div class=\"h-offscreen\">Here the box ends</div>")]
    public void A_box_that_asks_or_leads_elsewhere_is_left_out_though_it_says_a_sentence(string box) =>
        Assert.Equal($"{First}\n\n{Second}", Body(Read($"<article><h1>Mossgate gives its hypervisor away</h1><p>{First}</p>{box.Replace("{0}", "Whoever wants to know what the harbour does while the others sleep reads it here first, every day but Sunday, with all that our people at the quays have heard and seen there.", StringComparison.Ordinal)}<p>{Second}</p></article>")));

    [Theory]
    [InlineData("<p>Nobody had <span class=\"js-tooltip\">ever</span> seen it in 79 <span class=\"ad\">AD</span>.</p>", "Nobody had ever seen it in 79 AD.")]
    [InlineData("<p>It <span class=\"spoiler hidden\">lost</span> and must <a class=\"social\" href=\"https://corvid.example/1\">pay</a>.</p>", "It lost and must [pay](https://corvid.example/1).")]
    [InlineData("<div class=\"no-ad\"><blockquote>We slept.</blockquote></div>", "> We slept.")]
    [InlineData("<ul class=\"ad-hoc-facts\"><li>Two guests</li></ul>", "- Two guests")]
    [InlineData("<div id=\"ad-79\"><ul><li>The wall falls</li></ul></div>", "- The wall falls")]
    [InlineData("<pre class=\"modal-example\"><code>open()</code></pre>", "```\nopen()\n```")]
    [InlineData("<section aria-label=\"Social impact\"><h2>Social impact</h2><p>Forty left.</p></section>", "## Social impact\n\nForty left.")]
    [InlineData("<div class=\"recipe cookies\"><p>{0}</p></div>", "{0}")]
    [InlineData("<div id=\"about-the-author\"><p>{0}</p></div>", "{0}")]
    [InlineData("<div class=\"teaser\"><h3><a href=\"https://corvid.example/1\">A key</a></h3><p>{0}</p></div>", "### [A key](https://corvid.example/1)\n\n{0}")]
    public void Words_of_the_text_stay_whatever_their_boxes_are_called(string box, string read)
    {
        const string Prose = "Whoever came to the quay that winter found it as empty as in the year before, since the boats lay in the other harbour, where a night costs less than half and nobody asks for papers.";
        Assert.Equal($"{First}\n\n{read}\n\n{Second}".Replace("{0}", Prose, StringComparison.Ordinal), Body(Read($"<article><h1>Mossgate gives its hypervisor away</h1><p>{First}</p>{box.Replace("{0}", Prose, StringComparison.Ordinal)}<p>{Second}</p></article>")));
    }

    [Theory]
    [InlineData("<p>By <span class=\"author\">Ada Quill</span>, who knows them well, the box was read aloud and copied on that same evening.</p>")]
    [InlineData("<div class=\"image-description__author\">Ada Quill / Corvid</div>")]
    public void The_name_of_an_author_and_a_picture_stay(string inner) =>
        Assert.Equal(3, Read($"<article><h1>Mossgate gives its hypervisor away</h1><p>{First}</p><div>{inner}</div><p>{Second}</p></article>").Blocks.Count);

    [Theory]
    [InlineData("<h4>Auch interessant</h4>", "'Auch interessant' stands over nothing and is left out.")]
    [InlineData("<p>Wrong? <a href=\"mailto:desk@quay.example?subject=Wrong&amp;body=https%3A%2F%2Fwww.quay.example%2F1\">Write to us.</a></p>", "'Wrong? Write to us.' asks the readers of the page for something, and is left out.")]
    [InlineData("<p><em>Our newsletter tells it daily.</em> <a href=\"https://www.quay.example/newsletter\">Sign up.</a></p>", "'Our newsletter tells it daily. Sign up.' asks the readers of the page for something, and is left out.")]
    [InlineData("<ul><li><strong>Keys:</strong> <a href=\"https://www.quay.example/2\">Lantern buys two keys from its neighbours</a></li><li><strong>Who pays?</strong> <a href=\"https://www.quay.example/3\">The pilots of the harbour are asked for nothing</a></li></ul>", "From 'Keys: Lantern buys two keys from its neighbours' on there is a list of links to other pages of the site; it is left out.")]
    [InlineData("<ol><li><div><img src=\"https://www.quay.example/2.jpg\" alt=\"\"></div><div><h4><a href=\"https://www.quay.example/2\">Lantern buys two keys from its neighbours</a></h4></div></li><li><p><a href=\"https://www.quay.example/3\">The pilots of the harbour are asked for nothing</a></p></li></ol>", "From 'Lantern buys two keys from its neighbours' on there is a list of links to other pages of the site; it is left out.")]
    public void What_leads_away_between_paragraphs_is_left_out_with_a_warning(string between, string warning)
    {
        var parse = Read($"<article><h1>Mossgate gives its hypervisor away</h1><p>{First}</p>{between}<p>{Second}</p><p>{First.Replace("Tuesday", "Monday", StringComparison.Ordinal)}</p></article>", "<link rel=\"canonical\" href=\"https://www.quay.example/1\">");
        Assert.Equal(3, parse.Blocks.Count);
        Assert.Contains(parse.Problems.Sorted(), p => p.Message == warning);
    }

    [Fact]
    public void What_asks_for_a_subscription_above_the_text_is_none_of_it() =>
        Assert.StartsWith("Mossgate said", Read($"<article><h1>Mossgate gives its hypervisor away</h1><p>Our newsletter tells it daily. <a href=\"https://www.quay.example/newsletter\">Sign up</a> today.</p><hr><p>{First}</p><p>{Second}</p></article>", "<link rel=\"canonical\" href=\"https://www.quay.example/1\">").Blocks[0].Text, StringComparison.Ordinal);

    [Theory]
    [InlineData("<script type=\"text/template\">{0}</script><noscript>{0}</noscript>")]
    [InlineData("<div>{0}</div><noscript>{0}</noscript>")]
    public void A_text_that_readers_without_scripts_alone_are_shown_is_read_once(string text)
    {
        var paragraphs = string.Concat(Enumerable.Range(1, 4).Select(at => $"<p>In its part {at} of {4 * at} {First}</p><p>In its part {at}, {Second}</p>"));
        Assert.Equal(8, Read($"<article><h1>Mossgate gives its hypervisor away</h1>{text.Replace("{0}", paragraphs, StringComparison.Ordinal)}</article>").Blocks.Count);
    }

    [Theory]
    [InlineData("<p>It told its customers so in <a href=\"https://www.quay.example/newsletter/2015-02\">its newsletter of February</a>.</p>")]
    [InlineData("<p>The number was wrong at first, and <a href=\"https://diffs.example/show?page=https%3A%2F%2Fwww.quay.example%2F1\">what changed</a> can be seen by everybody who asks.</p>")]
    [InlineData("<p><strong>Who paid for the crane?</strong> <a href=\"https://www.quay.example/2\">The council of the town of Greyhaven</a></p>")]
    [InlineData("<h2>Related topics <span class=\"editsection\">[edit]</span></h2>")]
    [InlineData("<p>The story continues.</p>")]
    [InlineData("<p><b>23 April 2015</b></p>")]
    [InlineData("<p>Thursday, April 23, 2015</p>")]
    [InlineData("<p><b>Print</b></p>")]
    [InlineData("<p>Copyright will not save the harbour from that.</p>")]
    [InlineData("<p>Copyright Act of 1911, section 3, as it was read by then.</p>")]
    [InlineData("<p>© is a sign that nobody needs any longer.</p>")]
    public void What_the_text_says_of_such_things_stays(string said) =>
        Assert.Equal(4, Read($"<article><h1>Mossgate gives its hypervisor away</h1><p>{First}</p><p>{Second}</p>{said}<p>{First.Replace("Tuesday", "Monday", StringComparison.Ordinal)}</p></article>", "<link rel=\"canonical\" href=\"https://www.quay.example/1\">").Blocks.Count);

    [Theory]
    [InlineData("Copyright will not save the harbour from that.", true)]
    [InlineData("Copyright Act of 1911, section 3, as it was read by then.", true)]
    [InlineData("© 2015 The Quay. All rights reserved.", false)]
    [InlineData("Copyright: The Quay, 2015", false)]
    [InlineData("© The Quay", false)]
    public void Whose_the_text_is_is_no_text_at_its_end(string last, bool isText) =>
        Assert.Equal(isText ? 3 : 2, Read($"<article><h1>Mossgate gives its hypervisor away</h1><p>{First}</p><p>{Second}</p><p>{last}</p></article>").Blocks.Count);

    [Theory]
    [InlineData("<p>These are the terms:</p><ul><li><a href=\"https://www.quay.example/2\">The terms of the foundation, as it wrote them</a></li><li><a href=\"https://www.quay.example/3\">The terms of those who left before that</a></li></ul>")]
    [InlineData("<ul><li><a href=\"https://www.quay.example/2\">Mossgate Foundation</a></li><li><a href=\"https://www.quay.example/3\">Mossgate Corporation</a></li></ul>")]
    [InlineData("<h3>Recommended</h3><ul><li>Nine keys, by Ada Quill</li></ul>")]
    public void A_list_that_the_text_announces_or_that_holds_names_stays(string list) =>
        Assert.Contains(list.Contains("Nine", StringComparison.Ordinal) ? "### Recommended\n\n- Nine keys" : "- [", Body(Read($"<article><h1>Mossgate gives its hypervisor away</h1><p>{First}</p>{list}<p>{Second}</p><p>{First.Replace("Tuesday", "Monday", StringComparison.Ordinal)}</p></article>")), StringComparison.Ordinal);

    [Theory]
    [InlineData("<div><div><p>A film</p><p>If you agree, we show it here.</p><p>Third parties learn of you.</p><label>Show it</label></div></div>", false)]
    [InlineData("<p>The members agree that third parties may use it.</p>", true)]
    [InlineData("<div><button>Who learns of it?</button><p>Unless you agree, third parties learn nothing.</p><button>Who else?</button></div>", true)]
    [InlineData("<div><label>The licence</label><p>You accept that third parties own it.</p></div>", true)]
    public void A_box_that_asks_for_consent_to_what_others_host_is_left_out_with_a_warning(string box, bool isText)
    {
        var parse = Read($"<article><h1>Mossgate gives its hypervisor away</h1><p>{First}</p>{box}<p>{Second}</p></article>");
        Assert.Equal(isText, parse.Blocks.Count > 2);
        Assert.Equal(!isText, parse.Problems.Sorted().Any(p => p.Message.Contains("asks for consent", StringComparison.Ordinal)));
    }

    [Theory]
    [InlineData("<h2>The harbour: Mossgate gives its hypervisor away</h2>")]
    [InlineData("<h1>Mossgate gives its hypervisor away</h1><h2>Mossgate gives its hypervisor away</h2>")]
    public void The_title_once_more_above_the_text_is_none_of_it(string head) =>
        Assert.Equal($"{First}\n\n{Second}", Body(Read($"<article>{head}<p>{First}</p><p>{Second}</p></article>")));

    [Fact]
    public void Icons_of_the_private_planes_bring_in_no_other_text()
    {
        var source = new HtmlSource(new CharacterLabels("a.html", "<html><body><p>One.</p><article>Two \U000F0000.</article></body></html>"));
        Assert.Equal([1], source.NumbersInCopy(source.Copy().QuerySelector("article")!));
    }

    [Theory]
    [InlineData("<h1>Mossgate gives its hypervisor away</h1><h2>Who pays now</h2>")]
    [InlineData("<hgroup><h1>Mossgate gives its hypervisor away</h1><h4>Who pays now</h4></hgroup><p>April 23, 2015</p>")]
    public void A_standfirst_may_be_a_heading_of_a_lower_level(string head) =>
        Assert.Matches($"^##+ Who pays now\n\n{First[..20]}", Body(Read($"<article>{head}<div class=\"body\"><p>{First}</p><h2>What is next</h2><p>{Second}</p></div></article>")));

    [Theory]
    [InlineData("<header><h1>Mossgate gives its hypervisor away</h1><h3 class=\"subtitle\">Who pays now</h3><p><a href=\"/ada\">Ada Quill</a></p></header>", "Who pays now")]
    [InlineData("<h1>Mossgate gives its hypervisor away</h1><h2 class=\"article-subtitle\">Who pays now</h2>", "Who pays now")]
    [InlineData("<h1>Mossgate gives its hypervisor away</h1><h2 class=\"subhead\">Who pays now</h2>", "## Who pays now", "subhead")]
    public void A_heading_that_is_called_a_standfirst_heads_no_part_of_the_text(string head, string lead, string section = "section") =>
        Assert.StartsWith($"{lead}\n\n{First[..20]}", Body(Read($"<article>{head}<div class=\"body\"><p>{First}</p><h2 class=\"{section}\">What is next</h2><p>{Second}</p></div></article>")), StringComparison.Ordinal);

    [Fact]
    public void A_box_of_the_whole_text_is_no_standfirst_whatever_it_is_called() =>
        Assert.StartsWith(First, Body(Read($"<article><div class=\"story with-lead\"><h1>Mossgate gives its hypervisor away</h1><p>{First}</p><p>{Second}</p><p>{Second} {First}</p><p>{First} {Second}</p></div></article>", $"<meta name=\"description\" content=\"{First}\">")), StringComparison.Ordinal);

    [Theory]
    [InlineData("<h2>Share this</h2>")]
    [InlineData("<h2>Ada Quill</h2>")]
    [InlineData("<h2><a href=\"/trade\">The trade</a></h2>")]
    public void What_else_stands_below_the_heading_is_no_standfirst(string below) =>
        Assert.StartsWith(First, Body(Read($"<article><h1>Mossgate gives its hypervisor away</h1>{below}<div class=\"body\"><p>{First}</p><h2>What is next</h2><p>{Second}</p></div></article>")), StringComparison.Ordinal);

    [Theory]
    [InlineData("<div class=\"col\"><div class=\"text\">", "</div></div>", "<p>Ebb was shocked.</p>", "Ebb was shocked.")]
    [InlineData("<div class=\"col\"><div class=\"text\">", "</div></div>", "<blockquote><p>It is a sad day.</p></blockquote>", "> It is a sad day.")]
    [InlineData("<div class=\"col\"><div class=\"text\">", "</div></div>", "<ul><li>In June</li><li>In May</li></ul>", "- In June\n- In May")]
    [InlineData("<div>", "</div>", "<p>Ebb was shocked.</p>", "Ebb was shocked.")]
    [InlineData("<div class=\"col\"><div class=\"text\">", "</div></div>", "<p>The guild said that <a href=\"https://guild.example/9\">all harbours could join</a>.</p>", "The guild said that [all harbours could join](https://guild.example/9).")]
    public void A_box_between_others_that_is_built_like_them_is_text_however_short(string open, string close, string inner, string markdown) =>
        Assert.Equal($"{First}\n\n{markdown}\n\n{Second}\n\n{First.Replace("Tuesday", "Monday", StringComparison.Ordinal)}", Body(Read($"<article><h1>Mossgate gives its hypervisor away</h1>{open}<p>{First}</p>{close}{open}{inner}{close}{open}<p>{Second}</p>{close}{open}<p>{First.Replace("Tuesday", "Monday", StringComparison.Ordinal)}</p>{close}</article>")));

    [Fact]
    public void So_is_one_before_the_first_and_behind_the_last_of_them() =>
        Assert.Equal($"Ebb was shocked.\n\n{First}\n\n{Second}\n\nMossgate kept silent.", Body(Read(
            "<article><h1>Mossgate gives its hypervisor away</h1>" + string.Concat(new[] { "Ebb was shocked.", First, Second, "Mossgate kept silent.", "<a href=\"/2\">Read more of it.</a>", "Share this" }.Select(words => $"<div class=\"col text\"><div><p>{words}</p></div></div>")) + "</article>")));

    [Theory]
    [InlineData("<div class=\"block quote\"><figure><blockquote><span>“</span>It is a sad day.<span>”</span></blockquote><figcaption>— One who left</figcaption></figure></div>", "\n\n> “It is a sad day.”\n\n— One who left")]
    [InlineData("<div class=\"block news\"><blockquote>Letters from us.</blockquote><form><input></form></div>", "")]
    public void A_quote_in_a_box_that_is_called_like_the_texts_belongs_to_it(string box, string markdown) =>
        Assert.Equal($"{First}\n\n{Second}{markdown}", Body(Read($"<article><h1>Mossgate gives its hypervisor away</h1><div class=\"layout\"><div class=\"block html\"><div class=\"inner\"><p>{First}</p><p>{Second}</p></div></div>{box}</div></article>")));

    [Fact]
    public void Ways_to_other_articles_that_close_a_text_may_have_their_days() =>
        Assert.Equal($"{First}\n\n{Second}", Body(Read($"<article><h1>Mossgate gives its hypervisor away</h1><div><p>{First}</p></div><div><p>{Second}</p></div><section><h2>More by Ada Quill</h2><ul><li><a href=\"/2\">Why Corvid came first</a><div>Jan 3, 2013</div></li><li><a href=\"/3\">What remains of Ebb</a><div>Jan 1, 2013</div></li></ul></section></article>", "<link rel=\"canonical\" href=\"https://quay.example/1\">")));

    [Fact]
    public void A_paragraph_that_breaks_its_lines_is_prose_in_a_box_of_any_name() =>
        Assert.Contains("Corvid, which builds", Body(Read($"<div id=\"article\"><h1>Mossgate gives its hypervisor away</h1><strong>{First}</strong><div class=\"ad\"><p>{Second}<br>{First}<br><br>{Second}<br><br>{First}<br><br>{Second}</p></div></div>")), StringComparison.Ordinal);

    [Fact]
    public void The_name_of_a_banner_on_the_texts_own_box_hides_no_text() =>
        Assert.Equal($"{First}\n\n{Second}", Body(Read($"<div><div class=\"text _reachbanner_\"><h1>Mossgate gives its hypervisor away</h1><p>{First}</p><p>{Second}</p></div></div>")));

    [Fact]
    public void A_notice_at_the_pages_foot_is_no_article_beside_the_paragraphs_below_the_heading()
    {
        var notice = string.Concat(Enumerable.Repeat("All that stands here is ours, and whoever copies more than half of it, or none of it, has to ask us first, in writing, and to wait, as we do, for an answer. ", 5));
        var parse = Read($"<div class=\"top\"><h1>Mossgate gives its hypervisor away</h1></div><div class=\"related\"><p>{First}</p><p>{Second}</p></div><div class=\"bottom\"><div>{notice}</div></div>");
        Assert.Contains(Second, Body(parse), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("<pre><b>1</b>count(stones);\n<b>2</b>stop();</pre>")]
    [InlineData("<div class=\"box\"><table><tr><td><pre>1\n2</pre></td><td><pre>count(stones);\nstop();</pre></td></tr></table></div>")]
    public void The_short_lines_around_code_belong_to_the_text(string code) =>
        Assert.StartsWith("### To count stones\n\nThis counts them:\n\n```", Body(Read($"<article><h3>To count stones</h3><p>This counts them:</p>{code}<p>And this goes on with it:</p>{code}<p>It takes a whole day of work.</p><p><a href=\"/\">Home</a></p></article>")), StringComparison.Ordinal);

    [Fact]
    public void A_warning_between_paragraphs_is_text() =>
        Assert.Equal($"{First}\n\nThe quay is wet.\n\n{Second}", Body(Read($"<article><h1>Mossgate gives its hypervisor away</h1><p>{First}</p><div class=\"alert\" role=\"alert\"><p>The quay is wet.</p></div><p>{Second}</p></article>")));

    [Fact]
    public void A_term_and_what_it_means_belong_together() =>
        Assert.Equal($"{First}\n\n[Crane](https://docs.example/crane)\n\nLifts a stone.\n\n[Quay](https://docs.example/quay)\n\nHolds it.\n\n{Second}",
            Body(Read($"<article><h1>Mossgate gives its hypervisor away</h1><p>{First}</p><dl><div><dt><a href=\"https://docs.example/crane\">Crane</a></dt><dd>Lifts a stone.</dd></div><div><dt><a href=\"https://docs.example/quay\">Quay</a></dt><dd>Holds it.</dd></div></dl><p>{Second}</p></article>", "<link rel=\"canonical\" href=\"https://quay.example/a\">")));

    [Theory]
    [InlineData("<h2>Popular stories</h2>", 0)]
    [InlineData("<h2>From the other quay</h2>", 3)]
    [InlineData("<p>These are the three lamps:</p>", 3)]
    public void Cards_for_other_pages_below_a_label_that_says_so_are_left_out_with_a_warning(string heading, int left)
    {
        var card = "<div class=\"card\"><h3><a href=\"/{0}\">Corvid lowers the lamp {0}</a></h3><p>It hangs {0} feet above the water now, so that crews, pilots, and clerks can see it from the north mole, which nobody had asked for, but all of them like.</p></div>";
        var cards = string.Concat(Enumerable.Range(2, 3).Select(number => card.Replace("{0}", $"{number}", StringComparison.Ordinal)));
        var parse = Read($"<article><h1>Mossgate gives its hypervisor away</h1><p>{First}</p><p>{Second}</p><p>{First.Replace("Tuesday", "Monday", StringComparison.Ordinal)}</p><p>{Second.Replace("winter", "spring", StringComparison.Ordinal)}</p><p>{First} {Second} {First} {Second} {First} {Second}</p><p>{First.Replace("Tuesday", "Sunday", StringComparison.Ordinal)}</p><div>{heading}{cards}</div></article>", "<link rel=\"canonical\" href=\"https://quay.example/1\">");
        Assert.Equal(left, Body(parse).Split("It hangs ").Length - 1);
        Assert.Equal(left == 0, parse.Problems.Sorted().Any(p => p.Message == "From 'Corvid lowers the lamp 2' on there are cards for other pages of the site; they are left out."));
    }

    [Theory]
    [InlineData("href=\"https://gull.example/2\"", "href=\"https://gull.example/3\"")]
    [InlineData("href=\"#2\"", "href=\"#3\"")]
    public void Parts_of_a_text_whose_headings_lead_to_its_sources_or_to_themselves_are_no_cards(string first, string second)
    {
        var body = Body(Read($"<article><h1>Mossgate gives its hypervisor away</h1><p>{First}</p><p>{Second}</p><p>{First} {Second}</p><p>{Second} {First}</p><div class=\"part\"><h3><a {first}>Corvid lowers the lamp</a></h3><p>It hangs there. {First}</p></div><div class=\"part\"><h3><a {second}>Gull raises the lantern</a></h3><p>It hung there. {Second}</p></div></article>", "<link rel=\"canonical\" href=\"https://quay.example/1\">"));
        Assert.Contains("It hangs there.", body, StringComparison.Ordinal);
        Assert.Contains("It hung there.", body, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("<ul><li><a href=\"/tag/lamps\">lamps</a>,</li><li><a href=\"/tag/quays/\">quays</a></li></ul>")]
    [InlineData("<div>Filed: <a rel=\"category tag\" href=\"/lamps\">lamps</a>, <a rel=\"tag\" href=\"/quays\">quays and lanterns</a></div>")]
    public void How_a_page_is_filed_is_no_part_of_its_text(string list) =>
        Assert.Equal($"{First}\n\n## The north\n\n{Second}", Body(Read($"<article><h1>Mossgate gives its hypervisor away</h1><p>{First}</p>{list}<h2 id=\"a\">The north</h2><p>{Second}</p>{list}</article>")));

    [Theory]
    [InlineData("<ul><li><a href=\"/tag/lamps\">Lamps</a>: three of them</li><li><a href=\"/tag/oil\">Oil</a>: a pint</li></ul>", "a pint")]
    [InlineData("<ul><li><a href=\"https://code.example/quay/releases/tag/v1.2\">v1.2</a></li><li><a href=\"https://code.example/quay/releases/tag/v1.3\">v1.3</a></li></ul>", "v1.3")]
    [InlineData("<p><a href=\"/tag/quay\">The Quay</a> and <a href=\"/tag/reef\">The Reef</a> agree.</p>", "agree.")]
    [InlineData("<p>Today I miss <a rel=\"tag\" href=\"/tags/reef\">Reef</a> <a rel=\"tag\" href=\"/tags/ebb\">Ebb</a></p>", "Today I miss")]
    [InlineData("<h2>What is told here</h2><ul><li><a href=\"/tag/quay\">The Quay</a></li><li><a href=\"/tag/reef\">The Reef</a></li></ul>", "The Reef")]
    [InlineData("<div><iframe src=\"https://films.example/7\" title=\"The reef, filmed\"></iframe><p><a href=\"/tag/quay\">The Quay</a>, <a href=\"/tag/reef\">Reef</a></p></div>", "The reef, filmed")]
    [InlineData("<p>It concerns these:</p><ul><li><a href=\"/tag/quay\">The Quay</a></li><li><a href=\"/tag/reef\">The Reef</a></li></ul>", "The Reef")]
    public void What_links_to_tags_and_says_more_is_text(string html, string kept) =>
        Assert.Contains(kept, Body(Read($"<article><h1>Mossgate gives its hypervisor away</h1><p>{First}</p>{html}<p>{Second}</p></article>")), StringComparison.Ordinal);

    [Fact]
    public void A_menu_above_the_text_is_left_out_with_a_warning()
    {
        var parse = Read($"<div><h1>Mossgate gives its hypervisor away</h1><div><ul>{string.Concat(new[] { "Lamps", "Quays", "Lanterns", "Letters", "Tides" }.Select(word => $"<li><a href=\"https://quay.example/{word}\">{word}</a></li>"))}</ul><p>{First}</p><p>{Second}</p></div></div>");
        Assert.Equal($"{First}\n\n{Second}", Body(parse));
    }
}
