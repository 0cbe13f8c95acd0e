using System.Buffers;
using Archive.Pipelines.Views;
using Archive.Publishing;

namespace Archive.Pipelines;

/// <summary>Style, script and pictures, under names that hold their hash.</summary>
internal static class AssetFiles
{
    public static IEnumerable<Document> Documents(SiteContext site) =>
        site.Assets.All.Select(a => new Document(a.SitePath[1..], Fingerprint.FromText(a.SitePath), to => to.Write(a.Bytes)));
}
