using Archive.Captures.Clips;
using Xunit;

namespace Archive.Tests.Captures;

/// <summary>What writers of notes and converters of pages put into Markdown that Markdown itself has no form for, or another.</summary>
public sealed class ClipFormsTests
{
    private const string Text = "Mossgate said that it would give its hypervisor away.\n\nNobody had asked for it.\n";

    [Theory]
    [InlineData("3. Mai 2025", "2025-05-03")]
    [InlineData("03. Mai 2025", "2025-05-03")]
    [InlineData("**3. Mai 2025**", "2025-05-03")]
    [InlineData("3. Mai 2025, Ada Quill", "2025-05-03")]
    public void A_day_that_looks_like_the_item_of_a_list_is_a_dateline(string line, string date)
    {
        var page = Import($"# Notiz A\n\n{line}\n\n{Text}");
        Assert.Contains($"\ndate: {date}\n", page, StringComparison.Ordinal);
        Assert.Contains("---\n\nMossgate said", page, StringComparison.Ordinal);
        Assert.DoesNotContain("draft:", page, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("a.md", "Title: Mossgate gives\n\nURL Source: https://reef.example/1\n\nPublished Time: 2015-04-23T09:00:00+00:00\n\nMarkdown Content:\nMossgate gives\n==============\n\n")]
    [InlineData("a.txt", "Title: Mossgate gives\n\nURL Source: https://reef.example/1\n\nPublished Time: 2015-04-23T09:00:00+00:00\n\nMarkdown Content:\n")]
    [InlineData("a.md", "# Mossgate gives\n\n## Metadata\n- Published: 2015-04-23\n- URL: https://reef.example/1\n\n## Full Document\n")]
    [InlineData("a.md", "---\ntitle: Mossgate gives\nurl: https://keeper.example/me/1\nurl_original: https://reef.example/1\ndate_published: 2015-04-23 09:00:00\n---\n\n# Mossgate gives\n\n")]
    [InlineData("a.md", "# Mossgate gives\n\nURL: https://reef.example/1\nPublished: 2015-04-23\nScore /5: 4\nRead 1st (Q&A): yes\n\n")]
    [InlineData("a.md", "{\n  \"title\": \"Mossgate gives\",\n  \"date\": \"2015-04-23\",\n  \"params\": {\"author\": \"Ada Quill\"},\n  \"url\": \"https://reef.example/1\"\n}\n\n")]
    [InlineData("a.md", "---json\n{\n  \"title\": \"Mossgate gives\",\n  \"date\": \"2015-04-23\",\n  \"url\": \"https://reef.example/1\"\n}\n---\n\n")]
    [InlineData("a.md", "title:: Mossgate gives\nurl:: https://reef.example/1\ndate:: [[April 23rd, 2015]]\n\n")]
    public void What_a_tool_says_of_a_text_is_none_of_it(string name, string head)
    {
        using var root = new CaptureRoot();
        root.Seed(name, head + Text).Import();
        Assert.Contains("title: \"Mossgate gives\"\n", root.Page(), StringComparison.Ordinal);
        Assert.Contains("\ndate: 2015-04-23", root.Page(), StringComparison.Ordinal);
        Assert.Contains("url: https://reef.example/1\n", root.Page(), StringComparison.Ordinal);
        Assert.EndsWith($"---\n\n{Text}", root.Page(), StringComparison.Ordinal);
    }

    [Fact]
    public void A_block_of_lines_with_percent_signs_says_title_authors_and_day()
    {
        var page = Import($"% Mossgate gives\n  its hypervisor away\n% Ada Quill; Max Moe\n% April 23, 2015\n\n{Text}");
        foreach (var said in (string[])["title: \"Mossgate gives its hypervisor away\"", "authors: [\"Ada Quill\", \"Max Moe\"]", "date: 2015-04-23"]) Assert.Contains(said + "\n", page, StringComparison.Ordinal);
        Assert.EndsWith($"---\n\n{Text}", page, StringComparison.Ordinal);
        Assert.DoesNotContain("draft:", page, StringComparison.Ordinal);
    }

    [Fact]
    public void Braces_around_no_known_key_are_no_front_matter() => Assert.Contains("quay: old", Import("{\nquay: old\n}\n\n" + Text), StringComparison.Ordinal);

    [Fact]
    public void A_note_may_open_with_its_title_and_close_with_its_keys()
    {
        using var root = new CaptureRoot();
        root.Seed("a.md", $"Mossgate gives\n\n{Text}\nid: 0f3a1b2c\ncreated_time: 2024-03-09T10:00:00.000Z\nauthor: Ada Quill\nsource_url: https://reef.example/1\nis_todo: 0\ntype_: 1\n").Import();
        Assert.Contains("title: \"Mossgate gives\"\n", root.Page(), StringComparison.Ordinal);
        Assert.Contains("authors: [\"Ada Quill\"]\n", root.Page(), StringComparison.Ordinal);
        Assert.Contains("url: https://reef.example/1\n", root.Page(), StringComparison.Ordinal);
        Assert.EndsWith($"---\n\n{Text}", root.Page(), StringComparison.Ordinal);
        Assert.Contains("There is no dateline", root.Errors, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("> [!note] Hear\n> Read *this*.\n> And that.", "> **Hear**\n>\n> Read *this*.\n> And that.")]
    [InlineData("> [!WARNING]\n> Read this.", "> **Warning**\n>\n> Read this.")]
    [InlineData("> [!faq]- Who asks?", "> **Who asks?**")]
    [InlineData("> [!custom-kind|wide]+ Hear\n>\n> Read this.", "> **Hear**\n>\n> Read this.")]
    [InlineData("> One.\n>\n> > [!tip] Hear\n> > Read this.", "> One.\n>\n> > **Hear**\n> >\n> > Read this.")]
    [InlineData("It is ==marked **well**== here.", "It is marked **well** here.")]
    [InlineData("See [[Harbours]] and [[Harbours#Old|the old ones]].", "See Harbours and the old ones.")]
    [InlineData("Two.%%a remark%% Three. ^b1a2c3", "Two. Three.")]
    [InlineData("Two.%% a remark, 5 % long %% Three.", "Two. Three.")]
    [InlineData("In 2015 it was %% in 2014? %%let.", "In 2015 it was let.")]
    [InlineData("It let 100 %% of one and 50 %% of another.", "It let 100 %% of one and 50 %% of another.")]
    [InlineData("Write `==x==`, `[[y]]` or a == b == c.", "Write `==x==`, `[[y]]` or a == b == c.")]
    [InlineData("```sh\n[[ -f x ]] && echo ==x==\n> [!note] X\n```", "```sh\n[[ -f x ]] && echo ==x==\n> [!note] X\n```")]
    public void Callouts_and_marks_of_notes_become_Markdown(string written, string body)
    {
        var page = Import($"# Mossgate gives\n\nApril 23, 2015\n\nIt begins.\n\n{written}\n", out var warnings);
        Assert.EndsWith($"\n\nIt begins.\n\n{body}\n", page, StringComparison.Ordinal);
        Assert.DoesNotContain("draft:", page, StringComparison.Ordinal);
        Assert.Equal(written != body, warnings.Contains("Marks that Markdown does not have", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("[\n\nThe old harbour\n\nIt is *old*.\n\n](https://quay.example/old \"The old harbour\")", "[The old harbour](https://quay.example/old)\n\nIt is *old*.")]
    [InlineData("[\n\n![A crane](https://quay.example/a.png)\n\n](https://quay.example/old)", "[![A crane](https://quay.example/a.png)](https://quay.example/old)")]
    [InlineData("[\n\n## The old harbour\n\n](https://quay.example/old)", "## [The old harbour](https://quay.example/old)")]
    [InlineData("[\n\nSee [this](https://quay.example/this).\n\nIt is old.\n\n](https://quay.example/old)", "See [this](https://quay.example/this).\n\n[It is old.](https://quay.example/old)")]
    [InlineData("<a href=\"https://quay.example/old\"><div>The old harbour</div><div>It is old.</div></a>", "[The old harbour](https://quay.example/old)\n\nIt is old.")]
    [InlineData("[\n\nIt is open.", "[\n\nIt is open.")]
    public void A_link_around_several_blocks_is_one_of_the_first_with_words(string written, string body) =>
        Assert.EndsWith($"\n\nIt begins.\n\n{body}\n", Import($"# Mossgate gives\n\nApril 23, 2015\n\nIt begins.\n\n{written}\n"), StringComparison.Ordinal);

    [Theory]
    [InlineData("a\n\n    b\n    c\n\n\td\ne", "    b\n    c|\td")]
    [InlineData("a\n    b", "")]
    [InlineData("- a\n\n    b\n\n      c\n\nd\n\n    e", "      c|    e")]
    [InlineData("1. a\n\n   - b\n\n        c\n\n      text\n\n       d", "")]
    [InlineData("[^1]: a\n\n    b\n\n```\n\n    c\n```\n\n    d", "    d")]
    [InlineData("> a\n>\n>     b\n>\n>     c\n\n# d\n    e", ">     b\n>\n>     c|    e")]
    [InlineData("-     a\n\n      b\n\n      c\r\n\r\n  d", "      b|      c")]
    [InlineData("Note.[^1]\n\n[^1]:     a\n\n        b", "        b")]
    public void Code_is_indented_by_four_columns_more_than_what_it_stands_in(string text, string code) =>
        Assert.Equal(code, string.Join('|', IndentedCode.Find(text, 0).Select(at => text[at.Key..at.Value])));

    [Fact]
    public void Prose_between_two_rules_is_no_front_matter() =>
        Assert.EndsWith("\n\nIt begins here, by the sea.\nWarning: this goes on.\n\nMore of it.\n\n---\n\nThe end.\n", Import("---\nIt begins here, by the sea.\nWarning: this goes on.\n\nMore of it.\n\n---\n\nThe end.\n"), StringComparison.Ordinal);

    [Fact]
    public void Pictures_without_words_are_told_once()
    {
        Import($"# Mossgate gives\n\nApril 23, 2015\n\n{Text}\n![](https://quay.example/a.png) ![A crane](https://quay.example/b.png)\n\n![](https://quay.example/c.png)\n\n`![](https://quay.example/d.png)`\n", out var warnings);
        Assert.Contains("seeds/a.md:9:1: 2 pictures have no words for those who cannot see them, the first https://quay.example/a.png.", warnings, StringComparison.Ordinal);
    }

    private static string Import(string text) => Import(text, out _);

    private static string Import(string text, out string warnings)
    {
        using var root = new CaptureRoot();
        root.Seed("a.md", text).Import();
        warnings = root.Warnings;
        return root.Page();
    }
}
