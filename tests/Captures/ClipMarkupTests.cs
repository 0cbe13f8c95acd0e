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
    [InlineData("Some <Wide>words</Wide> here, <Mark x={1} /> and there.", "Some words here,  and there.")]
    [InlineData("<progress value=\"15\" max=\"37\"></progress>\n\nTwo.", "Two.")]
    [InlineData("<head>\n<link rel=\"canonical\" href=\"https://quay.example/a\">\n</head>\n\nSee <a href=\"https://quay.example/\">it</a>.", "See [it](https://quay.example/).")]
    [InlineData("Write <path>, <Name> or List<Item>.", "Write <path>, <Name> or List<Item>.")]
    [InlineData("<video controls><source src=\"/films/crane.mp4\"><source src=\"/films/crane.webm\"></video>", "crane.mp4")]
    [InlineData("It is so.<sup>[1](#pin)</sup> At 10<sup>6</sup> of H<sub>2</sub>O, the 21<sup>st</sup>.", "It is so.¹ At 10⁶ of H₂O, the 21st.")]
    public void Tags_of_components_go_and_their_words_stay(string written, string body) => AssertBody(written, body);

    [Theory]
    [InlineData("{% highlight ruby linenos %}\nputs '<b>'\n\n<!-- no remark -->\n{% endhighlight %}", "```ruby\nputs '<b>'\n\n<!-- no remark -->\n```")]
    [InlineData("{{< highlight go \"linenos=table\" >}}\nfunc main() {}\n{{< /highlight >}}", "```go\nfunc main() {}\n```")]
    [InlineData("{{< youtube w7Ft2ymGmfc >}}", "[www.youtube.com](https://www.youtube.com/watch?v=w7Ft2ymGmfc)")]
    [InlineData("{% youtube \"w7Ft2ymGmfc\" %}", "[www.youtube.com](https://www.youtube.com/watch?v=w7Ft2ymGmfc)")]
    [InlineData("{{< figure src=\"https://quay.example/a.png\" alt=\"A crane\" caption=\"At the *quay*.\" >}}", "![A crane](https://quay.example/a.png)\n\nAt the *quay*.")]
    [InlineData("Write {% raw %}{{ site.name }}{% endraw %} there.", "Write {{ site.name }} there.")]
    public void Orders_of_which_everybody_knows_what_they_show_become_it(string written, string body) => AssertBody(written, body);

    [Fact]
    public void What_front_matter_says_stands_where_a_template_would_put_it()
    {
        var page = Import("---\ntitle: Mossgate *gives*\ndate: 2015-04-23\ncanonical_url: https://quay.example/a\n---\n<h1><a href=\"{{ page.url }}\">{{ page.title }}</a></h1>\n\nIt is called {{ title }}, at [the quay]({{% param canonical_url %}}), as `{{ title }}` says.\n");
        Assert.EndsWith("---\n\nIt is called Mossgate \\*gives\\*, at [the quay](https://quay.example/a), as `{{ title }}` says.\n", page, StringComparison.Ordinal);
        Assert.DoesNotContain("draft:", page, StringComparison.Ordinal);
    }

    [Fact]
    public void Where_a_post_leads_is_not_where_it_stands()
    {
        var page = Import("---\ntitle: Mossgate gives\ndate: 2015-04-23\nexternal_url: https://elsewhere.example/gift\n---\nSee [it]({{ external_url }}).\n");
        Assert.EndsWith("---\n\nSee [it](https://elsewhere.example/gift).\n", page, StringComparison.Ordinal);
        Assert.DoesNotContain("source:", page, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Let $a_i * b_i$ and $n$ be, with $\\frac{{a}}{b}$.", "Let $`a_i * b_i`$ and $`n`$ be, with $`\\frac{{a}}{b}`$.")]
    [InlineData("$$\nM_t = \\beta M_{t-1} \\\\[5pt]\n  + G_t\n$$", "```math\nM_t = \\beta M_{t-1} \\\\[5pt]\n  + G_t\n```")]
    [InlineData("> $$a_1 = *b*$$", "> ```math\n> a_1 = *b*\n> ```")]
    [InlineData("It costs $5 and $6, or $5-$6, of *US$7* a day.", "It costs $5 and $6, or $5-$6, of *US$7* a day.")]
    [InlineData("Set `$a_b$` and $HOME or $PATH.", "Set `$a_b$` and $HOME or $PATH.")]
    public void Formulas_keep_their_signs_and_sums_of_money_are_none(string written, string body) => AssertBody(written, body);

    [Theory]
    [InlineData("今回、**「設定した港」**を使う。とても**結論から言うと、よかった。**次の", "今回、「**設定した港**」を使う。とても**結論から言うと、よかった**。次の")]
    [InlineData("これは**港（みなと）**です。", "これは**港（みなと**）です。")]
    [InlineData("これは**港**です、 **「港」** と **[港](https://quay.example/)**。", "これは**港**です、 **「港」** と **[港](https://quay.example/)**。")]
    public void Emphasis_beside_wide_punctuation_shows_no_marks(string written, string body)
    {
        AssertBody(written, body);
        Assert.DoesNotContain("*", Archive.Markdown.PlainText.Extract(body), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("## Ropes {#ropes .unnumbered}\n\n[Hemp]{.smallcaps} made of H~2~O and x^2^.", "## Ropes\n\nHemp made of H₂O and x².")]
    [InlineData("![A rope](https://quay.example/rope.png){width=\"50%\"} is one.", "![A rope](https://quay.example/rope.png) is one.")]
    [InlineData("See [it](https://quay.example/){:target=\"_blank\"} there.", "See [it](https://quay.example/) there.")]
    [InlineData("It is so.^[The note stands here.] And on.", "It is so. (The note stands here.) And on.")]
    [InlineData("See ![[crane.png|300]] and ![[Harbours#Old]].", "See  and Harbours.")]
    public void Signs_of_Pandoc_and_of_notes_leave_their_words_with_a_warning(string written, string body) =>
        Assert.Contains("Marks that Markdown does not have", AssertBody(written, body), StringComparison.Ordinal);

    private static string AssertBody(string written, string body)
    {
        using var root = new CaptureRoot();
        root.Seed("a.md", $"---\ntitle: Mossgate gives\ndate: 2015-04-23\n---\nIt begins.\n\n{written}\n").Import();
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
