using System.Numerics;
using Archive.Catalog;

namespace Archive.Pipelines;

/// <summary>
/// Which articles belong beside an article: related ones, by shared vendors and topics and nearness in time, and the ones before and
/// after it in the story of its first vendor. Worked out for all at once; each term is searched only near the article's own date.
/// </summary>
internal sealed class Neighbours
{
    private const int Most = 5;
    private const int Reach = 10;

    private readonly Article[][] _related;
    private readonly (Article? Earlier, Article? Later)[] _story;

    /// <summary>A vendor or topic: its articles by place in the catalog, newest first, and what sharing it says.</summary>
    private sealed record Term(int[] Articles, int Weight);

    public Neighbours(ArchiveCatalog catalog)
    {
        var articles = catalog.Articles;
        var places = new Dictionary<Article, int>(articles.Count);
        for (var i = 0; i < articles.Count; i++) places.Add(articles[i], i);
        _story = new (Article?, Article?)[articles.Count];
        foreach (var vendor in catalog.Vendors) Tell(vendor, places);
        _related = Relate(articles, Terms(catalog, places));
    }

    /// <param name="place">The article's place in the catalog.</param>
    public IReadOnlyList<Article> Related(int place) => _related[place];

    /// <summary>Its neighbours among the articles of its first vendor.</summary>
    public (Article? Earlier, Article? Later) Story(int place) => _story[place];

    private void Tell(Vendor vendor, Dictionary<Article, int> places)
    {
        var told = vendor.Articles;
        for (var i = 0; i < told.Count; i++)
            if (told[i].Vendors[0] == vendor) _story[places[told[i]]] = (i + 1 < told.Count ? told[i + 1] : null, i > 0 ? told[i - 1] : null);
    }

    // A shared vendor says more than a shared topic, a rare term more than a common one. Whole numbers: the same on every machine.
    private static List<Term> Terms(ArchiveCatalog catalog, Dictionary<Article, int> places) =>
    [
        .. catalog.Vendors.Where(v => v.Articles.Count > 1).Select(v => Listed(v.Articles, 128, places)),
        .. catalog.Topics.Where(t => t.Articles.Count > 1).Select(t => Listed(t.Articles, 64, places)),
    ];

    private static Term Listed(IReadOnlyList<Article> articles, int most, Dictionary<Article, int> places)
    {
        var members = new int[articles.Count];
        for (var i = 0; i < members.Length; i++) members[i] = places[articles[i]];
        return new Term(members, most * 8 / (2 + BitOperations.Log2((uint)members.Length)));
    }

    private static Article[][] Relate(IReadOnlyList<Article> articles, List<Term> terms)
    {
        var at = new List<(Term Term, int At)>[articles.Count];
        for (var i = 0; i < at.Length; i++) at[i] = [];
        foreach (var term in terms)
            for (var i = 0; i < term.Articles.Length; i++) at[term.Articles[i]].Add((term, i));

        var months = articles.Select(a => (a.Date.Start.UtcDateTime.Year * 12) + a.Date.Start.UtcDateTime.Month).ToArray();
        var score = new int[articles.Count];
        var touched = new List<int>();
        var related = new Article[articles.Count][];
        for (var i = 0; i < related.Length; i++)
        {
            foreach (var (term, place) in at[i])
            {
                var end = Math.Min(term.Articles.Length, place + Reach + 1);
                for (var j = Math.Max(0, place - Reach); j < end; j++)
                {
                    var other = term.Articles[j];
                    if (score[other] == 0) touched.Add(other);
                    score[other] += term.Weight;
                }
            }
            foreach (var other in touched) score[other] -= Math.Min(60, Math.Abs(months[other] - months[i]));
            related[i] = [.. Best(touched, score, i).Select(other => articles[other])];
            foreach (var other in touched) score[other] = 0;
            touched.Clear();
        }
        return related;
    }

    private static List<int> Best(List<int> candidates, int[] score, int self)
    {
        var best = new List<int>(Most + 1);
        foreach (var candidate in candidates)
        {
            if (candidate == self) continue;
            var place = best.Count;
            while (place > 0 && IsBefore(candidate, best[place - 1], score)) place--;
            if (place >= Most) continue;
            best.Insert(place, candidate);
            if (best.Count > Most) best.RemoveAt(Most);
        }
        return best;
    }

    private static bool IsBefore(int a, int b, int[] score) => score[a] != score[b] ? score[a] > score[b] : a < b;
}
