using Archive.Catalog;
using Archive.Diagnostics;

namespace Archive.Linking;

/// <summary>The id of a move or claim is its address, and so cannot be that of a list.</summary>
internal static class RecordIds
{
    public static void Check(IEnumerable<MoveAction> actions, IEnumerable<Move> moves, IEnumerable<Claim> claims, Problems problems)
    {
        var lists = new ListAddresses(actions);
        foreach (var move in moves.Where(lists.Holds)) Report($"/moves/{move.Id}/", move.Id, move.Position, problems);
        foreach (var claim in claims.Where(lists.Holds)) Report($"/claims/{claim.Id}/", claim.Id, claim.Position, problems);
    }

    private static void Report(string path, string id, Position position, Problems problems) =>
        problems.Error(position, $"The id '{id}' is the address of a list: {path}.", "Give it an id that says who did or said what.");
}
