using Xunit;

namespace Archive.Tests.Captures;

/// <summary>What stands in Markdown for the program that a site is made with: components, templates, formulas, signs of Pandoc.</summary>
public sealed class ClipMarkupTests
{
    [Theory]
    [InlineData("<Intro>\n\nIt is here.\n\n</Intro>", "It is here.")]
    [InlineData("<Box style={{display: 'flex',\n  margin: {top: 1}}}>\n\nIn a box.\n\n</Box>", "In a box.")]
    [InlineData("<div style={{display: 'flex'}}>\n\nIn a box.\n\n</div>", "In a box.")]
    [InlineData("<Tab.Group as=\"div\">\n<Tab title=\"First\">\nOne.\n</Tab>\n</Tab.Group>", "**First**\n\nOne.")]
    [InlineData("<CraneFilm src=\"https://video.example/embed/x\" />", "[video.example](https://video.example/embed/x)")]
    [InlineData("<Card title=\"A card\" url=\"https://quay.example/card\">What it holds.</Card>", "**A card**\n\n[What it holds.](https://quay.example/card)")]
    [InlineData("<Note>Words begin\nand end.</Note>", "Words begin\nand end.")]
    [InlineData("<Quote src=\"https://quay.example/a\">A long quote.</Quote>", "[quay.example](https://quay.example/a)\n\nA long quote.")]
    [InlineData("Write <path>, <Name> or List<Item>.", "Write <path>, <Name> or List<Item>.")]
    [InlineData("The returned Result<Order> holds an Option<Price>, and renders <Order id=\"5\" />.", "The returned Result<Order> holds an Option<Price>, and renders <Order id=\"5\" />.")]
    [InlineData("Replace <text> by the words: it writes <text>words</text>.", "Replace <text> by the words: it writes <text>words</text>.")]
    [InlineData("Its <user-name> is `<user-name>` in <link rel=\"x\">.", "Its <user-name> is `<user-name>` in <link rel=\"x\">.")]
    [InlineData("<video controls><source src=\"/films/crane.mp4\"><source src=\"/films/crane.webm\"></video>", "crane.mp4")]
    [InlineData("It is so.<sup>[1](#pin)</sup> At 10<sup>6</sup> of H<sub>2</sub>O, the 21<sup>st</sup>, 10<sup>-\n6</sup>.", "It is so.¹ At 10⁶ of H₂O, the 21st, 10⁻⁶.")]
    public void Tags_of_components_go_and_their_words_stay(string written, string body) => AssertBody(written, body);

    [Theory]
    [InlineData("Use <Badge label=\"new\" /> within a line.", "Use new within a line.")]
    [InlineData("Some <Wide title=\"Wide\">words</Wide> here, <Mark x={1} /> and there.", "Some words here,  and there.")]
    [InlineData("It holds a List<Item> of words.", "It holds a List<Item> of words.")]
    [InlineData("<Section title=\"Ropes\">\n\nIt is long.\n\n</Section>", "**Ropes**\n\nIt is long.")]
    public void Components_of_MDX_within_a_line_leave_its_words_together(string written, string body) => AssertBody(written, body, "a.mdx");

    [Theory]
    [InlineData("{% highlight ruby linenos %}\nputs '<b>'\n\n<!-- no remark -->\n{% endhighlight %}", "```ruby\nputs '<b>'\n\n<!-- no remark -->\n```")]
    [InlineData("{{< highlight go \"linenos=table\" >}}\nfunc main() {}\n{{< /highlight >}}", "```go\nfunc main() {}\n```")]
    [InlineData("{{< youtube w7Ft2ymGmfc >}}", "[www.youtube.com](https://www.youtube.com/watch?v=w7Ft2ymGmfc)")]
    [InlineData("{% youtube \"w7Ft2ymGmfc\" %}", "[www.youtube.com](https://www.youtube.com/watch?v=w7Ft2ymGmfc)")]
    [InlineData("{{< figure src=\"https://quay.example/a.png\" alt=\"A crane\" caption=\"At the *quay*.\" >}}", "![A crane](https://quay.example/a.png)\n\nAt the *quay*.")]
    [InlineData("{{< figure src=\"https://quay.example/a.png\" alt=\"A crane\" link=\"https://quay.example/b\" attr=\"Ada\" attrlink=\"https://quay.example/c\" >}}", "[![A crane](https://quay.example/a.png)](https://quay.example/b)\n\n[Ada](https://quay.example/c)")]
    [InlineData("Write {% raw %}{{ site.name }}{% endraw %} there.", "Write {{ site.name }} there.")]
    [InlineData("Write `{% raw %}{{ site.name }}{% endraw %}` there.", "Write `{% raw %}{{ site.name }}{% endraw %}` there.")]
    public void Orders_of_which_everybody_knows_what_they_show_become_it(string written, string body) => AssertBody(written, body);

    [Theory]
    [InlineData("It is called {{ title }}.", "{{ title }}")]
    [InlineData("Wrap it in {% raw %} and {% endraw %}.", "{% raw %}")]
    public void What_another_program_would_have_written_is_a_question(string written, string order)
    {
        var page = Import($"---\ntitle: Mossgate gives\ndate: 2015-04-23\n---\n{written}\n");
        Assert.Contains($"'{order}' is an order", page, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("canonical_url")]
    [InlineData("external_url")]
    public void An_address_in_front_matter_is_where_a_clip_stands(string key) =>
        Assert.Contains("url: https://quay.example/gift\n", Import($"---\ntitle: Mossgate gives\ndate: 2015-04-23\n{key}: https://quay.example/gift\n---\nIt writes {{{{ title }}}} there.\n"), StringComparison.Ordinal);

    [Fact]
    public void Components_on_one_long_line_take_time_with_its_length()
    {
        using var root = new CaptureRoot();
        var clock = System.Diagnostics.Stopwatch.StartNew();
        root.Seed("a.mdx", $"---\ntitle: Mossgate gives\ndate: 2015-04-23\n---\n{string.Concat(Enumerable.Repeat("<Wide>words</Wide> and ", 20_000))}\n").Import();
        Assert.True(clock.Elapsed < TimeSpan.FromSeconds(20), clock.Elapsed.ToString());
    }

    [Theory]
    [InlineData("Let $a_{i} * b$ and $n$ be, with $\\frac{{a}}{b}$.", "Let $`a_{i} * b`$ and $n$ be, with $`\\frac{{a}}{b}`$.")]
    [InlineData("$$\nM_t = \\beta M_{t-1} \\\\[5pt]\n  + G_t\n$$", "```math\nM_t = \\beta M_{t-1} \\\\[5pt]\n  + G_t\n```")]
    [InlineData("> $$a_1 = *b*$$", "> ```math\n> a_1 = *b*\n> ```")]
    [InlineData("It costs $5 and $6, or $5-$6, of *US$7* a day.", "It costs $5 and $6, or $5-$6, of *US$7* a day.")]
    [InlineData("Set `$a_b$` and $HOME or $PATH.", "Set `$a_b$` and $HOME or $PATH.")]
    [InlineData("\"It was a $10-a-share offer (in US$),\" said Ada, $2-3 million (in A$) and 10$/month, so 5-6$ less.", "\"It was a $10-a-share offer (in US$),\" said Ada, $2-3 million (in A$) and 10$/month, so 5-6$ less.")]
    [InlineData("See [the docs](https://quay.example/odata/$a_{b}$/c), <https://quay.example/?$a_{b}$> and https://quay.example/-$a_{b}$.", "See [the docs](https://quay.example/odata/$a_{b}$/c), <https://quay.example/?$a_{b}$> and https://quay.example/-$a_{b}$.")]
    [InlineData("Ask https://quay.example/${user_id}/${page} for \"$HOME/x_y:$\".", "Ask https://quay.example/${user_id}/${page} for \"$HOME/x_y:$\".")]
    public void Formulas_keep_their_signs_and_sums_of_money_are_none(string written, string body) => AssertBody(written, body);

    [Theory]
    [InlineData("今回、**「設定した港」**を使う。とても**結論から言うと、よかった。**次の", "今回、「**設定した港**」を使う。とても**結論から言うと、よかった**。次の")]
    [InlineData("これは**港**です、 **「港」** と **[港](https://quay.example/)**。", "これは**港**です、 **「港」** と **[港](https://quay.example/)**。")]
    public void Emphasis_beside_wide_punctuation_shows_no_marks(string written, string body)
    {
        AssertBody(written, body);
        Assert.DoesNotContain("*", Archive.Markdown.PlainText.Extract(body), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("面积2*（3+4）*5等于七十。")]
    [InlineData("请上传*.jpg、*.png文件，必填*，选填*。带*，为必填项。")]
    [InlineData("售价*（不含税）和运费*（另计），「商品名*」、「価格*」と書く。")]
    [InlineData("**（甲）和（乙）**都，**《灯火》（第2版）**出版，港**（注）和**另，2**「3」**5。")]
    [InlineData("これは**港（みなと）**です。")]
    public void What_may_be_no_emphasis_stays_as_it_is(string written) => AssertBody(written, written);

    [Theory]
    [InlineData("f(x){return a.b} and if(a){b=c;}, (remark){x=1}, [it](https://quay.example/){.NET 5.0}, [1]{#1 of 3}.")]
    [InlineData("## The braces {.NET 5.0}")]
    [InlineData("## Sets {#1 of 3}")]
    [InlineData("It is 2^3^4, 5~10~15 or 20~30~40.")]
    [InlineData("So:\n\nexport const metadata = {\n  title: 'Another',\n}")]
    public void What_looks_like_marks_of_other_tools_stays(string written) => AssertBody(written, written);

    [Theory]
    [InlineData("## Ropes {#ropes .unnumbered}\n\n[Hemp]{.smallcaps} is long.", "## Ropes\n\nHemp is long.")]
    [InlineData("![A rope](https://quay.example/rope.png){width=\"50%\"} is one.", "![A rope](https://quay.example/rope.png) is one.")]
    [InlineData("See [it](https://quay.example/){:target=\"_blank\"} there.", "See [it](https://quay.example/) there.")]
    [InlineData("It is so.^[The note stands here.] And on.", "It is so. (The note stands here.) And on.")]
    [InlineData("See ![[crane.png|300]] and ![[Harbours#Old]].", "See  and Harbours.")]
    public void Signs_of_Pandoc_and_of_notes_leave_their_words_with_a_warning(string written, string body) =>
        Assert.Contains("Marks that Markdown does not have", AssertBody(written, body), StringComparison.Ordinal);

    private static string AssertBody(string written, string body, string name = "a.md")
    {
        using var root = new CaptureRoot();
        root.Seed(name, $"---\ntitle: Mossgate gives\ndate: 2015-04-23\n---\nIt begins.\n\n{written}\n").Import();
        Assert.EndsWith($"\n\nIt begins.\n\n{body}\n", root.Page(), StringComparison.Ordinal);
        Assert.DoesNotContain("draft:", root.Page(), StringComparison.Ordinal);
        return root.Warnings;
    }

    private static string Import(string text)
    {
        using var root = new CaptureRoot();
        root.Seed("a.md", text).Import();
        return root.Page();
    }
}
