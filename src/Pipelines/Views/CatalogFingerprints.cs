using System.Collections.Concurrent;
using Archive.Catalog;
using Archive.Publishing;

namespace Archive.Pipelines.Views;

/// <summary>
/// What a document that shows an entry of the catalog depends on. Rows of the record are finer than articles, so that an edit of a text
/// touches no list.
/// </summary>
internal sealed class CatalogFingerprints(ArchiveCatalog catalog, ListEntries listEntries, SitePictures pictures, RecordAddresses addresses)
{
    private readonly ConcurrentDictionary<Move, Fingerprint> _moves = new();
    private readonly ConcurrentDictionary<Claim, Fingerprint> _claims = new();
    private readonly ConcurrentDictionary<Deal, Fingerprint> _deals = new(ReferenceEqualityComparer.Instance);

    /// <summary>All that an article's file says, the pictures that it shows, and every entry of the registry that it names.</summary>
    public Fingerprint Of(Article article)
    {
        var fingerprint = pictures.AddTo(listEntries.FingerprintOf(article).Add(article.Text.Hash).Add(article.Organisations), article)
            .Add(article.Vendors).Add(article.Mentions).Add(article.Topics).Add([.. article.CitedPublishers]);
        return article.Publisher is { } own ? fingerprint.Add(own.Hash) : fingerprint;
    }

    /// <summary>What an article puts on the record.</summary>
    public Fingerprint OfRecord(Article article)
    {
        var links = catalog.Links[article];
        return default(Fingerprint).Add(links.Moves, Of).Add(links.Claims, Of);
    }

    /// <summary>All that the files of the archive say, but for the texts of articles.</summary>
    public Fingerprint OfAll() => default(Fingerprint).Add(catalog.Articles, a => listEntries.FingerprintOf(a).Add(a.Text.FrontMatterHash)).Add(catalog.ActionsHash)
        .Add(catalog.Trails, t => t.Hash).Add(catalog.Vendors).Add(catalog.Topics).Add(catalog.Publishers).Add(catalog.People);

    /// <summary>All that a row of a move shows, its reports, answers and parties included.</summary>
    public Fingerprint Of(Move move) => _moves.GetOrAdd(move, m =>
    {
        var links = catalog.Links[m];
        var fingerprint = AddMove(default, m).Add(links.AlsoReported.Count);
        foreach (var report in links.AlsoReported) fingerprint = AddMove(fingerprint, report);
        if (links.SameAs is { } first) fingerprint = AddMove(fingerprint.Add("same"), first);
        if (links.Answers is { } answered) fingerprint = AddMove(fingerprint.Add("answers"), answered);
        foreach (var answer in links.AnsweredBy) fingerprint = AddMove(fingerprint, answer);
        return links.Deal is { } deal ? fingerprint.Add(Of(deal)) : fingerprint;
    });

    /// <summary>All that a row of a claim shows, its reviews and their evidence included.</summary>
    public Fingerprint Of(Claim claim) => _claims.GetOrAdd(claim, c =>
    {
        var fingerprint = Fingerprint.FromText(addresses.RowOf(c))
            .Add(c.Speaker).Add(c.Text).Add(c.Quote)
            .Add((long)c.Kind).Add(c.MadeOn).Add(c.SaidBy)
            .Add(addresses.OfSpeaker(c)).Add(c.Horizon)
            .Add(listEntries.FingerprintOf(c.Article));
        foreach (var vendor in c.About) fingerprint = fingerprint.Add(EntryLink.To(vendor));
        foreach (var review in c.Reviews)
        {
            fingerprint = fingerprint.Add(review.Why).Add(review.Date).Add((long)review.Outcome).Add(review.Evidence.Count);
            foreach (var evidence in review.Evidence)
            {
                fingerprint = fingerprint.Add(evidence.Url).Add(evidence.Title).Add(evidence.Publisher).Add(evidence.Date);
                if (evidence.Article is { } article) fingerprint = fingerprint.Add(listEntries.FingerprintOf(article));
                if (evidence.Move is { } move) fingerprint = AddMove(fingerprint, move);
            }
        }
        return fingerprint;
    });

    // How a deal stands is told on one of its moves, and follows from all of them.
    private Fingerprint Of(Deal deal) => _deals.GetOrAdd(deal, d =>
        d.Moves.Aggregate(Fingerprint.FromText(d.Main.Id), (f, m) => f
            .Add(m.Id).Add(m.Date)
            .Add((long?)m.Action.Stage ?? -1)
            .Add(d.Terms[m].Value?.ToString())
            .Add((long)((d.Terms[m].Share ?? 0) * 100))));

    // Rows show the title, address and rights of the article that reports the move.
    private Fingerprint AddMove(Fingerprint fingerprint, Move move)
    {
        fingerprint = fingerprint
            .Add(move.Id).Add(move.Target?.Name).Add(move.Object).Add(move.Quote).Add(move.Note)
            .Add(move.Date).Add((long)move.DateBasis)
            .Add(move.Value?.ToString()).Add((long)((move.Share ?? 0) * 100))
            .Add(move.Action.Id).Add(move.Action.Label).Add(move.Action.Inverse).Add((long)move.Action.Class).Add(listEntries.FingerprintOf(move.Article))
            .Add(EntryLink.To(move.Actor)).Add(move.Target?.Person?.Path).Add(move.Subject?.Name).Add((long?)move.Action.Stage ?? -1).Add((long?)move.Action.Role ?? -1);
        if (move.ObjectEntry is { } entry) fingerprint = fingerprint.Add(EntryLink.To(entry));
        return move.Target?.Vendor is { } target ? fingerprint.Add(EntryLink.To(target)) : fingerprint;
    }
}
