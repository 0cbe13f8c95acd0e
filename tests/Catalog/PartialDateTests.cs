using Archive.Catalog;
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
        Span<byte> utf8 = stackalloc byte[40];
        Assert.True(System.Text.Unicode.Utf8.TryWrite(utf8, $"{date}", out var length));
        Assert.Equal(text, System.Text.Encoding.UTF8.GetString(utf8[..length]));
    }

    [Fact]
    public void Writes_nothing_where_there_is_too_little_room() =>
        Assert.False(System.Text.Unicode.Utf8.TryWrite(stackalloc byte[9], $"{PartialDate.Parse("2015-04-23")}", out _));

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

    [Fact]
    public void Instants_order_by_the_moment_not_by_the_local_clock() =>
        Assert.True(PartialDate.Parse("2015-04-23T23:30:00-04:00") > PartialDate.Parse("2015-04-24T01:00:00+02:00"));
}
