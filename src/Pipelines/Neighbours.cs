using System.Collections.Concurrent;
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

    /// <summary>Where an article stands in a term's list.</summary>
    private readonly record struct Place(Term Term, int At);

    public Neighbours(ArchiveCatalog catalog)
    {
        var articles = catalog.Articles;
        _story = new (Article?, Article?)[articles.Count];
        foreach (var vendor in catalog.Vendors) Tell(vendor);
        _related = Relate(articles, Terms(catalog));
    }

    /// <param name="place">The article's place in the catalog.</param>
    public IReadOnlyList<Article> Related(int place) => _related[place];

    /// <summary>Its neighbours among the articles of its first vendor.</summary>
    public (Article? Earlier, Article? Later) Story(int place) => _story[place];

    private void Tell(Vendor vendor)
    {
        var told = vendor.Articles;
        for (var i = 0; i < told.Count; i++)
            if (told[i].Vendors[0] == vendor) _story[told[i].Place] = (i + 1 < told.Count ? told[i + 1] : null, i > 0 ? told[i - 1] : null);
    }

    // A shared vendor says more than a shared topic, a rare term more than a common one. Whole numbers: the same on every machine.
    private static List<Term> Terms(ArchiveCatalog catalog) =>
    [
        .. catalog.Vendors.Where(v => v.Articles.Count > 1).Select(v => Listed(v.Articles, 128)),
        .. catalog.Topics.Where(t => t.Articles.Count > 1).Select(t => Listed(t.Articles, 64)),
    ];

    private static Term Listed(IReadOnlyList<Article> articles, int most)
    {
        var members = new int[articles.Count];
        for (var i = 0; i < members.Length; i++) members[i] = articles[i].Place;
        return new Term(members, most * 8 / (2 + BitOperations.Log2((uint)members.Length)));
    }

    private static Article[][] Relate(IReadOnlyList<Article> articles, List<Term> terms)
    {
        if (articles.Count == 0) return [];
        var (places, first) = Places(articles.Count, terms);
        var months = new int[articles.Count];
        for (var i = 0; i < months.Length; i++)
        {
            var date = articles[i].Date.Start.UtcDateTime;
            months[i] = (date.Year * 12) + date.Month;
        }
        var related = new Article[articles.Count][];
        Parallel.ForEach(Partitioner.Create(0, articles.Count), range =>
        {
            var score = new int[articles.Count];
            var touched = new int[terms.Count * (2 * Reach + 1)];
            for (var i = range.Item1; i < range.Item2; i++) related[i] = Of(i, places.AsSpan(first[i]..first[i + 1]), months, score, touched, articles);
        });
        return related;
    }

    /// <summary>The places of all articles in one row; those of article i start at <c>first[i]</c>.</summary>
    private static (Place[] Places, int[] First) Places(int articles, List<Term> terms)
    {
        var first = new int[articles + 1];
        foreach (var term in terms) foreach (var article in term.Articles) first[article + 1]++;
        for (var i = 0; i < articles; i++) first[i + 1] += first[i];
        var next = first.AsSpan(0, articles).ToArray();
        var places = new Place[first[articles]];
        foreach (var term in terms)
            for (var at = 0; at < term.Articles.Length; at++) places[next[term.Articles[at]]++] = new Place(term, at);
        return (places, first);
    }

    /// <param name="score">All zero, before and after.</param>
    /// <param name="touched">Room for all that share a term.</param>
    private static Article[] Of(int self, ReadOnlySpan<Place> places, int[] months, int[] score, int[] touched, IReadOnlyList<Article> articles)
    {
        var count = 0;
        foreach (var (term, at) in places)
        {
            var near = term.Articles.AsSpan(Math.Max(0, at - Reach), Math.Min(term.Articles.Length, at + Reach + 1) - Math.Max(0, at - Reach));
            foreach (var other in near)
            {
                if (score[other] == 0) touched[count++] = other;
                score[other] += term.Weight;
            }
        }
        Span<int> best = stackalloc int[Most];
        var found = 0;
        foreach (var other in touched.AsSpan(0, count))
        {
            score[other] -= Math.Min(60, Math.Abs(months[other] - months[self]));
            if (other != self) found = Keep(best, found, other, score);
        }
        foreach (var other in touched.AsSpan(0, count)) score[other] = 0;
        var related = new Article[found];
        for (var i = 0; i < found; i++) related[i] = articles[best[i]];
        return related;
    }

    /// <returns>How many are kept.</returns>
    private static int Keep(Span<int> best, int found, int candidate, int[] score)
    {
        var place = found;
        while (place > 0 && IsBefore(candidate, best[place - 1], score)) place--;
        if (place >= Most) return found;
        var kept = Math.Min(found + 1, Most);
        best[place..(kept - 1)].CopyTo(best[(place + 1)..]);
        best[place] = candidate;
        return kept;
    }

    private static bool IsBefore(int a, int b, int[] score) => score[a] != score[b] ? score[a] > score[b] : a < b;
}
