using Archive.Catalog;

namespace Archive.Content.Linking;

/// <summary>Tells every entry of the registry which articles, moves and claims name it.</summary>
internal static class BackLinks
{
    public static void Set(Registry registry, IReadOnlyList<Article> articles, IReadOnlyList<Move> moves, IReadOnlyList<Claim> claims)
    {
        var vendors = Group(articles, a => a.Vendors);
        var mentions = Group(articles, a => a.Mentions);
        var topics = Group(articles, a => a.Topics);
        var own = Group<Article, Publisher>(articles, a => a.Publisher is { } p ? [p] : []);
        var cited = Group<Article, Publisher>(articles, a => a.CitedPublishers);
        var moved = Group(moves, Sides);
        var claimed = Group(claims, c => c.About);
        foreach (var v in registry.Vendors)
        {
            v.Articles = Of(vendors, v);
            v.Mentions = Of(mentions, v);
            v.Moves = Of(moved, v);
            v.Claims = Of(claimed, v);
        }
        foreach (var t in registry.Topics) t.Articles = Of(topics, t);
        foreach (var p in registry.Publishers)
        {
            p.Articles = Of(own, p);
            p.CitedBy = Of(cited, p);
        }
    }

    private static IReadOnlyList<Vendor> Sides(Move move) =>
        move.Target?.Vendor is { } target && target != move.Actor ? [move.Actor, target] : [move.Actor];

    private static Dictionary<TKey, List<T>> Group<T, TKey>(IReadOnlyList<T> items, Func<T, IReadOnlyList<TKey>> keys) where TKey : class
    {
        var groups = new Dictionary<TKey, List<T>>();
        foreach (var item in items)
        {
            var named = keys(item);
            for (var i = 0; i < named.Count; i++)
            {
                var key = named[i];
                if (!groups.TryGetValue(key, out var group)) groups[key] = group = [];
                group.Add(item);
            }
        }
        return groups;
    }

    private static IReadOnlyList<T> Of<T, TKey>(Dictionary<TKey, List<T>> groups, TKey key) where TKey : class =>
        groups.TryGetValue(key, out var group) ? group : [];
}
