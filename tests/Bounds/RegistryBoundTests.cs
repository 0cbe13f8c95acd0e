using System.Diagnostics;
using Archive.Catalog;
using Archive.Tests.Support;
using Xunit;

namespace Archive.Tests.Bounds;

public sealed class RegistryBoundTests
{
    [Fact]
    public void Topics_stand_no_more_than_twenty_above_each_other()
    {
        using var archive = new TempArchive();
        for (var i = 0; i < 3_000; i++) archive.Write($"input/topics/t{i:0000}.yml", $"name: T{i}\n{(i < 2_999 ? $"broader: t{i + 1:0000}\n" : "")}");
        var watch = Stopwatch.StartNew();
        var check = archive.Run("check");
        Assert.Contains("input/topics/t0000.yml:2:10: error: More than 20 topics stand above each other here.", check.Error);
        Assert.DoesNotContain("t2985.yml", check.Error);
        Assert.True(watch.Elapsed < TimeSpan.FromSeconds(10));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(-1)]
    public void Vendors_are_parts_of_each_other_in_no_more_than_twenty_steps(int step)
    {
        using var archive = new TempArchive();
        for (var i = 100; i < 500; i++) archive.Write($"input/vendors/v{i}.yml", $"name: V{i}\n{(i + step is >= 100 and < 500 ? $"part-of: v{i + step}\n" : "")}");
        var check = archive.Run("check");
        Assert.Contains("error: More than 20 vendors are part of each other here.", check.Error);
        Assert.DoesNotContain($"/v{(step > 0 ? 485 : 114)}.yml", check.Error);
    }

    [Fact]
    public void A_circle_of_more_parts_than_may_be_is_found_too()
    {
        using var archive = new TempArchive();
        for (var i = 0; i < 50; i++) archive.Write($"input/vendors/v{i}.yml", $"name: V{i}\npart-of: v{(i + 1) % 50}\n").Write($"input/topics/t{i}.yml", $"name: T{i}\nbroader: t{(i + 1) % 50}\n");
        var check = archive.Run("check");
        Assert.Contains("More than 20 vendors are part of each other here.", check.Error);
        Assert.Contains("More than 20 topics stand above each other here.", check.Error);
    }

    [Fact]
    public void An_entry_has_at_most_twenty_former_ids()
    {
        using var archive = new TempArchive(("input/vendors/v.yml", $"name: V\nformer-ids: [{string.Join(", ", Enumerable.Range(0, 21).Select(i => $"w{i}"))}]\n"));
        Assert.Contains("input/vendors/v.yml:2:104: error: There are more than 20 former ids.", archive.Run("check").Error);
    }

    [Fact]
    public void There_are_at_most_a_hundred_standing_pages_since_each_is_linked_on_every_page()
    {
        using var archive = new TempArchive();
        for (var i = 100; i < 201; i++) archive.Write($"input/pages/p{i}.md", $"---\ntitle: P{i}\n---\n\nText.\n");
        Assert.StartsWith("input/pages/p200.md:4:1: error: There are more than 100 standing pages", archive.Run("check").Error);
        File.Delete(archive.Full("input/pages/p200.md"));
        Assert.Equal(0, archive.Run("check").Exit);
    }

    [Fact]
    public void In_a_house_of_very_many_nobody_is_told_of_everybody()
    {
        const int members = 151;
        using var archive = new TempArchive(("input/vendors/house.yml", "name: House\nkind: foundation\n"), ("input/actions.yml", "joins:\n  label: joins\n  inverse: is joined by\n  class: alliance\n  opens: membership\n"));
        for (var i = 0; i < members; i++) archive.Write($"input/vendors/v{i}.yml", $"name: V{i}\nkind: company\n");
        string Moves(int count) => $"moves:\n{string.Concat(Enumerable.Range(0, count).Select(i => $"  - {{id: m{i}, actor: v{i}, action: joins, target: house, date: 1900-04-01}}\n"))}";
        IReadOnlyList<CoMember> Met(int count) => archive.Article("one", more: Moves(count)).Catalog().Record("v1").CoMembers;
        Assert.Equal(members - 2, Met(members - 1).Count);
        Assert.Empty(Met(members));
    }

    [Fact]
    public void Many_who_join_one_house_in_many_years_do_not_each_get_a_page_for_every_year()
    {
        const int members = 40;
        using var archive = new TempArchive(("input/vendors/house.yml", "name: House\nkind: foundation\n"), ("input/actions.yml", "joins:\n  label: joins\n  inverse: is joined by\n  class: alliance\n  opens: membership\n"));
        for (var i = 0; i < members; i++) archive.Write($"input/vendors/v{i}.yml", $"name: V{i}\nkind: company\n");
        var moves = string.Concat(Enumerable.Range(0, members).Select(i => $"  - {{id: m{i}, actor: v{i}, action: joins, target: house, date: {1900 + i}-04-01}}\n"));
        archive.Article("one", more: $"moves:\n{moves}").Build();
        var pages = Directory.GetDirectories(archive.Full("output/vendors"), "1*", SearchOption.AllDirectories).Length;
        Assert.Equal(2 * members, pages);
        Assert.Contains("V0", archive.Published("vendors/house/1939/index.html"), StringComparison.Ordinal);
        Assert.Contains("V39", archive.Published("vendors/v0/index.html"), StringComparison.Ordinal);
    }

    [Fact]
    public void A_house_of_very_many_shows_the_newest_and_says_how_many_more_there_are()
    {
        const int members = 103;
        using var archive = new TempArchive(("input/vendors/house.yml", "name: House\nkind: foundation\n"), ("input/actions.yml", "joins:\n  label: joins\n  inverse: is joined by\n  class: alliance\n  opens: membership\n"));
        for (var i = 0; i < members; i++) archive.Write($"input/vendors/v{i}.yml", $"name: V{i}\nkind: company\n");
        var moves = string.Concat(Enumerable.Range(0, members).Select(i => $"  - {{id: m{i}, actor: v{i}, action: joins, target: house, date: 1900-04-01}}\n"));
        archive.Write("input/site.yml", "title: T\nbase-url: https://a.test\nrecord-pages: false\ncards: false\nsearch: false\ndata: false\n").Article("one", more: $"moves:\n{moves}").Build();
        var page = archive.Published("vendors/house/1900/index.html");
        Assert.Contains("and 3 more, which began earlier", page, StringComparison.Ordinal);
    }
}
