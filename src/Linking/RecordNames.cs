using Archive.Catalog;
using Archive.Diagnostics;

namespace Archive.Linking;

/// <summary>Whom and what moves and claims may name.</summary>
internal sealed record RecordNames(NameIndex<Vendor> Vendors, NameIndex<Vendor> Products, NameIndex<Person> People, NameIndex<Publisher> Publishers)
{
    public const string ProductPrefix = "product:";

    /// <summary>Whom a move is aimed at: a person, where its action can be aimed at one and somebody is called so.</summary>
    public Party? FindTarget(PlacedText target, MoveAction action, string file, Problems problems)
    {
        if (!CheckProduct(target, file, problems)) return null;
        if (FindProduct(target.Value) is { } product) return product;
        if (action.Targets.Contains(TargetKind.Person) && (People.Find(target.Value) is not null || action.Targets is [TargetKind.Person]))
            return People.Find(target, file, problems) is { } person ? new Party(null, person.Name, person) : null;
        return Vendors.Find(target, file, problems) is { } vendor ? new Party(vendor, vendor.Name) : null;
    }

    /// <summary>Reports a product without a name.</summary>
    public static bool CheckProduct(PlacedText text, string file, Problems problems)
    {
        if (text.Value.TrimEnd() != ProductPrefix) return true;
        problems.Error(text.At(file), $"'{ProductPrefix}' names no product.", $"Write its name behind it: '{ProductPrefix}Project Olympus'.");
        return false;
    }

    /// <summary>The entry that an object names: by its id, or as a product. Any other object is words.</summary>
    public Vendor? FindObject(string? text) => text is null ? null : FindProduct(text) is { } product ? product.Vendor : Vendors.Find(text) is { } entry && entry.Id == text ? entry : null;

    /// <summary>An object as readers see it.</summary>
    public static string? ObjectText(string? text, Vendor? entry) =>
        entry?.Name ?? (text is not null && text.StartsWith(ProductPrefix, StringComparison.Ordinal) ? text[ProductPrefix.Length..].Trim() : text);

    /// <summary>A project is a product of those who make it.</summary>
    private Vendor? ProjectOf(string name) => Vendors.Find(name) is { Kind: VendorKind.Project } project ? project : null;

    private Party? FindProduct(string text)
    {
        if (!text.StartsWith(ProductPrefix, StringComparison.Ordinal)) return null;
        var name = text[ProductPrefix.Length..].Trim();
        return (Products.Find(name) ?? ProjectOf(name)) is { } product ? new Party(product, product.Name) : new Party(null, name);
    }
}
