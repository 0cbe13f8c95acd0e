namespace Archive.Catalog;

/// <summary>Last parts of addresses that are those of lists of moves and claims, and so of no move or claim: <c>/moves/2015/</c>, <c>/moves/joins/</c>, <c>/claims/refuted/</c>.</summary>
public sealed class ListAddresses(IEnumerable<MoveAction> actions)
{
    private static readonly string[] OfClaims = ["about", "by", "topic", "page", "open", "borne-out", "mixed", "refuted"];

    private readonly HashSet<string> _ofMoves = ["page", .. Enum.GetValues<MoveClass>().Select(c => c.Word()), .. actions.Select(a => a.Id)];

    public bool Holds(Move move) => IsYear(move.Id) || _ofMoves.Contains(move.Id);

    public bool Holds(Claim claim) => IsYear(claim.Id) || OfClaims.Contains(claim.Id);

    private static bool IsYear(string id) => id.All(char.IsAsciiDigit);
}
