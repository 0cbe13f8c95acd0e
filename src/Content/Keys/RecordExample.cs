using Archive.Catalog;

namespace Archive.Content.Keys;

/// <summary>Who does what to whom in the move of an example, each as the archive has it.</summary>
public sealed record RecordExample(string Actor, string Action, string Target)
{
    /// <returns>The first of the archive's own actions that ends nothing, with two who could be part of it; null where there is none.</returns>
    public static RecordExample? Find(IReadOnlyList<MoveAction> actions, IEnumerable<Vendor> vendors)
    {
        var parties = vendors.Where(v => v.Kind != VendorKind.Product).OrderBy(v => v.Id, StringComparer.Ordinal).ToList();
        return (from action in actions
                where action.Closes.Count == 0 && action.Stage is null
                from actor in parties
                from target in parties
                where actor != target && (action.Targets.Count == 0 || action.Targets.Contains(Enum.Parse<TargetKind>(target.Kind.ToString())))
                select new RecordExample(actor.Id, action.Id, target.Id)).FirstOrDefault();
    }
}
