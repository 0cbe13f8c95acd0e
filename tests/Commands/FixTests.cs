using Archive.Tests.Support;
using Xunit;

namespace Archive.Tests.Commands;

/// <summary><c>check --fix</c> mends what is certain, shows it, and changes no other letter.</summary>
public sealed class FixTests
{
    private const string Page = """
        ---
        # A remark above the date
        date: 13/05/2024   # the day
        title: "Acme  leaves"
        vendors:
          - Acme Corp      # who else
          - 'initech'
        moves:
          - id: acme-leaves
            action: leaves
            actor: Acme
            date: 2024/5/1
            quote: "Acme's board agreed"
        ---

        On Monday  Acme’s board agreed.  
        It left.

        """;

    private static TempArchive Archive() => new(
        ("input/vendors/acme.yml", "name: Acme\naliases: [Acme Corp]\n"), ("input/vendors/initech.yml", "name: Initech\n"),
        ("input/actions.yml", "leaves:\n  label: leaves\n"), ("input/articles/2024/acme-leaves.md", Page));

    [Fact]
    public void What_is_certain_is_mended_to_the_letter()
    {
        using var archive = Archive();
        var check = archive.Run("check", "--fix");
        Assert.Equal((0, ""), (check.Exit, check.Error));
        Assert.Equal("""
            ---
            id: acme-leaves-2024
            title: "Acme  leaves"
            # A remark above the date
            date: 2024-05-13   # the day
            vendors:
              - acme      # who else
              - 'initech'
            moves:
              - id: acme-leaves
                action: leaves
                actor: acme
                date: 2024-05-01
                quote: "Acme’s board agreed"
            ---

            On Monday  Acme’s board agreed.  
            It left.

            """, archive.Read("input/articles/2024/acme-leaves.md"));
    }

    [Fact]
    public void What_changes_is_shown_as_a_difference()
    {
        using var archive = Archive();
        var check = archive.Run("check", "--fix");
        Assert.Contains("input/articles/2024/acme-leaves.md\n", check.Output, StringComparison.Ordinal);
        Assert.Contains(" -   - Acme Corp      # who else\n", check.Output, StringComparison.Ordinal);
        Assert.Contains(" +   - acme      # who else\n", check.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("It left.", check.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void What_is_put_in_ends_its_lines_as_the_file_does()
    {
        using var archive = new TempArchive(("input/articles/2024/one.md", "---\r\ntitle: \"One\"\r\ndate: 2024-05-01\r\n---\r\n\r\nText.\r\n"));
        Assert.Equal((0, ""), (archive.Run("check", "--fix").Exit, archive.Run("check").Error));
        Assert.Equal("---\r\nid: one-2024\r\ntitle: \"One\"\r\ndate: 2024-05-01\r\n---\r\n\r\nText.\r\n", archive.Read("input/articles/2024/one.md"));
    }

    [Theory]
    [InlineData("„Bis 2026 gibt es eine Norm“", """ "\"Bis 2026 gibt es eine Norm\"" """, """ "„Bis 2026 gibt es eine Norm“" """)]
    [InlineData("„Bis 2026 gibt es eine Norm“", " “Bis 2026 gibt es eine Norm”", """ "„Bis 2026 gibt es eine Norm“" """)]
    [InlineData("Acme’s board agreed", " 'Acme''s board agreed'", " 'Acme’s board agreed'")]
    [InlineData("It said \"yes\" - all", " It said “yes” – all", " It said \"yes\" - all")]
    public void Quotation_marks_of_a_quote_are_taken_over_however_it_is_quoted(string text, string written, string mended)
    {
        var page = Page.Replace(" \"Acme's board agreed\"", written.TrimEnd(), StringComparison.Ordinal).Replace("On Monday  Acme’s board agreed.", $"On Monday {text}.", StringComparison.Ordinal);
        using var archive = Archive().Write("input/articles/2024/acme-leaves.md", page);
        var check = archive.Run("check", "--fix");
        Assert.Equal((0, ""), (check.Exit, check.Error));
        Assert.Contains($"    quote:{mended.TrimEnd()}\n", archive.Read("input/articles/2024/acme-leaves.md"), StringComparison.Ordinal);
    }

    /// <summary>Some systems code an accent with its letter, others behind it; nobody sees which.</summary>
    [Theory]
    [InlineData("Caf\u00e9 Noir", "cafe\u0301 s\u2019e\u0301crie", "caf\u00e9 s\u2019\u00e9crie")]
    [InlineData("Cafe\u0301 Noir", "caf\u00e9 s\u2019\u00e9crie", "cafe\u0301 s\u2019e\u0301crie")]
    public void Names_and_quotes_may_be_coded_otherwise_than_what_they_mean(string name, string text, string quote)
    {
        using var archive = Archive().Write("input/vendors/noir.yml", $"name: {name}\n")
            .Article("one", "2024-05-01", $"vendors: [{(name.Length == 9 ? "Cafe\u0301 Noir" : "Caf\u00e9 Noir")}]\nmoves:\n  - id: goes\n    action: leaves\n    actor: noir\n    date: 2024-05\n    quote: \"{quote}\"\n", $"Un {text} ici.\n");
        Assert.Contains("only the coding of accents differs", archive.Run("check").Error, StringComparison.Ordinal);
        Assert.Equal((0, ""), (archive.Run("check", "--fix").Exit, archive.Run("check").Error));
        Assert.Contains($"quote: \"{text}\"", archive.Read("input/articles/2024/one.md"), StringComparison.Ordinal);
        Assert.Contains("vendors: [noir]", archive.Read("input/articles/2024/one.md"), StringComparison.Ordinal);
    }

    [Fact]
    public void What_may_mean_two_things_is_left_to_people()
    {
        using var archive = Archive();
        var doubtful = Page.Replace("13/05/2024", "05/06/2024").Replace("Acme's board agreed", "Acme's whole board agreed");
        archive.Write("input/articles/2024/acme-leaves.md", doubtful);
        var check = archive.Run("check", "--fix");
        Assert.Equal(1, check.Exit);
        Assert.Contains("Write 2024-05-06 or 2024-06-05.", check.Error, StringComparison.Ordinal);
        var mended = archive.Read("input/articles/2024/acme-leaves.md");
        Assert.Contains("date: 05/06/2024   # the day", mended, StringComparison.Ordinal);
        Assert.Contains("quote: \"Acme's whole board agreed\"", mended, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("23 April 2024", "2024-04-23")]
    [InlineData("23. April 2024", "2024-04-23")]
    [InlineData("April 2, 2024", "2024-04-02")]
    [InlineData("Apr. 2nd 2024", "2024-04-02")]
    [InlineData("1er août 2024", "2024-08-01")]
    [InlineData("2 de mayo de 2024", "2024-05-02")]
    [InlineData("Dezember 2024", "2024-12")]
    [InlineData("29 February 2023", null)]
    [InlineData("April 2, 24", null)]
    [InlineData("after 2 April 2024", null)]
    public void A_month_by_its_name_is_as_certain_as_by_its_number(string written, string? meant)
    {
        using var archive = Archive().Article("one", "2024-01-01", $"added: {written}");
        archive.Run("check", "--fix");
        Assert.Contains($"added: {meant ?? written}\n", archive.Read("input/articles/2024/one.md"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("# title, date\n")]
    [InlineData("~\n")]
    [InlineData("...\n")]
    public void Front_matter_of_remarks_alone_is_told(string yaml)
    {
        using var archive = new TempArchive(("input/articles/2024/one.md", $"---\n{yaml}---\n\nText.\n"));
        Assert.StartsWith("input/articles/2024/one.md:1:1: error: The front matter is empty.", archive.Run("check", "--fix").Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("{title: A, date: 2024-05-01}", "{id: one-2024, title: A, date: 2024-05-01}")]
    [InlineData(" title: A\n # The day.\n date: 2024-05-01", " id: one-2024\n title: A\n # The day.\n date: 2024-05-01")]
    [InlineData("# Begun.\ntitle: A\ndate: >- # the day\n  1 May 2024", "id: one-2024\n# Begun.\ntitle: A\ndate: \"2024-05-01\" # the day")]
    [InlineData("id: a\ntitle: A   \ndate: 2024-05-01\nsummary: |+\n  keep   \n", "id: a\ntitle: A\ndate: 2024-05-01\nsummary: |+\n  keep   \n")]
    public void What_is_mended_may_be_written_in_any_way(string before, string after)
    {
        using var archive = new TempArchive(("input/articles/2024/one.md", $"---\n{before}\n---\n\nText.\n"));
        var check = archive.Run("check", "--fix");
        Assert.Equal((0, ""), (check.Exit, check.Error));
        Assert.Equal($"---\n{after}\n---\n\nText.\n", archive.Read("input/articles/2024/one.md"));
    }

    [Fact]
    public void A_quote_over_several_lines_is_mended_as_its_hint_says()
    {
        using var archive = Archive();
        archive.Write("input/articles/2024/acme-leaves.md", Page.Replace("quote: \"Acme's board agreed\"", "quote: >-\n      Acme's board\n      agreed", StringComparison.Ordinal));
        Assert.Equal((0, ""), archive.Run("check", "--fix") is var check ? (check.Exit, check.Error) : default);
        Assert.Contains("    quote: \"Acme’s board agreed\"\n---\n", archive.Read("input/articles/2024/acme-leaves.md"), StringComparison.Ordinal);
    }

    [Fact]
    public void What_stands_above_an_entry_may_be_called_by_its_name()
    {
        using var archive = Archive().Write("input/vendors/initech.yml", "name: Initech\npart-of: Acme\n").Write("input/topics/law.yml", "name: Law\n").Write("input/topics/courts.yml", "name: Courts\nbroader: Law\n");
        Assert.Equal("", archive.Run("check", "--fix").Error);
        Assert.Equal("name: Initech\npart-of: acme\n", archive.Read("input/vendors/initech.yml"));
        Assert.Equal("name: Courts\nbroader: law\n", archive.Read("input/topics/courts.yml"));
    }

    [Fact]
    public void A_second_run_changes_nothing()
    {
        using var archive = Archive();
        archive.Run("check", "--fix");
        var mended = archive.Read("input/articles/2024/acme-leaves.md");
        Assert.Equal("1 article checked: no problems.\n", archive.Run("check", "--fix").Output);
        Assert.Equal(mended, archive.Read("input/articles/2024/acme-leaves.md"));
    }

    [Fact]
    public void A_mark_of_the_order_of_bytes_stays_where_one_stood()
    {
        using var archive = Archive();
        archive.Write("input/articles/2024/acme-leaves.md", "\ufeff" + Page);
        Assert.Equal(0, archive.Run("check", "--fix").Exit);
        Assert.StartsWith("\ufeff---\nid: acme-leaves-2024\n", System.Text.Encoding.UTF8.GetString(File.ReadAllBytes(archive.Full("input/articles/2024/acme-leaves.md"))), StringComparison.Ordinal);
        Assert.Equal(0, archive.Run("rename", "article", "acme-leaves", "acme-goes").Exit);
        Assert.Equal([0xef, 0xbb, 0xbf], File.ReadAllBytes(archive.Full("input/articles/2024/acme-goes.md"))[..3]);
    }
}
