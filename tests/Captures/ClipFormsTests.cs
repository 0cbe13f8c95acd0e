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
    [InlineData("> [!note] Hear\n> Read *this*.\n> And that.", "> **Hear**\n>\n> Read *this*.\n> And that.")]
    [InlineData("> [!WARNING]\n> Read this.", "> **Warning**\n>\n> Read this.")]
    [InlineData("> [!faq]- Who asks?", "> **Who asks?**")]
    [InlineData("> [!custom-kind|wide]+ Hear\n>\n> Read this.", "> **Hear**\n>\n> Read this.")]
    [InlineData("> One.\n>\n> > [!tip] Hear\n> > Read this.", "> One.\n>\n> > **Hear**\n> >\n> > Read this.")]
    [InlineData("It is ==marked **well**== here.", "It is marked **well** here.")]
    [InlineData("See [[Harbours]] and [[Harbours#Old|the old ones]].", "See Harbours and the old ones.")]
    [InlineData("Two.%%a remark%% Three. ^b1a2c3", "Two. Three.")]
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
