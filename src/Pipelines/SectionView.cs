using Archive.Pipelines.Feeds;
using Archive.Pipelines.Views;
using Archive.Theme;

namespace Archive.Pipelines;

/// <summary>The head of the page that a section of the site begins with.</summary>
internal static class SectionView
{
    /// <param name="section">As its address and its words call it: <c>moves</c>.</param>
    public static PageView Create(SiteContext site, string section) => new()
    {
        Title = site.Words.Say($"page.{section}"),
        Description = site.Words.Say($"{section}.description", ("site", site.Site.Title)),
        Path = $"/{section}/",
        Section = section,
        Feeds = FeedLinks.ForSite(site),
    };
}
