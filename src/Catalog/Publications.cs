namespace Archive.Catalog;

/// <summary>When an item was first published, as the ledger of identities notes it.</summary>
/// <param name="Batch">Items that were accepted together share it, later ones have a higher one; 0 where the ledger notes no acceptance.</param>
/// <param name="Place">Its place among all items, from 0: what came later stands higher.</param>
/// <param name="Day">The day of acceptance, where it is noted.</param>
public readonly record struct Publication(int Batch, int Place, PartialDate? Day);

/// <summary>What the feeds have published so far.</summary>
/// <param name="Items">By identity, as <see cref="ItemIdentity"/> writes it; what the next acceptance will add is among them.</param>
/// <param name="Withdrawn">Identities that were taken back for good; they stand among the items.</param>
/// <param name="Archives">Identities in each archive document of the site's feed, the oldest document first.</param>
public sealed record Publications(IReadOnlyDictionary<string, Publication> Items, IReadOnlyList<string> Withdrawn, IReadOnlyList<IReadOnlyList<string>> Archives)
{
    /// <summary>Of an archive that keeps no ledger.</summary>
    public static readonly Publications None = new(new Dictionary<string, Publication>(), [], []);

    /// <returns>Null where no ledger knows the item.</returns>
    public Publication? Find(string identity) => Items.TryGetValue(identity, out var found) ? found : null;
}
