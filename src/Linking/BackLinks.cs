using Archive.Catalog;
using Archive.Content.Entries;

namespace Archive.Linking;

/// <summary>Tells every entry of the registry which articles, moves and claims name it.</summary>
internal static class BackLinks
{
    public static void Set(Registry registry, IReadOnlyList<Article> articles, IReadOnlyList<Move> moves, IReadOnlyList<Claim> claims)
    {
        Parallel.Invoke(
            () => Give(registry.Vendors, Group(articles, a => a.Vendors), (v, named) => v.Articles = named),
            () => Give(registry.Vendors, Group(articles, a => a.Mentions), (v, named) => v.Mentions = named),
            () => Give(registry.Vendors, Group(moves, Sides), (v, named) => v.Moves = named),
            () => Give(registry.Vendors, Group(claims, c => c.About), (v, named) => v.Claims = named),
            () => Give(registry.Topics, Group(articles, a => a.Topics), (t, named) => t.Articles = named),
            () => Give(registry.Publishers, Group<Article, Publisher>(articles, a => a.Publisher is { } p ? [p] : []), (p, named) => p.Articles = named),
            () => Give(registry.Publishers, Group<Article, Publisher>(articles, a => a.CitedPublishers), (p, named) => p.CitedBy = named));
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

    private static void Give<T, TKey>(IReadOnlyList<TKey> entries, Dictionary<TKey, List<T>> groups, Action<TKey, IReadOnlyList<T>> set) where TKey : class
    {
        foreach (var entry in entries) set(entry, groups.TryGetValue(entry, out var group) ? group : []);
    }
}
