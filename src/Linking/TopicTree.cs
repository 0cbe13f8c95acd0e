using Archive.Catalog;
using Archive.Content.Entries;
using Archive.Diagnostics;

namespace Archive.Linking;

/// <summary>Which topic stands above which; a circle is an error.</summary>
internal static class TopicTree
{
    /// <returns>Of each topic its links to other topics, and no others yet.</returns>
    public static Func<Topic, TopicLinks> Link(IReadOnlyList<TopicEntry> entries, Alphabet alphabet, BrokenFiles broken, Problems problems)
    {
        var above = new Hierarchy<Topic>("topic", entries.ToDictionary(e => e.Topic.Id, e => e.Topic), broken, problems).Link(
            [.. entries.Select(e => (e.Topic, e.Broader, e.File))],
            (topic, id) => ($"'{id}' is narrower than '{topic.Id}' already, so it cannot be broader.", "Remove 'broader' here or there."),
            ($"More than {Hierarchy<Topic>.Deepest} topics stand above each other here.", "Let it stand below a topic that is nearer to the top."));
        var narrower = above.ToLookup(t => t.Value, t => t.Key);
        return topic => new TopicLinks
        {
            OwnArticles = [],
            Broader = above.GetValueOrDefault(topic),
            Narrower = [.. alphabet.Sort(narrower[topic])],
        };
    }
}
