using System.CommandLine;
using Archive.Catalog;
using Archive.Diagnostics;

namespace Archive.Commands;

/// <summary><c>check --overdue</c>: what the archive promised to look at again and did not.</summary>
internal static class OverdueReport
{
    public static readonly Option<bool> Overdue = new("--overdue") { Description = "Lists claims past their horizon without a verdict" };

    /// <summary>Each overdue claim is a warning at its place.</summary>
    public static void Add(ParseResult parsed, ArchiveCatalog catalog, Problems problems)
    {
        if (!parsed.GetValue(Overdue) || AsOfOption.DayOf(parsed, catalog) is not { } day) return;
        foreach (var claim in OverdueClaims.Find(catalog, day))
            problems.Warning(claim.Position, $"“{claim.Text}” was due {claim.Horizon}; on {day} it has no verdict.", "Add a review with its outcome and evidence dated after the claim.");
    }
}
