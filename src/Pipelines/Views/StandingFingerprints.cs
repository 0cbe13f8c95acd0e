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
            depends = EntryLink.To(tie.Other).AddTo(depends).Add(tie.Relation.Kind).Add((int)tie.Side).Add(tie.Relation.Closed is null ? 0 : 1).Add(fingerprints.Of(tie.Relation.Opened));
        foreach (var fellow in standing.CoMembers) depends = EntryLink.To(fellow.Other).AddTo(EntryLink.To(fellow.Organisation).AddTo(depends)).Add(fingerprints.Of(fellow.Began));
        foreach (var change in standing.Changes)
        {
            depends = EntryLink.To(change.Other).AddTo(depends).Add((int)change.Kind).Add(change.Relation).Add(fingerprints.Of(change.Move));
            if (change.Organisation is { } house) depends = EntryLink.To(house).AddTo(depends);
        }
        return depends;
    }
}
