using Archive.Catalog;
using Archive.Tests.Support;
using Xunit;

namespace Archive.Tests.Catalog;

public sealed class PredictionScoreTests
{
    [Fact]
    public void No_share_is_stated_below_ten_resolved_predictions()
    {
        Assert.Null(new PredictionScore(3, 3, 3, 20).Share(Outcome.Refuted));
        Assert.Equal(30, new PredictionScore(3, 3, 4, 20).Share(Outcome.BorneOut));
        Assert.Null(new PredictionScore(3, 3, 4, 20).Share(Outcome.Open));
    }

    [Fact]
    public void Only_predictions_are_counted()
    {
        using var archive = RecordArchive.Empty().Article("claims", "2015", """
            claims:
              - {id: a, kind: prediction, speaker: Somebody, made-on: 2015, text: It comes.}
              - {id: b, kind: assessment, speaker: Somebody, made-on: 2015, text: It is.}
              - {id: c, kind: question, speaker: Somebody, made-on: 2015, text: Is it?}
            """);
        Assert.Equal(new PredictionScore(0, 0, 0, 1), PredictionScore.Tally(archive.Catalog().Claims));
    }

    [Fact]
    public void A_horizon_of_a_year_has_passed_when_all_of_it_has()
    {
        using var archive = RecordArchive.Empty().Article("claims", "2015", """
            claims:
              - {id: a, speaker: Somebody, made-on: 2015, text: It comes., horizon: 2016}
              - {id: b, speaker: Somebody, made-on: 2015, text: It comes later.}
            """);
        var catalog = archive.Catalog();
        Assert.Empty(OverdueClaims.Find(catalog, PartialDate.Parse("2016-12-31")));
        Assert.Equal(["a"], OverdueClaims.Find(catalog, PartialDate.Parse("2017-01-01")).Select(c => c.Id));
    }

    [Theory]
    [InlineData("2015-06", true)]
    [InlineData("2016-06", false)]
    [InlineData("2018", true)]
    public void Reviews_that_came_after_a_day_say_nothing_of_it(string asOf, bool isOverdue)
    {
        using var archive = RecordArchive.Empty().Article("claims", "2014", """
            claims:
              - id: a
                speaker: Somebody
                made-on: 2014
                text: It comes.
                horizon: 2014-12
                reviews:
                  - {date: 2016-01-01, outcome: refuted, why: It went., evidence: [{url: "https://daily.example/x", date: 2015}]}
                  - {date: 2017-01-01, outcome: open, why: It may come yet.}
            """);
        Assert.Equal(isOverdue, OverdueClaims.Find(archive.Catalog(), PartialDate.Parse(asOf)).Count == 1);
    }
}
