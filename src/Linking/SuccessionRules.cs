using Archive.Content.Entries;
using Archive.Diagnostics;

namespace Archive.Linking;

/// <summary>Nobody takes the place of who took its own. However long the chain, each vendor is looked at once.</summary>
internal sealed class SuccessionRules
{
    private readonly Dictionary<string, VendorEntry> _entries;
    private readonly HashSet<string> _seen = new(StringComparer.Ordinal);

    private SuccessionRules(IEnumerable<VendorEntry> entries) => _entries = entries.DistinctBy(e => e.Vendor.Id).ToDictionary(e => e.Vendor.Id, StringComparer.Ordinal);

    /// <summary>Of a circle the step is told that closes it.</summary>
    public static void Check(IReadOnlyList<VendorEntry> entries, Problems problems)
    {
        var rules = new SuccessionRules(entries);
        foreach (var entry in entries) rules.Walk(entry, problems);
    }

    // A chain may be longer than a call stack.
    private void Walk(VendorEntry first, Problems problems)
    {
        if (!_seen.Add(first.Vendor.Id)) return;
        var way = new HashSet<string>(StringComparer.Ordinal) { first.Vendor.Id };
        var steps = new Stack<(VendorEntry Entry, int Next)>([(first, 0)]);
        while (steps.TryPop(out var step))
        {
            var (entry, next) = step;
            if (next == entry.SucceededBy.Count)
            {
                way.Remove(entry.Vendor.Id);
                continue;
            }
            steps.Push((entry, next + 1));
            var successor = entry.SucceededBy[next];
            if (successor.Value == entry.Vendor.Id || !_entries.TryGetValue(successor.Value, out var after)) continue;
            if (way.Contains(successor.Value))
                problems.Error(successor.At(entry.File),
                    $"'{entry.Vendor.Id}' took the place of '{successor.Value}' already, so that cannot be its successor.",
                    "Remove 'succeeded-by' here or there.");
            else if (_seen.Add(successor.Value) && way.Add(successor.Value)) steps.Push((after, 0));
        }
    }
}
