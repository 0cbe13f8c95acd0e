using Archive.Tests.Support;
using Xunit;

namespace Archive.Tests.Linking;

/// <summary>How moves hang together.</summary>
public sealed class MoveTests
{
    [Fact]
    public void A_long_row_of_answers_stands_in_its_order()
    {
        const int Last = 29;
        using var archive = RecordArchive.Of([.. Enumerable.Range(0, Last + 1).Select(i => $"m-{i:00} 2015 acme joins guild{(i < Last ? $" answers=m-{i + 1:00}" : "")}")]);
        Assert.Equal(Enumerable.Range(0, Last + 1).Select(i => $"m-{Last - i:00}"), archive.Catalog().Moves.Select(m => m.Id));
    }

    [Fact]
    public void What_only_a_further_report_says_that_a_move_answers_holds_of_the_move()
    {
        using var archive = RecordArchive.Of("left 2014 hooli leaves guild", "first 2014 acme joins guild", "again 2014-05 acme joins guild same-as=first answers=left");
        var catalog = archive.Catalog();
        Assert.Equal(["left", "first"], catalog.Moves.Select(m => m.Id));
        Assert.Equal("left", catalog.Links[catalog.Moves[1]].Answers?.Id);
        Assert.Equal("first", Assert.Single(catalog.Links[catalog.Moves[0]].AnsweredBy).Id);
    }

    [Fact]
    public void Answers_in_a_circle_by_way_of_a_further_report_are_an_error_at_that_report()
    {
        using var archive = RecordArchive.Of("first 2014 acme joins guild", "other 2014 hooli joins guild answers=first", "again 2014 acme joins guild same-as=first answers=other");
        Assert.Contains(": error: 'other' answers this move already, at once or by way of others.", archive.Run("check").Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("a 2014 acme acquires stapler", "b 2014 acme acquires initech object=stapler same-as=a")]
    [InlineData("a 2014 acme acquires product:stapler", "b 2014 acme acquires stapler same-as=a")]
    [InlineData("a 2014 acme acquires product:Odd_Thing", "b 2014 acme acquires product:odd_thing same-as=a")]
    [InlineData("a 2014 acme joins guild object=Gold", "b 2014 acme joins guild object=Gold_member same-as=a")]
    public void Two_reports_may_name_one_thing_in_two_ways(string first, string further)
    {
        using var archive = RecordArchive.Of(first, further).Write("input/vendors/stapler.yml", "name: Stapler\nkind: product\npart-of: initech\n");
        Assert.Equal("a", Assert.Single(archive.Catalog().Moves).Id);
    }

    [Theory]
    [InlineData("This report states 7 USD, the first one (input/articles/2009/record.md:6:9) 5 USD.", "amount=5 currency=USD", "amount=7 currency=USD")]
    [InlineData("This report states 5 EUR, the first one (input/articles/2009/record.md:6:9) 5 USD.", "amount=5 currency=USD", "amount=5 currency=EUR")]
    [InlineData("This report states 40.5 per cent, the first one (input/articles/2009/record.md:6:9) 60.", "share=60", "share=40.5")]
    [InlineData("", "amount=5 currency=USD", "share=60")]
    public void Reports_of_another_price_or_share_are_told(string told, string first, string further)
    {
        using var archive = RecordArchive.Of($"a 2014 acme acquires initech {first}", $"b 2014 acme acquires initech same-as=a {further}");
        var check = archive.Run("check").Error;
        Assert.Equal(told.Length > 0, check.Length > 0);
        Assert.Contains(told, check, StringComparison.Ordinal);
    }
}
