using Archive.Catalog;
using Archive.Publishing;

namespace Archive.Pipelines.Views;

/// <summary>What a page that shows a standing depends on.</summary>
internal static class StandingFingerprints
{
    public static Fingerprint AddTo(this Standing standing, Fingerprint depends, CatalogFingerprints fingerprints)
    {
        depends = depends.Add(standing.Year).Add(standing.RelationEnds.Count).Add(standing.CoMembers.Count);
        foreach (var tie in standing.RelationEnds)
            depends = Add(depends, tie.Other).Add(tie.Relation.Kind).Add((int)tie.Side).Add(tie.Relation.Closed is null ? 0 : 1).Add(fingerprints.Of(tie.Relation.Opened));
        foreach (var fellow in standing.CoMembers) depends = Add(Add(depends, fellow.Organisation), fellow.Other).Add(fingerprints.Of(fellow.Began));
        foreach (var change in standing.Changes)
        {
            depends = Add(depends, change.Other).Add((int)change.Kind).Add(change.Relation).Add(fingerprints.Of(change.Move));
            if (change.Organisation is { } house) depends = Add(depends, house);
        }
        return depends;
    }

    private static Fingerprint Add(Fingerprint depends, Party party) => depends.Add(party.Name).Add(party.Vendor?.Path);

    private static Fingerprint Add(Fingerprint depends, Vendor vendor) => depends.Add(vendor.Name).Add(vendor.Path);
}
