using Archive.Catalog;
using Archive.Publishing;
using Archive.Theme;

namespace Archive.Pipelines.Views;

/// <summary>One page of a list: its entries, where it stands among the others.</summary>
internal sealed record ListPage<T>(IReadOnlyList<T> Items, PagerView Pager)
{
    public string Path => Pager.Pages[Pager.Number - 1];

    public bool IsFirst => Pager.Number == 1;

    /// <param name="title">Of the list; every page has a title of its own: "Articles, page 2".</param>
    public PageView View(SiteContext site, string section, string title, string description, IReadOnlyList<Alternate> feeds) => new()
    {
        Title = IsFirst ? title : site.Words.Say("pager.title", ("title", title), ("number", Pager.Number)),
        Description = description,
        Path = Path,
        Section = section,
        Feeds = feeds,
        Previous = Pager.Previous,
        Next = Pager.Next,
    };

    public Fingerprint Add(Fingerprint depends, Func<T, Fingerprint> of)
    {
        depends = depends.Add(Items, of).Add(Pager.Number).Add(Pager.Count);
        return Pager.Years.Aggregate(depends, (f, y) => f.Add(y.Text).Add(y.Path));
    }
}

/// <summary>Cuts long lists into pages of fifty: <c>/topics/x/</c>, <c>/topics/x/page/2/</c> and so on.</summary>
internal static class Pagination
{
    public const int Size = 50;

    /// <summary>From so many pages on, a line of years leads into the list.</summary>
    private const int ManyPages = 4;

    public static IEnumerable<ListPage<Article>> Paginate(IReadOnlyList<Article> articles, string sitePath) => Paginate(articles, sitePath, a => a.Year);

    /// <param name="yearOf">Null where the list does not run from the newest to the oldest.</param>
    public static IEnumerable<ListPage<T>> Paginate<T>(IReadOnlyList<T> items, string sitePath, Func<T, string>? yearOf = null, int size = Size)
    {
        var count = Math.Max(1, (items.Count + size - 1) / size);
        string[] paths = [.. Enumerable.Range(1, count).Select(n => n == 1 ? sitePath : $"{sitePath}page/{n}/")];
        Link[] years = yearOf is null || count < ManyPages ? [] : [.. items.Index().DistinctBy(i => yearOf(i.Item)).Select(i => new Link(yearOf(i.Item), paths[i.Index / size]))];
        for (var n = 1; n <= count; n++)
            yield return new ListPage<T>([.. items.Skip((n - 1) * size).Take(size)], new PagerView(n, paths) { Years = years, NewestFirst = yearOf is not null });
    }
}
