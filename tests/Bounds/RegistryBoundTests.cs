using System.Diagnostics;
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

    [Fact]
    public void Vendors_may_be_parts_of_parts_for_thousands_of_steps()
    {
        using var archive = new TempArchive();
        for (var i = 0; i < 5_000; i++) archive.Write($"input/vendors/v{i}.yml", $"name: V{i}\n{(i < 4_999 ? $"part-of: v{i + 1}\n" : "")}");
        var watch = Stopwatch.StartNew();
        Assert.Equal(0, archive.Run("check").Exit);
        Assert.True(watch.Elapsed < TimeSpan.FromSeconds(10));
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
