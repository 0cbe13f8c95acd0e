using Archive.Catalog;
using Archive.Tests.Support;
using Xunit;

namespace Archive.Tests.Catalog;

public sealed class DealTests
{
    [Fact]
    public void Moves_of_one_deal_make_one_transaction_with_the_value_stated_last()
    {
        using var archive = RecordArchive.Of(
            "a 2018-06 acme acquires initech deal=d amount=7500 currency=USD basis=with-debt", "b 2018-10-26 acme completes initech deal=d amount=7600 currency=USD", "c 2019 hooli acquires forge deal=e");
        var deals = archive.Catalog().Deals;
        Assert.Equal(["d", "e"], deals.Select(d => d.Id));
        Assert.Equal(new DealValue(7600, "USD", ValueBasis.Unknown), deals[0].Value);
        Assert.Equal((DealStage.Completed, "Acme", "Initech"), (deals[0].Status, Assert.Single(deals[0].Buyers).Name, deals[0].Subject!.Value.Name));
        Assert.Null(deals[1].Value);
    }

    [Theory]
    [InlineData(DealStage.Bid, "bids-for")]
    [InlineData(DealStage.Agreed, "bids-for", "acquires")]
    [InlineData(DealStage.Cleared, "acquires", "clears")]
    [InlineData(DealStage.Blocked, "bids-for", "blocks")]
    [InlineData(DealStage.Abandoned, "acquires", "blocks", "abandons")]
    [InlineData(DealStage.Completed, "acquires", "completes", "clears")]
    public void How_a_deal_stands_follows_from_its_moves(DealStage expected, params string[] actions)
    {
        using var archive = RecordArchive.Of([.. actions.Select((a, i) => $"m{i} 201{i} {(a is "clears" or "blocks" ? "bureau" : "acme")} {a} initech deal=d")]);
        Assert.Equal(expected, Assert.Single(archive.Catalog().Deals).Status);
    }

    [Fact]
    public void A_purchase_without_an_end_lapses_and_one_with_an_end_does_not()
    {
        using var archive = RecordArchive.Of("a 2011-07-12 acme acquires initech", "b 2011 hooli acquires forge", "c 2012 hooli completes forge");
        var catalog = archive.Catalog();
        Assert.Equal(["agreed-purchase"], Kinds(catalog, "acme", 2012));
        Assert.Empty(Kinds(catalog, "acme", 2013));
        Assert.Equal(["ownership"], Kinds(catalog, "hooli", 2022));
    }

    [Fact]
    public void A_purchase_agreed_again_after_it_lapsed_stands_anew()
    {
        using var archive = RecordArchive.Of("a 2011 acme acquires initech", "b 2018 acme acquires initech");
        Assert.Equal("b", Assert.Single(archive.Catalog().Standing("acme", 2018).RelationEnds).Relation.Opened.Id);
    }

    [Fact]
    public void What_is_told_again_before_it_lapses_stands_as_long_as_the_second_telling_lets_it()
    {
        using var archive = RecordArchive.Of("a 2011-05 acme bids-for initech", "b 2012-05 acme bids-for initech", "c 2020 hooli joins guild");
        var catalog = archive.Catalog();
        Assert.Equal("a", Assert.Single(catalog.Standing("acme", 2013).RelationEnds).Relation.Opened.Id);
        Assert.Empty(Kinds(catalog, "acme", 2014));
        archive.Build();
        Assert.Contains("\"lapses\":3", archive.Published("data/relations.json").Replace(" ", "", StringComparison.Ordinal), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("", "a 2000 acme bids-for initech", "b 2015-06 acme acquires initech deal=d")]
    [InlineData("bid", "a 2000 acme bids-for initech", "b 2015-06 acme abandons initech")]
    [InlineData("bid", "a 2000 acme bids-for initech deal=d", "b 2015-06 acme acquires initech deal=d")]
    public void What_lapsed_stands_no_longer_because_something_else_takes_its_place(string standing, params string[] moves)
    {
        using var archive = RecordArchive.Of(moves);
        Assert.Equal(standing, string.Join(' ', Kinds(archive.Catalog(), "acme", 2010)));
    }

    [Theory]
    [InlineData(2014, "Holding ownership", "Deal agreed-purchase")]
    [InlineData(2015, "Holding ownership", "Holding ownership")]
    public void Of_two_buyers_each_completes_its_own_purchase(int year, string first, string second)
    {
        using var archive = RecordArchive.Of(
            "a 2014 acme acquires initech deal=d share=50", "b 2014 hooli acquires initech deal=d", "c 2014-06 acme completes initech deal=d", "d 2015-06 hooli completes initech deal=d");
        var catalog = archive.Catalog();
        Assert.Equal([first, second], new[] { "acme", "hooli" }.Select(v => string.Join(' ', catalog.Standing(v, year).RelationEnds.Select(t => $"{t.Side} {t.Relation.Kind}"))));
    }

    [Fact]
    public void A_buyer_whose_own_completion_is_not_told_bought_with_the_last()
    {
        using var archive = RecordArchive.Of("a 2013 bureau bids-for initech deal=d", "b 2014 acme completes initech deal=d", "c 2015 hooli completes initech deal=d", "e 2013 acme joins guild");
        Assert.Equal("c", archive.Catalog().Record("bureau").RelationEnds.Single().Relation.Closed!.Id);
    }

    [Fact]
    public void A_rivals_bid_ends_with_the_purchase_of_the_whole_alone()
    {
        using var archive = RecordArchive.Of("a 2014-01 acme bids-for initech deal=d", "b 2014-06 hooli completes initech deal=e", "c 2014-01 acme bids-for forge deal=f", "g 2014-06 hooli completes forge deal=h share=20");
        Assert.Equal(["Deal Forge"], Ends(archive.Catalog(), "acme", 2014));
    }

    [Theory]
    [InlineData("", "hooli completes initech", "acme completes initech share=100")]
    [InlineData("Hooli", "acme completes initech share=50", "hooli completes initech share=50", "acme spins-off initech share=50")]
    [InlineData("Hooli", "acme completes initech", "hooli completes initech share=50", "acme spins-off initech")]
    [InlineData("Hooli", "hooli completes initech", "acme completes hooli", "acme spins-off initech share=80")]
    [InlineData("", "hooli completes initech", "acme completes hooli", "acme spins-off initech")]
    [InlineData("", "hooli completes initech share=80", "acme completes hooli", "acme spins-off initech share=80")]
    [InlineData("", "hooli completes initech", "forge merges-with hooli", "acme completes forge", "acme spins-off initech share=100")]
    [InlineData("Hooli", "hooli completes initech", "acme completes hooli", "bureau completes hooli", "acme spins-off initech")]
    public void Whoever_sets_free_gives_up_what_is_its_own(string left, params string[] moves)
    {
        using var archive = RecordArchive.Of([.. moves.Select((m, i) => $"m{i} 201{i}-05 {m}")]);
        Assert.Equal(left, string.Join(' ', archive.Catalog().Standing("initech", 2018).On(RelationSide.Owner).Where(o => o.Other.Name != "Acme").Select(o => o.Other.Name)));
    }

    [Fact]
    public void Whoever_ends_a_deal_ends_what_waited_for_its_end()
    {
        using var archive = RecordArchive.Of("a 2017-11 acme bids-for initech deal=d", "b 2018-03-12 bureau blocks initech deal=d", "c 2018-03-14 acme abandons initech deal=d");
        var catalog = archive.Catalog();
        Assert.Equal(["bid"], Kinds(catalog, "acme", 2017));
        Assert.Empty(Kinds(catalog, "acme", 2018));
        Assert.DoesNotContain(catalog.Standing("acme", 2018).Changes, c => c.Kind == ChangeKind.ClosedUnmatched);
    }

    [Fact]
    public void One_deal_is_not_ended_by_another()
    {
        using var archive = RecordArchive.Of("a 2011 acme acquires initech deal=d", "b 2012 acme abandons initech deal=e");
        Assert.Equal(["agreed-purchase"], Kinds(archive.Catalog(), "acme", 2012));
    }

    [Fact]
    public void A_completion_takes_the_whole_from_its_owner_and_a_share_only_a_part()
    {
        using var archive = RecordArchive.Of(
            "a 2004 acme completes initech", "b 2016 hooli completes initech", "c 2010 acme completes forge", "d 2012 hooli completes forge share=20");
        var catalog = archive.Catalog();
        Assert.Equal(["Owner Acme"], Ends(catalog, "initech", 2015));
        Assert.Equal(["Owner Hooli"], Ends(catalog, "initech", 2016));
        Assert.Equal(["Owner Acme", "Owner Hooli"], Ends(catalog, "forge", 2016));
        Assert.Equal(["Holding Forge"], Ends(catalog, "acme", 2016));
    }

    [Fact]
    public void A_share_that_the_agreement_states_is_the_share_of_its_completion()
    {
        using var archive = RecordArchive.Of("a 2010 acme completes forge", "b 2012-03 hooli acquires forge deal=d share=30", "c 2012-06 hooli completes forge deal=d");
        Assert.Equal(["Owner Acme", "Owner Hooli"], Ends(archive.Catalog(), "forge", 2016));
    }

    [Fact]
    public void A_spin_off_by_the_owners_owner_sets_free()
    {
        using var archive = RecordArchive.Of("a 2004 acme completes initech", "b 2016 hooli completes acme", "c 2021-11 hooli spins-off initech");
        var catalog = archive.Catalog();
        Assert.Equal(["Owner Acme"], Ends(catalog, "initech", 2020));
        Assert.Empty(Ends(catalog, "initech", 2021));
    }

    [Fact]
    public void Those_who_buy_together_own_together()
    {
        using var archive = RecordArchive.Of("a 2022-09-30 acme completes forge deal=d", "b 2022-10-01 hooli completes forge deal=d");
        Assert.Equal(["Owner Acme", "Owner Hooli"], Ends(archive.Catalog(), "forge", 2022));
    }

    [Fact]
    public void Whoever_buys_the_whole_takes_the_stakes_of_all_and_whoever_buys_a_part_of_none()
    {
        using var archive = RecordArchive.Of("a 2013 acme invests-in initech share=20", "b 2014 hooli invests-in initech", "c 2016 bureau completes initech share=10", "d 2018 hooli completes initech");
        var catalog = archive.Catalog();
        Assert.Equal(["Owner Acme", "Owner Hooli", "Owner Bureau"], Ends(catalog, "initech", 2016));
        Assert.Equal(["Owner Hooli"], Ends(catalog, "initech", 2018));
    }

    [Fact]
    public void An_investment_is_completed_where_somebody_reports_that_it_was_made()
    {
        using var archive = RecordArchive.Of("a 2019-07-22 acme agrees-to-invest-in initech deal=d", "b 2020 initech invests-in hooli deal=e", "c 2020 acme agrees-to-invest-in hooli deal=f", "d 2021 acme invests-in hooli deal=f");
        var catalog = archive.Catalog();
        Assert.Equal([DealStage.Agreed, DealStage.Completed, DealStage.Completed], catalog.Deals.Select(d => d.Status!.Value));
        Assert.Equal([null, "2020", "2021"], catalog.Deals.Select(d => d.Completed?.Date.ToString()));
        Assert.Equal(["Deal Initech", "Deal Hooli"], Ends(catalog, "acme", 2020));
        Assert.Equal(["Holding Hooli"], Ends(catalog, "acme", 2021));
        Assert.Contains("“Acme agrees to invest in Initech” of 2019-07-22 has no end on record.", archive.Run("check", "--record", "--as-of", "2026").Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("acme; ; ", "Initech", "acme acquires initech", "bureau clears initech")]
    [InlineData("acme; initech; ", "Stapler", "acme acquires initech object=stapler")]
    [InlineData("acme; initech; ", "Stapler", "acme acquires product:Stapler", "initech sells acme object=stapler")]
    [InlineData("hooli; acme; ", "Stapler", "acme sells hooli object=stapler")]
    [InlineData("hooli; acme; ", "882 patents", "acme sells hooli object=882_patents", "bureau clears acme")]
    [InlineData("; acme; ", "Initech", "acme sells initech")]
    [InlineData("; ; acme initech", null, "acme contracts-with initech object=JEDI")]
    [InlineData("; ; acme hooli initech", null, "acme spins-off initech", "hooli merges-with initech")]
    [InlineData("hooli; ; acme", "Initech", "acme spins-off initech", "hooli completes initech")]
    [InlineData("acme; ; ", "Initech", "acme invests-in initech")]
    [InlineData("acme hooli; ; ", "Initech", "acme bids-for initech", "acme acquires initech", "hooli acquires initech", "acme completes initech", "hooli completes initech")]
    public void Who_buys_sells_or_contracts_follows_the_action(string sides, string? subject, params string[] moves)
    {
        using var archive = RecordArchive.Of([.. moves.Select((m, i) => $"m{i} 201{i} {m} deal=d")]);
        archive.Write("input/vendors/stapler.yml", "name: Stapler\nkind: product\n");
        var deal = Assert.Single(archive.Catalog().Deals);
        Assert.Equal(sides, string.Join("; ", new[] { deal.Buyers, deal.Sellers, deal.Parties }.Select(s => string.Join(' ', s.Select(v => v.Id)))));
        Assert.Equal(subject, deal.Subject?.Name);
    }

    [Theory]
    [InlineData("acme acquires initech", "acme completes initech", "acme completes product:Stapler")]
    [InlineData("acme completes forge", "hooli completes forge")]
    [InlineData("acme abandons initech", "acme completes initech")]
    [InlineData("acme acquires initech object=stapler", "acme completes product:Stapler", "bureau clears acme")]
    public void What_may_be_one_deal_is_no_mistake(params string[] moves)
    {
        using var archive = RecordArchive.Empty().Article("record", "2009", RecordArchive.Moves([
            "held 2001 initech completes product:Stapler", .. moves.Select((m, i) => $"m{i} 201{i} {m} deal=d")]));
        archive.Write("input/vendors/stapler.yml", "name: Stapler\nkind: product\n");
        Assert.DoesNotContain("The deal", archive.Run("check").Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("completed on 2012, before it is agreed on 2013", "2011 acme bids-for initech", "2012 acme completes initech", "2013 acme acquires initech")]
    [InlineData("completed on 2012, before it is agreed on 2013", "2011 acme invests-in initech", "2012 acme completes initech", "2013 acme acquires initech")]
    [InlineData("completed on 2012, before it is bid for on 2013", "2011 acme acquires initech", "2012 acme completes initech", "2013 acme bids-for initech")]
    [InlineData("completed on 2012, before it is agreed on 2013", "2012 acme completes initech", "2013 acme acquires initech")]
    [InlineData("completed on 2012, before it is agreed on 2013", "2012 hooli completes initech", "2013 acme acquires initech")]
    [InlineData("called off on 2012, and completed on 2011", "2010 acme acquires initech", "2011 acme completes initech", "2012 acme abandons initech")]
    [InlineData("called off on 2012-03-01, and completed on 2012-03-01", "2010 acme acquires initech", "2012-03-01 acme completes initech", "2012-03-01 acme abandons initech")]
    [InlineData(null, "2010 acme acquires initech", "2012-03-01 acme abandons initech", "2012 acme completes initech")]
    [InlineData(null, "2010 acme acquires initech", "2012 acme abandons initech", "2012 acme completes initech")]
    [InlineData(null, "2012 acme acquires initech", "2012-03 acme completes initech", "2013 hooli acquires initech", "2014 hooli completes initech")]
    public void A_deal_is_agreed_before_it_is_completed_and_not_called_off_behind_that(string? told, params string[] moves)
    {
        using var archive = RecordArchive.Of([.. moves.Select((m, i) => $"m{i} {m}{(m.Contains("invests-in", StringComparison.Ordinal) ? "" : " deal=d")}")]);
        var errors = archive.Run("check").Error.Split('\n').Where(l => l.Contains(": error: ", StringComparison.Ordinal)).ToList();
        Assert.Equal(told is null ? 0 : 1, errors.Count);
        Assert.All(errors, e => Assert.Contains(told!, e, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData(DealStage.Agreed, "2019", "2011 acme acquires initech", "2015 acme abandons initech", "2019 acme acquires initech")]
    [InlineData(DealStage.Bid, null, "2011 acme acquires initech", "2015 bureau blocks initech", "2019 acme bids-for initech")]
    [InlineData(DealStage.Completed, "2019", "2011 acme acquires initech", "2015 acme abandons initech", "2019 acme acquires initech", "2020 acme completes initech")]
    [InlineData(DealStage.Abandoned, "2011", "2011 acme acquires initech", "2015 acme abandons initech", "2016 bureau clears initech")]
    public void What_is_agreed_anew_after_it_was_called_off_begins_again(DealStage status, string? agreed, params string[] moves)
    {
        using var archive = RecordArchive.Of([.. moves.Select((m, i) => $"m{i} {m} deal=d")]);
        var deal = Assert.Single(archive.Catalog().Deals);
        Assert.Equal((status, agreed), (deal.Status!.Value, deal.Agreed?.Date.ToString()));
    }

    [Fact]
    public void Of_a_deal_that_began_again_a_gap_may_say_that_its_end_is_not_known()
    {
        using var archive = RecordArchive.Empty().Article("record", "2009", RecordArchive.Moves(
            "a 2011 acme acquires initech deal=d", "b 2012 acme abandons initech deal=d", "c 2013 acme acquires initech deal=d") + "gaps:\n  - what: The end\n    deal: d\n");
        Assert.Equal("", archive.Run("check", "--record", "--as-of", "2026").Error);
    }

    [Theory]
    [InlineData("60 40; ", "acme completes initech share=60", "hooli completes initech share=40")]
    [InlineData("60 ; ", "acme completes initech share=60", "hooli completes initech")]
    [InlineData("60 60 40; ", "acme acquires initech share=60", "acme completes initech", "hooli completes initech share=40")]
    [InlineData("30 30; 30", "acme acquires initech share=30", "stapler completes initech")]
    [InlineData("30 30; 30", "acme completes initech share=30", "initech sells acme object=forge")]
    [InlineData("20 50 50; 50", "acme bids-for initech share=20", "hooli bids-for initech share=50", "hooli completes initech")]
    public void The_share_that_one_buyer_states_is_not_that_of_another(string shares, params string[] moves)
    {
        using var archive = RecordArchive.Of([.. moves.Select((m, i) => $"m{i} 201{i} {m} deal=d")]).Write("input/vendors/stapler.yml", "name: Stapler\nkind: company\npart-of: acme\n");
        var catalog = archive.Catalog();
        var deal = Assert.Single(catalog.Deals);
        Assert.Equal(shares, $"{string.Join(' ', deal.Moves.Select(m => catalog.Links[m].ShareOf(m)))}; {deal.Share}");
    }

    [Theory]
    [InlineData(true, "acme invests-in initech share=60", "hooli invests-in initech share=50")]
    [InlineData(true, "acme completes initech share=60", "hooli completes initech share=30", "bureau completes initech share=20")]
    [InlineData(false, "acme completes initech share=60", "hooli completes initech share=40")]
    [InlineData(false, "acme completes initech share=60", "acme sells initech", "hooli completes initech share=50")]
    [InlineData(false, "acme completes initech share=60", "acme completes initech share=70")]
    [InlineData(false, "acme agrees-to-invest-in initech share=60", "hooli invests-in initech share=60")]
    public void Owners_with_more_than_the_whole_are_told(bool told, params string[] moves)
    {
        using var archive = RecordArchive.Of([.. moves.Select((m, i) => $"m{i} 201{i} {m}")]);
        Assert.Equal(told, archive.Run("check").Error.Contains("warning: With this the owners of Initech have 110 per cent", StringComparison.Ordinal));
    }

    [Fact]
    public void A_unit_is_bought_without_touching_its_company()
    {
        using var archive = RecordArchive.Of(
            "own 2010 initech completes product:Stapler", "a 2019 acme acquires initech object=stapler deal=d", "b 2019-11-04 acme completes initech object=stapler deal=d");
        archive.Write("input/vendors/stapler.yml", "name: Stapler\nkind: product\n");
        var catalog = archive.Catalog();
        Assert.Equal(["Owner Initech"], Ends(catalog, "stapler", 2018));
        Assert.Equal(["Owner Acme"], Ends(catalog, "stapler", 2019));
        Assert.Equal(["Holding Stapler"], Ends(catalog, "acme", 2019));
        Assert.Empty(Ends(catalog, "initech", 2019));
    }

    [Fact]
    public void A_name_that_a_product_shares_with_a_company_means_the_company()
    {
        using var archive = RecordArchive.Of("a 2019 acme acquires Initech", "b 2020 acme acquires product:Initech");
        archive.Write("input/vendors/initech-software.yml", "name: Initech\nkind: product\n");
        var moves = archive.Catalog().Moves;
        Assert.Equal(["initech", "initech-software"], moves.Select(m => m.Target!.Value.Vendor!.Id));
    }

    [Fact]
    public void Owners_follow_each_other_by_year_with_those_above_them()
    {
        using var archive = RecordArchive.Of("a 2004 acme completes initech", "b 2016-09-07 hooli completes acme", "c 2021-11 hooli spins-off initech", "d 2023 bureau completes initech");
        var catalog = archive.Catalog();
        var periods = new OwnerHistory(Relations.Derive(catalog)).Of(catalog.Vendors.Single(v => v.Id == "initech"));
        Assert.Equal(["2004-2015 Acme", "2016-2020 Acme<Hooli", "2021-2022 c", "2023- Bureau"], periods.Select(p => $"{p.From}-{p.Until} {p.FreedBy?.Id}{string.Join('+', p.Owners.Select(Name))}"));

        static string Name(Owner owner) => owner.Above.Count == 0 ? owner.Vendor.Name : $"{owner.Vendor.Name}<{string.Join('+', owner.Above.Select(Name))}";
    }

    [Fact]
    public void An_owner_is_told_though_it_owns_another_one()
    {
        using var archive = RecordArchive.Of("a 2010-01 acme completes initech share=50", "b 2010-02 hooli completes initech share=50", "c 2012 hooli completes acme", "d 2013 bureau completes hooli");
        var catalog = archive.Catalog();
        var now = new OwnerHistory(Relations.Derive(catalog)).Of(catalog.Vendors.Single(v => v.Id == "initech"))[^1].Owners;
        Assert.Equal(["acme hooli bureau", "hooli bureau"], now.Select(o => string.Join(' ', Up(o))));

        static IEnumerable<string> Up(Owner owner) => owner.Above.SelectMany(Up).Prepend(owner.Vendor.Id);
    }

    [Fact]
    public void Owners_who_own_each_other_come_to_an_end()
    {
        using var archive = RecordArchive.Of("a 2004 acme completes initech share=10", "b 2005 initech completes acme share=10", "c 2006 acme completes hooli share=10", "d 2007 hooli completes acme share=10");
        var catalog = archive.Catalog();
        var periods = new OwnerHistory(Relations.Derive(catalog)).Of(catalog.Vendors.Single(v => v.Id == "acme"));
        Assert.Equal([2005, 2007], periods.Select(p => p.From));
    }

    [Fact]
    public void A_check_of_the_record_names_purchases_without_an_end_that_nobody_looked_for()
    {
        using var archive = RecordArchive.Empty().Article("record", "2009", RecordArchive.Moves(
            "a 2011 acme acquires initech", "b 2011 acme acquires hooli deal=d", "c 2012 acme acquires forge", "e 2013 acme completes forge") + "gaps:\n  - what: The day on which it closed\n    deal: d\n");
        Assert.Equal("", archive.Run("check").Error);
        var check = archive.Run("check", "--record", "--as-of", "2020");
        Assert.Equal(0, check.Exit);
        Assert.Contains(": warning: “Acme acquires Initech” of 2011 has no end on record.", check.Error, StringComparison.Ordinal);
        Assert.DoesNotContain("Hooli", check.Error, StringComparison.Ordinal);
        Assert.Equal("", archive.Run("check", "--record", "--as-of", "2012-06").Error);
    }

    private static IEnumerable<string> Kinds(ArchiveCatalog catalog, string vendor, int year) => catalog.Standing(vendor, year).RelationEnds.Select(t => t.Relation.Kind);

    private static IEnumerable<string> Ends(ArchiveCatalog catalog, string vendor, int year) => catalog.Standing(vendor, year).RelationEnds.Select(t => $"{t.Side} {t.Other.Name}");
}
