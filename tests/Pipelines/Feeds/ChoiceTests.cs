using Archive.Pipelines.Feeds;
using Archive.Pipelines.Views;
using Archive.Tests.Support;
using Archive.Theme;
using Xunit;

namespace Archive.Tests.Pipelines.Feeds;

/// <summary>A large archive's feed looks only at its newest articles, and shows what it would if it looked at all.</summary>
public sealed class ChoiceTests
{
    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    public void The_newest_alone_give_the_places_that_all_would_give(int seed)
    {
        var random = new Random(seed);
        using var archive = new TempArchive();
        for (var i = 0; i < 400; i++) 
        {
            // What was added cannot be dated later.
            var isAdded = random.Next(4) > 0;
            archive.Article($"a-{i:000}", date: Date(random, isAdded ? 2025 : 2026), more: isAdded ? $"added: {Date(random, 2026)}" : "");
        }
        var site = new SiteContext(archive.Catalog(), ThemeFiles.For(archive.Root), null, _ => default);
        var items = new FeedItems(site);
        for (var most = 1; most < 60; most++)
        {
            foreach (var burst in new[] { 1, 4, 10 })
            {
                var all = FeedChoice.Choose([.. site.Catalog.Articles.Select(items.Get)], most, burst);
                Assert.Equal(all.Select(Said), items.Places(site.Catalog.Articles, most, burst).Select(Said));
            }
        }
    }

    /// <summary>Few days, so that many share one; years, months, days, and moments on both sides of the date line.</summary>
    private static string Date(Random random, int year) => random.Next(9) switch
    {
        0 => $"{year}",
        1 => $"{year}-{random.Next(1, 3):00}",
        < 5 => $"{year}-01-{random.Next(1, 12):00}T{random.Next(24):00}:30:00{(random.Next(2) == 0 ? "-12:00" : "+14:00")}",
        _ => $"{year}-01-{random.Next(1, 12):00}",
    };

    private static string Said(FeedPlace place) => place.Item?.Id ?? string.Join(' ', place.Rest.Select(i => i.Id));
}
