using Archive.Catalog;
using Archive.Content.Keys;
using Archive.Diagnostics;
using Archive.Yaml;

namespace Archive.Content;

/// <summary>Reads <c>input/vendors/ID.yml</c>.</summary>
internal static class VendorFiles
{
    private sealed record Draft(Vendor Vendor, PlacedText? PartOf, IReadOnlyList<PlacedText> SucceededBy, string File);

    public static IReadOnlyList<Vendor> Read(string root, Problems problems)
    {
        var drafts = RegistryReader.Folder(root, "input/vendors", problems, One);
        var byId = drafts.ToDictionary(d => d.Vendor.Id, d => d.Vendor);
        foreach (var draft in drafts)
        {
            draft.Vendor.PartOf = draft.PartOf is { } parent ? Whole(byId, draft, parent, problems) : null;
            draft.Vendor.SucceededBy = [.. draft.SucceededBy.Select(s => Find(byId, draft, s, problems)).OfType<Vendor>()];
        }
        foreach (var vendor in byId.Values)
        {
            vendor.Parts = [.. drafts.Select(d => d.Vendor).Where(v => v.PartOf == vendor)];
            vendor.Predecessors = [.. drafts.Select(d => d.Vendor).Where(v => v.SucceededBy.Contains(vendor))];
        }
        return [.. drafts.Select(d => d.Vendor)];
    }

    private static Draft One(string id, YamlFields f, ulong hash) => new(
        new Vendor
        {
            Id = id,
            Name = f.GetRequiredText("name")?.Value ?? id,
            Kind = f.GetChoice("kind", EnumNames.VendorKinds) ?? VendorKind.Company,
            Aliases = [.. f.GetTexts("aliases").Select(t => t.Value)],
            About = AboutField.Read(f),
            Founded = f.GetInt("founded", 1600, 2100),
            FoundedSource = f.GetUrl("founded-source"),
            Homepage = f.GetUrl("homepage"),
            SameAs = f.GetUrls("same-as"),
            Hash = hash,
        },
        f.GetText("part-of"),
        f.GetTexts("succeeded-by"),
        f.File);

    private static Vendor? Whole(Dictionary<string, Vendor> byId, Draft draft, PlacedText id, Problems problems)
    {
        if (Find(byId, draft, id, problems) is not { } whole) return null;
        for (var above = whole; above is not null; above = above.PartOf)
        {
            if (above != draft.Vendor) continue;
            problems.Error(id.At(draft.File), $"'{id.Value}' is part of '{draft.Vendor.Id}' already, so it cannot be the whole.", "Remove 'part-of' here or there.");
            return null;
        }
        return whole;
    }

    private static Vendor? Find(Dictionary<string, Vendor> byId, Draft draft, PlacedText id, Problems problems)
    {
        if (byId.TryGetValue(id.Value, out var vendor) && vendor != draft.Vendor) return vendor;
        var near = DidYouMean.Suggest(id.Value, byId.Keys.Where(k => k != draft.Vendor.Id));
        problems.Error(id.At(draft.File), $"There is no other vendor '{id.Value}'.", near is null ? null : $"Did you mean '{near}'?");
        return null;
    }
}
