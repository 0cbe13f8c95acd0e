using Archive.Catalog;
using Archive.Content.Entries;
using Archive.Content.Keys;
using Archive.Diagnostics;

namespace Archive.Linking;

/// <summary>An article of the catalog and the file that it was made of.</summary>
internal readonly record struct LinkedFile(Article Article, ArticleFile File);

/// <summary>Links what was read into one <see cref="ArchiveCatalog"/>: every name resolved, every list in its total order.</summary>
public sealed class CatalogBuilder
{
    private readonly Registry _registry;
    private readonly Problems _problems;
    private readonly LinkContext _context;
    private readonly NameIndex<Vendor> _vendors;
    private readonly NameIndex<Topic> _topics;
    private readonly NameIndex<Vendor> _products;
    private readonly NameIndex<Publisher> _publishers;
    private readonly NameIndex<Person> _people;
    private readonly RecordNames _names;

    private CatalogBuilder(Registry registry, LinkContext context, Problems problems)
    {
        _registry = registry;
        _context = context;
        _problems = problems;
        var kinds = new Dictionary<string, string>(StringComparer.Ordinal);
        (_vendors, _products) = (new("vendor", context.Broken, kinds), new("vendor", context.Broken, kinds));
        (_topics, _publishers, _people) = (new("topic", context.Broken, kinds), new("publisher", context.Broken, kinds), new("person", context.Broken, kinds));
        _names = new RecordNames(_vendors, _products, _people, _publishers);
        var products = registry.Vendors.Select(v => v.Vendor).ToLookup(v => v.Kind == VendorKind.Product);
        foreach (var vendor in products[false]) _vendors.Add(vendor, vendor.Aliases);
        // Products are often called what their makers are called: the name alone means the maker.
        foreach (var product in products[true]) _vendors.AddBehind(product, product.Aliases);
        foreach (var product in products[true]) _products.Add(product, product.Aliases);
        foreach (var person in registry.People.Select(p => p.Person)) _people.Add(person, person.Aliases);
        foreach (var topic in registry.Topics.Select(t => t.Topic)) _topics.Add(topic, topic.Aliases);
        foreach (var publisher in registry.Publishers) _publishers.Add(publisher, []);
    }

    /// <param name="files">In the order of their paths.</param>
    public static ArchiveCatalog Build(
        Registry registry,
        IReadOnlyList<ArticleFile> files,
        IReadOnlyList<StaticPage> pages,
        IReadOnlyList<TrailEntry> trails,
        LinkContext context,
        Problems problems) =>
        new CatalogBuilder(registry, context, problems).Build(files, pages, trails);

    private ArchiveCatalog Build(IReadOnlyList<ArticleFile> files, IReadOnlyList<StaticPage> pages, IReadOnlyList<TrailEntry> trailEntries)
    {
        var newestFirst = files.ToArray();
        Array.Sort(newestFirst, NewestFirst);
        var linked = new LinkedFile[newestFirst.Length];
        Parallel.For(0, linked.Length, i => Fault.Contain(newestFirst[i].Path, _problems, () => linked[i] = new LinkedFile(CreateArticle(newestFirst[i], i), newestFirst[i])));
        // One that could not be linked is an error: nothing is published, and the others are still looked at.
        linked = Array.FindAll(linked, l => l.Article is not null);
        Article[] articles = [.. linked.Select(l => l.Article)];

        RegistryNames.Check(_registry.Names, _context, _problems);
        PublisherHosts.Check(_registry.Publishers, _context, _problems);
        var byId = ById(linked);
        var unknown = new UnknownIds(_context, files, _problems);
        var kinship = VendorKinship.Link(_registry.Vendors, _context.Broken, _problems);
        var record = new RecordLinker(_names, _registry.Actions, linked, byId, v => kinship(v).PartOf, _context, unknown, _problems).Link();
        var alphabet = new Alphabet(_registry.Site.Language);
        Trail[] trails = [.. alphabet.Sort(new TrailLinker(byId, record, unknown, _problems).Link(trailEntries), t => t.Title, t => t.Id)];
        RecordIds.Check(_registry.Actions, record.Moves, record.Claims, _problems);
        return new ArchiveCatalog
        {
            Site = _registry.Site,
            SiteHash = _registry.SiteHash,
            Articles = articles,
            Vendors = [.. alphabet.Sort(_registry.Vendors.Select(v => v.Vendor))],
            Topics = [.. alphabet.Sort(_registry.Topics.Select(t => t.Topic))],
            Publishers = [.. alphabet.Sort(_registry.Publishers)],
            Actions = _registry.Actions,
            ActionsHash = _registry.ActionsHash,
            SearchWords = _registry.SearchWords,
            Moves = record.Moves,
            Claims = record.Claims,
            Deals = record.Deals,
            People = [.. alphabet.Sort(_registry.People.Select(p => p.Person))],
            Trails = trails,
            Pages = pages,
            Links = BackLinks.Create(_registry, articles, record, trails, Roles(), kinship, _context, _problems),
        };
    }

    /// <summary>The total order of articles: date, newest first, then id; two of one id, which is an error, by path.</summary>
    private static int NewestFirst(ArticleFile a, ArticleFile b)
    {
        var byDate = b.FrontMatter.Date.CompareTo(a.FrontMatter.Date);
        if (byDate != 0) return byDate;
        var byId = string.CompareOrdinal(a.FrontMatter.Id.Value, b.FrontMatter.Id.Value);
        return byId != 0 ? byId : string.CompareOrdinal(a.Path, b.Path);
    }

    private Article CreateArticle(ArticleFile file, int place)
    {
        var front = file.FrontMatter;
        new SeveralInOne(_names, _problems).CheckAuthors(file);
        var source = front.Source is null ? null : CreateSource(front.Source, file.Path);
        var vendors = Find(_vendors, front.Vendors, file.Path);
        return new Article(front)
        {
            Id = front.Id.Value,
            Authors = [.. front.Authors.Select(WithoutBraces)],
            Organisations = [.. front.Authors.Where(IsOrganisation).Select(WithoutBraces)],
            Source = source,
            Sources = [.. front.Sources.Select(s => CreateSource(s, file.Path))],
            Rights = front.Rights ?? source?.Publisher?.Rights ?? _registry.Site.Rights,
            Vendors = vendors,
            Topics = Find(_topics, front.Topics, file.Path),
            Mentions = front.Mentions.Count == 0 ? [] : [.. FindMentions(front, vendors, file.Path)],
            // Others are reported where they are read.
            Aliases = [.. front.Aliases.Where(a => Ids.IsSitePath(a.Value))],
            Text = file.Text,
            Links = file.Links,
            Path = file.SitePath,
            Year = file.Year,
            Place = place,
        };
    }

    private IEnumerable<Vendor> FindMentions(FrontMatter front, List<Vendor> vendors, string file)
    {
        foreach (var mention in front.Mentions)
            if (_vendors.Find(mention.Value) is { } vendor && vendors.Contains(vendor))
                _problems.Warning(mention.At(file),
                    $"'{mention.Value}' stands under 'vendors' already.",
                    "Remove it here: 'mentions' is for whom it only names in passing.");
        return Find(_vendors, front.Mentions, file).Except(vendors);
    }

    /// <summary>Whoever the registry knows is a body, and so is a name in braces, as BibTeX has it, and one that no person has.</summary>
    private bool IsOrganisation(string author) => WithoutBraces(author) != author || _vendors.Knows(author) || _publishers.Knows(author) || OrganisationName.IsOne(author);

    private static string WithoutBraces(string author) => author is ['{', .. { Length: > 0 } name, '}'] ? name.Trim() : author;

    private Source CreateSource(SourceEntry entry, string file)
    {
        var publisher = entry.Publisher is { } id ? _publishers.Find(id, file, _problems) : null;
        return new Source(entry.Name ?? publisher?.Name, publisher, entry.Title, entry.Url, entry.Archived, entry.Date)
        {
            Kind = entry.Kind ?? publisher?.Kind ?? SourceKind.News,
            Reports = [.. entry.Reports.Select(r => r.Value)],
        };
    }

    private Dictionary<Person, IReadOnlyList<Role>> Roles() => _registry.People.ToDictionary(
        p => p.Person,
        IReadOnlyList<Role> (p) => [.. RolesOf(p)]);

    private IEnumerable<Role> RolesOf(PersonEntry person)
    {
        var seen = new HashSet<Role>();
        foreach (var entry in person.Roles)
            if (_vendors.Find(entry.Vendor, person.File, _problems) is { } vendor && new Role(vendor, entry.Title, entry.From, entry.Until) is var role)
            {
                if (!seen.Add(role)) _problems.Warning(entry.Vendor.At(person.File), "This role stands here twice.", "Remove one of them.");
                yield return role;
            }
    }

    private List<T> Find<T>(NameIndex<T> index, IReadOnlyList<PlacedText> names, string file) where T : RegistryEntry
    {
        var found = new List<T>(names.Count);
        foreach (var name in names)
        {
            if (index.Find(name, file, _problems) is not { } entry) continue;
            if (found.Contains(entry)) _problems.Warning(name.At(file), $"'{name.Value}' is named already.", "Remove one of them.");
            else found.Add(entry);
        }
        return found;
    }

    /// <summary>Of two articles with one id, which is reported, the older keeps it.</summary>
    private Dictionary<string, Article> ById(IReadOnlyList<LinkedFile> articles)
    {
        var first = new Dictionary<string, Article>(articles.Count, StringComparer.Ordinal);
        foreach (var (article, _) in articles)
        {
            if (first.TryAdd(article.Id, article)) continue;
            var (older, newer) = _context.IsNewer(article, first[article.Id]) ? (first[article.Id], article) : (article, first[article.Id]);
            first[article.Id] = older;
            _problems.Error(articles.First(a => a.Article == newer).File.FrontMatter.Id.At(newer.Text.File),
                $"The id '{article.Id}' is that of {older.Text.File} already.",
                "Give the newer page an id of its own; an id that was published never changes.");
        }
        return first;
    }
}
