using Archive.Tests.Support;
using Xunit;

namespace Archive.Tests.Content;

/// <summary>A name or a title is what readers see of it, in pages, citations and data alike.</summary>
public sealed class VisibleTextTests
{
    [Fact]
    public void Control_characters_of_names_and_titles_reach_no_file()
    {
        using var archive = new TempArchive().Article("one", more: "authors: [\"\\x01Jane Doe \\x01\"]", title: "\"A \\x01page\"");
        var check = archive.Run("check");
        Assert.Equal((0, 2), (check.Exit, check.Error.Split("A character that nobody sees").Length - 1));
        archive.Build();
        foreach (var (file, text) in ((string, string)[])[("cite.bib", "author = {Doe, Jane}"), ("cite.ris", "AU  - Doe, Jane\r\n"), ("cite.json", "\"title\":\"A page\""), ("index.html", "\"name\":\"Jane Doe\"")])
        {
            var written = archive.Published($"articles/2015/one/{file}");
            Assert.Contains(text, written, StringComparison.Ordinal);
            Assert.DoesNotContain("u0001", written, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void A_quote_is_looked_up_as_it_stands()
    {
        using var archive = RecordArchive.Empty().Article("one", "2015-04-23", "moves:\n  - id: m\n    actor: acme\n    action: launches\n    target: product:Anvil\n    date: 2015\n    quote: \"launched\\x01 Anvil\"\n", "Acme launched\u0001 Anvil.\n");
        Assert.DoesNotContain(": error: ", archive.Run("check").Error, StringComparison.Ordinal);
    }
}
