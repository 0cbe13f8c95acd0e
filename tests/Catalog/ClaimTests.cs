using Archive.Catalog;
using Archive.Tests.Support;
using Xunit;

namespace Archive.Tests.Catalog;

public sealed class ClaimTests
{
    [Theory]
    [InlineData("ada-quill", "Ada Quill")]
    [InlineData("A. Quill", "Ada Quill")]
    [InlineData("acme", "Acme")]
    [InlineData("somebody at Acme", "somebody at Acme")]
    public void A_speaker_is_found_in_the_registry_and_need_not_be_there(string written, string shown)
    {
        using var archive = Claiming($"speaker: \"{written}\"\n    made-on: 2015");
        archive.Write("input/people/ada-quill.yml", "name: Ada Quill\naliases: [\"A. Quill\"]\nroles:\n  - vendor: acme\n    title: chief\n    from: 2012\n");
        var catalog = archive.Catalog();
        var claim = Assert.Single(catalog.Claims);
        Assert.Equal(shown, claim.Speaker);
        Assert.Equal(shown == "Ada Quill", claim.Person is not null);
        Assert.Equal(shown == "Acme", claim.Organisation is not null);
        if (claim.Person is { } person) Assert.Equal(claim, Assert.Single(catalog.Links[person].Claims));
    }

    [Fact]
    public void A_claim_about_one_vendor_by_two_of_its_names_counts_once()
    {
        using var archive = Claiming("speaker: Ada\n    made-on: 2015\n    about: [acme, \"Acme\"]");
        var catalog = archive.Catalog();
        var vendor = Assert.Single(Assert.Single(catalog.Claims).About);
        Assert.Single(catalog.Links[vendor].Claims);
    }

    [Theory]
    [InlineData("", "2026-05-01", "2026")]
    [InlineData("after the one of 2026-05-01", "2026-05-01", "2026", "2026-04")]
    public void A_review_is_out_of_order_where_one_before_it_is_certainly_later(string error, params string[] dates)
    {
        using var archive = Claiming("speaker: Ada\n    made-on: 2015\n    reviews:\n" + string.Concat(dates.Select(d => $"      - {{date: {d}, outcome: open, why: So.}}\n")));
        var check = archive.Run("check");
        Assert.Equal(error.Length > 0, check.Error.Contains("stands after the one", StringComparison.Ordinal));
        Assert.Contains(error, check.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void A_claim_of_two_speakers_is_two_claims()
    {
        using var archive = Claiming("speaker: [Ada, Grace]\n    made-on: 2015");
        var check = archive.Run("check");
        Assert.Equal(1, check.Exit);
        Assert.Contains("A claim has one speaker.", check.Error, StringComparison.Ordinal);
        Assert.Contains("Write a second claim", check.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void A_claim_of_an_unknown_day_stands_at_the_latest_that_is_known()
    {
        using var archive = Claiming("speaker: Ada\n    said-by: 2013-05");
        var claim = Assert.Single(archive.Catalog().Claims);
        Assert.Null(claim.MadeOn);
        Assert.Equal("2013-05", claim.Date.ToString());
    }

    [Fact]
    public void A_claim_without_any_date_or_with_both_is_an_error()
    {
        using var none = Claiming("speaker: Ada");
        Assert.Contains("The claim has no date.", none.Run("check").Error, StringComparison.Ordinal);
        using var both = Claiming("speaker: Ada\n    made-on: 2013\n    said-by: 2013-05");
        Assert.Contains("not both", both.Run("check").Error, StringComparison.Ordinal);
    }

    [Fact]
    public void A_page_that_bears_no_date_is_evidence_but_not_the_later_one()
    {
        const string undated = "speaker: Ada\n    made-on: 2013\n    reviews:\n      - date: 2020\n        outcome: refuted\n        why: It failed.\n        evidence:\n          - url: https://daily.example/a\n";
        using var alone = Claiming(undated);
        Assert.Contains("No evidence of this verdict is dated after the claim of 2013.", alone.Run("check").Error, StringComparison.Ordinal);
        using var beside = Claiming(undated + "          - url: https://daily.example/b\n            date: 2019\n");
        Assert.Equal((0, ""), (beside.Run("check").Exit, beside.Run("check").Error));
    }

    [Fact]
    public void An_id_that_is_nobodys_is_pointed_out_as_a_speaker()
    {
        using var archive = Claiming("speaker: ada-quil\n    made-on: 2013");
        archive.Write("input/people/ada-quill.yml", "name: Ada Quill\n");
        var check = archive.Run("check");
        Assert.Equal(0, check.Exit);
        Assert.Contains("Did you mean 'ada-quill'?", check.Error, StringComparison.Ordinal);
    }

    private static TempArchive Claiming(string keys) =>
        RecordArchive.Empty().Article("page", "2015", $"claims:\n  - id: claim\n    text: All will be well.\n    {keys}\n");
}
