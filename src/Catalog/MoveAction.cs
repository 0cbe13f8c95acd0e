namespace Archive.Catalog;

/// <summary>What a move's colour means.</summary>
public enum MoveClass : byte { Alliance, Rivalry, Ownership, Product, Licence, Law, Other }

/// <summary>What kind of thing a move can be aimed at.</summary>
public enum TargetKind : byte { Company, Foundation, Project, Agency, Product, Person, None }

/// <summary>What a vendor is in a deal: who buys, who gives up what is bought, or whoever else makes it, as two who merge or contract.</summary>
public enum DealRole : byte { Buyer, Seller, Party }

/// <summary>One entry of <c>input/actions.yml</c>, the controlled list of strategy moves.</summary>
public sealed record MoveAction
{
    public required string Id { get; init; }

    /// <summary>As seen from the actor: "acquires".</summary>
    public required string Label { get; init; }

    /// <summary>As seen from the target: "is acquired by".</summary>
    public string? Inverse { get; init; }

    public MoveClass Class { get; init; } = MoveClass.Other;

    /// <summary>The standing relation that it opens between actor and target, such as "membership".</summary>
    public IReadOnlyList<string> Opens { get; init; } = [];

    public IReadOnlyList<string> Closes { get; init; } = [];

    /// <summary>How far it brings a deal; null for what is no step of a deal.</summary>
    public DealStage? Stage { get; init; }

    /// <summary>What its actor is in a deal, as <c>actions.yml</c> states it.</summary>
    public DealRole? StatedRole { get; init; }

    /// <summary>What its actor is in a deal: whoever bids, agrees or completes buys, unless the list says otherwise. Null for who clears, blocks or calls off.</summary>
    public DealRole? Role => StatedRole ?? Stage switch
    {
        DealStage.Bid or DealStage.Agreed or DealStage.Completed => DealRole.Buyer,
        null => DealRole.Party,
        _ => null,
    };

    /// <summary>Years after which what it opens no longer counts as standing, where nothing closed it.</summary>
    public int? Lapses { get; init; }

    /// <summary>Only one party can hold what it opens or closes: opening ends what others held, and closing ends it whoever held it.</summary>
    public bool Exclusive { get; init; }

    /// <summary>True where what it opens waits for the deal's end.</summary>
    public bool IsPending => Stage is DealStage.Bid or DealStage.Agreed;

    /// <summary>Both sides do it: "partners with".</summary>
    public bool Symmetric { get; init; }

    /// <summary>Allowed kinds of target; empty allows all.</summary>
    public IReadOnlyList<TargetKind> Targets { get; init; } = [];
}
