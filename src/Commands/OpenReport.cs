using System.CommandLine;
using Archive.Catalog;
using Archive.Diagnostics;

namespace Archive.Commands;

/// <summary><c>check --overdue</c> and <c>check --record</c>: what is open on a day. The clock is not asked: two people who check one archive see one list.</summary>
internal static class OpenReport
{
    public static readonly Option<bool> Overdue = new("--overdue") { Description = "Lists claims past their horizon without a verdict" };

    public static readonly Option<bool> Record = new("--record") { Description = "Lists bids and purchases of which no end is on record" };

    public static readonly Option<string?> AsOf = new("--as-of")
    {
        Description = "The day to hold horizons and purchases against (default: the newest 'added', 'updated' or review in the archive)",
        HelpName = "DATE",
    };

    /// <summary>Asked before any work: what is called with the wrong words has done nothing.</summary>
    /// <returns>Null where no day was named.</returns>
    /// <exception cref="UsageException">It is no day, or nothing looks at one.</exception>
    public static PartialDate? ReadDay(ParseResult parsed)
    {
        if (parsed.GetValue(AsOf) is not { } named) return null;
        if (!parsed.GetValue(Overdue) && !parsed.GetValue(Record)) throw new UsageException("--as-of says on which day --overdue and --record look: name one of them.");
        return PartialDate.TryParse(named, out var day) ? day : throw new UsageException($"--as-of must be a date such as 2026-11-23, not '{Printable.Escape(named)}'.");
    }

    /// <summary>Each is a warning at its place; nothing is told of an empty archive where no day was named.</summary>
    /// <param name="asOf">Null for the last day on which the archive was worked on.</param>
    public static void Add(ParseResult parsed, PartialDate? asOf, ArchiveCatalog catalog, Problems problems)
    {
        var (overdue, record) = (parsed.GetValue(Overdue), parsed.GetValue(Record));
        if ((!overdue && !record) || (asOf ?? OverdueClaims.LastWorkedOn(catalog)) is not { } day) return;
        foreach (var claim in overdue ? OverdueClaims.Find(catalog, day) : [])
            problems.Warning(claim.Position,
                $"“{claim.Text}” was due {claim.Horizon?.WithPreposition()}; {day.WithPreposition()} it has no verdict.",
                "Add a review with its outcome and evidence dated after the claim.");
        foreach (var move in record ? UnendedDeals.Find(catalog, day) : [])
            problems.Warning(move.Position, $"“{move.Actor.Name} {move.Action.Label} {move.Subject?.Name}” of {move.Date} has no end on record.",
                "Add the move that ended it, with the same 'deal'; or say in 'gaps', with 'deal', that its end is not known.");
    }
}
