using Archive.Catalog;
using Archive.Publishing;
using Archive.Theme;

namespace Archive.Pipelines.Views;

/// <summary>One page of a list: its entries, where it stands among the others.</summary>
internal sealed record ListPage(IReadOnlyList<Article> Articles, PagerView Pager);

/// <summary>Cuts long lists into pages of fifty: <c>/topics/x/</c>, <c>/topics/x/page/2/</c> and so on.</summary>
internal static class Pagination
{
    public const int Size = 50;

    public static IEnumerable<ListPage> Paginate(IReadOnlyList<Article> articles, string sitePath)
    {
        var count = Math.Max(1, (articles.Count + Size - 1) / Size);
        string[] paths = [.. Enumerable.Range(1, count).Select(n => n == 1 ? sitePath : $"{sitePath}page/{n}/")];
        for (var n = 1; n <= count; n++)
            yield return new ListPage(Part(articles, (n - 1) * Size), new PagerView(n, paths));
    }

    private static Article[] Part(IReadOnlyList<Article> articles, int first)
    {
        var part = new Article[Math.Min(Size, articles.Count - first)];
        for (var i = 0; i < part.Length; i++) part[i] = articles[first + i];
        return part;
    }

    public static string Path(this ListPage page) => page.Pager.Pages[page.Pager.Number - 1];

    public static Fingerprint FingerprintOf(this ListEntries entries, ListPage page) =>
        default(Fingerprint).Add(page.Articles, entries.FingerprintOf).Add(page.Pager.Number).Add(page.Pager.Count);

    /// <summary>"Articles, page 2": every page of a list has a title of its own.</summary>
    public static string Title(this ListPage page, SiteContext site, string title) =>
        page.Pager.Number == 1 ? title : site.Words.Say("pager.title", ("title", title), ("number", page.Pager.Number));
}
