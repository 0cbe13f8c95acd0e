using System.CommandLine;
using Archive.Catalog;
using Archive.Diagnostics;

namespace Archive.Commands;

/// <summary><c>--as-of</c>: the day against which a report holds the archive. The clock is not asked: two people who check one archive see one list.</summary>
internal static class AsOfOption
{
    public static readonly Option<string?> AsOf = new("--as-of")
    {
        Description = "The day to hold horizons and purchases against (default: the newest 'added', 'updated' or review in the archive)",
        HelpName = "DATE",
    };

    /// <returns>Null where the archive is empty and no day was named.</returns>
    public static PartialDate? DayOf(ParseResult parsed, ArchiveCatalog catalog)
    {
        if (parsed.GetValue(AsOf) is not { } named) return OverdueClaims.LastWorkedOn(catalog);
        return PartialDate.TryParse(named, out var day) ? day : throw new UsageException($"--as-of must be a date such as 2026-11-23, not '{Printable.Escape(named)}'.");
    }
}
