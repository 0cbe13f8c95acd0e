using Archive.Tests.Support;
using Xunit;

namespace Archive.Tests.Linking;

/// <summary>By which names entries of the registry are found, and what is said where there is none.</summary>
public sealed class NameTests
{
    [Fact]
    public void A_name_that_two_products_bear_means_neither()
    {
        using var archive = RecordArchive.Empty().Article("page", more: "vendors: [Edge]\n");
        foreach (var id in new[] { "one", "two" }) archive.Write($"input/vendors/{id}-edge.yml", $"name: {id} edge\nkind: product\naliases: [Edge]\n");
        Assert.Contains("More than one vendor is called 'Edge'.", archive.Run("check").Error, StringComparison.Ordinal);
    }

    [Fact]
    public void A_family_name_with_its_particle_and_a_given_name_are_one_author()
    {
        using var archive = RecordArchive.Empty().Article("page", more: "authors: [\"de la Cruz, Juana Inés\"]\n");
        Assert.DoesNotContain("counts as one", archive.Run("check").Error, StringComparison.Ordinal);
        Assert.Contains("author = {de la Cruz, Juana Inés}", archive.Build().Published("articles/2015/page/cite.bib"), StringComparison.Ordinal);
    }

    [Fact]
    public void One_author_with_the_family_name_first_is_told_how_to_say_so()
    {
        using var archive = RecordArchive.Empty().Article("page", more: "authors: [\"García Márquez, Gabriel José\"]\n");
        Assert.Contains("If it is one person, the family name first, write a file for that person", archive.Run("check").Error.ReplaceLineEndings(" ").Replace("     ", " ", StringComparison.Ordinal), StringComparison.Ordinal);

        archive.Write("input/people/garcia-marquez.yml", "name: \"García Márquez, Gabriel José\"\n");
        Assert.DoesNotContain("counts as one", archive.Run("check").Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("", "Ada Quill, chief of Acme")]
    [InlineData("", "Ada Quill, Chief Executive of Acme")]
    [InlineData("", "Ada Quill,  chief   of   Acme")]
    [InlineData("looks like 2 speakers", "Ada Quill, Bo van Silent")]
    [InlineData("looks like 2 speakers", "Ada Quill and Bo Silent, chiefs of Acme")]
    public void A_role_behind_a_comma_is_no_second_speaker(string told, string speaker)
    {
        using var archive = RecordArchive.Empty().Article("page", "2015", $"claims:\n  - {{id: claim, text: All will be well., made-on: 2015, speaker: \"{speaker}\"}}\n");
        var check = archive.Run("check").Error;
        Assert.Equal(told.Length > 0, check.Length > 0);
        Assert.Contains(told, check, StringComparison.Ordinal);
    }

    [Fact]
    public void A_name_that_a_product_shares_with_a_company_means_the_company()
    {
        using var archive = RecordArchive.Empty().Article("page", more: "vendors: [Acme]\n").Write("input/vendors/acme-server.yml", "name: Acme\nkind: product\n");
        Assert.Equal("acme", Assert.Single(Assert.Single(archive.Catalog().Articles).Vendors).Id);
    }

    [Fact]
    public void Capitals_are_forgiven_where_name_and_id_are_one_word()
    {
        using var archive = RecordArchive.Empty().Article("page", more: "vendors: [ACME]\n");
        Assert.Equal("acme", Assert.Single(Assert.Single(archive.Catalog().Articles).Vendors).Id);
    }

    [Fact]
    public void Of_more_wrong_names_than_can_be_compared_the_first_of_the_report_are_told_the_nearest()
    {
        const int Count = 100;
        using var archive = RecordArchive.Empty();
        for (var i = 0; i < Count; i++)
        {
            var name = $"{i:000}{new string((char)('a' + (i % 26)), 190)}";
            archive.Write($"input/vendors/v{i:000}.yml", $"name: {name}\nkind: company\n");
            archive.Article($"a{i:000}", $"2015-01-01T00:{i / 60:00}:{i % 60:00}Z", $"vendors: [{name}x]\n");
        }
        var hints = archive.Run("check").Error.Split('\n').Where(l => l.StartsWith("    ", StringComparison.Ordinal)).Select(l => l.Contains("Did you mean", StringComparison.Ordinal)).ToList();
        Assert.Equal(Count, hints.Count);
        Assert.InRange(hints.Count(h => h), 1, Count - 1);
        Assert.DoesNotContain(true, hints.SkipWhile(h => h));
    }
}
