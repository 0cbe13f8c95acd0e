using Archive.Catalog;
using Archive.Pipelines.Views;

namespace Archive.Pipelines;

/// <summary>When pages last changed, as far as dates of articles, reviews and trails tell: an article's own page, and every list that it stands in.</summary>
internal sealed class LastChanges
{
    private readonly Dictionary<string, PartialDate> _dates = new(StringComparer.Ordinal);
    private readonly SiteContext _site;

    private LastChanges(SiteContext site) => _site = site;

    public static LastChanges Of(SiteContext site)
    {
        var changes = new LastChanges(site);
        foreach (var article in site.Catalog.Articles) changes.Add(article);
        foreach (var move in site.Catalog.Moves) changes.Add(move);
        foreach (var claim in site.Catalog.Claims) changes.Add(claim);
        foreach (var trail in site.Catalog.Trails) changes.Note(trail.Updated ?? trail.Added, trail.Path, "/trails/", "/");
        return changes;
    }

    /// <param name="path">Site path; further pages of a list change with the first.</param>
    public PartialDate? this[string path] => _dates.TryGetValue(path, out var date) || _dates.TryGetValue(FirstPage(path), out date) ? date : null;

    private static string FirstPage(string path) => path.LastIndexOf("/page/", StringComparison.Ordinal) is var cut and >= 0 ? path[..(cut + 1)] : path;

    private void Add(Article article)
    {
        if (DateOf(article) is not { } date) return;
        Note(date, article.Path, "/", "/articles/", $"/articles/{article.Year}/");
        foreach (var vendor in article.Vendors) Note(date, vendor.Path, "/vendors/");
        for (var i = 0; i < article.Topics.Count; i++)
            for (var topic = article.Topics[i]; topic is not null; topic = _site.Links[topic].Broader) Note(date, topic.Path, "/topics/");
        foreach (var publisher in article.CitedPublishers.Append(article.Publisher).OfType<Publisher>()) Note(date, publisher.Path, "/publishers/");
    }

    private void Add(Move move)
    {
        if (DateOf(move.Article) is not { } date) return;
        Note(date, _site.Addresses.Of(move), "/moves/", ListPaths.Year(move.Date.Year));
        foreach (var side in move.Sides) Note(date, side.Path);
        if (move.Target?.Person is { } person) Note(date, person.Path, "/people/");
    }

    /// <summary>A claim changes with its article, and with each review.</summary>
    private void Add(Claim claim)
    {
        var date = claim.Reviews.Select(r => (PartialDate?)r.Date).Append(DateOf(claim.Article)).Max();
        Note(date, _site.Addresses.Of(claim), "/claims/", ListPaths.Claims(claim.Outcome), ListPaths.Year(claim.Date.Year));
        foreach (var vendor in claim.About) Note(date, vendor.Path, ListPaths.Claims(vendor));
        if (claim.Person is { } person) Note(date, person.Path, "/people/");
    }

    private static PartialDate? DateOf(Article article) => article.Updated ?? article.Added;

    private void Note(PartialDate? date, params ReadOnlySpan<string> paths)
    {
        if (date is not { } known) return;
        foreach (var path in paths)
            if (!_dates.TryGetValue(path, out var before) || before < known) _dates[path] = known;
    }
}
