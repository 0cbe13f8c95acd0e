using Archive.Content.Entries;
using Archive.Diagnostics;

namespace Archive.Linking;

/// <summary>Nobody takes the place of who took its own. However long the chain, each vendor is looked at once.</summary>
internal sealed class SuccessionRules
{
    private readonly Dictionary<string, (int Next, int Before)> _open = new(StringComparer.Ordinal);
    private readonly ILookup<string, string> _next;
    private readonly ILookup<string, string> _before;

    private SuccessionRules(IReadOnlyList<VendorEntry> entries)
    {
        var ids = entries.Select(e => e.Vendor.Id).ToHashSet(StringComparer.Ordinal);
        var pairs = entries.SelectMany(e => e.SucceededBy.Select(s => (e.Vendor.Id, Next: s.Value))).Where(p => p.Id != p.Next && ids.Contains(p.Next)).Distinct().ToList();
        (_next, _before) = (pairs.ToLookup(p => p.Id, p => p.Next), pairs.ToLookup(p => p.Next, p => p.Id));
        foreach (var id in ids.Where(id => _next[id].Any() && _before[id].Any())) _open[id] = (0, 0);
        foreach (var id in _open.Keys.ToList()) _open[id] = (_next[id].Count(_open.ContainsKey), _before[id].Count(_open.ContainsKey));
    }

    /// <summary>Of a circle the last of its entries is told.</summary>
    public static void Check(IReadOnlyList<VendorEntry> entries, Problems problems)
    {
        var rules = new SuccessionRules(entries);
        foreach (var id in rules._open.Where(o => o.Value.Next == 0 || o.Value.Before == 0).Select(o => o.Key).ToList()) rules.Leave(id);
        foreach (var entry in entries.Reverse())
        {
            if (!rules._open.ContainsKey(entry.Vendor.Id)) continue;
            var successor = entry.SucceededBy.First(s => rules._open.ContainsKey(s.Value) && s.Value != entry.Vendor.Id);
            problems.Error(successor.At(entry.File), $"'{entry.Vendor.Id}' took the place of '{successor.Value}' already, so that cannot be its successor.", "Remove 'succeeded-by' here or there.");
            rules.Leave(entry.Vendor.Id);
        }
    }

    /// <summary>Takes out a vendor, and with it those that are in no circle any more.</summary>
    private void Leave(string id)
    {
        var leaving = new Stack<string>([id]);
        while (leaving.TryPop(out var gone))
        {
            if (!_open.Remove(gone)) continue;
            foreach (var other in _before[gone].Where(_open.ContainsKey)) Take(other, (1, 0));
            foreach (var other in _next[gone].Where(_open.ContainsKey)) Take(other, (0, 1));
        }

        void Take(string other, (int Next, int Before) less)
        {
            var left = (Next: _open[other].Next - less.Next, Before: _open[other].Before - less.Before);
            _open[other] = left;
            if (left.Next == 0 || left.Before == 0) leaving.Push(other);
        }
    }
}
