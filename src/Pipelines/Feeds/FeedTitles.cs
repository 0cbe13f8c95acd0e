using Archive.Catalog;

namespace Archive.Pipelines.Feeds;

/// <summary>What feeds say of dates.</summary>
internal static class FeedTitles
{
    /// <summary>An old story added today is news; its title says from which year, where the story is certainly older than a year.</summary>
    public static string WithYear(string title, PartialDate date, PartialDate? added) =>
        added is { } day && date.End is var end && end.Year < DateTimeOffset.MaxValue.Year && end.AddYears(1) <= day.Start ? $"{title} [{date.Year}]" : title;
}
