using Archive.Catalog;
using MemoryPack;
using Xunit;

namespace Archive.Tests.Catalog;

public sealed class PartialDateTests
{
    [Theory]
    [InlineData("2015")]
    [InlineData("2015-04")]
    [InlineData("2015-04-23")]
    [InlineData("2015-04-23T07:30:00-04:00")]
    [InlineData("2015-04-23T11:30:00+00:00")]
    [InlineData("0999-12-31T23:59:59+14:00")]
    [InlineData("2015-04-23T07:05:09-09:30")]
    public void Writes_back_what_it_read(string text)
    {
        var date = PartialDate.Parse(text);
        Assert.Equal(text, date.ToString());
        Assert.Equal(text, $"{date}");
    }

    [Theory]
    [InlineData("2015", "2016-01-01")]
    [InlineData("2015-12", "2016-01-01")]
    [InlineData("2016-02-28", "2016-02-29")]
    [InlineData("9998", "9999-01-01")]
    [InlineData("9999-11", "9999-12-01")]
    [InlineData("9999-12-30", "9999-12-31")]
    public void Ends_where_the_next_period_begins(string date, string next) =>
        Assert.Equal(PartialDate.Parse(next).Start, PartialDate.Parse(date).End);

    [Theory]
    [InlineData("9999")]
    [InlineData("9999-12")]
    [InlineData("9999-12-31")]
    [InlineData("9999-12-31T23:59:59.9999999Z")]
    [InlineData("9999-12-31T23:59:59.9999999+05:00")]
    [InlineData("9999-12-31T18:59:59.9999999-05:00")]
    public void The_last_period_ends_with_the_last_moment(string text)
    {
        var date = PartialDate.Parse(text);
        Assert.InRange(date.End, date.Start, DateTimeOffset.MaxValue);
        Assert.True(date.IsCertainlyAfter(PartialDate.Parse("2015")));
        Assert.False(PartialDate.Parse("2015").IsCertainlyAfter(date));
    }

    [Fact]
    public void Is_kept_between_builds_as_it_is()
    {
        var kept = new KeptDates(PartialDate.Parse("2015-04-23T07:05:09-09:30"), null, [PartialDate.Parse("2015"), PartialDate.Parse("9999-12")]);
        var read = MemoryPackSerializer.Deserialize<KeptDates>(MemoryPackSerializer.Serialize(kept))!;
        Assert.Equal(kept with { All = read.All }, read);
        Assert.Equal(kept.All, read.All);
    }

    [Theory]
    [InlineData("")]
    [InlineData("15")]
    [InlineData("2015-13")]
    [InlineData("2015-02-30")]
    [InlineData("2015-4-3")]
    [InlineData("0000")]
    [InlineData("2015-04-23T07:30:00")]
    [InlineData("2015-04-23 07:30:00-04:00")]
    [InlineData("April 2015")]
    [InlineData("２０１５")]
    [InlineData(" 2015-4")]
    [InlineData("+201")]
    [InlineData("0001-01-01T00:00:00+14:00")]
    [InlineData("9999-12-31T23:59:59-14:00")]
    [InlineData("2015-04-23T07:30:00+15:00")]
    public void Refuses_what_names_no_moment(string text) =>
        Assert.False(PartialDate.TryParse(text, out _));

    [Fact]
    public void A_month_sorts_before_its_first_day_and_invents_none()
    {
        var month = PartialDate.Parse("2012-04");
        Assert.True(month < PartialDate.Parse("2012-04-01"));
        Assert.Null(month.Day);
        Assert.False(PartialDate.Parse("2012-04-30").IsCertainlyAfter(month));
        Assert.True(PartialDate.Parse("2012-05").IsCertainlyAfter(month));
    }

    [Theory]
    [InlineData("2015-04-23T23:30:00-04:00", "2015-04-23", false)]
    [InlineData("2015-04-23T23:30:00-04:00", "2015-04-22", true)]
    [InlineData("2015-04-24", "2015-04-23T23:30:00-04:00", true)]
    [InlineData("2015-04-23T23:30:00-04:00", "2015-04-24T03:00:00Z", true)]
    public void A_moment_beside_a_day_is_the_day_that_it_was_written_with(string one, string other, bool isAfter) =>
        Assert.Equal(isAfter, PartialDate.Parse(one).IsCertainlyAfter(PartialDate.Parse(other)));

    [Theory]
    [InlineData("2015-12-31T23:30:00-05:00", "2016")]
    [InlineData("2015-12-31", "2016-01-01T00:10:00+14:00")]
    [InlineData("2015-12-31T23:30:00-05:00", "2016-01-01T00:10:00+14:00")]
    public void The_year_that_is_shown_comes_first(string one, string other) => Assert.True(PartialDate.Parse(one) < PartialDate.Parse(other));

    [Fact]
    public void Instants_order_by_the_moment_not_by_the_local_clock() =>
        Assert.True(PartialDate.Parse("2015-04-23T23:30:00-04:00") > PartialDate.Parse("2015-04-24T01:00:00+02:00"));
}

[MemoryPackable]
internal sealed partial record KeptDates(PartialDate? Known, PartialDate? Unknown, IReadOnlyList<PartialDate> All);
