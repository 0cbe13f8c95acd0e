using Archive.Catalog;
using Archive.Content;
using Archive.Content.Entries;
using Archive.Diagnostics;

namespace Archive.Linking;

/// <summary>A move of the catalog and what was written of it.</summary>
internal sealed record WrittenMove(Move Move, MoveEntry Entry);

/// <summary>The record of moves and claims, linked.</summary>
/// <param name="Moves">Each move once, oldest first.</param>
/// <param name="Claims">Oldest first.</param>
internal sealed record LinkedRecord(
    IReadOnlyList<Move> Moves, IReadOnlyList<Claim> Claims, IReadOnlyDictionary<Article, ArticleLinks> ByArticle, IReadOnlyDictionary<Move, MoveLinks> MoveLinks);

/// <summary>Links moves and claims: actors, targets, actions, further reports, answers and evidence.</summary>
internal sealed class RecordLinker
{
    private readonly NameIndex<Vendor> _vendors;
    private readonly Dictionary<string, MoveAction> _actions;
    private readonly IReadOnlyList<LinkedFile> _files;
    private readonly Problems _problems;
    private readonly Dictionary<string, Article> _articlesById;
    private readonly Dictionary<string, WrittenMove> _moves = new(StringComparer.Ordinal);

    /// <param name="files">Newest first.</param>
    public RecordLinker(NameIndex<Vendor> vendors, IReadOnlyList<MoveAction> actions, IReadOnlyList<LinkedFile> files, Dictionary<string, Article> articlesById, Problems problems)
    {
        _vendors = vendors;
        _actions = actions.ToDictionary(a => a.Id, StringComparer.Ordinal);
        _files = [.. files.Where(f => f.File.FrontMatter.Moves.Count > 0 || f.File.FrontMatter.Claims.Count > 0)];
        _articlesById = articlesById;
        _problems = problems;
    }

    public LinkedRecord Link()
    {
        var moves = _files.ToDictionary(f => f.Article, f => Fault.Contain(f.File.Path, _problems, () => CreateMoves(f)) ?? []);
        var links = LinkMoves();
        var claims = CreateClaims();
        Move[] once = [.. _moves.Values.Select(m => m.Move).Where(m => links[m].SameAs is null)];
        Array.Sort(once, Move.OldestFirst);
        foreach (var (move, entry) in _moves.Values) Fault.Contain(move.Position.File, _problems, () => MoveRules.CheckOne(move, links[move], entry, _problems));
        MoveRules.CheckRelations(once, links, m => _moves[m.Id].Entry, _problems);
        return new LinkedRecord(
            once,
            [.. claims.SelectMany(c => c.Value).OrderBy(c => c.MadeOn).ThenBy(c => c.Id, StringComparer.Ordinal)],
            _files.ToDictionary(f => f.Article, f => new ArticleLinks(moves[f.Article], claims[f.Article])),
            links);
    }

    private Move[] CreateMoves(LinkedFile file) => [.. file.File.FrontMatter.Moves.Select(m => CreateMove(file.Article, m)).OfType<Move>()];

    private Move? CreateMove(Article article, MoveEntry entry)
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
            _problems.Error(entry.Action.At(file), $"There is no action '{entry.Action.Value}' in {RegistryReader.ActionsPath}.",
                DidYouMean.Hint(entry.Action.Value, _actions.Keys) ?? $"The actions are: {string.Join(", ", _actions.Keys)}.");
        }
        if (actor is null || action is null) return null;
        var move = new Move
        {
            Id = entry.Id.Value,
            Actor = actor,
            Action = action,
            Target = entry.Target is { } target ? FindParty(target, file) : null,
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

    private Dictionary<Move, MoveLinks> LinkMoves()
    {
        var named = _moves.Values.ToDictionary(m => m.Move, m => FindMove(m.Entry.SameAs, m.Move));
        var first = _moves.Values.ToDictionary(m => m.Move, m => FindFirstReport(m, named));
        var answered = _moves.Values.ToDictionary(m => m.Move, m => FindMove(m.Entry.Answers, m.Move) is { } move ? first[move] ?? move : null);
        Move[] all = [.. _moves.Values.Select(m => m.Move)];
        Array.Sort(all, Move.OldestFirst);
        var reports = all.Where(m => first[m] is not null).ToLookup(m => first[m]!);
        var answers = all.Where(m => answered[m] is not null && first[m] is null).ToLookup(m => answered[m]!);
        return all.ToDictionary(m => m, m => new MoveLinks { SameAs = first[m], AlsoReported = [.. reports[m]], Answers = answered[m], AnsweredBy = [.. answers[m]] });
    }

    /// <summary>The report that all others hang on, however many steps 'same-as' takes to it.</summary>
    private Move? FindFirstReport(WrittenMove written, Dictionary<Move, Move?> named)
    {
        var first = named[written.Move];
        for (var steps = 0; first is not null && named[first] is { } next; first = next)
        {
            if (next != written.Move && ++steps <= _moves.Count) continue;
            var sameAs = written.Entry.SameAs!.Value;
            _problems.Error(sameAs.At(written.Move.Position.File), $"'{sameAs.Value}' and this move each name the other in 'same-as'.", "Remove 'same-as' from the report that came first.");
            named[written.Move] = null;
            return null;
        }
        return first;
    }

    private Party? FindParty(PlacedText target, string file)
    {
        const string product = "product:";
        if (target.Value.StartsWith(product, StringComparison.Ordinal)) return new Party(null, target.Value[product.Length..].Trim());
        return _vendors.Find(target, file, _problems) is { } vendor ? new Party(vendor, vendor.Name) : null;
    }

    private Move? FindMove(PlacedText? id, Move from)
    {
        if (id is not { } text) return null;
        if (_moves.TryGetValue(text.Value, out var found) && found.Move != from) return found.Move;
        _problems.Error(text.At(from.Position.File), $"There is no other move '{text.Value}'.", DidYouMean.Hint(text.Value, _moves.Keys));
        return null;
    }

    private Dictionary<Article, Claim[]> CreateClaims()
    {
        var seen = new Dictionary<string, Claim>(StringComparer.Ordinal);
        return _files.ToDictionary(f => f.Article, f => Fault.Contain(f.File.Path, _problems, () => f.File.FrontMatter.Claims.Select(entry =>
        {
            var claim = CreateClaim(f.Article, entry);
            ClaimRules.Check(claim, entry, _problems);
            if (seen.TryAdd(claim.Id, claim)) return claim;
            _problems.Error(entry.Id.At(f.File.Path), $"The claim id '{claim.Id}' stands in {seen[claim.Id].Article.Text.File} already.", "Give one of them another id.");
            return null;
        }).OfType<Claim>().ToArray()) ?? []);
    }

    private Claim CreateClaim(Article article, ClaimEntry entry) => new()
    {
        Id = entry.Id.Value,
        Kind = entry.Kind,
        Speaker = entry.Speaker!,
        MadeOn = entry.MadeOn!.Value,
        About = [.. entry.About.Select(v => _vendors.Find(v, article.Text.File, _problems)).OfType<Vendor>()],
        Text = entry.Text!,
        Quote = entry.Quote?.Value,
        Horizon = entry.Horizon,
        Reviews = [.. entry.Reviews.Select(r => new Review(r.Date, r.Outcome!.Value, r.Why!, [.. r.Evidence.Select(e => FindEvidence(e, article.Text.File)).OfType<Evidence>()]))],
        Article = article,
        Position = entry.Id.At(article.Text.File),
    };

    private Evidence? FindEvidence(EvidenceEntry entry, string file)
    {
        if (entry.Article is { } articleId)
        {
            if (_articlesById.TryGetValue(articleId.Value, out var article)) return new Evidence(article, null, null, entry.Title, entry.Publisher, entry.Date ?? article.Date);
            _problems.Error(articleId.At(file), $"There is no article with the id '{articleId.Value}'.", DidYouMean.Hint(articleId.Value, _articlesById.Keys));
            return null;
        }
        if (entry.Move is { } moveId)
        {
            if (_moves.TryGetValue(moveId.Value, out var found)) return new Evidence(null, found.Move, null, entry.Title, entry.Publisher, entry.Date ?? found.Move.Date);
            _problems.Error(moveId.At(file), $"There is no move '{moveId.Value}'.", DidYouMean.Hint(moveId.Value, _moves.Keys));
            return null;
        }
        var url = entry.Url!.Value;
        if (entry.Date is { } date) return new Evidence(null, null, url.Value, entry.Title, entry.Publisher, date);
        _problems.Error(url.At(file), "Evidence on a page elsewhere needs the date of what it shows.", "Add 'date: …' beside 'url'.");
        return null;
    }
}
