using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using Archive.Tests.Support;
using Xunit;

namespace Archive.Tests.Pipelines;

/// <summary>Deals and owners, as readers see them.</summary>
public sealed class DealPagesTests
{
    [Theory]
    [InlineData("USD 7.5 billion for the shares · agreed 4 June 2018, completed October 2018", "amount=7500000000 currency=USD basis=equity", "completes 2018-10 acme")]
    [InlineData("EUR 158.8 million with debt · 81 per cent · called off 2019", "amount=158800000 currency=EUR basis=with-debt share=81", "abandons 2019 acme")]
    [InlineData("USD 66,666 as reported · blocked 12 March 2019", "amount=66666 currency=USD basis=reported", "blocks 2019-03-12 bureau")]
    [InlineData("USD 61 billion · agreed 4 June 2018, completion not on record", "amount=61000000000 currency=USD")]
    [InlineData("cleared July 2018, completion not on record", "", "clears 2018-07 bureau")]
    public void The_move_that_a_deal_hangs_on_says_what_was_paid_and_how_it_stands(string expected, string value, string? end = null)
    {
        var moves = new List<string> { $"a 2018-06-04 acme acquires initech deal=d {value}".TrimEnd() };
        if (end?.Split(' ') is [var action, var date, var actor]) moves.Add($"b {date} {actor} {action} initech deal=d");
        using var archive = RecordArchive.Of(moves).Build();
        Assert.Equal(expected, Text(Assert.Single(Page(archive, "vendors/initech/index.html").QuerySelectorAll(".deal"))));
        Assert.Equal(expected, Text(Page(archive, "moves/index.html").QuerySelector(".deal")!));
        Assert.Contains(expected, Text(Page(archive, "articles/2009/record/index.html").QuerySelector("aside")!), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("USD 40 million", "a 2016-03 acme acquires initech amount=40000000 currency=USD")]
    [InlineData("USD 1.59 million", "a 2016-03 acme acquires initech amount=1585000 currency=USD")]
    [InlineData("30 per cent", "a 2016-03 acme completes initech share=30")]
    public void A_move_of_no_deal_shows_the_value_and_share_that_it_states(string expected, string move)
    {
        using var archive = RecordArchive.Of(move).Build();
        var page = Page(archive, "vendors/initech/index.html");
        Assert.Equal(expected, Text(Assert.Single(page.QuerySelectorAll(".deal"))));
        Assert.All(page.QuerySelectorAll(".owners tr"), r => Assert.Contains(expected, Text(r), StringComparison.Ordinal));
        Assert.Contains(expected, Text(Page(archive, "articles/2009/record/index.html").QuerySelector("aside")!), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("1 milhão", 1000000)]
    [InlineData("1.5 milhão", 1500000)]
    [InlineData("2 milhões", 2000000)]
    [InlineData("1 bilhão", 1000000000)]
    [InlineData("2.25 bilhões", 2250000000)]
    public void Millions_and_billions_have_forms_as_counts_do(string expected, long amount)
    {
        using var archive = RecordArchive.Of($"a 2016-03 acme acquires initech amount={amount} currency=BRL")
            .Write("input/words.yml", "plural: { one: \"i = 0,1\" }\ndeal:\n  millions: { one: \"{amount} milhão\", other: \"{amount} milhões\" }\n  billions: { one: \"{amount} bilhão\", other: \"{amount} bilhões\" }\n").Build();
        Assert.Equal(expected, Text(Assert.Single(Page(archive, "vendors/initech/index.html").QuerySelectorAll(".deal"))));
    }

    [Fact]
    public void Of_several_buyers_each_has_its_own_price_and_share()
    {
        using var archive = RecordArchive.Of("a 2014-01 acme completes initech deal=d share=60 amount=600000000 currency=USD", "b 2014-02 hooli completes initech deal=d share=40 amount=400000000 currency=EUR").Build();
        const string acme = "USD 600 million · 60 per cent", hooli = "EUR 400 million · 40 per cent", status = " · completed February 2014";
        var page = Page(archive, "vendors/initech/index.html");
        Assert.Equal([acme + status, hooli], page.QuerySelectorAll(".moves .deal").Select(Text));
        Assert.Contains(acme + status, Text(page.QuerySelector(".owners")!), StringComparison.Ordinal);
        Assert.Contains(hooli + status, Text(page.QuerySelector(".owners")!), StringComparison.Ordinal);
        Assert.EndsWith(",completed,,,,,,,,2014-02,2014-02-01,2014-02-28,,b\r\n", archive.Published("data/deals.csv"), StringComparison.Ordinal);
    }

    [Fact]
    public void A_vendor_shows_its_owners_by_year_each_with_its_deal()
    {
        using var archive = RecordArchive.Of(
            "a 2003-12 acme acquires initech deal=d amount=635000000 currency=USD", "b 2004-01-09 acme completes initech deal=d", "c 2016-09-07 hooli completes acme",
            "e 2021-11 hooli spins-off initech", "f 2023-11-22 bureau completes initech").Build();
        var rows = Page(archive, "vendors/initech/index.html").QuerySelectorAll(".owners tr").Select(r => string.Join(' ', r.Children.Select(Text))).ToList();
        Assert.Equal(4, rows.Count);
        Assert.StartsWith("2004 to 2015 Acme 9 January 2004: Acme completes purchase of Initech · USD 635 million · agreed December 2003, completed 9 January 2004", rows[0], StringComparison.Ordinal);
        Assert.StartsWith("2016 to 2020 Acme, part of Hooli", rows[1], StringComparison.Ordinal);
        Assert.Equal("2021 to 2022 no ownerNovember 2021: Hooli spins off Initech", rows[2]);
        Assert.StartsWith("since 2023 Bureau", rows[3], StringComparison.Ordinal);
    }

    [Fact]
    public void The_company_whose_unit_is_sold_is_not_called_bought()
    {
        using var archive = RecordArchive.Of("a 2019 acme acquires initech object=stapler").Write("input/vendors/stapler.yml", "name: Stapler\nkind: product\n").Build();
        Assert.Equal("is acquired by Acme from Initech", Text(Page(archive, "vendors/stapler/index.html").QuerySelector(".fact")!));
        Assert.Equal("Acme acquires Stapler from Initech", Text(Page(archive, "vendors/initech/index.html").QuerySelector(".fact")!));
        Assert.DoesNotContain("Deals under way", archive.Published("vendors/initech/index.html"), StringComparison.Ordinal);
    }

    [Fact]
    public void A_standing_says_of_which_deal_no_end_is_on_record()
    {
        using var archive = RecordArchive.Of("a 2011 acme acquires initech", "b 2011 acme acquires hooli", "c 2012 acme completes hooli").Build();
        var page = Page(archive, "vendors/acme/2011/index.html");
        Assert.Equal(1, Text(page.QuerySelector(".sides")!).Split("its end is not on record").Length - 1);
    }

    [Fact]
    public void An_end_that_another_article_reports_reaches_every_page_that_shows_the_deal()
    {
        using var archive = RecordArchive.Of("a 2018 acme acquires initech deal=d amount=5 currency=USD").Build();
        archive.Article("later", "2019", RecordArchive.Moves("b 2019 acme completes initech deal=d"));
        var edited = archive.Build().Site();
        Assert.Contains("agreed 2018, completed 2019", archive.Published("articles/2009/record/index.html"), StringComparison.Ordinal);
        Assert.Equal(edited, archive.Build("--clean").Site());
    }

    private static IDocument Page(TempArchive archive, string path) => new HtmlParser().ParseDocument(archive.Published(path));

    private static string Text(IElement element) => string.Join(' ', element.TextContent.Split((char[])[], StringSplitOptions.RemoveEmptyEntries));
}
