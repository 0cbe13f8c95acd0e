using Archive.Catalog;
using Archive.Diagnostics;

namespace Archive.Content.Linking;

/// <summary>Links what was read into one <see cref="ArchiveCatalog"/>: every name resolved, every list in its total order.</summary>
public sealed class CatalogBuilder
{
    private readonly Registry _registry;
    private readonly Problems _problems;
    private readonly NameIndex<Vendor> _vendors = new("vendor");
    private readonly NameIndex<Topic> _topics = new("topic");
    private readonly NameIndex<Publisher> _publishers = new("publisher");

    private CatalogBuilder(Registry registry, Problems problems)
    {
        _registry = registry;
        _problems = problems;
        foreach (var v in registry.Vendors) _vendors.Add(v.Id, v.Name, v.Aliases, v);
        foreach (var t in registry.Topics) _topics.Add(t.Id, t.Name, t.Aliases, t);
        foreach (var p in registry.Publishers) _publishers.Add(p.Id, p.Name, [], p);
    }

    public static ArchiveCatalog Build(Registry registry, IReadOnlyList<ArticleFile> files, IReadOnlyList<StandingPage> pages, Problems problems) =>
        new CatalogBuilder(registry, problems).Build(files, pages);

    private ArchiveCatalog Build(IReadOnlyList<ArticleFile> files, IReadOnlyList<StandingPage> pages)
    {
        RefuseTwice(files);
        var articles = new (Article Article, ArticleFile File)[files.Count];
        for (var i = 0; i < files.Count; i++) articles[i] = (Article(files[i]), files[i]);
        Array.Sort(articles, (a, b) => NewestFirst(a.Article, b.Article));

        var record = new RecordLinker(_vendors, _registry.Actions, articles, _problems);
        var moves = record.Moves();
        var claims = record.Claims();
        Article[] all = [.. articles.Select(a => a.Article)];
        foreach (var article in all) article.CardHash = Hashes.Card(article);
        foreach (var (article, file) in articles) article.Hash = Hashes.Page(article, file, _registry);
        BackLinks.Set(_registry, all, moves, claims);
        Paths.RefuseShared(all, pages, articles.ToDictionary(a => a.Article, a => a.File), _problems);

        return new ArchiveCatalog
        {
            Site = _registry.Site,
            SiteHash = _registry.SiteHash,
            Articles = all,
            Vendors = [.. _registry.Vendors.OrderBy(v => v.Name, StringComparer.OrdinalIgnoreCase).ThenBy(v => v.Id, StringComparer.Ordinal)],
            Topics = [.. _registry.Topics.OrderBy(t => t.Name, StringComparer.OrdinalIgnoreCase).ThenBy(t => t.Id, StringComparer.Ordinal)],
            Publishers = [.. _registry.Publishers.OrderBy(p => p.Name, StringComparer.OrdinalIgnoreCase).ThenBy(p => p.Id, StringComparer.Ordinal)],
            Actions = _registry.Actions,
            Moves = moves,
            Claims = claims,
            Pages = pages,
        };
    }

    /// <summary>Total order of articles: date, newest first, then id.</summary>
    public static int NewestFirst(Article a, Article b)
    {
        var byDate = b.Date.CompareTo(a.Date);
        return byDate != 0 ? byDate : string.CompareOrdinal(a.Id, b.Id);
    }

    private Article Article(ArticleFile file)
    {
        var front = file.FrontMatter;
        var source = front.Source is null ? null : Source(front.Source, file.Path);
        var vendors = Find(_vendors, front.Vendors, file.Path);
        return new Article
        {
            Id = front.Id.Value,
            Title = front.Title,
            Summary = front.Summary,
            Date = front.Date,
            Updated = front.Updated,
            Added = front.Added,
            Authors = front.Authors,
            Source = source,
            Sources = [.. front.Sources.Select(s => Source(s, file.Path))],
            Rights = front.Rights ?? source?.Publisher?.Rights ?? _registry.Site.Rights,
            Vendors = vendors,
            Topics = Find(_topics, front.Topics, file.Path),
            Mentions = [.. Find(_vendors, front.Mentions, file.Path).Except(vendors)],
            Aliases = [.. front.Aliases.Select(a => a.Value)],
            Draft = front.Draft,
            Text = file.Text,
            Links = file.Links.Count == 0 ? [] : [.. file.Links.Select(l => new BodyLink(l.Value, l.Line, l.Column))],
            Path = $"/articles/{file.Year}/{file.Slug}/",
            Year = file.Year,
            Slug = file.Slug,
        };
    }

    private Source Source(SourceEntry entry, string file)
    {
        var publisher = entry.Publisher is { } id ? _publishers.Find(id, file, _problems) : null;
        return new Source(entry.Name ?? publisher?.Name, publisher, entry.Title, entry.Url, entry.Archived, entry.Date);
    }

    private T[] Find<T>(NameIndex<T> index, IReadOnlyList<Text> names, string file) where T : class
    {
        if (names.Count == 0) return [];
        var found = new List<T>(names.Count);
        foreach (var name in names)
        {
            if (index.Find(name, file, _problems) is not { } entry) continue;
            if (found.Contains(entry)) _problems.Warning(name.At(file), $"'{name.Value}' is named already.", "Remove one of them.");
            else found.Add(entry);
        }
        return [.. found];
    }

    private void RefuseTwice(IReadOnlyList<ArticleFile> files)
    {
        var first = new Dictionary<string, ArticleFile>(files.Count, StringComparer.Ordinal);
        foreach (var file in files)
        {
            var id = file.FrontMatter.Id;
            if (first.TryAdd(id.Value, file)) continue;
            _problems.Error(id.At(file.Path), $"The id '{id.Value}' is that of {first[id.Value].Path} already.", "Give the newer page an id of its own; an id that was published never changes.");
        }
    }
}
