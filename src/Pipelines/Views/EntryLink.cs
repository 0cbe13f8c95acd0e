using Archive.Catalog;

namespace Archive.Pipelines.Views;

/// <summary>An entry of the registry as other pages name it: all that they may show of it.</summary>
/// <param name="Path">Null for what has no page.</param>
public sealed record EntryLink(string Name, string? Path)
{
    public static EntryLink To(RegistryEntry entry) => new(entry.Name, entry.Path);

    public static EntryLink To(Party party) => new(party.Name, party.Vendor?.Path ?? party.Person?.Path);
}
