using Archive.Catalog;
using Archive.Publishing;

namespace Archive.Pipelines.Views;

/// <summary>What took the place of a page that stood elsewhere: all that the page at the old address shows of it.</summary>
/// <param name="Language">BCP 47 tag, where it is not the site's.</param>
public sealed record Successor(string Path, string Title, string? Language = null)
{
    internal Fingerprint AddTo(Fingerprint fingerprint) => fingerprint.Add(Path).Add(Title).Add(Language);
}
