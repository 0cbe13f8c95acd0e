using Archive.Catalog;
using Archive.Content.Entries;
using Archive.Content.Keys;
using Archive.Diagnostics;

namespace Archive.Linking;

/// <summary>Which vendor belongs to which, and which took whose place; a circle of parts is an error.</summary>
internal static class VendorKinship
{
    /// <returns>Of each vendor its links to other vendors, and no others yet.</returns>
    public static Func<Vendor, VendorLinks> Link(IReadOnlyList<VendorEntry> entries, BrokenFiles broken, Problems problems)
    {
        var byId = entries.ToDictionary(e => e.Vendor.Id, e => e.Vendor);
        var wholes = new Dictionary<Vendor, Vendor>();
        var nearest = new NearestNames();
        Vendor? Named(VendorEntry entry, PlacedText id) => Find(byId, entry, id, broken, nearest, problems);
        foreach (var entry in entries)
            if (entry.PartOf is { } id && Named(entry, id) is { } whole && !IsCircle(wholes, entry, id, whole, problems)) wholes[entry.Vendor] = whole;
        RemoveTooDeep(entries, wholes, problems);
        var successors = entries.ToDictionary(e => e.Vendor, e => e.SucceededBy.Select(s => Named(e, s)).OfType<Vendor>().ToArray());
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

    private static bool IsCircle(Dictionary<Vendor, Vendor> wholes, VendorEntry entry, PlacedText id, Vendor whole, Problems problems)
    {
        if (!Ascent.From(whole, wholes).Contains(entry.Vendor)) return false;
        problems.Error(id.At(entry.File), $"'{id.Value}' is part of '{entry.Vendor.Id}' already, so it cannot be the whole.", "Remove 'part-of' here or there.");
        return true;
    }

    private static void RemoveTooDeep(IReadOnlyList<VendorEntry> entries, Dictionary<Vendor, Vendor> wholes, Problems problems)
    {
        foreach (var entry in entries.Where(e => Ascent.IsTooDeep(e.Vendor, wholes)).ToList())
        {
            // Nothing else has to cope with it.
            wholes.Remove(entry.Vendor);
            problems.Error(entry.PartOf!.Value.At(entry.File), $"More than {Ascent.Deepest} vendors are part of each other here.", "Let it be part of one that is nearer to the whole.");
        }
    }

    private static Vendor? Find(Dictionary<string, Vendor> byId, VendorEntry entry, PlacedText id, BrokenFiles broken, NearestNames nearest, Problems problems)
    {
        if (byId.TryGetValue(id.Value, out var vendor) && vendor != entry.Vendor) return vendor;
        if (vendor == entry.Vendor) problems.Error(id.At(entry.File), $"'{id.Value}' names itself here.", "Write the id of another vendor, or remove it.");
        else if (!broken.MayHoldEntry("vendors", id.Value))
            problems.Error(id.At(entry.File), $"There is no other vendor '{id.Value}'.", nearest.Hint(id.Value, byId.Keys.Where(k => k != entry.Vendor.Id)) ?? $"Write the id of a vendor, the name of its file; add one with: archive new vendor {Slug.Create(id.Value)}");
        return null;
    }
}
