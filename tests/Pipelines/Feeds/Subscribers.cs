using System.Text.RegularExpressions;
using Archive.Tests.Support;

namespace Archive.Tests.Pipelines.Feeds;

/// <summary>
/// Four readers that subscribed to every feed of an archive, with the rules by which they tell a new item from one that they have (read in their
/// sources): Miniflux knows it by its guid; NetNewsWire and Feedbin by guid and the address that was subscribed to; FreshRSS by guid, and shows it anew, where people
/// want that, when link, title, author, text or tags differ.
/// </summary>
internal sealed partial class Subscribers(TempArchive archive)
{
    private readonly HashSet<string> _miniflux = [];
    private readonly HashSet<string> _netNewsWire = [];
    private readonly Dictionary<string, string> _freshRss = [];
    private readonly HashSet<string> _seen = [];

    /// <summary>Paths of articles that a new item was about, or a new digest linked.</summary>
    public IReadOnlySet<string> Seen => _seen;

    /// <summary>What came of one look at all feeds of one format, by the kind of item.</summary>
    /// <param name="New">Items that all four show as new.</param>
    /// <param name="Changed">Items that FreshRSS shows again.</param>
    public readonly record struct Look(int New, int Changed);

    /// <summary>Looks at a feed in each format; all formats must bring the same.</summary>
    /// <param name="place">Its folder: "", "claims/".</param>
    public Look Poll(string place)
    {
        Look[] looks = [.. new[] { "feed.xml", "atom.xml", "feed.json" }.Select(f => Poll(PublishedFeed.One(archive.Output, place + f), place + f))];
        return looks.Distinct().Single();
    }

    private Look Poll(PublishedFeed feed, string subscription)
    {
        var (fresh, changed) = (0, 0);
        foreach (var item in feed.Texts)
        {
            var isNew = _miniflux.Add($"{subscription} {item.Id}");
            if (isNew != _netNewsWire.Add($"{subscription}{item.Id}")) throw new InvalidOperationException($"Readers disagree on {item.Id}.");
            var hash = string.Join('\n', item.Link, item.Title, item.Author, item.Html, item.Tags);
            if (isNew) fresh++;
            else if (_freshRss[$"{subscription} {item.Id}"] != hash) changed++;
            _freshRss[$"{subscription} {item.Id}"] = hash;
            if (!isNew) continue;
            _seen.Add(new Uri(item.Link).AbsolutePath);
            if (item.Id.Contains(":digest/")) foreach (Match link in Links().Matches(item.Html)) _seen.Add(new Uri(link.Groups[1].Value).AbsolutePath);
        }
        return new(fresh, changed);
    }

    [GeneratedRegex("href=\"([^\"]+)\"")]
    private static partial Regex Links();
}
