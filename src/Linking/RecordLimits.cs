using Archive.Catalog;
using Archive.Content.Entries;
using Archive.Diagnostics;

namespace Archive.Linking;

/// <summary>
/// How many moves may hang together. Each is compared with every other of its deal, and with what opened or closed anything between the same two: no deal and no two
/// vendors have as many, and a hundred thousand would take hours.
/// </summary>
internal sealed class RecordLimits(Func<Vendor, Vendor?> wholeOf, Problems problems)
{
    private const int Most = 500;

    private readonly RelationNames _names = new(wholeOf);
    private readonly Dictionary<string, int> _ofDeal = new(StringComparer.Ordinal);
    private readonly Dictionary<NamePair, int> _between = [];
    private readonly Dictionary<Party, int> _owned = [];

    /// <returns>False where the move is one too many; the first such is reported.</returns>
    public bool Admit(Move move, MoveEntry entry)
    {
        if (move.DealId is { } deal && Exceeds(_ofDeal, deal, entry.Deal!.Value, move, $"There are more than {Most} moves of the deal '{deal}'.")) return false;
        if (move.Subject is not { } subject || move.Action is { Opens.Count: 0, Closes.Count: 0 }) return true;
        if (move.Action.Class == MoveClass.Ownership || move.Action.Exclusive)
            if (Exceeds(_owned, subject, entry.Action, move, $"There are more than {Most} moves by which {subject.Name} changes hands.")) return false;
        var exceeds = false;
        foreach (var pair in _names.PairsOf(move).ToList())
            exceeds |= Exceeds(_between, pair, entry.Action, move, $"There are more than {Most} moves that begin or end something between {move.Actor.Name} and {subject.Name}.");
        return !exceeds;
    }

    private bool Exceeds<TKey>(Dictionary<TKey, int> counts, TKey key, PlacedText at, Move move, string message) where TKey : notnull
    {
        counts[key] = counts.GetValueOrDefault(key) + 1;
        if (counts[key] == Most + 1) problems.Error(at.At(move.Position.File), message, "Tell those of them that matter, or several as one.");
        return counts[key] > Most;
    }
}
