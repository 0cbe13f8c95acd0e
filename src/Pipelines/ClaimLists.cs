using Archive.Catalog;
using Archive.Pipelines.Feeds;
using Archive.Pipelines.Views;
using Archive.Publishing;
using Archive.Theme;

namespace Archive.Pipelines;

/// <summary><c>/claims/</c>: what was foretold, by what became of it; and lists of fifty by outcome, year, vendor, topic and speaker. Only predictions are counted.</summary>
internal static class ClaimLists
{
    /// <summary>Of each outcome, the page of all claims shows so many.</summary>
    private const int Newest = 8;

    /// <summary>Of vendors, topics and speakers, those with the most claims; to the claims of the others their own pages and rows lead.</summary>
    private const int MostLinks = 60;

    private sealed record Model(
        int Count,
        PredictionScoreView Ledger,
        IReadOnlyList<Group> Groups,
        IReadOnlyList<CountedLink> Vendors,
        IReadOnlyList<CountedLink> Topics,
        IReadOnlyList<CountedLink> By,
        IReadOnlyList<CountedLink> Years,
        IReadOnlyList<SpeakerRow> Speakers);

    private sealed record Group(string Outcome, string Anchor, string Path, IReadOnlyList<ClaimRow> Claims, int Count, int Predictions);

    /// <param name="Ledger">Null where all claims have one outcome, which a share of it would say again.</param>
    private sealed record ListModel(PredictionScoreView? Ledger, IReadOnlyList<ClaimRow> Claims, int Count, int Predictions, Link? Subject, PagerView Pager);

    /// <param name="Name">What the list is called among others of its kind.</param>
    /// <param name="Of">Whom or what the claims are about; null where the list is of something else.</param>
    private sealed record ClaimList(ListKind Kind, string Path, string Name, string Title, Link? Of, IReadOnlyList<Claim> Claims);

    private enum ListKind { Outcome, Year, Vendor, Topic, Speaker }

    private static readonly Outcome[] Order = [Outcome.Refuted, Outcome.Mixed, Outcome.BorneOut, Outcome.Open];

    public static IEnumerable<Document> Documents(SiteContext site)
    {
        Claim[] claims = [.. site.Catalog.Claims.Order(NewestFirst)];
        var speakers = Speakers.Among(claims);
        string Say(string word, string place, string value) => site.Words.Say(word, (place, value));
        ClaimList[] lists =
        [
            .. Order
                .Select(o => new ClaimList(
                    ListKind.Outcome,
                    ListPaths.Claims(o),
                    site.Wording.Outcome(o),
                    Say("claims.of-outcome", "outcome", site.Wording.Outcome(o)),
                    null,
                    [.. claims.Where(c => c.Outcome == o)]))
                .Where(_ => claims.Length > 0),
            .. claims.GroupBy(c => ListPaths.YearText(c.Date.Year)).Select(y => new ClaimList(ListKind.Year, $"/claims/{y.Key}/", y.Key, Say("claims.of-year", "year", y.Key), null, [.. y])),
            .. site.Catalog.Vendors
                .Where(v => site.Links[v].Claims.Count > 0)
                .Select(v => new ClaimList(
                    ListKind.Vendor,
                    ListPaths.Claims(v),
                    v.Name,
                    Say("claims.about", "name", v.Name),
                    new Link(v.Name, v.Path),
                    [.. site.Links[v].Claims.Order(NewestFirst)])),
            .. site.Catalog.Topics
                .Select(t => new ClaimList(
                    ListKind.Topic,
                    $"/claims/topic/{t.Id}/",
                    t.Name,
                    Say("claims.on", "name", t.Name),
                    new Link(t.Name, t.Path),
                    [.. site.Links[t].Articles.SelectMany(a => site.Links[a].Claims).Order(NewestFirst)]))
                .Where(l => l.Claims.Count > 0),
            .. speakers.Select(s => new ClaimList(ListKind.Speaker, s.Path, s.Name, Say("claims.by", "name", s.Name), null, s.Claims)),
        ];
        yield return Top(site, claims, lists, speakers);
        foreach (var list in lists)
        {
            // What each page says of the whole list is found out once.
            var depends = site.Key.Add(list.Title).Add(list.Of?.Path).Add(list.Claims, c => new Fingerprint((ulong)c.Outcome).Add((long)c.Kind));
            var score = new Lazy<PredictionScoreView>(() => PredictionScoreView.Create(list.Claims, site.Wording));
            var predictions = list.Claims.Count(c => c.Kind == ClaimKind.Prediction);
            foreach (var page in Pagination.Paginate(list.Claims, list.Path, c => ListPaths.YearText(c.Date.Year)))
                yield return Page(site, list, page, depends, score, predictions);
        }
    }

    private static readonly Comparer<Claim> NewestFirst = Comparer<Claim>.Create((a, b) => b.Date.CompareTo(a.Date) is var byDate and not 0 ? byDate : string.CompareOrdinal(a.Id, b.Id));

    private static Document Top(SiteContext site, Claim[] claims, ClaimList[] lists, IReadOnlyList<Speaker> speakers)
    {
        var byOutcome = claims.ToLookup(c => c.Outcome);
        Claim[] shown = [.. Order.SelectMany(o => byOutcome[o].OrderBy(c => c.Kind).Take(Newest))];
        var ofClaims = site.Key
            .Add(shown, site.Fingerprints.Of)
            .Add(claims, c => new Fingerprint((ulong)c.Outcome).Add((long)c.Kind).Add(c.Speaker));
        var depends = lists.Aggregate(ofClaims, (f, l) => f.Add(l.Title).Add(l.Name).Add(l.Path).Add(l.Claims.Count));
        return site.Page("/claims/", "claims", depends, () => (
            SectionView.Create(site, "claims") with { Feeds = FeedLinks.ForClaims(site) },
            new Model(
                claims.Length,
                PredictionScoreView.Create(claims, site.Wording),
                [.. Order.Where(o => byOutcome[o].Any()).Select(o => new Group(site.Wording.Outcome(o), o.Word(), ListPaths.Claims(o),
                    [.. shown.Where(c => c.Outcome == o).Select(c => ClaimRow.Create(c, site.Wording, site.Addresses))],
                    byOutcome[o].Count(),
                    byOutcome[o].Count(c => c.Kind == ClaimKind.Prediction)))],
                Links(lists, ListKind.Vendor),
                Links(lists, ListKind.Topic),
                Links(lists, ListKind.Speaker),
                [.. Links(lists, ListKind.Year).OrderByDescending(l => l.Text, StringComparer.Ordinal)],
                [.. speakers.Where(s => s.Score.Resolved >= Speaker.FewestResolved).Take(MostLinks).Select(SpeakerRow.Create)])));
    }

    /// <summary>Those with the most claims first.</summary>
    private static IReadOnlyList<CountedLink> Links(ClaimList[] lists, ListKind kind) =>
        [.. lists
            .Where(l => l.Kind == kind)
            .OrderByDescending(l => l.Claims.Count)
            .ThenBy(l => l.Path, StringComparer.Ordinal)
            .Take(MostLinks)
            .Select(l => new CountedLink(l.Name, l.Path, l.Claims.Count))];

    private static Document Page(SiteContext site, ClaimList list, ListPage<Claim> page, Fingerprint depends, Lazy<PredictionScoreView> score, int predictions) =>
        site.Page(page.Path, "claim-list", page.Add(depends, site.Fingerprints.Of), () => (
            page.View(site, "claims", list.Title, site.Words.Say("claims.part-description", ("title", list.Title), ("site", site.Site.Title)), FeedLinks.ForClaims(site)) with
            {
                Crumbs = [new Link(site.Words.Say("page.claims"), "/claims/")],
            },
            new ListModel(list.Kind == ListKind.Outcome ? null : score.Value, [.. page.Items.Select(c => ClaimRow.Create(c, site.Wording, site.Addresses))],
                list.Claims.Count, predictions, list.Of, page.Pager)));
}
