namespace Archive.Catalog;

/// <summary>Who owned a vendor through the years. An owner is who holds what only one party can hold.</summary>
public sealed class OwnerHistory(Relations relations)
{
    /// <summary>So many owners of owners are told; nobody asks for more, and each has to be followed through all years.</summary>
    private const int Highest = 6;

    /// <summary>Of more nobody asks who owns each of them.</summary>
    private const int MostFollowed = 20;

    /// <returns>Oldest first, without a gap from the first owner on: a period without owners is one, too. Empty where nobody ever owned it.</returns>
    public IReadOnlyList<OwnerPeriod> Of(Vendor vendor)
    {
        var periods = new List<OwnerPeriod>();
        foreach (var year in YearsOfChange(vendor))
        {
            Relation[] held = [.. Owned(vendor).Where(r => r.StandsAtEndOf(year)).DistinctBy(r => r.Holder)];
            Owner[] owners = [.. held.Select(r => new Owner(r.Holder, r.Opened, held.Length > MostFollowed ? [] : Above(year, r.Holder, [vendor, r.Holder], Highest - 1)))];
            if (periods.Count == 0 ? owners.Length == 0 : AreSame(periods[^1].Owners, owners)) continue;
            if (periods.Count > 0) periods[^1] = periods[^1] with { Until = year - 1 };
            periods.Add(new OwnerPeriod(year, null, owners, owners.Length > 0 ? null : Owned(vendor).Select(r => r.Closed).LastOrDefault(c => c?.Date.Year == year)));
        }
        return periods;
    }

    private IEnumerable<int> YearsOfChange(Vendor vendor)
    {
        var seen = new HashSet<Vendor> { vendor };
        var years = new SortedSet<int>();
        for (var open = new Queue<(Vendor Vendor, int Left)>([(vendor, Highest)]); open.TryDequeue(out var next);)
        {
            foreach (var relation in next.Left == 0 ? [] : Owned(next.Vendor))
            {
                years.Add(relation.Opened.Date.Year);
                if ((relation.Closed?.Date.Year ?? relation.LapsesIn) is { } end && end <= relations.LastYear) years.Add(end);
                if (seen.Add(relation.Holder)) open.Enqueue((relation.Holder, next.Left - 1));
            }
        }
        return years;
    }

    /// <param name="named">Whoever is named above one owner already is not followed again: owners may own each other.</param>
    private Owner[] Above(int year, Vendor vendor, HashSet<Vendor> named, int left) =>
        left == 0 ? [] : [.. Owned(vendor).Where(r => r.StandsAtEndOf(year) && named.Add(r.Holder)).Select(r => new Owner(r.Holder, r.Opened, Above(year, r.Holder, named, left - 1)))];

    private IEnumerable<Relation> Owned(Vendor vendor) => relations.ForVendor(vendor).Where(r => r.With.Vendor == vendor && r.Opened.Action.Exclusive);

    private static bool AreSame(IReadOnlyList<Owner> a, IReadOnlyList<Owner> b) =>
        a.Count == b.Count && a.Zip(b).All(p => p.First.By == p.Second.By && AreSame(p.First.Above, p.Second.Above));
}

/// <param name="From">The first year at whose end it was so.</param>
/// <param name="Until">The last such year; null where it is so still, as far as the record goes.</param>
/// <param name="FreedBy">Of a period without owners, the move that began it.</param>
public sealed record OwnerPeriod(int From, int? Until, IReadOnlyList<Owner> Owners, Move? FreedBy);

/// <param name="By">The move that made it the owner.</param>
/// <param name="Above">Who owned the owner meanwhile.</param>
public sealed record Owner(Vendor Vendor, Move By, IReadOnlyList<Owner> Above);
