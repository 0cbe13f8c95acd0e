using System.CommandLine;
using Archive.Catalog;
using Archive.Diagnostics;

namespace Archive.Commands;

/// <summary><c>check --record</c>: what the record leaves open.</summary>
internal static class RecordReport
{
    public static readonly Option<bool> Record = new("--record") { Description = "Lists bids and purchases of which no end is on record" };

    public static void Add(ParseResult parsed, ArchiveCatalog catalog, Problems problems)
    {
        if (!parsed.GetValue(Record) || AsOfOption.DayOf(parsed, catalog) is not { } day) return;
        foreach (var move in UnendedDeals.Find(catalog, day))
            problems.Warning(move.Position, $"“{move.Actor.Name} {move.Action.Label} {move.Subject?.Name}” of {move.Date} has no end on record.",
                "Add the move that ended it, with the same 'deal'; or say in 'gaps', with 'deal', that its end is not known.");
    }
}
