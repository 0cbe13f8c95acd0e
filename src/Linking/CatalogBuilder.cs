using Archive.Catalog;
using Archive.Content.Entries;
using Archive.Diagnostics;

namespace Archive.Linking;

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
        foreach (var v in registry.Vendors)
        {
            _vendors.Add(v.Id, v.Name, v.Aliases, v);
            v.NameHash = Hashes.Name(v.Path, v.Name);
        }
        foreach (var t in registry.Topics)
        {
            _topics.Add(t.Id, t.Name, t.Aliases, t);
            t.NameHash = Hashes.Name(t.Path, t.Name);
        }
        foreach (var p in registry.Publishers)
        {
            _publishers.Add(p.Id, p.Name, [], p);
            p.NameHash = Hashes.Name(p.Path, p.Name);
        }
    }

    public static ArchiveCatalog Build(Registry registry, IReadOnlyList<ArticleFile> files, IReadOnlyList<StaticPage> pages, Problems problems) =>
        new CatalogBuilder(registry, problems).Build(files, pages);

    private ArchiveCatalog Build(IReadOnlyList<ArticleFile> files, IReadOnlyList<StaticPage> pages)
    {
        var articles = new LinkedFile[files.Count];
        Parallel.For(0, files.Count, i =>
        {
            var article = Article(files[i]);
            article.ListEntryHash = Hashes.Card(article, files[i]);
            articles[i] = new LinkedFile(article, files[i]);
        });
        Dictionary<string, Article> byId = null!;
        LinkedFile[] asRead = [.. articles], recorded = null!;
        Parallel.Invoke(
            () => byId = ById(asRead),
            () => NewestFirst.Sort(articles),
            () => NewestFirst.Sort(recorded = [.. asRead.Where(a => a.File.FrontMatter.Moves.Count > 0 || a.File.FrontMatter.Claims.Count > 0)]));

        var record = new RecordLinker(_vendors, _registry.Actions, recorded, byId, _problems);
        var moves = record.Moves();
        var claims = record.Claims();
        var all = new Article[articles.Length];
        for (var i = 0; i < all.Length; i++)
        {
            all[i] = articles[i].Article;
            all[i].Place = i;
        }
        Parallel.Invoke(
            () => Parallel.For(0, all.Length, i => all[i].Hash = Hashes.Page(all[i], articles[i].File, _registry)),
            () => BackLinks.Set(_registry, all, moves, claims),
            () => SharedPaths.ReportShared(articles, pages, _registry, _problems));

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

    private Article Article(ArticleFile file)
    {
        var front = file.FrontMatter;
        var publisher = front.Publisher is { } id ? _publishers.Find(id, file.Path, _problems) : null;
        Publisher?[] cited = front.CitedPublishers.Count == 0 ? [] : [.. front.CitedPublishers.Select(p => _publishers.Find(p, file.Path, _problems))];
        var vendors = Find(_vendors, front.Vendors, file.Path);
        return new LinkedArticle(front.Particulars, cited)
        {
            Id = front.Id.Value,
            Date = front.Date,
            Updated = front.Updated,
            Added = front.Added,
            NewsTicks = (front.Added ?? front.Date).StartTicks,
            Publisher = publisher,
            CitedPublishers = cited.Length == 0 ? [] : [.. cited.OfType<Publisher>().Distinct()],
            Rights = front.Rights ?? publisher?.Rights ?? _registry.Site.Rights,
            Vendors = vendors,
            Topics = Find(_topics, front.Topics, file.Path),
            Mentions = front.Mentions.Count == 0 ? [] : [.. Find(_vendors, front.Mentions, file.Path).Except(vendors)],
            Aliases = front.Aliases.Count == 0 ? [] : [.. front.Aliases.Select(a => a.Value)],
            Draft = front.Draft,
            Text = file.Text,
            Links = Links(file.Links),
            FrontMatterHash = file.FrontMatterHash,
            Path = file.SitePath,
            Year = file.Year,
        };
    }

    private static BodyLink[] Links(IReadOnlyList<PlacedText> written)
    {
        if (written.Count == 0) return [];
        var links = new BodyLink[written.Count];
        for (var i = 0; i < links.Length; i++) links[i] = new BodyLink(written[i].Value, written[i].Line, written[i].Column);
        return links;
    }

    private T[] Find<T>(NameIndex<T> index, IReadOnlyList<PlacedText> names, string file) where T : class
    {
        if (names.Count == 0) return [];
        var found = new T[names.Count];
        var count = 0;
        for (var i = 0; i < found.Length; i++)
        {
            var name = names[i];
            if (index.Find(name, file, _problems) is not { } entry) continue;
            if (Array.IndexOf(found, entry, 0, count) >= 0) _problems.Warning(name.At(file), $"'{name.Value}' is named already.", "Remove one of them.");
            else found[count++] = entry;
        }
        return count == found.Length ? found : found[..count];
    }

    private Dictionary<string, Article> ById(LinkedFile[] articles)
    {
        var first = new Dictionary<string, Article>(articles.Length, StringComparer.Ordinal);
        foreach (var (article, file) in articles)
        {
            if (first.TryAdd(article.Id, article)) continue;
            _problems.Error(file.FrontMatter.Id.At(file.Path), $"The id '{article.Id}' is that of {first[article.Id].Text.File} already.", "Give the newer page an id of its own; an id that was published never changes.");
        }
        return first;
    }
}
