using Archive.Catalog;
using Archive.Tests.Support;
using Xunit;

namespace Archive.Tests.Catalog;

public sealed class StandingTests
{
    [Fact]
    public void A_membership_stands_from_the_year_of_joining_until_the_year_of_leaving()
    {
        using var archive = RecordArchive.Of("in 2012-09-07 acme joins guild", "out 2015-04 acme leaves guild");
        var catalog = archive.Catalog();
        Assert.Equal([2012, 2015], catalog.Record("acme").Years);
        Assert.Empty(Ties(catalog, "acme", 2011));
        Assert.Equal(["Ally membership Guild"], Ties(catalog, "acme", 2012));
        Assert.Equal(["Ally membership Guild"], Ties(catalog, "acme", 2014));
        Assert.Empty(Ties(catalog, "acme", 2015));
    }

    [Fact]
    public void Both_sides_see_a_relation()
    {
        using var archive = RecordArchive.Of("in 2012 acme joins guild");
        Assert.Equal(["Ally membership Acme"], Ties(archive.Catalog(), "guild", 2012));
    }

    [Fact]
    public void A_year_names_the_moves_that_changed_it()
    {
        using var archive = RecordArchive.Of("in 2012 acme joins guild", "sued 2012-06 hooli sues acme", "out 2015-04 acme leaves guild");
        var catalog = archive.Catalog();
        Assert.Equal(["Opened in Guild", "Opened sued Hooli"], Changes(catalog, "acme", 2012));
        Assert.Equal(["Closed out Guild"], Changes(catalog, "acme", 2015));
    }

    [Fact]
    public void Who_joins_the_same_house_comes_to_stand_beside_those_already_there()
    {
        using var archive = RecordArchive.Of("a 2012 acme joins guild", "b 2015-04 initech joins guild", "c 2017 initech leaves guild");
        var catalog = archive.Catalog();
        Assert.Empty(catalog.Standing("acme", 2013).CoMembers);
        Assert.Equal("Initech", Assert.Single(catalog.Standing("acme", 2015).CoMembers).Other.Name);
        Assert.Equal("Acme", Assert.Single(catalog.Standing("initech", 2015).CoMembers).Other.Name);
        Assert.Empty(catalog.Standing("acme", 2017).CoMembers);
        Assert.Equal([2012, 2015, 2017], catalog.Record("acme").Years);
        Assert.Equal(["CoMemberJoined b Initech"], Changes(catalog, "acme", 2015));
        Assert.Equal(["CoMemberLeft c Initech"], Changes(catalog, "acme", 2017));
    }

    [Fact]
    public void Two_who_were_never_in_the_house_together_are_no_fellows()
    {
        using var archive = RecordArchive.Of("a 2010 acme joins guild", "b 2012 acme leaves guild", "c 2013 initech joins guild");
        var record = archive.Catalog().Record("acme");
        Assert.Equal([2010, 2012], record.Years);
    }

    [Fact]
    public void Who_stood_in_a_house_until_it_lapsed_stands_beside_nobody_there_any_more()
    {
        using var archive = RecordArchive.Of("a 2010 acme sponsors guild", "b 2011 initech joins guild", "c 2013 hooli joins guild", "d 2016 initech leaves guild");
        archive.Write("input/actions.yml", archive.Read("input/actions.yml") + "sponsors:\n  label: sponsors\n  class: alliance\n  opens: sponsorship\n  lapses: 2\n  targets: [foundation]\n");
        var catalog = archive.Catalog();
        Assert.Equal("Initech", Assert.Single(catalog.Standing("acme", 2011).CoMembers).Other.Name);
        Assert.Equal([2010, 2011, 2012], catalog.Record("acme").Years);
        Assert.Empty(catalog.Standing("acme", 2012).CoMembers);
        Assert.Equal(["Hooli"], catalog.Standing("initech", 2013).CoMembers.Select(f => f.Other.Name));
    }

    [Fact]
    public void Who_stands_in_a_house_by_two_moves_is_met_there_once()
    {
        using var archive = RecordArchive.Of("a 2009 acme joins forge", "b 2010 initech joins forge", "c 2011 initech contributes-to forge", "d 2016 hooli joins guild");
        archive.Write("input/actions.yml", archive.Read("input/actions.yml") + "contributes-to:\n  label: contributes to\n  class: alliance\n  opens: contribution\n  targets: [project]\n");
        var catalog = archive.Catalog();
        Assert.Equal("b", Assert.Single(catalog.Record("acme").CoMembers).Began.Id);
        Assert.Equal("b", Assert.Single(catalog.Record("initech").CoMembers).Began.Id);
        Assert.Empty(catalog.Standing("acme", 2011).Changes);
    }

    [Fact]
    public void A_year_in_which_something_lapsed_is_one_of_change_once_the_record_has_come_so_far()
    {
        using var archive = RecordArchive.Of("a 2011 acme bids-for initech");
        Assert.Equal([2011], archive.Catalog().Record("acme").Years);
        archive.Article("later", "2020", RecordArchive.Moves("b 2020 hooli joins guild"));
        Assert.Equal([2011, 2013], archive.Catalog().Record("acme").Years);
    }

    [Fact]
    public void A_case_ends_for_both_sides_whoever_ends_it()
    {
        using var archive = RecordArchive.Of(
            "a 2010-08 acme sues initech", "b 2021-04-05 initech wins-ruling acme",
            "c 2011 acme sues hooli", "d 2012 hooli settles acme");
        var catalog = archive.Catalog();
        Assert.Equal(["Rival litigation Initech", "Rival litigation Hooli"], Ties(catalog, "acme", 2011));
        Assert.Equal(["Rival litigation Initech"], Ties(catalog, "acme", 2020));
        Assert.Empty(Ties(catalog, "acme", 2021));
    }

    [Fact]
    public void A_purchase_is_agreed_before_it_is_complete_and_owns_nothing_where_it_is_called_off()
    {
        using var archive = RecordArchive.Of(
            "a 2018 acme acquires initech", "b 2019 acme completes initech", "c 2020 acme acquires hooli", "d 2022 acme abandons hooli");
        var catalog = archive.Catalog();
        Assert.Equal(["Deal agreed-purchase Initech"], Ties(catalog, "acme", 2018));
        Assert.Equal(["Holding ownership Initech", "Deal agreed-purchase Hooli"], Ties(catalog, "acme", 2021));
        Assert.Equal(["Holding ownership Initech"], Ties(catalog, "acme", 2022));
    }

    [Fact]
    public void An_opening_that_answers_a_closing_of_its_year_is_not_ended_by_it()
    {
        using var archive = RecordArchive.Of("a 2010 initech partners-with acme", "b 2012 initech withdraws-from acme", "c 2012-06 initech partners-with acme answers=b");
        Assert.Equal(["Ally partnership Initech"], Ties(archive.Catalog(), "acme", 2012));
    }

    [Fact]
    public void A_closing_of_the_year_ends_the_first_opening_and_a_later_one_the_second()
    {
        using var archive = RecordArchive.Of("a 2012-01 initech partners-with acme", "b 2012 initech withdraws-from acme", "c 2012-06 initech partners-with acme", "d 2014 initech withdraws-from acme");
        var catalog = archive.Catalog();
        Assert.Equal(["Ally partnership Initech"], Ties(catalog, "acme", 2013));
        Assert.Empty(Ties(catalog, "acme", 2014));
    }

    [Fact]
    public void A_closing_known_to_the_year_alone_can_close_what_a_day_of_that_year_opened()
    {
        using var archive = RecordArchive.Of("a 2018-06-04 acme acquires initech", "b 2018 acme completes initech");
        Assert.Equal(["Holding ownership Initech"], Ties(archive.Catalog(), "acme", 2018));
    }

    [Fact]
    public void What_still_stands_keeps_its_first_date_when_it_is_renewed()
    {
        using var archive = RecordArchive.Of("a 2011 acme supports forge", "b 2015 acme supports forge");
        var tie = Assert.Single(archive.Catalog().Standing("acme", 2015).RelationEnds);
        Assert.Equal("a", tie.Relation.Opened.Id);
    }

    [Fact]
    public void What_was_left_and_joined_again_stands_since_the_second_time()
    {
        using var archive = RecordArchive.Of("a 2011 acme supports forge", "b 2012-04 acme leaves forge", "c 2015 acme supports forge");
        var catalog = archive.Catalog();
        Assert.Empty(Ties(catalog, "acme", 2012));
        Assert.Equal("c", Assert.Single(catalog.Standing("acme", 2015).RelationEnds).Relation.Opened.Id);
    }

    [Fact]
    public void A_fork_of_a_product_makes_a_rival_of_the_vendor_whose_move_it_answers()
    {
        using var archive = RecordArchive.Of("a 2023-08 acme relicenses product:Anvil", "b 2023-09 forge forks product:Anvil answers=a");
        var catalog = archive.Catalog();
        Assert.Equal(["Rival rivalry Acme"], Ties(catalog, "forge", 2023));
        Assert.Equal(["Rival rivalry Forge"], Ties(catalog, "acme", 2023));
    }

    [Fact]
    public void A_partnership_is_closed_by_the_name_of_what_it_was_for()
    {
        using var archive = RecordArchive.Of("a 2015 acme partners-with initech object=Joint_Centre", "b 2017 acme withdraws-from product:Joint_Centre");
        var catalog = archive.Catalog();
        Assert.Equal(["Ally partnership Initech"], Ties(catalog, "acme", 2016));
        Assert.Empty(Ties(catalog, "initech", 2017));
    }

    [Theory]
    [InlineData("initech withdraws-from acme", "acme partners-with initech")]
    [InlineData("initech withdraws-from product:Joint_Centre", "acme partners-with initech object=Joint_Centre")]
    [InlineData("acme withdraws-from initech", "acme partners-with initech object=stapler")]
    [InlineData("initech withdraws-from acme", "acme partners-with initech object=stapler")]
    [InlineData("initech withdraws-from product:Stapler", "acme partners-with initech object=stapler")]
    [InlineData("initech withdraws-from acme object=stapler", "acme partners-with initech")]
    [InlineData("acme withdraws-from initech object=stapler", "initech partners-with acme")]
    [InlineData("acme withdraws-from product:Stapler", "initech partners-with acme")]
    [InlineData("acme withdraws-from initech", "acme supports product:Stapler")]
    [InlineData("initech withdraws-from acme", "acme supports product:Stapler")]
    [InlineData("acme withdraws-from product:Stapler", "acme partners-with initech object=Stapler")]
    [InlineData("guild withdraws-from acme", "acme joins guild")]
    [InlineData("acme leaves product:Forge", "acme supports forge")]
    [InlineData("acme settles initech", "initech presses acme")]
    [InlineData("initech abandons acme", "acme acquires initech")]
    [InlineData("initech abandons product:Stapler", "acme acquires initech object=stapler")]
    public void What_two_stand_in_is_ended_by_either_and_by_any_of_its_names(string closing, string opening)
    {
        using var archive = RecordArchive.Of($"a 2012-04 {opening}", $"b 2015 {closing}");
        archive.Write("input/vendors/stapler.yml", "name: Stapler\nkind: product\npart-of: initech\n");
        var catalog = archive.Catalog();
        Assert.NotEmpty(Ties(catalog, "acme", 2014));
        Assert.All(new[] { "acme", "initech", "stapler", "guild", "forge" }, v => Assert.Empty(Ties(catalog, v, 2015)));
        Assert.DoesNotContain("Nothing on record began", archive.Run("check").Error, StringComparison.Ordinal);
    }

    [Fact]
    public void A_project_may_be_called_a_product_where_only_products_may_stand()
    {
        using var archive = RecordArchive.Of("a 2015 acme launches product:Forge");
        archive.Write("input/actions.yml", archive.Read("input/actions.yml").Replace("targets: [foundation, project, product]", "targets: [product]", StringComparison.Ordinal));
        Assert.Equal("forge", Assert.Single(archive.Catalog().Moves).Target!.Value.Vendor!.Id);
    }

    [Theory]
    [InlineData("acme withdraws-from product:Anvil", "acme partners-with initech object=stapler")]
    [InlineData("initech withdraws-from acme", "acme invests-in initech")]
    [InlineData("hooli withdraws-from acme", "acme partners-with initech")]
    [InlineData("hooli dismisses ada-quill object=chief", "acme appoints ada-quill object=chief")]
    public void What_stands_is_ended_by_nobody_else_and_by_nothing_else(string closing, string opening)
    {
        using var archive = RecordArchive.Of($"a 2012-04 {opening}", $"b 2015 {closing}");
        archive.Write("input/vendors/stapler.yml", "name: Stapler\nkind: product\npart-of: initech\n").Write("input/vendors/anvil.yml", "name: Anvil\nkind: product\npart-of: initech\n").Write("input/people/ada-quill.yml", "name: Ada Quill\n");
        Assert.NotEmpty(Ties(archive.Catalog(), "acme", 2015));
    }

    [Fact]
    public void Whoever_supports_each_other_ends_its_own_support_first()
    {
        using var archive = RecordArchive.Of("a 2010 acme supports initech", "b 2011 initech supports acme", "c 2014 initech withdraws-from acme");
        Assert.Equal("a", Assert.Single(archive.Catalog().Standing("acme", 2014).RelationEnds).Relation.Opened.Id);
    }

    [Fact]
    public void A_partnership_for_a_product_stands_with_the_partner_and_on_the_products_page()
    {
        using var archive = RecordArchive.Of("a 2012 acme partners-with initech object=stapler");
        archive.Write("input/vendors/stapler.yml", "name: Stapler\nkind: product\n");
        var catalog = archive.Catalog();
        Assert.Equal(["Ally partnership Initech"], Ties(catalog, "acme", 2012));
        Assert.Equal(["Ally partnership Acme"], Ties(catalog, "initech", 2012));
        Assert.Equal(["Ally partnership Acme", "Ally partnership Initech"], Ties(catalog, "stapler", 2012));
    }

    [Theory]
    [InlineData(true, "a 2010 acme joins guild", "b 2015 acme leaves forge")]
    [InlineData(true, "a 2010 acme abandons initech")]
    [InlineData(false, "a 2015 acme leaves forge")]
    [InlineData(false, "a 2010 acme joins guild", "b 2015 acme spins-off initech")]
    [InlineData(false, "a 2010 acme joins guild", "b 2015 acme sells initech object=a_plant")]
    public void What_ends_without_having_begun_is_told_unless_it_may_be_older_than_the_record(bool told, params string[] moves)
    {
        using var archive = RecordArchive.Of(moves);
        Assert.Equal(told, archive.Run("check").Error.Contains("warning: Nothing on record began what", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData(true, "b 2005 acme sells hooli object=initech share=30")]
    [InlineData(true, "b 2005 acme sells hooli object=initech share=30", "c 2006 acme sells forge object=initech share=30")]
    [InlineData(false, "b 2005 acme sells hooli object=initech share=30", "c 2006 acme sells forge object=initech share=70")]
    [InlineData(false, "b 2005 acme sells hooli object=initech")]
    public void Whoever_sells_a_part_goes_on_to_own_the_rest(bool owns, params string[] sales)
    {
        using var archive = RecordArchive.Of(["a 2000 acme completes initech", .. sales]);
        Assert.Equal(owns, Ties(archive.Catalog(), "acme", 2007).Any(t => t.EndsWith("ownership Initech", StringComparison.Ordinal)));
    }

    [Fact]
    public void Whoever_sells_the_part_that_it_had_owns_nothing_of_it()
    {
        using var archive = RecordArchive.Of("a 2000 acme completes initech share=60", "b 2005 acme sells hooli object=initech share=60");
        Assert.DoesNotContain(Ties(archive.Catalog(), "acme", 2007), t => t.EndsWith("ownership Initech", StringComparison.Ordinal));
    }

    [Fact]
    public void A_closing_without_an_opening_on_record_is_told_as_such()
    {
        using var archive = RecordArchive.Of("a 2013 acme spins-off initech");
        Assert.Equal(["ClosedUnmatched a Acme"], Changes(archive.Catalog(), "initech", 2013));
    }

    [Fact]
    public void A_purchase_that_no_bid_came_before_tells_of_no_end()
    {
        using var archive = RecordArchive.Of("a 2012 acme acquires initech deal=d", "b 2013 acme completes initech deal=d", "c 2014 hooli completes forge");
        Assert.Equal(["Opened a Initech"], Changes(archive.Catalog(), "acme", 2012));
        Assert.Equal(["Opened c Forge"], Changes(archive.Catalog(), "hooli", 2014));
    }

    [Fact]
    public void What_is_opened_again_in_answer_to_its_closing_need_not_have_been_opened_on_record()
    {
        using var archive = RecordArchive.Of("out 2023-11-17 acme dismisses ada-quill", "in 2023-11-22 acme appoints ada-quill answers=out");
        archive.Write("input/people/ada-quill.yml", "name: Ada Quill\n");
        Assert.Equal(["Other office Ada Quill"], Ties(archive.Catalog(), "acme", 2023));
    }

    [Theory]
    [InlineData("d", "a 2015-10 acme joins guild", "d 2015 initech joins guild answers=a")]
    [InlineData("a", "a 2015-10 acme joins guild", "d 2015 initech joins guild", "e 2016 hooli joins guild")]
    public void Who_came_later_came_to_stand_beside_the_other_however_little_of_the_dates_is_known(string later, params string[] moves)
    {
        using var archive = RecordArchive.Of(moves);
        Assert.Equal(later, archive.Catalog().Record("acme").CoMembers.Single(c => c.Other.Id == "initech").Began.Id);
    }

    [Fact]
    public void Who_left_first_took_leave_of_the_other_however_little_of_the_dates_is_known()
    {
        using var archive = RecordArchive.Of("a 2010-02 acme joins guild", "b 2011 initech joins guild", "c 2015-06 acme leaves guild", "d 2015 initech leaves guild answers=c");
        var catalog = archive.Catalog();
        Assert.Equal(["Closed c Guild"], Changes(catalog, "acme", 2015));
        Assert.Equal(["CoMemberLeft c Acme", "Closed d Guild"], Changes(catalog, "initech", 2015));
    }

    [Theory]
    [InlineData("a 2014 acme sues hooli", "b 2015 initech acquires forge", "c 2016 acme sues hooli answers=b")]
    [InlineData("b 2015 initech acquires forge", "c 2016 acme sues hooli answers=b")]
    public void A_second_suit_makes_a_rival_of_whom_it_answers_too(params string[] moves)
    {
        using var archive = RecordArchive.Of(moves);
        var catalog = archive.Catalog();
        Assert.Equal(["Rival litigation Acme"], Ties(catalog, "initech", 2016).Where(t => t.StartsWith("Rival", StringComparison.Ordinal)));
        Assert.Equal(["Rival litigation Hooli", "Rival litigation Initech"], Ties(catalog, "acme", 2016));
        Assert.Empty(Ties(catalog, "initech", 2014));
        Assert.Equal(0, archive.Run("build").Exit);
    }

    [Theory]
    [InlineData("Rival litigation Hooli", "acme sues hooli answers=a")]
    [InlineData("", "forge forks product:Anvil answers=a", "forge")]
    public void A_settlement_with_a_rival_that_an_answer_made_ends_that_rivalry_alone(string left, string suit, string by = "acme")
    {
        using var archive = RecordArchive.Of("a 2015 initech relicenses product:Anvil", $"b 2016 {suit}", $"c 2017 {by} ends-dispute initech");
        archive.Write("input/actions.yml", archive.Read("input/actions.yml") + "ends-dispute:\n  label: ends its dispute with\n  class: law\n  symmetric: true\n  closes: [litigation, rivalry]\n");
        var catalog = archive.Catalog();
        Assert.Empty(Ties(catalog, "initech", 2017));
        Assert.Equal(left, string.Join(' ', Ties(catalog, by, 2017)));
        Assert.Equal("", archive.Run("check").Error);
        Assert.Equal(0, archive.Run("build").Exit);
    }

    [Fact]
    public void One_end_does_not_end_what_began_again_after_it()
    {
        using var archive = RecordArchive.Of("a 2010-02 acme joins guild", "b 2015 acme leaves guild", "c 2015-11 acme joins guild");
        var catalog = archive.Catalog();
        Assert.Equal(["a", "b", "c"], catalog.Moves.Select(m => m.Id));
        Assert.Equal("c", Assert.Single(catalog.Standing("acme", 2015).RelationEnds).Relation.Opened.Id);
    }

    [Fact]
    public void An_end_known_to_the_year_follows_what_began_again_after_another_end()
    {
        using var archive = RecordArchive.Of("a 2010 acme joins guild", "b 2012 acme leaves guild", "c 2015-02 acme joins guild", "d 2015 acme leaves guild");
        var catalog = archive.Catalog();
        Assert.Equal(["a", "b", "c", "d"], catalog.Moves.Select(m => m.Id));
        Assert.Equal(["Ally membership Guild", "", ""], new[] { 2011, 2014, 2015 }.Select(y => string.Join(' ', Ties(catalog, "acme", y))));
    }

    [Fact]
    public void What_had_ended_already_is_told_as_such()
    {
        using var archive = RecordArchive.Of("a 2010 acme joins guild", "b 2012 acme leaves guild", "c 2013 acme withdraws-from guild");
        Assert.Equal(["ClosedAgain c Guild"], Changes(archive.Catalog(), "acme", 2013));
        Assert.Contains("warning: What 'c' ends between Acme and Guild has ended already.", archive.Run("check").Error, StringComparison.Ordinal);
        Assert.Contains("ends what stood between Acme and Guild, which had ended already", archive.Build().Published("vendors/acme/2013/index.html"), StringComparison.Ordinal);
    }

    [Fact]
    public void Whoever_sells_a_part_ends_nothing()
    {
        using var archive = RecordArchive.Of("a 2000 acme completes initech", "b 2005 acme sells hooli object=initech share=30");
        Assert.Empty(Changes(archive.Catalog(), "acme", 2005));
    }

    [Theory]
    [InlineData("initech partners-with acme")]
    [InlineData("acme partners-with initech")]
    public void A_partnership_told_from_either_side_stands_once(string second)
    {
        using var archive = RecordArchive.Of("a 2014 acme partners-with initech", $"b 2016 {second}");
        var catalog = archive.Catalog();
        Assert.Equal(["Ally partnership Initech"], Ties(catalog, "acme", 2016));
        Assert.Equal("a", Assert.Single(catalog.Standing("initech", 2016).RelationEnds).Relation.Opened.Id);
    }

    private static IEnumerable<string> Ties(ArchiveCatalog catalog, string vendor, int year) =>
        catalog.Standing(vendor, year).RelationEnds.Select(t => $"{t.Side} {t.Relation.Kind} {t.Other.Name}");

    private static IEnumerable<string> Changes(ArchiveCatalog catalog, string vendor, int year) =>
        catalog.Standing(vendor, year).Changes.Select(c => $"{c.Kind} {c.Move.Id} {c.Other.Name}");
}
