using Archive.Catalog;
using Archive.Content;
using Archive.Content.Entries;
using Archive.Diagnostics;

namespace Archive.Linking;

/// <summary>A move of the catalog and what was written of it.</summary>
internal sealed record WrittenMove(Move Move, MoveEntry Entry);

/// <summary>Links moves and claims: actors, targets, actions, further reports, answers and evidence.</summary>
internal sealed class RecordLinker
{
    private readonly NameIndex<Vendor> _vendors;
    private readonly Dictionary<string, MoveAction> _actions;
    private readonly IReadOnlyList<LinkedFile> _recorded;
    private readonly Problems _problems;
    private readonly Dictionary<string, Article> _articlesById;
    private readonly Dictionary<string, WrittenMove> _moves = new(StringComparer.Ordinal);

    /// <param name="recorded">The articles that report moves or make claims, newest first.</param>
    public RecordLinker(NameIndex<Vendor> vendors, IReadOnlyList<MoveAction> actions, IReadOnlyList<LinkedFile> recorded, Dictionary<string, Article> articlesById, Problems problems)
    {
        _vendors = vendors;
        _actions = actions.ToDictionary(a => a.Id, StringComparer.Ordinal);
        _recorded = recorded;
        _articlesById = articlesById;
        _problems = problems;
    }

    /// <returns>Each move once, oldest first.</returns>
    public IReadOnlyList<Move> Moves()
    {
        // Here and below arrays, since they are held: a list behind a read-only wrapper is three objects.
        foreach (var (article, file) in _recorded.Where(a => a.File.FrontMatter.Moves.Count > 0))
            article.Moves = file.FrontMatter.Moves.Select(m => Move(article, m)).OfType<Move>().ToArray();
        foreach (var (move, entry) in _moves.Values) move.SameAs = Find(entry.SameAs, move);
        foreach (var (move, entry) in _moves.Values) move.SameAs = First(move, entry);
        foreach (var (move, entry) in _moves.Values) move.Answers = Find(entry.Answers, move) is { } answered ? answered.SameAs ?? answered : null;
        var all = _moves.Values.Select(m => m.Move).ToList();
        all.Sort(OldestFirst);
        foreach (var reports in all.Where(m => m.SameAs is not null).GroupBy(m => m.SameAs!)) reports.Key.AlsoReported = reports.ToArray();
        foreach (var answers in all.Where(m => m.Answers is not null).GroupBy(m => m.Answers!)) answers.Key.AnsweredBy = answers.Where(a => a.SameAs is null).ToArray();
        Move[] once = [.. all.Where(m => m.SameAs is null)];
        for (var i = 0; i < once.Length; i++) once[i].Place = i;
        foreach (var (move, entry) in _moves.Values) MoveRules.CheckOne(move, entry, _problems);
        MoveRules.CheckRelations(once, m => _moves[m.Id].Entry, _problems);
        return once;
    }

    /// <summary>The report that all others hang on, however many steps 'same-as' takes to it.</summary>
    private Move? First(Move move, MoveEntry entry)
    {
        var first = move.SameAs;
        for (var steps = 0; first?.SameAs is { } next; first = next)
        {
            if (next != move && ++steps <= _moves.Count) continue;
            _problems.Error(entry.SameAs!.Value.At(move.Position.File), $"'{entry.SameAs.Value.Value}' and this move each name the other in 'same-as'.", "Remove 'same-as' from the report that came first.");
            return null;
        }
        return first;
    }

    public IReadOnlyList<Claim> Claims()
    {
        var seen = new Dictionary<string, Claim>(StringComparer.Ordinal);
        foreach (var (article, file) in _recorded.Where(a => a.File.FrontMatter.Claims.Count > 0))
        {
            var claims = new List<Claim>();
            foreach (var entry in file.FrontMatter.Claims)
            {
                var claim = Claim(article, entry);
                ClaimRules.Check(claim, entry, _problems);
                if (seen.TryAdd(entry.Id.Value, claim)) claims.Add(claim);
                else _problems.Error(entry.Id.At(file.Path), $"The claim id '{entry.Id.Value}' stands in {seen[entry.Id.Value].Article.Text.File} already.", "Give one of them another id.");
            }
            article.Claims = claims;
        }
        RecordHashes.Set([.. _moves.Values.Select(m => m.Move)], [.. seen.Values]);
        return [.. seen.Values.OrderBy(c => c.MadeOn).ThenBy(c => c.Id, StringComparer.Ordinal)];
    }

    private static int OldestFirst(Move a, Move b)
    {
        var byDate = a.Date.CompareTo(b.Date);
        return byDate != 0 ? byDate : string.CompareOrdinal(a.Id, b.Id);
    }

    private Move? Move(Article article, MoveEntry entry)
    {
        var file = article.Text.File;
        if (_moves.TryGetValue(entry.Id.Value, out var other))
        {
            _problems.Error(entry.Id.At(file), $"The move id '{entry.Id.Value}' stands in {other.Move.Article.Text.File} already.", "Give one of them another id; a second report of one move names the first in 'same-as'.");
            return null;
        }
        var actor = _vendors.Find(entry.Actor, file, _problems);
        if (!_actions.TryGetValue(entry.Action.Value, out var action))
        {
            var near = DidYouMean.Suggest(entry.Action.Value, _actions.Keys);
            _problems.Error(entry.Action.At(file), $"There is no action '{entry.Action.Value}' in {ActionsFile.Path}.", near is null ? $"The actions are: {string.Join(", ", _actions.Keys)}." : $"Did you mean '{near}'?");
        }
        if (actor is null || action is null) return null;
        var move = new Move
        {
            Id = entry.Id.Value,
            Actor = actor,
            Action = action,
            Target = entry.Target is { } target ? Party(target, file) : null,
            Object = entry.Object,
            Date = entry.Date,
            DateBasis = entry.DateBasis,
            Quote = entry.Quote?.Value,
            Note = entry.Note,
            Article = article,
            Position = entry.Id.At(file),
        };
        _moves.Add(move.Id, new WrittenMove(move, entry));
        return move;
    }

    private Party? Party(PlacedText target, string file)
    {
        const string product = "product:";
        if (target.Value.StartsWith(product, StringComparison.Ordinal)) return new Party(null, target.Value[product.Length..].Trim());
        return _vendors.Find(target, file, _problems) is { } vendor ? new Party(vendor, vendor.Name) : null;
    }

    private Move? Find(PlacedText? id, Move from)
    {
        if (id is not { } text) return null;
        if (_moves.TryGetValue(text.Value, out var found) && found.Move != from) return found.Move;
        var near = DidYouMean.Suggest(text.Value, _moves.Keys);
        _problems.Error(text.At(from.Position.File), $"There is no other move '{text.Value}'.", near is null ? null : $"Did you mean '{near}'?");
        return null;
    }

    private Claim Claim(Article article, ClaimEntry entry) => new()
    {
        Id = entry.Id.Value,
        Kind = entry.Kind,
        Speaker = entry.Speaker,
        MadeOn = entry.MadeOn,
        About = entry.About.Select(v => _vendors.Find(v, article.Text.File, _problems)).OfType<Vendor>().ToArray(),
        Text = entry.Text,
        Quote = entry.Quote?.Value,
        Horizon = entry.Horizon,
        Reviews = entry.Reviews.Select(r => new Review(r.Date, r.Outcome, r.Why, r.Evidence.Select(e => Evidence(e, article.Text.File)).OfType<Evidence>().ToArray())).ToArray(),
        Article = article,
        Position = entry.Id.At(article.Text.File),
    };

    private Evidence? Evidence(EvidenceEntry entry, string file)
    {
        if (entry.Article is { } articleId)
        {
            if (_articlesById.TryGetValue(articleId.Value, out var article)) return new Evidence(article, null, null, entry.Title, entry.Publisher, entry.Date ?? article.Date);
            var near = DidYouMean.Suggest(articleId.Value, _articlesById.Keys);
            _problems.Error(articleId.At(file), $"There is no article with the id '{articleId.Value}'.", near is null ? null : $"Did you mean '{near}'?");
            return null;
        }
        if (entry.Move is { } moveId)
        {
            if (_moves.TryGetValue(moveId.Value, out var found)) return new Evidence(null, found.Move, null, entry.Title, entry.Publisher, entry.Date ?? found.Move.Date);
            var near = DidYouMean.Suggest(moveId.Value, _moves.Keys);
            _problems.Error(moveId.At(file), $"There is no move '{moveId.Value}'.", near is null ? null : $"Did you mean '{near}'?");
            return null;
        }
        var url = entry.Url!.Value;
        if (entry.Date is { } date) return new Evidence(null, null, url.Value, entry.Title, entry.Publisher, date);
        _problems.Error(url.At(file), "Evidence on a page elsewhere needs the date of what it shows.", "Add 'date: …' beside 'url'.");
        return null;
    }
}
