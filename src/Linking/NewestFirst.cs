using Archive.Catalog;

namespace Archive.Linking;

/// <summary>The total order of articles: date, newest first, then id.</summary>
public static class NewestFirst
{
    public static int Compare(Article a, Article b)
    {
        var byDate = b.Date.CompareTo(a.Date);
        return byDate != 0 ? byDate : string.CompareOrdinal(a.Id, b.Id);
    }

    /// <summary>By moments first, which needs no look at the articles; then those of one moment among themselves.</summary>
    internal static void Sort(LinkedFile[] articles)
    {
        var moments = new long[articles.Length];
        for (var i = 0; i < moments.Length; i++) moments[i] = -articles[i].Article.Date.StartTicks;
        Array.Sort(moments, articles);
        for (int from = 0, to; from < moments.Length; from = to)
        {
            for (to = from + 1; to < moments.Length && moments[to] == moments[from];) to++;
            if (to - from > 1) articles.AsSpan(from, to - from).Sort(static (a, b) => Compare(a.Article, b.Article));
        }
    }
}
