using Archive.Catalog;

namespace Archive.Content.Entries;

/// <summary>The registry files as read: who and what articles may name. Parents and successors are linked; articles are not, yet.</summary>
public sealed record Registry(
    SiteSettings Site,
    IReadOnlyList<Vendor> Vendors,
    IReadOnlyList<Topic> Topics,
    IReadOnlyList<Publisher> Publishers,
    IReadOnlyList<MoveAction> Actions)
{
    public ulong SiteHash { get; init; }
    public ulong ActionsHash { get; init; }

    /// <summary>Hash of all registry files together.</summary>
    public ulong Hash { get; init; }
}
