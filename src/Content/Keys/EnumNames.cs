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

    public static readonly IReadOnlyDictionary<string, PageList> PageLists = Create<PageList>();
    public static readonly IReadOnlyDictionary<string, DealRole> DealRoles = Create<DealRole>();
    public static readonly IReadOnlyDictionary<string, DealStage> DealStages = Create<DealStage>();

    public static readonly IReadOnlyDictionary<string, ValueBasis> ValueBases = new Dictionary<string, ValueBasis>
    {
        ["equity"] = ValueBasis.Equity, ["with-debt"] = ValueBasis.WithDebt, ["reported"] = ValueBasis.Reported, ["unknown"] = ValueBasis.Unknown,
    };

    public static readonly IReadOnlyDictionary<string, Outcome> Outcomes = new Dictionary<string, Outcome>
    {
        ["open"] = Outcome.Open, ["borne-out"] = Outcome.BorneOut, ["mixed"] = Outcome.Mixed, ["refuted"] = Outcome.Refuted,
    };

    public static readonly IReadOnlyDictionary<string, SourceKind> SourceKinds = new Dictionary<string, SourceKind>
    {
        ["news"] = SourceKind.News, ["blog"] = SourceKind.Blog, ["press-release"] = SourceKind.PressRelease, ["page"] = SourceKind.Page,
    };

    private static Dictionary<string, T> Create<T>() where T : struct, Enum =>
        Enum.GetValues<T>().ToDictionary(v => v.ToString().ToLowerInvariant());
}
