using Xunit;

namespace Archive.Tests.Captures;

/// <summary>What the layout of a plain text says: indentation, columns, hyphens at the ends of lines, the last letter of a title.</summary>
public sealed class TextLayoutTests
{
    private const string Head = "The quay is let\n\nApril 23, 2015\n\n";

    private static string Body(string text) => string.Join("\n\n", CaptureRoot.Read(Head + text).Blocks.Select(block => block.Markdown));

    [Fact]
    public void An_indented_line_starts_a_paragraph()
    {
        var body = Body("""
                The harbour council let the eastern quay to Mossgate on Friday, for
            eleven years and against the vote of its own treasurer.
                Corvid, which had asked for the same quay, was told of it by the
            papers and has not been heard of since.
                Nobody else had asked.
            """);
        Assert.Equal(["The harbour council let the eastern quay to Mossgate on Friday, for eleven years and against the vote of its own treasurer.", "Corvid, which had asked for the same quay, was told of it by the papers and has not been heard of since.", "Nobody else had asked."], body.Split("\n\n"));
    }

    [Theory]
    [InlineData("Rent by year:\n\nYear      East     West\n2013      4.5      2.1\n2014      4.75     2.0\n\nNo more is known.", "```\nYear      East     West\n2013      4.5      2.1\n2014      4.75     2.0\n```")]
    [InlineData("Then run:\n\n    quay let --east\n        --years 11   # no more\n\nThat is all.", "```\nquay let --east\n    --years 11   # no more\n```")]
    [InlineData("A\tB\n1\t2", "```\nA\tB\n1\t2\n```")]
    public void Columns_and_programs_keep_their_layout(string text, string block) => Assert.Contains(block, Body(text), StringComparison.Ordinal);

    [Theory]
    [InlineData("def let(quay):\n    if quay:\n        return True\n    return False")]
    [InlineData("while (rope) {\n  pull(rope);\n}")]
    public void A_program_within_a_text_keeps_its_indentation(string program) => Assert.Equal($"It is let so:\n\n```\n{program}\n```\n\nThat is all.", Body($"It is let so:\n\n{program}\n\nThat is all.\n"));

    [Theory]
    [InlineData("What is let:\n  the eastern quay\n  the crane (old)")]
    [InlineData("Said the rope to the boat,\n  hold me well\nand the boat held")]
    public void Verse_and_what_follows_a_colon_are_no_program(string text) => Assert.DoesNotContain("```", Body(text), StringComparison.Ordinal);

    [Theory]
    [InlineData("    the firm shall keep the crane(s) at its own cost;\n    the harbour shall lend the rope;\n    nobody shall ask for more.")]
    [InlineData("    Said the rope: I hold;\n    said the boat: I stay.\n    Said the quay to both;\n    I have seen you go.")]
    public void Clauses_and_verse_that_end_with_semicolons_are_no_program(string text) => Assert.DoesNotContain("```", Body($"It was agreed:\n\n{text}\n\nThat is all.\n"), StringComparison.Ordinal);

    [Fact]
    public void Two_blanks_behind_a_full_stop_are_no_column() =>
        Assert.DoesNotContain("```", Body("It was let.  Nobody knows why.\nThen it was sold.  Nobody asked.\n"), StringComparison.Ordinal);

    [Fact]
    public void A_word_that_a_lines_end_parts_at_its_hyphen_is_a_question()
    {
        var parse = CaptureRoot.Read(Head + """
            The council had asked more than once for rather more detailed infor-
            mation on who would pay for the quay, and when, as any council does
            before it lets a quay to strangers, however rich they may be by now.
            """);
        var question = Assert.Single(parse.Questions, q => q.Candidates.Count == 2);
        Assert.Equal(["infor-mation", "information"], question.Candidates);
        Assert.Equal("seeds/a.txt:5:63", question.At.ToString());
    }

    [Theory]
    [InlineData("The council had asked for more infor-\nmation on who would pay for the quay.")]
    [InlineData("The council had asked for more infor-\nmation on who would pay for the quay, and when, as any council does before it lets a quay to strangers, however rich they may be.")]
    public void So_is_one_in_columns_of_any_width(string text) =>
        Assert.Equal(["infor-mation", "information"], Assert.Single(CaptureRoot.Read(Head + text + "\n").Questions, q => q.About == "wrap").Candidates);

    [Fact]
    public void Lines_that_stop_in_mid_sentence_with_a_blank_line_below_each_are_a_question()
    {
        const string Text = "The harbour council let the eastern quay to Mossgate on Friday, for\n\neleven years and against the vote of its own treasurer, who had asked\n\nfor a sale. Corvid was told of it by the papers.\n";
        Assert.Contains("a blank line between its lines", Assert.Single(CaptureRoot.Read(Head + Text).Questions).Text, StringComparison.Ordinal);
        Assert.Empty(CaptureRoot.Read(Head + Text.Replace("for\n", "for ten.\n", StringComparison.Ordinal)).Questions);
    }

    [Theory]
    [InlineData("By Max Moe\nApril 30, 2015")]
    [InlineData("April 30, 2015\n\nBy Max Moe")]
    [InlineData("By Max Moe, April 30, 2015")]
    public void A_second_title_with_its_own_byline_and_dateline_is_a_question(string head)
    {
        const string Text = "By Ada Quill\n\nIt was let on Friday, to whoever asked first.\n\nNobody did.\n\n";
        Assert.Contains("'The crane is sold' has a byline and a dateline of its own", Assert.Single(CaptureRoot.Read($"{Head}{Text}The crane is sold\n\n{head}\n\nIt was sold on Monday.\n").Questions).Text, StringComparison.Ordinal);
        Assert.Empty(CaptureRoot.Read($"{Head}{Text}The crane is sold.\n\n{head}\n\nIt was sold on Monday.\n").Questions);
        Assert.Empty(CaptureRoot.Read($"{Head}{Text}The crane is sold\n\n{head}\n").Questions);
    }

    [Theory]
    [InlineData("Mossgate Systems buys Corvid, Inc.")]
    [InlineData("Mossgate moves its seat to the U.S.")]
    public void A_title_may_end_with_an_abbreviation(string title)
    {
        var parse = CaptureRoot.Read($"{title}\n\nApril 23, 2015\n\nIt said so on Friday, and no more.\n");
        Assert.Equal(title, parse.Title);
        Assert.Empty(parse.Questions);
    }

    [Fact]
    public void A_summary_is_a_sentence_without_its_number()
    {
        using var root = new CaptureRoot();
        root.Seed("a.txt", Head + "What is let:\n\n- the quay\n- the crane\n\n1. The quay goes first.\n2. Then the crane.\n").Import();
        Assert.Contains("summary: \"The quay goes first.\"\n", root.Page(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Last modified: April 23, 2015", true)]
    [InlineData("Zuletzt geändert am 23. April 2015", true)]
    [InlineData("Updated April 23, 2015", false)]
    [InlineData("Published April 21, 2015 Last updated April 23, 2015", false)]
    public void A_line_that_speaks_of_a_change_alone_is_no_dateline(string line, bool isAsked)
    {
        using var root = new CaptureRoot();
        root.Seed("a.txt", $"The quay is let\n\n{line}\n\nIt was let on Friday, to whoever asked first.\n").Import();
        Assert.Equal(isAsked, root.Page().Contains("last changed, 2015-04-23, and not when it was published", StringComparison.Ordinal));
    }
}
