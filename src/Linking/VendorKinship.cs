using Archive.Catalog;
using Archive.Content.Entries;
using Archive.Diagnostics;

namespace Archive.Linking;

/// <summary>Which vendor belongs to which, and which took whose place; a circle of parts is an error.</summary>
internal static class VendorKinship
{
    /// <returns>Of each vendor its links to other vendors, and no others yet.</returns>
    public static Func<Vendor, VendorLinks> Link(IReadOnlyList<VendorEntry> entries, BrokenFiles broken, Problems problems)
    {
        var vendors = new Hierarchy<Vendor>("vendor", entries.ToDictionary(e => e.Vendor.Id, e => e.Vendor), broken, problems);
        var wholes = vendors.Link(
            [.. entries.Select(e => (e.Vendor, e.PartOf, e.File))],
            (vendor, id) => ($"'{id}' is part of '{vendor.Id}' already, so it cannot be the whole.", "Remove 'part-of' here or there."),
            ($"More than {Hierarchy<Vendor>.Deepest} vendors are part of each other here.", "Let it be part of one that is nearer to the whole."));
        var successors = entries.ToDictionary(e => e.Vendor, e => FindSuccessors(e, vendors, problems));
        SuccessionRules.Check(entries, problems);
        var parts = wholes.ToLookup(w => w.Value, w => w.Key);
        var predecessors = successors.SelectMany(s => s.Value.Select(next => (Vendor: s.Key, Next: next))).ToLookup(p => p.Next, p => p.Vendor);
        return vendor => new VendorLinks
        {
            Articles = [],
            Mentions = [],
            Moves = [],
            Claims = [],
            PartOf = wholes.GetValueOrDefault(vendor),
            Parts = [.. parts[vendor]],
            SucceededBy = successors[vendor],
            Predecessors = [.. predecessors[vendor]],
        };
    }

    private static List<Vendor> FindSuccessors(VendorEntry entry, Hierarchy<Vendor> vendors, Problems problems)
    {
        var found = new List<Vendor>();
        foreach (var name in entry.SucceededBy)
        {
            if (vendors.Find(entry.Vendor, name, entry.File) is not { } successor) continue;
            if (found.Contains(successor)) problems.Warning(name.At(entry.File), $"'{name.Value}' is named already.", "Remove one of them.");
            else found.Add(successor);
        }
        return found;
    }
}
