using Archive.Catalog;
using Archive.Tests.Support;
using Xunit;

namespace Archive.Tests.Catalog;

public sealed class RecordOrderTests
{
    [Fact]
    public void A_move_that_two_articles_report_stands_once_with_both()
    {
        using var archive = RecordArchive.Of("first 2015-04 acme joins guild");
        archive.Article("second", "2016", RecordArchive.Moves("again 2015-04-22 acme joins guild same-as=first"));
        var catalog = archive.Catalog();
        var move = Assert.Single(catalog.Links[catalog.Vendors.Single(v => v.Id == "acme")].Moves);
        Assert.Equal("first", move.Id);
        Assert.Equal(["again"], catalog.Links[move].AlsoReported.Select(r => r.Id));
        Assert.Empty(catalog.Links.DisagreeingReportsOf(move));
    }

    [Fact]
    public void A_report_of_a_report_hangs_on_the_first()
    {
        using var archive = RecordArchive.Of("a 2015 acme joins guild", "b 2015 acme joins guild same-as=a", "c 2015 acme joins guild same-as=b");
        var catalog = archive.Catalog();
        Assert.Equal(["b", "c"], catalog.Links[Assert.Single(catalog.Moves)].AlsoReported.Select(r => r.Id));
    }

    [Fact]
    public void Dates_that_cannot_both_be_right_disagree()
    {
        using var archive = RecordArchive.Of("a 2015-04-22 acme joins guild", "b 2015-05 acme joins guild same-as=a");
        var catalog = archive.Catalog();
        Assert.Equal(["b"], catalog.Links.DisagreeingReportsOf(Assert.Single(catalog.Moves)).Select(r => r.Id));
    }

    [Fact]
    public void Moves_run_from_the_oldest_and_one_of_a_month_before_those_of_its_days()
    {
        using var archive = RecordArchive.Of("c 2016 acme joins guild", "a 2011-05-25 acme joins forge", "b 2011-05 initech joins forge");
        Assert.Equal("b a c", string.Join(' ', archive.Catalog().Moves));
    }

    [Theory]
    [InlineData("agreed done", "done 2012 acme completes initech deal=d", "agreed 2012-07-23 acme acquires initech deal=d")]
    [InlineData("bid cleared agreed off", "off 2018-03 acme abandons initech deal=d", "bid 2017 acme bids-for initech deal=d", "agreed 2018-03-01 acme acquires initech deal=d", "cleared 2018-02 bureau clears initech deal=d")]
    [InlineData("bid stopped off", "off 2018-03 acme abandons initech deal=d answers=stopped", "bid 2018-03 acme bids-for initech deal=d", "stopped 2018-03-12 bureau blocks initech deal=d")]
    [InlineData("bid agreed cleared done", "done 2012 acme completes initech deal=d", "cleared 2012 bureau clears initech deal=d", "agreed 2012 acme acquires initech deal=d", "bid 2012-05 acme bids-for initech deal=d")]
    [InlineData("agreed done later", "done 2012 acme completes initech deal=d", "agreed 2012-07-23 acme acquires initech deal=d", "later 2012-07-24 acme joins guild")]
    [InlineData("relicensed forked", "forked 2021-01 acme forks forge answers=relicensed", "relicensed 2021-01-14 initech relicenses forge")]
    [InlineData("first second third", "third 2021 acme joins guild answers=second", "second 2021 initech joins guild answers=first", "first 2021-01-14 hooli joins guild")]
    [InlineData("joined left", "left 2012 acme leaves guild", "joined 2012-09-07 acme joins guild")]
    [InlineData("left joined", "left 2012 acme leaves guild", "joined 2012-09-07 acme joins guild answers=left")]
    [InlineData("old agreed done", "old 2012 acme completes initech deal=d", "agreed 2012-07-23 acme acquires initech deal=e", "done 2013 acme completes initech deal=e")]
    public void Where_a_date_leaves_it_open_moves_run_as_their_deal_answer_or_relation_does(string expected, params string[] moves)
    {
        using var archive = RecordArchive.Of(moves);
        var catalog = archive.Catalog();
        Assert.Equal(expected, string.Join(' ', catalog.Moves));
        if (expected.Contains("agreed done", StringComparison.Ordinal)) Assert.Equal(("agreed", "done"), (catalog.Deals[^1].Main.Id, catalog.Deals[^1].Completed!.Id));
    }

    [Theory]
    [InlineData("2024-03-20", "2024-03-28", "8 Day")]
    [InlineData("2024-03-20", "2024-03-21", "1 Day")]
    [InlineData("2015-06-11", "2015-10-10", "3 Month")]
    [InlineData("2015-02", "2015-04", "2 Month")]
    [InlineData("2015-02-27", "2015-04", "2 Month")]
    [InlineData("2017-12", "2017-12", "0 Month")]
    [InlineData("2017-12-01", "2017-12-01", "0 Day")]
    [InlineData("2010-08", "2021-04-05", "10 Year")]
    [InlineData("2015", "2015-04-05", "0 Year")]
    [InlineData("2015", "2016-04-05", "1 Year")]
    [InlineData("2015-04-24T01:00:00+02:00", "2015-04-23T23:30:00Z", "0 Day")]
    [InlineData("2015-04-23T22:00:00-05:00", "2015-04-24T04:30:00Z", "0 Day")]
    [InlineData("2015-04-24T01:00:00+02:00", "2015-04-23", "0 Day")]
    [InlineData("2016-01-01T00:30:00+02:00", "2015", "0 Year")]
    [InlineData("9999-12-31T12:00:00+14:00", "9999-12-31T23:00:00Z", "0 Day")]
    public void Time_between_two_moves_is_told_no_finer_than_both_are_known(string from, string to, string told) =>
        Assert.Equal(told, Elapsed.Between(PartialDate.Parse(from), PartialDate.Parse(to)) is var (count, unit) ? $"{count} {unit}" : "");
}
