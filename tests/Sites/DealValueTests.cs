using System.Text.RegularExpressions;
using Archive.Building;
using Archive.Catalog;
using Archive.Diagnostics;
using Archive.Tests.Support;
using Xunit;

namespace Archive.Tests.Sites;

/// <summary>What the shipped archive's texts say of a price is what its record has, and the other way round.</summary>
public sealed partial class DealValueTests
{
    private static readonly ArchiveCatalog Collection = ArchiveInput.Read(Folder.Repository, new Problems())!.Link(drafts: false, new Problems())!;

    [Theory]
    [InlineData("a price of 7.5 billion dollars", "7500000000 USD")]
    [InlineData("$1.2 billion, or £24.3bn", "1200000000 USD, 24300000000 GBP")]
    [InlineData("US$450m and €5.44 billion", "450000000 USD, 5440000000 EUR")]
    [InlineData("34 Mrd. Dollar, 7,2 Milliarden Euro, 500 Mio. €", "34000000000 USD, 7200000000 EUR, 500000000 EUR")]
    [InlineData("600 to 700 million pounds", "600000000 GBP, 700000000 GBP")]
    [InlineData("ten billion, a 100-million-dollar round, 1,260 million", "10000000000 ?, 100000000 USD, 1260000000 ?")]
    [InlineData("80,000 customers, 6.10 dollars a share, 27.3 million shares", "")]
    public void A_sum_is_read_in_every_form(string text, string sums) =>
        Assert.Equal(sums, string.Join(", ", Sum.In(text).Select(s => $"{s.Amount:0} {s.Currency ?? "?"}")));

    [Fact]
    public void The_value_of_a_deal_stands_in_its_article() =>
        Assert.Empty(from deal in Collection.Deals
                     where deal.Value is { } value && !deal.Moves.Any(m => Sum.In(Text(m.Article)).Any(s => s.Says(value.Amount, value.Currency)))
                     select $"{deal.Id}: {deal.Value!.Amount} {deal.Value.Currency}");

    [Fact]
    public void A_sum_in_the_clause_that_reports_a_deal_is_its_value() =>
        Assert.Empty(from deal in Collection.Deals
                     from move in deal.Moves
                     where move.Action.Stage is not (null or DealStage.Cleared or DealStage.Blocked) || move.Action.Class == MoveClass.Ownership
                     let clause = ClauseOf(Text(move.Article), move.Quote ?? "")
                     let said = Sum.In(clause).ToList()
                     where said.Count > 0 && !(deal.Value is { } value && said.Any(s => s.Says(value.Amount, value.Currency)))
                     select $"{move.Id}: “{clause}”, and {deal.Id} has {deal.Value?.Amount}");

    /// <summary>“Bought [GitHub for 7.5 billion dollars](/articles/…)”, in articles and trails.</summary>
    [Fact]
    public void A_sum_that_leads_to_a_deals_article_is_its_value() =>
        Assert.Empty(from source in Collection.Articles.Select(a => (a.Id, Text: Body(a.Text))).Concat(Collection.Trails.Select(t => (t.Id, Text: t.Markdown)))
                     from Match link in Link().Matches(source.Text)
                     let deals = Collection.Deals.Where(d => d.Value is not null && d.Moves.Any(m => m.Article.Path == link.Groups["path"].Value)).ToList()
                     where deals.Count > 0
                     from sum in Sum.In(link.Groups["text"].Value).Concat(Sum.In(link.Groups["price"].Value))
                     where !deals.Any(d => sum.Says(d.Value!.Amount, d.Value.Currency)) && !sum.Says(deals.Sum(d => d.Value!.Amount), deals[0].Value!.Currency)
                     select $"{source.Id}: “{link.Value}”, and the record has {string.Join(", ", deals.Select(d => d.Value!.Amount))}");

    /// <summary>The clause that holds the words.</summary>
    private static string ClauseOf(string text, string quote)
    {
        if (quote.Length == 0) return "";
        var at = text.IndexOf(quote, StringComparison.Ordinal);
        var end = EndOfClause().Match(text, at + quote.TrimEnd('.').Length);
        var start = EndOfClause().Matches(text[..at]).LastOrDefault();
        return text[(start is null ? 0 : start.Index + 1)..(end.Success ? end.Index : text.Length)];
    }

    private static string Text(Article article) => Link().Replace(Body(article.Text), "${text}${price}");

    private static string Body(ArticleText text) => System.Text.Encoding.UTF8.GetString(File.ReadAllBytes(Path.Combine(Folder.Repository, text.File)), text.Offset, text.Length);

    [GeneratedRegex(@"\[(?<text>[^\]]*)\]\((?<path>[^)]*)\)(?<price>,? (for|at|cost)( an? \w+ value of)?( about| a reported)? \S+ \S+ \w+)?")]
    private static partial Regex Link();

    [GeneratedRegex(@"[.!?;](\s|$)")]
    private static partial Regex EndOfClause();
}
