using Archive.Catalog;

namespace Archive.Content.Keys;

/// <summary>The words that stand for the catalog's closed choices in files.</summary>
public static class EnumNames
{
    public static readonly IReadOnlyDictionary<string, Rights> Rights = Create<Rights>();
    public static readonly IReadOnlyDictionary<string, VendorKind> VendorKinds = Create<VendorKind>();
    public static readonly IReadOnlyDictionary<string, MoveClass> MoveClasses = Create<MoveClass>();
    public static readonly IReadOnlyDictionary<string, TargetKind> TargetKinds = Create<TargetKind>();
    public static readonly IReadOnlyDictionary<string, DateBasis> DateBases = Create<DateBasis>();
    public static readonly IReadOnlyDictionary<string, ClaimKind> ClaimKinds = Create<ClaimKind>();
    public static readonly IReadOnlyDictionary<string, Outcome> Outcomes = Create<Outcome>();
    public static readonly IReadOnlyDictionary<string, SourceKind> SourceKinds = Create<SourceKind>();
    public static readonly IReadOnlyDictionary<string, PageList> PageLists = Create<PageList>();
    public static readonly IReadOnlyDictionary<string, DealRole> DealRoles = Create<DealRole>();
    public static readonly IReadOnlyDictionary<string, DealStage> DealStages = Create<DealStage>();

    // The one that says nothing last.
    public static readonly IReadOnlyDictionary<string, ValueBasis> ValueBases = Create(ValueBasis.Equity, ValueBasis.WithDebt, ValueBasis.Reported, ValueBasis.Unknown);

    private static Dictionary<string, T> Create<T>() where T : struct, Enum => Create(Enum.GetValues<T>());

    private static Dictionary<string, T> Create<T>(params IEnumerable<T> choices) where T : struct, Enum => choices.ToDictionary(c => c.Word());
}
