using Archive.Catalog;
using Archive.Formats.Search;
using Archive.Markdown;
using Archive.Pipelines.Views;
using Archive.Publishing;
using Archive.Theme;

namespace Archive.Pipelines.Search;

/// <summary>
/// Everything of a catalog that can be found, in the order of its numbers. What may be found of a thing is no more than its page shows:
/// of a text as much as its rights allow.
/// </summary>
internal static class SearchItems
{
    // How much a word of each counts beside a word of a text.
    private const int InName = 12, InTitle = 6, InSummary = 3, InFact = 2, InVendor = 4;

    public static SearchItem[] Create(SiteContext site)
    {
        var catalog = site.Catalog;
        SearchItem[] items =
        [
            .. catalog.Articles.Select(a => OfArticle(site, a)),
            .. catalog.Vendors.Select(v => OfVendor(site, v)),
            .. catalog.Topics.Select(t => OfTopic(site, t)),
            .. catalog.Publishers.Select(p => OfPublisher(site, p)),
            .. catalog.People.Select(p => OfPerson(site, p)),
            .. catalog.Trails.Select(t => OfTrail(site, t)),
            .. catalog.Moves.Select(m => OfMove(site, m)),
            .. catalog.Claims.Select(c => OfClaim(site, c)),
            .. SearchLists.Create(site),
        ];
        Array.Sort(items, SearchItem.OldestFirst);
        return items;
    }

    private static SearchItem OfArticle(SiteContext site, Article article) => new()
    {
        Kind = SearchKinds.Article,
        Path = article.Path,
        Date = article.Date,
        Depends = site.Fingerprints.Of(article).Add(site.Fingerprints.OfRecord(article)),
        CardDepends = site.ListEntries.FingerprintOf(article).Add(article.Source?.Name),
        Fields = () => Fields(site, article),
        Card = () => new SearchCard(SearchKinds.Article, article.Title, article.Path, article.Date.ToString(), site.Words.Dates.Long(article.Date), article.Source?.Name, article.Summary),
        Vendors = article.Vendors,
        Topics = article.Topics,
        Publishers = article.CitedPublishers.Prepend(article.Publisher).OfType<Publisher>(),
        Actions = site.Links[article].Moves.Select(m => m.Action),
        Year = article.Year,
    };

    private static IEnumerable<SearchField> Fields(SiteContext site, Article article)
    {
        yield return new SearchField(article.Title, InTitle);
        yield return new SearchField(site.Words.Dates.Long(article.Date), InTitle);
        foreach (var vendor in article.Vendors) yield return new SearchField(NamesOf(vendor), InVendor);
        foreach (var topic in article.Topics) yield return new SearchField(string.Join(' ', topic.Aliases.Prepend(topic.Name)), InFact);
        if (article.Summary is not null) yield return new SearchField(article.Summary, InSummary);
        if (article.Source?.Name is { } source) yield return new SearchField(source, 1);
        foreach (var author in article.Authors) yield return new SearchField(author, 1);
        foreach (var mention in article.Mentions) yield return new SearchField(mention.Name, 1);
        foreach (var move in site.Links[article].Moves) yield return new SearchField($"{move.Action.Label} {move.Action.Inverse} {move.Object} {move.Note}", 1);
        foreach (var claim in site.Links[article].Claims) yield return new SearchField($"{claim.Speaker} {claim.Text}", 1);
        if (article.Rights == Rights.Link) yield break;
        yield return article.Rights == Rights.Full
            ? new SearchField(PlainText.ForWords(site.Texts.Read(article)), 1)
            : new SearchField(PlainText.ExtractFirstParagraph(site.Texts.Read(article)), 1);
    }

    private static SearchItem OfVendor(SiteContext site, Vendor vendor)
    {
        var links = site.Links[vendor];
        return Entry(site, SearchKinds.Vendor, vendor, vendor.Aliases, site.Words.Say($"kind.{vendor.Kind.Word()}"),
            [("articles", links.Articles.Count), ("moves", links.Moves.Count), ("claims", links.Claims.Count)]) with { Vendors = [vendor] };
    }

    private static SearchItem OfTopic(SiteContext site, Topic topic) =>
        Entry(site, SearchKinds.Topic, topic, topic.Aliases, null, [("articles", site.Links[topic].Articles.Count)]) with { Topics = [topic] };

    private static SearchItem OfPublisher(SiteContext site, Publisher publisher)
    {
        var links = site.Links[publisher];
        return Entry(site, SearchKinds.Publisher, publisher, [], null, [("articles", links.Articles.Concat(links.CitedBy).Distinct().Count())]) with { Publishers = [publisher] };
    }

    private static SearchItem OfPerson(SiteContext site, Person person)
    {
        var links = site.Links[person];
        var roles = string.Join(' ', links.Roles.Select(r => $"{r.Vendor.Name} {r.Title}"));
        var item = Entry(site, SearchKinds.Person, person, person.Aliases, roles, [("claims", links.Claims.Count), ("moves", links.Moves.Count)]);
        return item with { Depends = item.Depends.Add(roles), Vendors = links.Roles.Select(r => r.Vendor).Distinct() };
    }

    private static SearchItem OfTrail(SiteContext site, Trail trail) => new()
    {
        Kind = SearchKinds.Trail,
        Path = trail.Path,
        Depends = new Fingerprint(trail.Hash).Add(trail.Path),
        CardDepends = new Fingerprint(trail.Hash).Add(trail.Path),
        Fields = () => [new SearchField(trail.Title, InName), new SearchField(trail.Summary ?? "", InSummary), new SearchField(PlainText.Extract(trail.Markdown), 1)],
        Card = () => new SearchCard(SearchKinds.Trail, trail.Title, trail.Path, "", "", site.Words.Say("trails.steps", ("count", trail.Steps.Count)), trail.Summary),
        Names = [trail.Title],
    };

    private static SearchItem Entry(SiteContext site, string kind, RegistryEntry entry, IReadOnlyList<string> aliases, string? word, (string Of, int Count)[] counts)
    {
        var note = string.Join(site.Words.Say("list.separator"), counts.Where(c => c.Count > 0).Select(c => site.Words.Count(c.Of, c.Count)));
        var text = entry.About is null ? null : PlainText.Extract(entry.About);
        return new SearchItem
        {
            Kind = kind,
            Path = entry.Path,
            Depends = new Fingerprint(entry.Hash).Add(entry.Path),
            CardDepends = new Fingerprint(entry.Hash).Add(entry.Path).Add(note),
            Fields = () => [new SearchField(entry.Name, InName), .. aliases.Select(a => new SearchField(a, InName)), new SearchField($"{word} {text}", 1)],
            Card = () => new SearchCard(kind, entry.Name, entry.Path, "", "", note, text is null ? null : Sentences.First(text)),
            Names = [entry.Name, .. aliases],
        };
    }

    private static SearchItem OfMove(SiteContext site, Move move)
    {
        var depends = site.Fingerprints.Of(move).Add(move.Sides);
        return new SearchItem
        {
            Kind = SearchKinds.Move,
            Path = site.Addresses.Of(move),
            Date = move.Date,
            Depends = depends.Add("move"),
            CardDepends = depends,
            Fields = () =>
            [
                new SearchField($"{site.Wording.Describe(move)} {site.Words.Dates.Long(move.Date)} {move.Action.Inverse} {site.Wording.Class(move.Action.Class)}", InFact),
                .. move.Sides.Select(v => new SearchField(string.Join(' ', v.Aliases), InFact)),
                new SearchField($"{move.Note} {move.Article.Title}", 1),
            ],
            Card = () => new SearchCard(SearchKinds.Move, site.Wording.Describe(move), site.Addresses.Of(move), move.Date.ToString(), site.Words.Dates.Long(move.Date), null, move.Note),
            Vendors = move.Sides,
            Topics = move.Article.Topics,
            Actions = [move.Action],
            Year = ListPaths.YearText(move.Date.Year),
        };
    }

    private static SearchItem OfClaim(SiteContext site, Claim claim)
    {
        var outcome = site.Wording.Outcome(claim);
        var kind = site.Wording.Kind(claim.Kind);
        var depends = site.Fingerprints.Of(claim).Add(claim.About);
        return new SearchItem
        {
            Kind = SearchKinds.Claim,
            Path = site.Addresses.Of(claim),
            Date = claim.Date,
            Depends = depends.Add("claim"),
            CardDepends = depends,
            Fields = () =>
            [
                new SearchField($"{claim.Text} {claim.Speaker} {outcome} {kind} {site.Words.Dates.Long(claim.Date)}", InFact),
                .. claim.About.Select(v => new SearchField(NamesOf(v), InFact)),
                new SearchField($"{(claim.Reviews.Count == 0 ? null : claim.Reviews[^1].Why)} {claim.Article.Title}", 1),
            ],
            Card = () => new SearchCard(
                SearchKinds.Claim,
                claim.Text,
                site.Addresses.Of(claim),
                claim.Date.ToString(),
                site.Wording.MadeOn(claim),
                site.Words.Say("search.claim", ("kind", kind), ("speaker", claim.Speaker), ("outcome", outcome)),
                claim.Reviews.Count == 0 ? null : claim.Reviews[^1].Why),
            Vendors = claim.About,
            Topics = claim.Article.Topics,
            Outcome = claim.Outcome,
            Year = ListPaths.YearText(claim.Date.Year),
        };
    }

    private static string NamesOf(Vendor vendor) => string.Join(' ', vendor.Aliases.Prepend(vendor.Name));
}
