using Archive.Catalog;
using Archive.Content.Entries;
using Archive.Diagnostics;

namespace Archive.Linking;

/// <summary>Works out the way back from every entry to all that names it, and how vendors and topics belong together.</summary>
internal static class BackLinks
{
    public static CatalogLinks Create(
        Registry registry,
        IReadOnlyList<Article> articles,
        LinkedRecord record,
        IReadOnlyList<Trail> trails,
        IReadOnlyDictionary<Person, IReadOnlyList<Role>> roles,
        Func<Vendor, VendorLinks> kinship,
        LinkContext context,
        Problems problems)
    {
        var byVendor = GroupBy(articles, a => a.Vendors);
        var mentions = GroupBy(articles, a => a.Mentions);
        var moves = GroupBy(record.Moves, m => m.Sides);
        var claims = GroupBy(record.Claims, c => c.About);
        var byTopic = GroupBy(articles, a => a.Topics);
        var byPublisher = GroupBy<Article, Publisher>(articles, a => a.Publisher is { } p ? [p] : []);
        var citedBy = GroupBy(articles, a => a.CitedPublishers);
        var said = GroupBy<Claim, Person>(record.Claims, c => c.Person is { } p ? [p] : []);
        var doneWith = GroupBy<Move, Person>(record.Moves, m => m.Target?.Person is { } p ? [p] : []);
        var onTrail = GroupBy(trails, t => t.Articles);
        var broader = TopicTree.Link(registry.Topics, new Alphabet(registry.Site.Language), context.Broken, problems);
        IReadOnlyList<Article> WithNarrower(Topic topic) => broader(topic).Narrower is { Count: > 0 } narrower
            ? [.. narrower.SelectMany(WithNarrower).Concat(byTopic(topic)).Distinct().OrderBy(a => a.Place)]
            : byTopic(topic);

        return new CatalogLinks
        {
            Vendors = registry.Vendors.Select(v => v.Vendor).ToDictionary(v => v, v => kinship(v) with
            {
                Articles = byVendor(v),
                Mentions = mentions(v),
                Moves = moves(v),
                Claims = claims(v),
            }),
            Topics = registry.Topics.Select(t => t.Topic).ToDictionary(t => t, t => broader(t) with { OwnArticles = byTopic(t), Articles = WithNarrower(t) }),
            Publishers = registry.Publishers.ToDictionary(p => p, p => new PublisherLinks(byPublisher(p), citedBy(p))),
            People = roles.ToDictionary(r => r.Key, r => new PersonLinks(said(r.Key), doneWith(r.Key), r.Value)),
            Articles = record.ByArticle.Keys.Union(trails.SelectMany(t => t.Articles))
                .ToDictionary(a => a, a => record.ByArticle.GetValueOrDefault(a, ArticleLinks.None) with { Trails = onTrail(a) }),
            Moves = record.MoveLinks,
        };
    }

    /// <returns>For each key the items that name it, in their order.</returns>
    private static Func<TKey, IReadOnlyList<T>> GroupBy<T, TKey>(IEnumerable<T> items, Func<T, IEnumerable<TKey>> keys) where TKey : class
    {
        var groups = items.SelectMany(keys, (item, key) => (item, key)).ToLookup(pair => pair.key, pair => pair.item);
        return key => [.. groups[key]];
    }
}
