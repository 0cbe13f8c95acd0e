namespace Archive.Catalog;

/// <summary>How far a move brings a deal, in the order in which a deal goes: the last three end it.</summary>
public enum DealStage : byte { Bid, Agreed, Cleared, Blocked, Abandoned, Completed }

/// <summary>What a stated value counts: nobody says, the shares alone, the shares and the debt taken over, or whatever the press reported.</summary>
public enum ValueBasis : byte { Unknown, Equity, WithDebt, Reported }

/// <summary>What was paid or promised, in whole units of a currency.</summary>
/// <param name="Currency">ISO 4217: three capitals.</param>
public sealed record DealValue(long Amount, string Currency, ValueBasis Basis);

/// <summary>For what is bought, and which part of it, in per cent: all where there is none.</summary>
public sealed record DealTerms(DealValue? Value, decimal? Share);

/// <summary>Moves that make one transaction. Its status is never written down: it follows from the moves.</summary>
public sealed record Deal
{
    public required string Id { get; init; }

    /// <summary>Oldest first, each once however many articles report it; never empty.</summary>
    public required IReadOnlyList<Move> Moves { get; init; }

    /// <summary>Of each move the terms of whoever buys by it, as they were stated last.</summary>
    public required IReadOnlyDictionary<Move, DealTerms> Terms { get; init; }

    /// <summary>Null where several buy, each at a price of its own.</summary>
    public DealValue? Value => Bought.Select(t => t.Value).OfType<DealValue>().Distinct().Take(2).ToList() is [var only] ? only : null;

    /// <summary>Null where all changes hands, or several buy, each a part of its own.</summary>
    public decimal? Share => Bought.Select(t => t.Share).Distinct().Take(2).ToList() is [var only] ? only : null;

    /// <summary>An article says that the archive looked for its end and did not find it.</summary>
    public bool HasStatedGap { get; init; }

    /// <summary>The move that the deal hangs on: the first that bids, agrees or completes, else the first that sells, else the first of all.</summary>
    public Move Main => Moves.FirstOrDefault(m => m.Action.Role == DealRole.Buyer) ?? Moves.FirstOrDefault(m => m.Action.Role == DealRole.Seller) ?? Moves[0];

    /// <summary>Who buys, each once; where only the sale is on record, to whom it is sold.</summary>
    public IReadOnlyList<Vendor> Buyers => Main.Action.Role == DealRole.Buyer
        ? [.. Moves.Where(m => m.Action.Role == DealRole.Buyer).Select(m => m.Actor).Distinct()]
        : Once(Moves.Select(BuyerBy));

    /// <summary>Who sells, each once: who says so, or out of whose hands a product or unit is bought.</summary>
    public IReadOnlyList<Vendor> Sellers => Once(Moves.Select(m => m.Action.Role switch { DealRole.Seller => m.Actor, DealRole.Buyer => OtherSide(m), _ => null }));

    /// <summary>Who else makes the deal, each once: who merge or contract with each other, who spins off what another buys.</summary>
    public IReadOnlyList<Vendor> Parties =>
        [.. Once(Moves.Where(m => m.Action.Role == DealRole.Party).SelectMany(m => new[] { m.Actor, m.Action.Symmetric ? m.Target?.Vendor : null }))
            .Except(Buyers)
            .Except(Sellers)];

    /// <summary>What is bought; null where nothing is.</summary>
    public Party? Subject => Main.Action.Role == DealRole.Party ? null : Main.Subject;

    /// <summary>The move that says how it stands: the end, where it has one, else the newest that brought it further.</summary>
    public Move? Latest => Completed ?? SinceRevival.LastOrDefault(m => m.Action.Stage == DealStage.Abandoned) ?? Moves.LastOrDefault(m => m.Action.Stage is not null);

    /// <summary>Null where no move of it has a stage.</summary>
    public DealStage? Status => Latest?.Action.Stage;

    /// <summary>The agreement that stands or was completed: of a deal that was called off and agreed anew the new one.</summary>
    public Move? Agreed => SinceRevival.FirstOrDefault(m => m.Action.Stage == DealStage.Agreed);

    public Move? Completed => Moves.LastOrDefault(m => m.Action.Stage == DealStage.Completed);

    /// <summary>True where it was to be completed, and nothing on record says that it was or that it failed.</summary>
    public bool IsPending => Status is DealStage.Bid or DealStage.Agreed or DealStage.Cleared;

    /// <summary>Who buys by a move; null where it does not say.</summary>
    internal static Vendor? BuyerBy(Move move) => move.Action.Role switch { DealRole.Buyer => move.Actor, DealRole.Seller => OtherSide(move), _ => null };

    /// <summary>The terms of whoever bought or, before anybody did, may buy.</summary>
    private IEnumerable<DealTerms> Bought
    {
        get
        {
            Move[] all = [.. Moves.Where(m => BuyerBy(m) is not null)];
            Move[] done = [.. all.Where(m => m.Action.Stage == DealStage.Completed)];
            return (done.Length > 0 ? done : all.Length > 0 ? all : Moves).Select(m => Terms[m]);
        }
    }

    /// <summary>A deal that is bid for or agreed anew after it was blocked or called off begins again.</summary>
    private IEnumerable<Move> SinceRevival
    {
        get
        {
            List<Move> all = [.. Moves];
            var pending = all.FindLastIndex(m => m.Action.IsPending);
            return all.Skip(pending < 0 ? 0 : all.FindLastIndex(pending, m => m.Action.Stage is DealStage.Blocked or DealStage.Abandoned) + 1);
        }
    }

    /// <summary>The target, where it is not what passes.</summary>
    private static Vendor? OtherSide(Move move) => move.Subject == move.Target ? null : move.Target?.Vendor;

    private static Vendor[] Once(IEnumerable<Vendor?> vendors) => [.. vendors.OfType<Vendor>().Distinct()];

    /// <summary>The order of deals: the date of the move that they hang on, then id.</summary>
    public static int OldestFirst(Deal a, Deal b) => a.Main.Date.CompareTo(b.Main.Date) is var byDate and not 0 ? byDate : string.CompareOrdinal(a.Id, b.Id);
}
