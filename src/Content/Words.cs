using Archive.Catalog;

namespace Archive.Content;

/// <summary>The words that stand for the catalog's closed choices in files.</summary>
public static class Words
{
    public static readonly IReadOnlyDictionary<string, Rights> Rights = Of<Rights>();
    public static readonly IReadOnlyDictionary<string, VendorKind> VendorKinds = Of<VendorKind>();
    public static readonly IReadOnlyDictionary<string, MoveClass> MoveClasses = Of<MoveClass>();
    public static readonly IReadOnlyDictionary<string, TargetKind> TargetKinds = Of<TargetKind>();
    public static readonly IReadOnlyDictionary<string, DateBasis> DateBases = Of<DateBasis>();
    public static readonly IReadOnlyDictionary<string, ClaimKind> ClaimKinds = Of<ClaimKind>();

    public static readonly IReadOnlyDictionary<string, Outcome> Outcomes = new Dictionary<string, Outcome>
    {
        ["open"] = Outcome.Open, ["borne-out"] = Outcome.BorneOut, ["mixed"] = Outcome.Mixed, ["refuted"] = Outcome.Refuted,
    };

    private static Dictionary<string, T> Of<T>() where T : struct, Enum =>
        Enum.GetValues<T>().ToDictionary(v => v.ToString().ToLowerInvariant());
}
