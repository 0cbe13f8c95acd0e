using System.Text.RegularExpressions;
using Archive.Tests.Support;
using Xunit;

namespace Archive.Tests.Captures;

/// <summary>Markdown as other tools write it.</summary>
public sealed class ClipTests
{
    private const string Text = "Mossgate said that it would give its hypervisor away.\n\nNobody had asked for it.\n";

    [Fact]
    public void An_organization_in_front_matter_or_sidecar_is_an_author_of_the_page()
    {
        using var root = new CaptureRoot();
        root.Seed("a.md", "---\ntitle: A gate\ndate: 2015-04-23\nauthors: [{name: Ada Quill}, {organization: Harbour Watch}]\n---\n\nThe gate is open.\n").Import();
        Assert.Contains("authors: [{organization: \"Harbour Watch\"}, \"Ada Quill\"]\n", root.Page(), StringComparison.Ordinal);
        using var other = new CaptureRoot();
        other.Seed("a.md", "---\ntitle: A gate\ndate: 2015-04-23\n---\n\nThe gate is open.\n").Seed("a.md.yml", "authors:\n  - organization: Harbour Watch\n").Import();
        Assert.Contains("authors: [{organization: \"Harbour Watch\"}]\n", other.Page(), StringComparison.Ordinal);
        Assert.Equal(0, other.Archive.Run("check").Exit);
    }

    [Fact]
    public void A_clip_of_Obsidian_says_title_day_author_address_and_summary()
    {
        var page = Import("clip.md", "---\ntitle: \"Mossgate gives\"\nsource: \"https://tidings.example/2015/04/gift\"\nauthor:\n  - \"[[Ada Quill]]\"\npublished: 2015-04-23\ncreated: 2026-05-09\ndescription: \"A gift.\"\ntags:\n  - \"clippings\"\n---\n" + Text, out var warnings);
        AssertSays(page, "title: \"Mossgate gives\"", "summary: \"A gift.\"", "date: 2015-04-23", "authors: [\"Ada Quill\"]", "  url: https://tidings.example/2015/04/gift", "  publisher: tidings");
        Assert.Contains("These keys have no place in an article and are left out: 'created', 'tags'.", warnings);
        Assert.DoesNotContain("draft:", page);
    }

    [Fact]
    public void What_a_sidecar_says_goes_before_anything_in_the_clip()
    {
        using var root = new CaptureRoot();
        root.Seed("clip.md", "---\ntitle: Wrong\nsource: nowhere\ndate: yesterday\nauthors: {a: b}\n---\n" + Text)
            .Seed("clip.md.yml", "title: Right\ndate: 2015-04\nauthors: [Ada Quill]\nsource: {name: Quay, url: \"https://quay.example/1\"}\n").Import();
        AssertSays(root.Page(), "title: \"Right\"", "date: 2015-04\n", "authors: [\"Ada Quill\"]", "  name: \"Quay\"");
        Assert.DoesNotContain("draft:", root.Page());
    }

    [Theory]
    [InlineData("\u200b\n\nMossgate gives\n\n")]
    [InlineData("---\ndate: 2015-04-23\n---\n\u200b\n\n# Mossgate gives\n\n")]
    public void A_note_that_opens_with_what_nobody_sees_is_read(string opening) => AssertSays(Import("a.md", opening + Text, out _), "Nobody had asked for it.");

    [Theory]
    [InlineData("author:\npublished:\ndescription: ''\ntags: []\ndate: 2015-04-23")]
    [InlineData("id: \"no id\"\nslug: No Slug\nvendors: {a: 1}\nrights: mine\naliases: [old name]\nupdated: true\ndate: 2015-04-23")]
    [InlineData("title: Mossgate: it gives\n\tdescription: \"one \" two\ndate: 2015-04-23")]
    [InlineData("capture: x\nquestions: y\nmoves: z\nsources: [1]\npublisher: nobody-known\ntopics: [\"no such topic\"]\ndate: 2015-04-23")]
    public void Nothing_in_the_front_matter_of_a_clip_refuses_it(string keys)
    {
        var page = Import("a.md", $"---\n{keys}\n---\n# Mossgate gives\n\n{Text}", out _);
        AssertSays(page, "date: 2015-04-23", "Nobody had asked for it.");
        Assert.DoesNotContain("draft:", page);
    }

    [Fact]
    public void The_excerpt_of_MarkDownload_is_the_summary_and_the_line_below_the_rule_the_dateline()
    {
        var page = Import("a.md", "---\ncreated: 2024-05-15T00:42:49 (UTC -05:00)\ntags: []\nsource: https://quay.example/a\nauthor: Ada Quill\n---\n\n# Mossgate gives\n\n> ## Excerpt\n> A gift.\n\n---\nApril 23, 2015\n\n" + Text, out _);
        AssertSays(page, "title: \"Mossgate gives\"", "summary: \"A gift.\"", "date: 2015-04-23", "---\n\nMossgate said");
    }

    [Theory]
    [InlineData("[Log in](/login)\n\nMossgate gives\n\n9\n\nAda Quill\n\n2015/04/23\n\n", "date: 2015-04-23", true)]
    [InlineData("Mossgate gives\n\nA gift, and nobody asked.\n\n23 April 2015\n\n", "date: 2015-04-23", true)]
    [InlineData("Mossgate gives\n\nA gift, and everybody asked.\n\n23 April 2015\n\n", "draft: true", false)]
    [InlineData("Mossgate opens\n\n23 April 2015, Oslo: a feast in the harbour\n\n", "draft: true", false)]
    public void The_day_between_the_title_and_the_text_is_read_where_a_clip_holds_the_head_of_its_page(string head, string said, bool isReady)
    {
        var page = Import("a.md", "---\ntitle: Mossgate gives | The Quay\nsource: https://quay.example/a\ndescription: A gift, and nobody asked. More of it.\n---\n" + head + Text, out var warnings);
        AssertSays(page, said, "Mossgate said that it would");
        Assert.Equal(isReady, !page.Contains("draft:", StringComparison.Ordinal));
        Assert.Equal(head.StartsWith('['), warnings.Contains("The page's own head stands above the text and is kept", StringComparison.Ordinal));
    }

    [Fact]
    public void Each_stretch_of_a_clip_that_is_left_out_names_its_rule()
    {
        using var root = new CaptureRoot();
        root.Seed("a.md", "---\ncreated: 2024-05-15\n---\n# Mossgate gives\n\n> ## Excerpt\n> A gift.\n\n---\n\nDate: 2015-04-23\n\n" + Text + "\n<!-- a remark -->\n\n![](chart.png)\n\n<div></div>\n");
        var said = root.Archive.Run("import", "--explain", root.Archive.Full("seeds/a.md")).Output;
        foreach (var line in new[] { "> A gift.  (excerpt)", "---  (divider)", "Date: 2015-04-23  (labelled-line)", "<!-- a remark -->  (mark)", "![](chart.png)  (no-address)", "<div></div>  (mark)" })
            Assert.Contains(line + "\n", said, StringComparison.Ordinal);
    }

    [Fact]
    public void Links_that_lead_on_from_the_captured_page_become_whole_addresses()
    {
        var page = Import("a.md", "---\ntitle: Mossgate gives\ndate: 2015-04-23\nsource: https://quay.example/2015/gift\n---\n" + Text + "\nSee [the terms](../terms), ![a chart](/chart.png), [below](#more), [ours][r] and `[code](x)`.\n\n[r]: other \"Other\"\n", out _);
        AssertSays(page, "[the terms](https://quay.example/terms)", "![a chart](https://quay.example/chart.png)", "[below](https://quay.example/2015/gift#more)", "`[code](x)`", "[r]: https://quay.example/2015/other \"Other\"");
        Assert.DoesNotContain("draft:", page);
    }

    [Fact]
    public void Where_nothing_says_from_where_it_leads_a_link_keeps_its_words_and_a_picture_goes()
    {
        var page = Import("a.md", "---\ntitle: Mossgate gives\ndate: 2015-04-23\n---\n" + Text + "\nSee [the terms](../terms \"Terms\") and [Mossgate](/vendors/mossgate/).\n\n![a chart](./chart.png)\n\n[![a film](film.jpg)](https://quay.example/film)\n", out var warnings);
        AssertSays(page, "See the terms and [Mossgate](/vendors/mossgate/).", "[a film](https://quay.example/film)");
        Assert.DoesNotContain("draft:", page);
        Assert.DoesNotContain("chart", page);
        Assert.Contains("Nothing says from where these lead, so links keep their words alone and pictures go: ../terms, ./chart.png, film.jpg.", warnings, StringComparison.Ordinal);
        var cut = Import("b.md", "---\ntitle: Mossgate gives\ndate: 2015-04-23\n---\n" + Text + "\nSee [the terms][r], [More] and `[More]`.\n\n![A chart][c]\n\n[r]: ../terms\n[more]: more.html \"More of it\"\n[c]: chart.png\n", out var of);
        AssertSays(cut, "See the terms, More and `[More]`.\n");
        Assert.DoesNotMatch("draft: true|chart|\\.\\./terms|more\\.html", cut);
        Assert.Contains("links keep their words alone and pictures go: ", of, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("| [a](b) | ![c](d) |\n| --- | --- |\n| `[a](b)` | [![e](f)](../g) |", "| [a](https://quay.example/2015/b) | ![c](https://quay.example/2015/d) |\n| --- | --- |\n| `[a](b)` | [![e](https://quay.example/2015/f)](https://quay.example/g) |")]
    [InlineData("[a](b\\(c?d=1&amp;e=2), [f](<g h> 'i'), [j]( k_(l) ) and [m](#n\\)).", "[a](https://quay.example/2015/b%28c?d=1&e=2), [f](https://quay.example/2015/g%20h 'i'), [j]( https://quay.example/2015/k_%28l%29 ) and [m](https://quay.example/2015/gift#n%29).")]
    [InlineData("See [more](#more-of-it).\n\n## More of it\n\nIt.", "See [more](#more-of-it).\n\n## More of it\n\nIt.")]
    [InlineData("> See [a\n> b](\n> c \"d\").", "> See [a\n> b](\n> https://quay.example/2015/c \"d\").")]
    [InlineData("`[a](b)` is [a](b).\n\n    [a](b)\n\n~~~\n[a](b)\n~~~", "`[a](b)` is [a](https://quay.example/2015/b).\n\n    [a](b)\n\n~~~\n[a](b)\n~~~")]
    [InlineData("- [a], [b][A], `[a]`\n\n  [a]: <c d>\n  \"e\"\n\n> [f]\n>\n> [f]: g", "- [a], [b][A], `[a]`\n\n  [a]: https://quay.example/2015/c%20d\n  \"e\"\n\n> [f]\n>\n> [f]: https://quay.example/2015/g")]
    [InlineData("[a](mailto:b@c.example), [d](//e.example/f), https://g.example and [h]().", "[a](mailto:b@c.example), [d](//e.example/f), https://g.example and [h]().")]
    public void Addresses_become_whole_wherever_Markdown_takes_them_for_some(string written, string body) =>
        Assert.EndsWith($"\n\n{body}\n", Import("a.md", $"---\ntitle: Mossgate gives\ndate: 2015-04-23\nsource: https://quay.example/2015/gift\n---\n{Text}\n{written}\n", out _), StringComparison.Ordinal);

    [Theory]
    [InlineData("| [a](b) | x ![c](d) |\n| --- | --- |\n| `[a](b)` | [![e](f)](g) |", "| a | x  |\n| --- | --- |\n| `[a](b)` |  |", "b, d, f, g")]
    [InlineData("[![a](b)](https://quay.example/c), [![d](e)][f] and [g ![h](i)](https://quay.example/j).\n\n[f]: https://quay.example/f", "[a](https://quay.example/c), [d][f] and [g ](https://quay.example/j).\n\n[f]: https://quay.example/f", "b, e, i")]
    [InlineData("x ![a [b](c)](d) [e\\]*f*](g\\)&amp; 'h')", "x  e\\]*f*", "d, g)&")]
    [InlineData("> See [a\n> `b](c)`](\n> d \"e\").", "> See a\n> `b](c)`.", "d")]
    [InlineData("[m](n), [a][b], [c [d] e][B], [b][], ![f][b], [b] and `[b]`.\n\n> [g]\n>\n> [g]: h\n> 'i'\n\n[b]: <j k> \"l\"", "m, a, c [d] e, b, , b and `[b]`.\n\n> g\n>\n>", "n, h, j k")]
    [InlineData("[a](b), `[a](b)`, [c](/d), [e](#f) and [g](https://quay.example/h).", "a, `[a](b)`, c, e and [g](https://quay.example/h).", "b, /d, #f")]
    [InlineData("[a](/about/), [b](/feed.xml), [c](/articles), [d](/), [e](/2015/), [f](/2015/04/g/) and [h](/i/).", "[a](/about/), [b](/feed.xml), [c](/articles), [d](/), [e](/2015/), f and h.", "/2015/04/g/, /i/")]
    [InlineData("[a](/topics/b/), [c](/files/d.pdf), ![e](/files/f.png) and ![g](/vendors/h.png).", "[a](/topics/b/), [c](/files/d.pdf), ![e](/files/f.png) and .", "/vendors/h.png")]
    [InlineData("See [more](#more-of-it), [less](#less).\n\n## More of it\n\nIt.", "See [more](#more-of-it), less.\n\n## More of it\n\nIt.", "#less")]
    public void Addresses_that_nothing_makes_whole_go_wherever_they_stand(string written, string body, string lost)
    {
        var page = Import("a.md", $"---\ntitle: Mossgate gives\ndate: 2015-04-23\n---\n{Text}\n{written}\n", out var warnings);
        Assert.EndsWith($"\n\n{body}\n", page, StringComparison.Ordinal);
        Assert.DoesNotContain("draft:", page, StringComparison.Ordinal);
        Assert.Contains($"a.md:9:1: Nothing says from where these lead, so links keep their words alone and pictures go: {lost}.", warnings, StringComparison.Ordinal);
    }

    [Fact]
    public void Front_matter_in_TOML_is_read()
    {
        var page = Import("a.md", "\n+++\n# a remark\ntitle=  \"What's \\\"new\\\"\"\ndate = 2015-04-23 07:30:00\ndescription = '''\nA gift.'''\nauthors= [ \"ada\",\n  \"bo\" ]\nslug = \"gift\"\n[taxonomies]\nblog_type = [\"News\"]\n[extra]\nfeatured = true\n+++\n\n" + Text, out var warnings);
        AssertSays(page, "title: \"What's \\\"new\\\"\"", "summary: \"A gift.\"", "date: 2015-04-23\n", "authors: [\"ada\", \"bo\"]", "---\n\nMossgate said");
        Assert.Contains("'taxonomies', 'extra'", warnings);
    }

    [Fact]
    public void A_post_states_its_day_in_its_name_and_its_authors_as_objects()
    {
        var page = Import("2015-04-23-gift.md", "---\ntitle: Mossgate gives\nauthors:\n  - name: Ada Quill\n    title: Editor\n    url: https://ada.example\nimage: /img/a.png\n---\n" + Text, out _);
        AssertSays(page, "date: 2015-04-23", "authors: [\"Ada Quill\"]");
        Assert.DoesNotContain("draft:", page);
    }

    [Theory]
    [InlineData("2015-04-23 gift.md", "https://quay.example/gift", "the file's name")]
    [InlineData("gift.md", "https://quay.example/2015/04/23/gift", "the address")]
    public void The_day_in_the_name_or_the_address_of_a_clip_is_a_question(string file, string address, string where)
    {
        var page = Import(file, $"---\ntitle: Mossgate gives\nsource: {address}\n---\n" + Text, out _);
        AssertSays(page, "draft: true", "date: 2015-04-23", where);
    }

    [Fact]
    public void Lines_with_labels_above_the_text_are_read()
    {
        var pelican = Import("a.md", "Title: Mossgate gives\nDate: 2015-04-23 10:20\nAuthor: Ada Quill\nSummary: A gift.\nCategory: News\n\n" + Text, out _);
        AssertSays(pelican, "title: \"Mossgate gives\"", "date: 2015-04-23\n", "authors: [\"Ada Quill\"]", "summary: \"A gift.\"");
        var crawler = Import("a.md", "# Mossgate gives\n\n**URL:** [https://quay.example/a](https://quay.example/a)\n**Date:** 2015-04-23\n\n---\n\n" + Text, out _);
        AssertSays(crawler, "date: 2015-04-23", "  url: https://quay.example/a", "---\n\nMossgate said");
        var readwise = Import("a.md", "# Mossgate gives\n\n## Metadata\n- Author: [[Ada Quill]]\n- Full Title: Mossgate gives\n- Published: April 23, 2015\n- URL: https://quay.example/a\n\n" + Text, out _);
        AssertSays(readwise, "date: 2015-04-23", "authors: [\"Ada Quill\"]", "---\n\nMossgate said");
        var cover = Import("a.md", "# Mossgate gives\n\n![rw-book-cover](https://quay.example/a.png)\n\n## Metadata\n- Author: [[Ada Quill]]\n- Full Title: Mossgate gives\n- Published: April 23, 2015\n- URL: https://quay.example/a\n\n" + Text, out _);
        AssertSays(cover, "date: 2015-04-23", "authors: [\"Ada Quill\"]", "  url: https://quay.example/a", "---\n\n![rw-book-cover](https://quay.example/a.png)\n\nMossgate said");
    }

    [Fact]
    public void The_first_heading_of_the_text_stays_where_front_matter_has_another_title()
    {
        var page = Import("a.md", "---\ntitle: Mossgate gives\ndate: 2015-04-23\n---\n# How it came about\n\n" + Text, out _);
        AssertSays(page, "title: \"Mossgate gives\"", "---\n\n# How it came about\n");
    }

    [Theory]
    [InlineData("One<br>two<br/>three", "One\\\ntwo\\\nthree")]
    [InlineData("One.<br><br>Two.", "One.\n\nTwo.")]
    [InlineData("<br>\nOne<br>\n<br>\nTwo<br/>\n\n<br>\n\nThree.<br>", "One\n\nTwo\n\nThree.")]
    [InlineData("One\n<br>\ntwo", "One\\\ntwo")]
    [InlineData("<blockquote class=\"a\"><p>One.<br>Two.</p><p>Three.</p></blockquote>", "> One.\\\n> Two.\n>\n> Three.")]
    [InlineData("<blockquote>One <q>two", "One “two")]
    [InlineData("<blockquote>One.<blockquote>Two.</blockquote>Three.</blockquote>", "> One.\n>\n> > Two.\n>\n> Three.")]
    [InlineData("| a | b |\n| --- | --- |\n| one<br>two | <b>three</b> |", "| a | b |\n| --- | --- |\n| one two | **three** |")]
    [InlineData("<p align=\"center\">\n    <img src=\"https://quay.example/a.png\" alt=\"A crane\" width=\"4\">\n</p>", "![A crane](https://quay.example/a.png)")]
    [InlineData("See <a href=\"https://quay.example/\">the <em> quay </em></a>.", "See [the *quay*](https://quay.example/).")]
    [InlineData("<details><summary>More</summary>\n\nThe rest.\n\n</details>", "**More**\n\nThe rest.")]
    [InlineData("<iframe src=\"https://video.example/1\" title=\"The launch\"></iframe>", "[The launch](https://video.example/1)")]
    [InlineData("Write `<br>` and ``<b>`` or Map<String> and <name>.", "Write `<br>` and ``<b>`` or Map<String> and <name>.")]
    [InlineData("```html\n<div>\n\n<!-- x -->\n```", "```html\n<div>\n\n<!-- x -->\n```")]
    [InlineData("One.\n\n<!--more-->\n\nTwo.", "One.\n\nTwo.")]
    [InlineData(":::note\nRead this.\n:::\n\nTwo.", "> **Note**\n>\n> Read this.\n\nTwo.")]
    [InlineData("::::tip[Hear]\n\nRead this.\n\n- a\n- b\n\n::::\n\nTwo.", "> **Hear**\n\n> Read this.\n\n> - a\n> - b\n\nTwo.")]
    [InlineData("## A part {#part}\n\nTwo.\n{: .lead}", "## A part\n\nTwo.")]
    [InlineData("Use <code>&lt;div&gt;</code> and <code>a &amp; b</code>, not &lt;b>.", "Use `<div>` and `a & b`, not &lt;b>.")]
    [InlineData("<pre><code>&lt;a&gt; <b>b</b></code></pre>", "```\n<a> b\n```")]
    [InlineData("<pre><code>```js\na\n```</code></pre>\n\nThe rest.", "````\n```js\na\n```\n````\n\nThe rest.")]
    [InlineData("See <a href=https://quay.example/>the page</a>.", "See [the page](https://quay.example/).")]
    [InlineData("One <a href=\"https://quay.example/\">text.\n\nThe <b>rest.\n\nAnd more</b> of <i>it</i>.", "One text.\n\nThe rest.\n\nAnd more of *it*.")]
    [InlineData("<a href=\"https://quay.example/\">\n\nThe page.\n\n</a>", "[The page.](https://quay.example/)")]
    [InlineData("```\n:::note\nIn code.\n:::\n```", "```\n:::note\nIn code.\n:::\n```")]
    [InlineData("Write this:\n\n    <div class=\"a\">\n      <b>bold</b> <!-- remark -->\n    </div>\n    [[note]] ==x==\n\nTwo.", "Write this:\n\n    <div class=\"a\">\n      <b>bold</b> <!-- remark -->\n    </div>\n    [[note]] ==x==\n\nTwo.")]
    public void HTML_and_marks_of_other_tools_become_Markdown_or_go(string written, string body)
    {
        var page = Import("a.md", $"# Mossgate gives\n\nApril 23, 2015\n\nIt begins.\n\n{written}\n", out _);
        Assert.EndsWith($"\n\nIt begins.\n\n{body}\n", page);
        Assert.DoesNotContain("draft:", page);
    }

    [Fact]
    public void Components_of_MDX_leave_their_words_and_links()
    {
        var page = Import("2015-04-23-a.mdx", "# Mossgate gives\n\nimport Button from \"@site/src/Button\";\n\n<Button\n  href=\"https://quay.example/x\"\n  variant=\"big\"\n>\n  Get it\n</Button>\n\n<Chart data={[1, 2]} />\n\n" + Text, out var warnings);
        AssertSays(page, "---\n\n[Get it](https://quay.example/x)\n\nMossgate said");
        Assert.Contains("import Button from", warnings);
        Assert.Contains("<Chart>", warnings);
    }

    [Theory]
    [InlineData("{% include banner.html %}", "{% include banner.html %}")]
    [InlineData("{{< ref other.md >}}", "{{< ref other.md >}}")]
    [InlineData("See ![a crane]({{\nsite.baseurl }}/a.png).", "{{\nsite.baseurl }}")]
    [InlineData("See <a href=\"{{ elsewhere }}\">it</a>.", "{{ elsewhere }}", "[it]({{ elsewhere }})")]
    [InlineData("See [this]({{ site.baseurl }}/x).", "{{ site.baseurl }}")]
    public void An_order_of_a_template_is_a_question(string written, string order, string? body = null)
    {
        var page = Import("a.md", $"# Mossgate gives\n\nApril 23, 2015\n\nIt begins.\n\n{written}\n", out _);
        AssertSays(page.Replace("\\n", "\n", StringComparison.Ordinal), "draft: true", $"'{order}' is an order", body ?? written);
    }

    [Fact]
    public void What_stands_above_the_text_and_is_known_already_is_left_out_with_a_warning()
    {
        var page = Import("a.md", "---\ntitle: Mossgate gives\ndate: 2015-04-23\nauthor: Ada Quill\n---\nBy Ada Quill, Rotterdam\n\nJack London, 23-Apr-15\n\n" + Text, out var warnings);
        AssertSays(page, "---\n\nMossgate said");
        Assert.DoesNotContain("draft:", page);
        Assert.Contains("'By Ada Quill, Rotterdam' looks like a byline and is left out", warnings);
        Assert.Contains("'Jack London, 23-Apr-15' looks like a dateline and is left out", warnings);
    }

    [Fact]
    public void A_clip_without_text_is_a_draft_of_what_is_said_of_the_page()
    {
        var page = Import("a.md", "---\ntitle: Mossgate gives\ndescription: A gift to all.\npublished: 2015-04-23\n---\n\n", out _);
        AssertSays(page, "draft: true", "no text of the page", "---\n\nA gift to all.\n");
    }

    private static string Import(string name, string text, out string warnings)
    {
        using var root = new CaptureRoot();
        root.Seed(name, text).Import();
        Assert.Equal("", string.Join('\n', root.Errors.Split('\n').Where(l => l.Contains("fault of the program", StringComparison.Ordinal))));
        warnings = root.Warnings;
        return root.Page();
    }

    private static void AssertSays(string page, params string[] parts) => Assert.All(parts, part => Assert.Contains(part, page, StringComparison.Ordinal));

    [Fact]
    public void Tables_of_TOML_are_objects_and_lists_of_them_and_a_broken_line_costs_no_other()
    {
        var page = Import("a.md", "+++\ntitle = \"Mossgate gives\" # and takes\nthis is no line\ndate = 2015/04/23\ndraft = false # yet\n[[authors]]\nname = \"Ada Quill\"\n[[authors]]\nname = \"Jan Vries\"\n[source]\nurl = \"https://tidings.example/gift\"\n+++\n" + Text, out _);
        AssertSays(page, "title: \"Mossgate gives\"", "authors: [\"Ada Quill\", \"Jan Vries\"]", "url: https://tidings.example/gift", "about: date");
    }

    [Theory]
    [InlineData("<A HREF=\"https://x.example/\">read <B>this</B> now</A>", "[read **this** now](https://x.example/)")]
    [InlineData("<a href=\"https://x.example/\">read <a name=\"b\">this</a> now</a>", "[read this now](https://x.example/)")]
    public void A_link_ends_with_its_own_tag(string html, string markdown) => AssertSays(WithHtml(html), markdown);

    [Theory]
    [InlineData("<table><tr><td>one</td></tr><tr><td>two</td></tr></table>")]
    [InlineData("<p>one<br>two</p><h3>three</h3>")]
    public void Tags_in_capitals_are_the_same_tags(string html)
    {
        static string Body(string page) => page[page.LastIndexOf("---", StringComparison.Ordinal)..];
        Assert.Equal(Body(WithHtml(html)), Body(WithHtml(Regex.Replace(html, "<[^>]*>", tag => tag.Value.ToUpperInvariant()))));
    }

    private static string WithHtml(string html) => Import("a.md", $"---\ntitle: Mossgate gives\ndate: 2015-04-23\n---\n{Text}\n{html}\n", out _);

    [Fact]
    public void Code_ends_where_as_many_marks_stand_alone()
    {
        const string Code = "````md\n```js\n# no heading\n\n[no link](../here)\n```\n````";
        AssertSays(Import("a.md", $"---\ntitle: Mossgate gives\ndate: 2015-04-23\n---\n{Text}\n{Code}\n", out _), Code);
    }

    [Fact]
    public void The_language_of_the_sidecar_says_which_number_is_the_day()
    {
        using var root = new CaptureRoot();
        root.Seed("a.txt", "Mossgate gives\n\n04/05/2015\n\n" + Text).Seed("a.txt.yml", "language: de\n").Import();
        AssertSays(root.Page(), "date: 2015-05-04");
        Assert.DoesNotContain("draft:", root.Page(), StringComparison.Ordinal);
    }

    [Fact]
    public void The_name_of_the_site_is_no_part_of_a_title() =>
        AssertSays(Import("a.md", $"---\ntitle: \"Mossgate gives - Gearshift\"\nsource: https://www.gearshift.example/a\ndate: 2015-04-23\n---\n{Text}", out _), "title: \"Mossgate gives\"");

    [Theory]
    [InlineData("Vitamin C")]
    [InlineData("Smith, Jones and Co")]
    [InlineData("[[Harbour Weekly]]", "Harbour Weekly")]
    public void The_name_of_the_site_stays_as_the_clip_has_it(string site, string? name = null) =>
        AssertSays(Import("a.md", $"---\ntitle: Mossgate gives\nsite: \"{site}\"\nsource: https://elsewhere.example/a\ndate: 2015-04-23\n---\n{Text}", out _), $"name: \"{name ?? site}\"");

    [Theory]
    [InlineData("Goodbye to the crane: Corvid", "# Goodbye to the crane: Corvid\n\n")]
    [InlineData("Goodbye to the crane: Corvid", "")]
    [InlineData("Goodbye to the crane - Corvid", "# Goodbye to the crane - Corvid\n\n")]
    public void A_title_that_its_heading_says_in_full_or_that_goes_on_behind_a_colon_stays_whole(string title, string heading) =>
        AssertSays(Import("a.md", $"---\ntitle: \"{title}\"\nsource: https://corvid.example/a\ndate: 2015-04-23\n---\n{heading}{Text}", out _), $"title: \"{title}\"");

    [Fact]
    public void A_clip_that_says_only_when_it_was_changed_asks_when_it_was_published() =>
        AssertSays(Import("a.md", $"---\ntitle: Mossgate gives\nupdated: 2021-01-15 07:00:00Z\n---\n{Text}", out _), "draft: true", "last changed, 2021-01-15");

    [Fact]
    public void Language_and_pictograms_of_a_clip_are_kept() =>
        AssertSays(Import("a.md", $"---\ntitle: \"🚀 Mossgate gives\"\nlang: de\ndate: 2015-04-23\n---\n{Text}", out _), "title: \"🚀 Mossgate gives\"", "language: de\n");
}
