using Archive.Catalog;
using Archive.Publishing;

namespace Archive.Pipelines.Views;

/// <summary>What fingerprints count besides texts and numbers.</summary>
internal static class FingerprintParts
{
    /// <summary>A date as it is written, or that there is none.</summary>
    public static Fingerprint Add(this Fingerprint fingerprint, PartialDate? date) => fingerprint.Add(date?.ToString());

    public static Fingerprint Add(this Fingerprint fingerprint, EntryLink? link) => link is null ? fingerprint.Add(0L) : fingerprint.Add(link.Name).Add(link.Path);

    public static Fingerprint Add(this Fingerprint fingerprint, IReadOnlyList<EntryLink> links) => links.Aggregate(fingerprint.Add(links.Count), Add);

    /// <summary>All that the files of entries say.</summary>
    public static Fingerprint Add(this Fingerprint fingerprint, IReadOnlyList<RegistryEntry> entries) => fingerprint.Add(entries, e => e.Hash);
}
