namespace Archive.Catalog;

/// <summary>Claims whose horizon had passed on a day, and that had no verdict then.</summary>
public static class OverdueClaims
{
    /// <summary>The newest date on which anybody worked on the archive: an article added or updated, a claim reviewed.</summary>
    public static PartialDate? LastWorkedOn(ArchiveCatalog catalog)
    {
        PartialDate? newest = null;
        foreach (var date in catalog.Articles.SelectMany(a => new[] { a.Added, a.Updated })
                     .Concat(catalog.Claims.SelectMany(c => c.Reviews).Select(r => (PartialDate?)r.Date)))
            if (date is { } d && (newest is null || d > newest)) newest = d;
        return newest;
    }

    /// <returns>The longest overdue first. A horizon of a month or a year has passed when all of it has.</returns>
    public static IReadOnlyList<Claim> Find(ArchiveCatalog catalog, PartialDate asOf) =>
        [.. catalog.Claims
            .Where(c => c.Horizon is { } horizon && asOf.IsCertainlyAfter(horizon))
            .Where(c => c.Reviews.LastOrDefault(r => !r.Date.IsCertainlyAfter(asOf)) is null or { Outcome: Outcome.Open })
            .OrderBy(c => c.Horizon!.Value)
            .ThenBy(c => c.Id, StringComparer.Ordinal)];
}
