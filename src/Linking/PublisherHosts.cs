using Archive.Catalog;
using Archive.Diagnostics;

namespace Archive.Linking;

/// <summary>A host belongs to one publisher: import knows whose a capture is by it.</summary>
internal static class PublisherHosts
{
    public static void Check(IReadOnlyList<Publisher> publishers, LinkContext context, Problems problems)
    {
        var owners = new Dictionary<string, Publisher>(StringComparer.Ordinal);
        // The older entry keeps what both claim.
        foreach (var publisher in publishers.OrderByDescending(p => context.WasPublished(p.Path)).ThenBy(p => p.Id, StringComparer.Ordinal))
            foreach (var host in publisher.Marks.HostTexts)
                if (!owners.TryAdd(host.Value, publisher) && owners[host.Value] is var owner && owner != publisher)
                    problems.Warning(host.At($"input/publishers/{publisher.Id}.yml"),
                        $"'{host.Value}' is a host of the publisher '{owner.Id}' already, and import knows one publisher by it.",
                        "Remove it here or there.");
    }
}
