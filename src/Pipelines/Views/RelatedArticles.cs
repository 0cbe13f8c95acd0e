using System.Collections.Concurrent;
using System.Numerics;
using Archive.Catalog;

namespace Archive.Pipelines.Views;

/// <summary>
/// Which articles belong beside an article: related ones, by shared vendors and topics and nearness in time, and the ones before and
/// after it in the story of its first vendor. Worked out for all at once; each term is searched only near the article's own date.
/// </summary>
internal sealed class RelatedArticles
{
    private const int Most = 5;
    private const int MaxDistance = 10;

    // Those of article i from i * Most on, as many as it has.
    private readonly Article[] _related;
    private readonly byte[] _count;
    private readonly (Article? Earlier, Article? Later)[] _story;

    /// <summary>A vendor or topic: its articles by place in the catalog, newest first, and what sharing it says.</summary>
    private sealed record Term(int[] Articles, int Weight);

    /// <summary>Where an article stands in a term's list.</summary>
    private readonly record struct Place(Term Term, int At);

    public RelatedArticles(ArchiveCatalog catalog)
    {
        var articles = catalog.Articles;
        _story = new (Article?, Article?)[articles.Count];
        foreach (var vendor in catalog.Vendors) LinkStories(vendor, catalog.Links[vendor].Articles);
        _related = new Article[articles.Count * Most];
        _count = new byte[articles.Count];
        Relate(articles, Terms(catalog));
    }

    /// <param name="place">The article's place in the catalog.</param>
    public ArraySegment<Article> Related(int place) => new(_related, place * Most, _count[place]);

    /// <summary>Its neighbours among the articles of its first vendor.</summary>
    public (Article? Earlier, Article? Later) Story(int place) => _story[place];

    private void LinkStories(Vendor vendor, IReadOnlyList<Article> told)
    {
        for (var i = 0; i < told.Count; i++)
            if (told[i].Vendors[0] == vendor) _story[told[i].Place] = (i + 1 < told.Count ? told[i + 1] : null, i > 0 ? told[i - 1] : null);
    }

    // A shared vendor says more than a shared topic, a rare term more than a common one. Whole numbers: the same on every machine.
    private static List<Term> Terms(ArchiveCatalog catalog) =>
    [
        .. catalog.Vendors.Select(v => catalog.Links[v].Articles).Where(a => a.Count > 1).Select(a => Listed(a, 128)),
        .. catalog.Topics.Select(t => catalog.Links[t].OwnArticles).Where(a => a.Count > 1).Select(a => Listed(a, 64)),
    ];

    private static Term Listed(IReadOnlyList<Article> articles, int most)
    {
        var members = new int[articles.Count];
        for (var i = 0; i < members.Length; i++) members[i] = articles[i].Place;
        return new Term(members, most * 8 / (2 + BitOperations.Log2((uint)members.Length)));
    }

    private void Relate(IReadOnlyList<Article> articles, List<Term> terms)
    {
        if (articles.Count == 0) return;
        var (places, first) = Places(articles.Count, terms);
        var months = new int[articles.Count];
        for (var i = 0; i < months.Length; i++)
        {
            var date = articles[i].Date.Start.UtcDateTime;
            months[i] = (date.Year * 12) + date.Month;
        }
        Parallel.ForEach(Partitioner.Create(0, articles.Count), range =>
        {
            var score = new int[articles.Count];
            var touched = new int[terms.Count * (2 * MaxDistance + 1)];
            Span<int> best = stackalloc int[Most];
            for (var i = range.Item1; i < range.Item2; i++)
            {
                _count[i] = (byte)Choose(best, i, places.AsSpan(first[i]..first[i + 1]), months, score, touched);
                for (var j = 0; j < _count[i]; j++) _related[i * Most + j] = articles[best[j]];
            }
        });
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

    /// <returns>How many were found, the best first.</returns>
    /// <param name="score">All zero, before and after.</param>
    /// <param name="touched">Room for all that share a term.</param>
    private static int Choose(Span<int> best, int self, ReadOnlySpan<Place> places, int[] months, int[] score, int[] touched)
    {
        var count = 0;
        foreach (var (term, at) in places)
        {
            var near = term.Articles.AsSpan(Math.Max(0, at - MaxDistance), Math.Min(term.Articles.Length, at + MaxDistance + 1) - Math.Max(0, at - MaxDistance));
            foreach (var other in near)
            {
                if (score[other] == 0) touched[count++] = other;
                score[other] += term.Weight;
            }
        }
        var found = 0;
        foreach (var other in touched.AsSpan(0, count))
        {
            score[other] -= Math.Min(60, Math.Abs(months[other] - months[self]));
            if (other != self) found = Keep(best, found, other, score);
        }
        foreach (var other in touched.AsSpan(0, count)) score[other] = 0;
        return found;
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
