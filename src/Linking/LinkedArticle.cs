using Archive.Catalog;
using Archive.Content.Caching;
using Archive.Content.Entries;

namespace Archive.Linking;

/// <summary>An article of the catalog. It holds on to no more of its file than this.</summary>
/// <param name="cited">For each of the sources that names a publisher, in their order.</param>
internal sealed class LinkedArticle(LaterParticulars particulars, Publisher?[] cited) : Article
{
    protected override string ReadTitle() => particulars.ReadTitle();

    protected override ArticleDetails ReadDetails()
    {
        var read = particulars.Read();
        var next = 0;
        return new ArticleDetails(
            read.Title,
            read.Summary,
            read.Authors,
            read.Source is { } source ? Source(source, Publisher) : null,
            read.Sources.Count == 0 ? [] : [.. read.Sources.Select(s => Source(s, s.Publisher is null ? null : cited[next++]))]);
    }

    private static new Source Source(SourceEntry entry, Publisher? publisher) =>
        new(entry.Name ?? publisher?.Name, publisher, entry.Title, entry.Url, entry.Archived, entry.Date);
}
