using Archive.Catalog;
using Archive.Content.Entries;
using Archive.Content.Keys;
using Archive.Diagnostics;

namespace Archive.Linking;

/// <summary>Which topic stands above which; a circle is an error.</summary>
internal static class TopicTree
{
    /// <returns>Of each topic its links to other topics, and no others yet.</returns>
    public static Func<Topic, TopicLinks> Link(IReadOnlyList<TopicEntry> entries, BrokenFiles broken, Problems problems)
    {
        var byId = entries.ToDictionary(e => e.Topic.Id, e => e.Topic);
        var above = new Dictionary<Topic, Topic>();
        var nearest = new NearestNames();
        foreach (var entry in entries)
        {
            if (entry is not { Topic: var topic, File: var file, Broader: { } id }) continue;
            if (!byId.TryGetValue(id.Value, out var broader))
            {
                if (!broken.MayHoldEntry("topics", id.Value))
                    problems.Error(id.At(file), $"There is no topic '{id.Value}'.", nearest.Hint(id.Value, byId.Keys) ?? $"Write the id of a topic, the name of its file; add one with: archive new topic {Slug.Create(id.Value)}");
            }
            else if (broader == topic)
            {
                problems.Error(id.At(file), $"'{id.Value}' names itself here.", "Write the id of another topic, or remove the line.");
            }
            else if (Ascent.From(broader, above).Contains(topic))
            {
                problems.Error(id.At(file), $"'{id.Value}' is narrower than '{topic.Id}' already, so it cannot be broader.", "Remove 'broader' here or there.");
            }
            else
            {
                above[topic] = broader;
            }
        }
        var tooDeep = entries.Where(e => Ascent.IsTooDeep(e.Topic, above)).ToList();
        foreach (var entry in tooDeep)
        {
            // Nothing else has to cope with it.
            above.Remove(entry.Topic);
            problems.Error(entry.Broader!.Value.At(entry.File), $"More than {Ascent.Deepest} topics stand above each other here.", "Let it stand below a topic that is nearer to the top.");
        }
        var narrower = above.ToLookup(t => t.Value, t => t.Key);
        return topic => new TopicLinks
        {
            OwnArticles = [],
            Broader = above.GetValueOrDefault(topic),
            Narrower = [.. narrower[topic]],
        };
    }
}
