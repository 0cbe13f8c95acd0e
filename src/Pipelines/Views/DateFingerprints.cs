using Archive.Catalog;
using Archive.Publishing;

namespace Archive.Pipelines.Views;

internal static class DateFingerprints
{
    /// <summary>A date as it is written, or that there is none.</summary>
    public static Fingerprint Add(this Fingerprint fingerprint, PartialDate? date) => fingerprint.Add(date?.ToString());
}
