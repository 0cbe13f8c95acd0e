using Archive.Captures.Dates;
using Archive.Captures.Model;
using Archive.Captures.Names;
using Xunit;

namespace Archive.Tests.Captures;

public sealed class DatelineTests
{
    [Theory]
    [InlineData("UPDATED 19:32 EST / DECEMBER 05 2012", "2012-12-05T19:32:00-05:00")]
    [InlineData("UPDATED 07:30 EDT / APRIL 23 2015", "2015-04-23T07:30:00-04:00")]
    [InlineData("By Ada Quill, January 9, 2013 11:05 AM PST", "2013-01-09T11:05:00-08:00")]
    [InlineData("January 9, 2013 at 12:05 am PST by Ada Quill", "2013-01-09T00:05:00-08:00")]
    [InlineData("April 23, 2015", "2015-04-23")]
    [InlineData("23 Apr 2015", "2015-04-23")]
    [InlineData("23rd of April, 2015", "2015-04-23")]
    [InlineData("Thursday 23 April 2015 – 7.30 p.m. UTC", "2015-04-23T19:30:00+00:00")]
    [InlineData("2015-04-23T07:30:00-04:00", "2015-04-23T07:30:00-04:00")]
    [InlineData("2015-04-23T07:30:00.000Z", "2015-04-23T07:30:00+00:00")]
    [InlineData("2015-04-23 07:30 +0530", "2015-04-23T07:30:00+05:30")]
    [InlineData("Posted on April 23, 2015", "2015-04-23")]
    [InlineData("Last updated: Sept. 3, 2015", "2015-09-03")]
    [InlineData("April 2015", "2015-04")]
    [InlineData("2015", "2015")]
    [InlineData("13/4/2015", "2015-04-13")]
    [InlineData("4/13/2015", "2015-04-13")]
    [InlineData("April\u00a023,\u00a02015", "2015-04-23")]
    public void Newsroom_forms_give_the_date_as_exactly_as_they_state_it(string line, string date) =>
        Assert.Equal(date, DatelineReader.Read(line).Dateline?.Date.ToString());

    [Theory]
    [InlineData("April 23, 2015 10:00 IST", "'IST' is the time of India, Israel and Ireland")]
    [InlineData("April 23, 2015 10:00 CST", "'CST' is the time of US Central, China and Cuba")]
    [InlineData("April 23, 2015 10:00 ET", "'ET' is the time of Eastern time, standard and daylight")]
    [InlineData("April 23, 2015 10:00 XYZ", "'XYZ' is no time zone known here")]
    [InlineData("April 31, 2015", "'April 31, 2015' is no day of the calendar")]
    [InlineData("Friday, April 23, 2015", "2015-04-23 was no Friday")]
    [InlineData("4/5/2015", "'4/5/2015' may be the 4th day of month 5 or the 5th of month 4")]
    [InlineData("April 23, 2015 25:10 UTC", "'25:10 UTC' is no time of day")]
    [InlineData("April 2015, 10:00 UTC", "a time of day stands beside a date without a day")]
    [InlineData("April 23, 2015 | April 24, 2015", "the line names more than one moment")]
    public void A_line_that_names_no_certain_moment_says_why_and_gives_no_date(string line, string error)
    {
        var read = DatelineReader.Read(line);
        Assert.Null(read.Dateline);
        Assert.Equal(error, read.Error);
    }

    [Theory]
    [InlineData("The company was founded on April 23, 2015")]
    [InlineData("April 23, 2015 was a Thursday like any other")]
    [InlineData("May the best cloud win in 2015")]
    [InlineData("Nothing to see")]
    [InlineData("")]
    public void A_sentence_that_holds_a_date_is_no_dateline(string line) =>
        Assert.False(DatelineReader.Read(line).IsDateline);

    [Fact]
    public void A_time_without_a_zone_names_no_moment_so_the_day_alone_is_taken()
    {
        var dateline = DatelineReader.Read("April 23, 2015 11:05 AM").Dateline!;
        Assert.Equal("2015-04-23", dateline.Date.ToString());
        Assert.Equal("11:05 AM", dateline.ZonelessTime);
    }

    [Theory]
    [InlineData("By Ada Quill", "Ada Quill")]
    [InlineData("BY ADA QUILL AND MAX MOE", "ADA QUILL|MAX MOE")]
    [InlineData("by Ada Quill, Max Moe & Jo van der Berg", "Ada Quill|Max Moe|Jo van der Berg")]
    [InlineData("Written by Ada Quill", "Ada Quill")]
    public void Bylines_name_their_authors(string line, string names) =>
        Assert.Equal(names, string.Join('|', Byline.Read(line)!));

    [Theory]
    [InlineData("By Ada Quill, Senior Editor")]
    [InlineData("By 2016 the market had changed")]
    [InlineData("By all accounts a success")]
    public void What_may_be_something_else_is_no_byline(string line) => Assert.Null(Byline.Read(line));
}
