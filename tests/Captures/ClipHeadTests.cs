using Xunit;

namespace Archive.Tests.Captures;

/// <summary>What a clip says of itself, in its front matter, above its text and below it.</summary>
public sealed class ClipHeadTests
{
    private const string Text = "Mossgate said that it would give its hypervisor away.\n\nNobody had asked for it.\n";

    [Theory]
    [InlineData("author: The Corvid Core Team", "[\"The Corvid Core Team\", \"Ada Quill\"]")]
    [InlineData("author: Ada Quill", "[\"Ada Quill\"]")]
    [InlineData("author: Áda Quill", "[\"Áda Quill\"]")]
    [InlineData("author: Bob Crane", "[\"Bob Crane\", \"Ada Quill\"]")]
    [InlineData("authors: Ada Quill (Director, Product Management), Max Moe (Developer Relations Engineer)", "[\"Ada Quill\", \"Max Moe\"]")]
    [InlineData("author: \"[[@quill on Harbourline]]\"", "[\"@quill\", \"Ada Quill\"]")]
    public void Front_matter_and_a_byline_name_nobody_twice(string key, string authors)
    {
        var page = Import("a.md", $"---\ntitle: Mossgate gives\ndate: 2015-04-23\n{key}\n---\nApril 23, 2015 by [Ada Quill](https://quay.example/ada).\n\n{Text}");
        Assert.Contains($"\nauthors: {authors}\n", page, StringComparison.Ordinal);
        Assert.DoesNotContain("draft:", page, StringComparison.Ordinal);
    }

    [Fact]
    public void The_full_stop_of_a_byline_is_none_of_a_name() =>
        Assert.Contains("\nauthors: [\"Ada Quill\"]\n", Import("a.md", $"# Mossgate gives\n\nApril 23, 2015 by [Ada Quill](https://quay.example/ada).\n\n{Text}"), StringComparison.Ordinal);

    [Theory]
    [InlineData("Corvid gives [a gate][1], [it] and [a way][].[^1] And more.", "Corvid gives a gate, it and a way.")]
    [InlineData("Corvid gives [it]({% link a.md %}).\n\nThere is another.", "There is another.")]
    public void The_summary_reads_as_the_text_does(string text, string summary) =>
        Assert.Contains($"\nsummary: \"{summary}\"\n", Import("a.md", $"---\ntitle: Corvid gives\ndate: 2015-04-23\n---\n{text}\n\n[1]: https://quay.example/1\n[it]: https://quay.example/2\n[A way]: https://quay.example/3\n\n[^1]: So it says.\n"), StringComparison.Ordinal);

    [Theory]
    [InlineData("", "2015-04-23")]
    [InlineData("date: 2015-04-25\n", "2015-04-25")]
    public void A_line_at_the_end_that_says_when_a_text_was_published_counts_where_nothing_else_does(string key, string date)
    {
        var page = Import("a.md", $"---\ntitle: Mossgate gives\nsource: https://quay.example/2014/04/24/gift\n{key}---\n{Text}\nPublished: 23 April 2015\n");
        Assert.Contains($"\ndate: {date}\n", page, StringComparison.Ordinal);
        Assert.EndsWith($"---\n\n{Text}", page, StringComparison.Ordinal);
        Assert.DoesNotContain("draft:", page, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("<h1 style=\"height: 0px\">Mossgate <b>gives</b></h1>\n\n")]
    [InlineData("<h1>Mossgate gives</h1>\n<p class=\"subtitle\">April 23, 2015</p>\n\n")]
    [InlineData("<div class=\"front\">\n\n<h1>\n  Mossgate gives\n</h1>\n\n")]
    public void A_heading_in_HTML_is_the_title(string head) => Assert.Contains("title: \"Mossgate gives\"\n", Import("a.md", $"{head}{Text}"), StringComparison.Ordinal);

    [Fact]
    public void A_box_with_a_picture_is_no_title() =>
        Assert.Contains("There is no title", Import("a.md", $"<div class=\"card\"><a href=\"https://quay.example/\"><img src=\"https://quay.example/a.png\" alt=\"A crane\"></a></div>\n\n{Text}"), StringComparison.Ordinal);

    [Theory]
    [InlineData("+++\ntitle = \"Mossgate gives\"\npath = \"2015/04/23/gift\"\n+++\n", "2015-04-23")]
    [InlineData("---\ntitle: Mossgate gives\npermalink: /blog/2015/04/23/gift.html\n---\n", "2015-04-23")]
    [InlineData("---\ntitle: Mossgate gives\n---\n<p class=\"subtitle\">April 2015</p>\n\n", "2015-04")]
    public void Where_its_own_site_has_a_post_and_a_line_below_its_title_tell_the_day(string head, string date)
    {
        var page = Import("a.md", head + Text);
        Assert.Contains($"\ndate: {date}\n", page, StringComparison.Ordinal);
        Assert.DoesNotContain("draft:", page, StringComparison.Ordinal);
    }

    [Fact]
    public void The_name_of_a_post_tells_the_day_of_the_month_that_it_prints() =>
        Assert.Contains("\ndate: 2015-04-23\n", Import("2015-04-23-gift.md", $"# Mossgate gives\n\nApril 2015\n\n{Text}"), StringComparison.Ordinal);

    [Fact]
    public void A_clip_of_Omnivore_names_its_source_and_is_unescaped()
    {
        var page = Import("a.md", $"---\ntitle: Mossgate gives\ndate: 2015-04-23\n---\n\n# Mossgate gives\n#Omnivore\n\n[Read on Omnivore](https://reader.example/me/1)\n[Read Original](https://quay.example/gift)\n\n{Text}\nSee [it](https:&#x2F;&#x2F;quay.example&#x2F;it).\n\n&#x60;&#x60;&#x60;sh\na &#x3D; &quot;b&quot;\n\nc\n&#x60;&#x60;&#x60;\n");
        Assert.Contains("url: https://quay.example/gift\n", page, StringComparison.Ordinal);
        Assert.EndsWith($"---\n\n{Text}\nSee [it](https://quay.example/it).\n\n```sh\na = \"b\"\n\nc\n```\n", page, StringComparison.Ordinal);
    }

    [Fact]
    public void What_Readwise_says_of_its_highlights_is_none_of_them()
    {
        var page = Import("a.md", "title:: Mossgate gives... (highlights)\nauthor:: [[@quill on Harbourline]]\nfull-title:: \"Mossgate gives its hypervisor away\"\nurl:: https://quay.example/gift\ndate:: [[April 23rd, 2015]]\n\n- Highlights first synced by [[Readwise]] [[Nov 19th, 2022]]\n\t- It is given.\n\t  \n\t  And more of it.\n\t\t- **Note**: So.\n\t- It is kept.\n");
        foreach (var said in (string[])["title: \"Mossgate gives its hypervisor away\"", "authors: [\"@quill\"]", "summary: \"It is given.\""]) Assert.Contains(said + "\n", page, StringComparison.Ordinal);
        Assert.DoesNotContain("synced", page, StringComparison.Ordinal);
        Assert.Contains("---\n\n - It is given.\n", page, StringComparison.Ordinal);
    }

    [Fact]
    public void MDX_may_say_title_and_day_in_an_object()
    {
        using var root = new CaptureRoot();
        root.Seed("gift/index.mdx", $"import {{ ada }} from '@/authors'\n\nexport const meta = {{\n  title: 'Mossgate\\'s gift',\n  description: `A gift.`,\n  date: '2015-04-23T19:00:00.000Z',\n  authors: [ada],\n  alternates: {{\n    title: 'Another',\n  }},\n}}\n\n{Text}").Import();
        foreach (var said in (string[])["title: \"Mossgate's gift\"", "summary: \"A gift.\"", "date: 2015-04-23T19:00:00+00:00"]) Assert.Contains(said + "\n", root.Page(), StringComparison.Ordinal);
        Assert.EndsWith($"---\n\n{Text}", root.Page(), StringComparison.Ordinal);
    }

    [Fact]
    public void Strings_of_MDX_are_read_as_JavaScript_reads_them()
    {
        using var root = new CaptureRoot();
        root.Seed("a.mdx", $"export const meta = {{\n  title: 'Lantern’s \\u2014 \\'quiet\\' year\\n',\n  date: '2015-04-23',\n}}\n\n{Text}").Import();
        Assert.Contains("title: \"Lantern’s — 'quiet' year\"\n", root.Page(), StringComparison.Ordinal);
    }

    [Fact]
    public void A_page_without_a_title_that_is_called_index_is_called_like_its_folder()
    {
        using var root = new CaptureRoot();
        root.Seed("gift/index.md", $"---\ndate: 2015-04-23\n---\n{Text}").Import();
        Assert.Contains("title: \"gift\"\n", root.Page(), StringComparison.Ordinal);
    }

    private static string Import(string name, string text)
    {
        using var root = new CaptureRoot();
        root.Seed(name, text).Import();
        return root.Page();
    }
}
