using System.CommandLine;
using Archive.Catalog;
using Archive.Diagnostics;

namespace Archive.Commands;

/// <summary><c>check --overdue</c>: what the archive promised to look at again and did not.</summary>
internal static class OverdueReport
{
    public static readonly Option<bool> Overdue = new("--overdue") { Description = "Lists claims past their horizon without a verdict" };

    public static readonly Option<string?> AsOf = new("--as-of")
    {
        Description = "The day to hold horizons against (default: the newest 'added', 'updated' or review in the archive)",
        HelpName = "DATE",
    };

    /// <summary>Each overdue claim is a warning at its place. The clock is not asked: two people who check one archive see one list.</summary>
    public static void Add(ParseResult parsed, ArchiveCatalog catalog, Problems problems)
    {
        var named = parsed.GetValue(AsOf);
        if (!parsed.GetValue(Overdue))
        {
            if (named is not null) throw new UsageException("--as-of says on which day --overdue looks: name both.");
            return;
        }
        if (DayOf(named, catalog) is not { } day) return;
        foreach (var claim in OverdueClaims.Find(catalog, day))
            problems.Warning(claim.Position, $"“{claim.Text}” was due {claim.Horizon}; on {day} it has no verdict.", "Add a review with its outcome and evidence dated after the claim.");
    }

    private static PartialDate? DayOf(string? named, ArchiveCatalog catalog)
    {
        if (named is null) return OverdueClaims.LastWorkedOn(catalog);
        return PartialDate.TryParse(named, out var day) ? day : throw new UsageException($"--as-of must be a date such as 2026-11-23, not '{Printable.Escape(named)}'.");
    }
}
