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
    [InlineData("Published: Apr. 23, 2015 at 7:30 a.m. ET", "2015-04-23T07:30:00-04:00")]
    [InlineData("Jan 23, 2015 7:30am ET", "2015-01-23T07:30:00-05:00")]
    [InlineData("March 8, 2015, 3:00 AM Eastern", "2015-03-08T03:00:00-04:00")]
    [InlineData("April 1, 2001 1:59 PT", "2001-04-01T01:59:00-08:00")]
    [InlineData("Thursday, April 23, 2015 07:30 AM (Pacific Time)", "2015-04-23T07:30:00-07:00")]
    [InlineData("April 23, 2015 08:00 AM Eastern Daylight Time", "2015-04-23T08:00:00-04:00")]
    [InlineData("April 23, 2015 -- 07:30 GMT (00:30 PDT)", "2015-04-23T07:30:00+00:00")]
    [InlineData("Date: Thu, 23 Apr 2015 07:30:00 -0400", "2015-04-23T07:30:00-04:00")]
    [InlineData("23. April 2015", "2015-04-23")]
    [InlineData("Thu Apr 23 17:45:11 EDT 2015", "2015-04-23T17:45:11-04:00")]
    [InlineData("Thu Apr 23 17:45:11 2015", "2015-04-23")]
    [InlineData("Donnerstag, 23. März 2017, 07:30 Uhr", "2017-03-23")]
    [InlineData("Veröffentlicht am 23.04.2015 um 7.30 Uhr", "2015-04-23")]
    [InlineData("23 avril 2015", "2015-04-23")]
    [InlineData("Publié le 05/04/2015 à 07h30", "2015-04-05")]
    [InlineData("1er août 2015", "2015-08-01")]
    [InlineData("jueves, 23 de abril de 2015", "2015-04-23")]
    [InlineData("Pubblicato il 23 aprile 2015", "2015-04-23")]
    [InlineData("23 de março de 2015", "2015-03-23")]
    [InlineData("Gepubliceerd op 23 mei 2015", "2015-05-23")]
    [InlineData("2015年4月23日", "2015-04-23")]
    [InlineData("公開日：2015年4月23日（木） 7時30分", "2015-04-23")]
    [InlineData("发布时间：2015年4月23日", "2015-04-23")]
    [InlineData("2015.04.23", "2015-04-23")]
    [InlineData("23-04-2015", "2015-04-23")]
    [InlineData("04-23-2015", "2015-04-23")]
    [InlineData("기사입력 :[ 2015-04-23 17:32 ]", "2015-04-23")]
    [InlineData("2015-04-23 20:52:15 来源： 海港报", "2015-04-23")]
    [InlineData("Freitag | 24. April 2015 | 15:49 VON Ada Quill IN Fashion | 0 COMMENTS", "2015-04-24")]
    [InlineData("20150423", "2015-04-23")]
    [InlineData("April 23rd 2015", "2015-04-23")]
    [InlineData("Thursday April 23,2015", "2015-04-23")]
    [InlineData("Thursday , April 23 , 2015", "2015-04-23")]
    [InlineData("Thu Apr 23 2015, 07:30 hrs", "2015-04-23")]
    [InlineData("Posted on Apr 23, 2015 @ 07:30AM", "2015-04-23")]
    [InlineData("Article Date: 23 Apr 2015", "2015-04-23")]
    [InlineData("Agencies : London, Thu Apr 23 2015", "2015-04-23")]
    [InlineData("23 April 2015 Last updated at 07:30", "2015-04-23")]
    [InlineData("Release Date: April 23, 2015", "2015-04-23")]
    [InlineData("Submitted by aquill on Thu, 04/23/2015 - 07:30", "2015-04-23")]
    [InlineData("Thu, 07/05/2015", "2015-05-07")]
    [InlineData("Posted on April 23, 2015 by admin", "2015-04-23")]
    [InlineData("April 23, 2015 | 5 min read", "2015-04-23")]
    [InlineData("April\u00a023,\u00a02015", "2015-04-23")]
    public void Newsroom_forms_give_the_date_as_exactly_as_they_state_it(string line, string date) =>
        Assert.Equal(date, DatelineReader.Read(line).Dateline?.Date.ToString());

    [Theory]
    [InlineData("April 23, 2015 10:00 IST", "'IST' is the time of India, Israel and Ireland")]
    [InlineData("April 23, 2015 10:00 CST", "'CST' is the time of US Central, China and Cuba")]
    [InlineData("Thursday 23 April 2015 07.30 BST", "'BST' is the time of Britain and Bangladesh")]
    [InlineData("November 1, 2015 1:30 AM ET", "'ET' is changed between standard and daylight time in that hour")]
    [InlineData("23-Apr-15", "'23-Apr-15' writes its year with two digits")]
    [InlineData("04/23/15", "'04/23/15' writes its year with two digits")]
    [InlineData("Q2 2015", "'Q2 2015' names no day of a year")]
    [InlineData("3 hours ago", "'3 hours ago' names no day of a year")]
    [InlineData("Apr 23, 7:30 AM", "'Apr 23, 7:30 AM' names no day of a year")]
    [InlineData("Copyright 2015 The Quay. April 23, 2015", "'Copyright 2015 The Quay.' beside it is neither an author nor a section for certain")]
    [InlineData("April 23, 2015 07:30 GMT (01:30 PDT)", "the line names more than one moment")]
    [InlineData("April 23, 2015 10:00 XYZ", "'XYZ' is no time zone known here")]
    [InlineData("April 31, 2015", "'April 31, 2015' is no day of the calendar")]
    [InlineData("Friday, April 23, 2015", "2015-04-23 was no Friday")]
    [InlineData("4/5/2015", "'4/5/2015' may be April 5 or May 4")]
    [InlineData("04-05-2015", "'04-05-2015' may be April 5 or May 4")]
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

    [Theory]
    [InlineData("Apr 23, 2015 at 11:30p EDT", "2015-04-23T23:30:00-04:00")]
    public void A_half_of_the_day_may_be_one_letter(string line, string date) => Assert.Equal(date, DatelineReader.Read(line).Dateline!.Date.ToString());

    [Fact]
    public void A_time_without_a_zone_names_no_moment_so_the_day_alone_is_taken()
    {
        var dateline = DatelineReader.Read("April 23, 2015 11:05 AM").Dateline!;
        Assert.Equal("2015-04-23", dateline.Date.ToString());
        Assert.Equal("11:05 AM", dateline.ZonelessTime);
    }

    [Theory]
    [InlineData("Jack London | April 23, 2015", "Jack London")]
    [InlineData("Hamburg, 23. April 2015", "Hamburg")]
    public void A_word_or_two_beside_a_date_do_not_make_it_another(string line, string beside)
    {
        var read = DatelineReader.Read(line);
        Assert.Equal("2015-04-23", read.Dateline?.Date.ToString());
        Assert.Equal(beside, read.Unread);
    }

    [Theory]
    [InlineData("2.11.22", "2022-11-02")]
    [InlineData("04/05/2015", "2015-05-04")]
    [InlineData("04-05-2015", "2015-05-04")]
    public void Where_the_day_comes_first_short_dates_are_certain(string line, string date)
    {
        Assert.Equal(date, DatelineReader.Read(line, isDayFirst: true).Dateline?.Date.ToString());
        Assert.Null(DatelineReader.Read(line).Dateline);
    }

    [Fact]
    public void A_line_may_name_the_publication_and_an_update()
    {
        var read = DatelineReader.Read("Updated: April 24, 2015 12:01 p.m. EDT | Originally published: April 23, 2015");
        Assert.Equal(("2015-04-24T12:01:00-04:00", DateRole.Updated), (read.Dateline!.Date.ToString(), read.Dateline.Role));
        Assert.Equal(("2015-04-23", DateRole.Published), (read.Second!.Date.ToString(), read.Second.Role));
    }

    [Theory]
    [InlineData("April 23, 2015 at 6:01 am Updated April 29, 2015 at 3:33 pm")]
    [InlineData("QN 23 avril 2015 à 07:19 (Mis à jour : 29 avril 2015 à 07:38)")]
    [InlineData("Written: 2015-04-23 15:03:30 / Updated: 2015-04-29 15:30:46")]
    public void A_date_beside_that_of_an_update_is_the_publication(string line)
    {
        var read = DatelineReader.Read(line);
        Assert.Equal(("2015-04-23", DateRole.Published), (read.Dateline!.Date.ToString(), read.Dateline.Role));
        Assert.Equal(("2015-04-29", DateRole.Updated), (read.Second!.Date.ToString(), read.Second.Role));
    }

    [Theory]
    [InlineData("By Ada Quill | Published April 23, 2015 | Updated April 24, 2015", "Ada Quill")]
    [InlineData("By Ada Quill Published April 23, 2015 Updated April 24, 2015", "Ada Quill")]
    [InlineData("By Ada Quill and Max Moe - Published: April 23, 2015 - Last updated: April 24, 2015", "Ada Quill|Max Moe")]
    [InlineData("Ada Quill | Published April 23, 2015 | Updated April 24, 2015", "Ada Quill")]
    [InlineData("Published April 23, 2015 by Ada Quill | Updated April 24, 2015", "Ada Quill")]
    [InlineData("Von Ada Quill | Veröffentlicht am 23. April 2015 | Aktualisiert am 24. April 2015", "Ada Quill")]
    public void Beside_both_dates_a_line_names_its_authors(string line, string names)
    {
        var read = DatelineReader.Read(line);
        Assert.Equal((names, null), (string.Join('|', read.Dateline!.Authors), read.Unread));
        Assert.Equal(("2015-04-23", "2015-04-24"), (read.Dateline.Date.ToString(), read.Second!.Date.ToString()));
    }

    [Fact]
    public void What_is_not_understood_beside_both_dates_is_told()
    {
        Assert.Equal("Jack London", DatelineReader.Read("Jack London Published April 23, 2015 Updated April 24, 2015").Unread);
        Assert.NotNull(DatelineReader.Read("By Ada Quill, Rotterdam | Published April 23, 2015 | Updated April 24, 2015").Error);
    }

    [Theory]
    [InlineData("Veröffentlicht am 23. April 2015 von Ada", "Ada")]
    [InlineData("von Mossbird1 am 23.04.2015", "")]
    [InlineData("By Ada Quill on Apr 23, 2015 at 11:30a @adaq", "Ada Quill")]
    [InlineData("By Ada Quill for Ships and Docks | April 23, 2015 -- 07:30 GMT (00:30 PDT) | Topic: Cloud", "Ada Quill")]
    [InlineData("Posted by Ada Quill on April 23, 2015 at 7:30 am in Cloud, Strategy | 3 Comments", "Ada Quill")]
    [InlineData("April 23, 2015 By Ada Quill Leave a Comment", "Ada Quill")]
    [InlineData("23 Apr 2015 at 07:30, Ada Quill", "Ada Quill")]
    [InlineData("Ada Quill | April 23, 2015", "Ada Quill")]
    [InlineData("April 23, 2015 | Cloud Computing", "")]
    [InlineData("San Francisco | April 23, 2015", "")]
    [InlineData("Press Release — April 23, 2015", "")]
    [InlineData("April 23, 2015 • Three Comments", "")]
    [InlineData("April 23, 2015 — Market Watch", "")]
    [InlineData("April 23, 2015 | Eastern Daylight Time", "")]
    public void Beside_a_date_people_are_authors_and_sections_places_counts_and_zones_are_none(string line, string names) =>
        Assert.Equal(names, string.Join('|', DatelineReader.Read(line).Dateline!.Authors));

    [Theory]
    [InlineData("By Ada Quill", "Ada Quill")]
    [InlineData("BY ADA QUILL AND MAX MOE", "Ada Quill|Max Moe")]
    [InlineData("by Ada Quill, Max Moe & Jo van der Berg", "Ada Quill|Max Moe|Jo van der Berg")]
    [InlineData("Written by Ada Quill", "Ada Quill")]
    [InlineData("By Ada Quill, Senior Editor", "Ada Quill")]
    [InlineData("By Ada Quill, Vice President, Harbour Cloud", "Ada Quill")]
    [InlineData("Posted by Ada Quill, Senior Product Manager, Keys, Corvid", "Ada Quill")]
    [InlineData("By Ada Quill | The Quay", "Ada Quill")]
    [InlineData("By Ada Quill in San Francisco", "Ada Quill")]
    [InlineData("Posted by: Ada Quill", "Ada Quill")]
    [InlineData("Von Ada Quill und Max Moe", "Ada Quill|Max Moe")]
    [InlineData("BY SEAN O'NEILL AND MARY McBRIDE-VAN DYKE", "Sean O'Neill|MARY McBRIDE-VAN DYKE")]
    [InlineData("Posted by admin", "")]
    [InlineData("By THE QUAY STAFF", "")]
    [InlineData("Por Redacción Diario del Puerto", "")]
    [InlineData("Von Ada Quill, Berlin", "Ada Quill")]
    [InlineData("By Ada Quill, Max Moe, Jo Tide", "Ada Quill|Max Moe|Jo Tide")]
    [InlineData("By Ada Quill Staff Writer", "Ada Quill")]
    [InlineData("By Ada Quill, Staff Writer", "Ada Quill")]
    [InlineData("By ADA QUILL STAFF WRITER", "Ada Quill")]
    [InlineData("By Ada Quill staff writer", "Ada Quill")]
    [InlineData("By Editor Ada Quill", "Ada Quill")]
    [InlineData("By Ada Quill and Senior Editor Max Moe", "Ada Quill|Max Moe")]
    [InlineData("Von Chefredakteurin Ada Quill", "Ada Quill")]
    [InlineData("By Quay Chronicle Staff", "")]
    [InlineData("By Staff Writer", "")]
    [InlineData("By Ada Quill, Jr.", "Ada Quill, Jr.")]
    [InlineData("By Ada Quill Jr.", "Ada Quill Jr.")]
    [InlineData("By Ada Quill, Jr. and Max Moe, III", "Ada Quill, Jr.|Max Moe, III")]
    [InlineData("By Ada Quill, Ph.D.", "Ada Quill")]
    [InlineData("Por Ada Quill @adaquill -", "Ada Quill")]
    [InlineData("By Ada Quill +Follow", "Ada Quill")]
    [InlineData("By Ada Quill and Max Moe, Rotterdam", "Ada Quill|Max Moe")]
    [InlineData("Von Ada Quill und Max Moe, hpa", "Ada Quill|Max Moe")]
    public void Bylines_name_their_authors(string line, string names) =>
        Assert.Equal(names, string.Join('|', Byline.Read(line)!));

    [Theory]
    [InlineData("By Ada Quill, Rotterdam")]
    [InlineData("By 2016 the market had changed")]
    [InlineData("By all accounts a success")]
    [InlineData("By Max Moe staff had gone home")]
    public void What_may_be_something_else_is_no_byline(string line) => Assert.Null(Byline.Read(line));

    [Fact]
    public void A_byline_that_is_not_clear_may_end_with_an_abbreviation() => Assert.True(Byline.IsAmbiguous("By Ada Quill, Max Moe Jr."));
}
