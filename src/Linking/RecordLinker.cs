using System.Globalization;
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
/// <param name="Deals">Oldest first.</param>
internal sealed record LinkedRecord(
    IReadOnlyList<Move> Moves, IReadOnlyList<Claim> Claims, IReadOnlyList<Deal> Deals, IReadOnlyDictionary<Article, ArticleLinks> ByArticle, IReadOnlyDictionary<Move, MoveLinks> MoveLinks);

/// <summary>Links moves and claims: actors, targets, actions, further reports, answers and evidence.</summary>
internal sealed class RecordLinker
{
    /// <summary>So many may answer or report each other, one behind the other.</summary>
    internal const int MostSteps = 200;

    private const int MostListed = 40;

    private readonly DidYouMean _nearest = new();

    private readonly RecordNames _names;
    private readonly Dictionary<string, MoveAction> _actions;
    private readonly IReadOnlyList<LinkedFile> _files;
    private readonly Func<Vendor, Vendor?> _wholeOf;
    private readonly LinkContext _context;
    private readonly UnknownIds _unknown;
    private readonly RecordLimits _limits;
    private readonly Problems _problems;
    private readonly Dictionary<string, Article> _articlesById;
    private readonly OrderedDictionary<string, WrittenMove> _moves = new(StringComparer.Ordinal);

    /// <summary>Vendors of whose moves one could not be linked whole, which is told at it.</summary>
    private readonly HashSet<Vendor> _unlinked = [];

    /// <param name="files">Newest first.</param>
    /// <param name="wholeOf">What a vendor is part of.</param>
    public RecordLinker(
        RecordNames names,
        IReadOnlyList<MoveAction> actions,
        IReadOnlyList<LinkedFile> files,
        Dictionary<string, Article> articlesById,
        Func<Vendor, Vendor?> wholeOf,
        LinkContext context,
        UnknownIds unknown,
        Problems problems)
    {
        _names = names;
        _actions = actions.ToDictionary(a => a.Id, StringComparer.Ordinal);
        _files = [.. files.Where(f => f.File.FrontMatter.Moves.Count > 0 || f.File.FrontMatter.Claims.Count > 0 || f.File.FrontMatter.Gaps.Count > 0)];
        _articlesById = articlesById;
        _wholeOf = wholeOf;
        _context = context;
        _unknown = unknown;
        _limits = new RecordLimits(wholeOf, problems);
        _problems = problems;
    }

    public LinkedRecord Link()
    {
        foreach (var file in _files) Fault.Contain(file.File.Path, _problems, () => CreateMoves(file));
        foreach (var placed in new MoveOrder(_moves, _wholeOf).Find()) _moves[placed.Move.Id] = placed;
        var links = LinkMoves();
        var deals = DealLinker.Link(_moves.Values, links, _files, new DealRules(_moves, _wholeOf, _context.Broken, _problems), _problems);
        foreach (var deal in deals)
            foreach (var move in deal.Moves) links[move] = links[move] with { Deal = deal };
        var claimLinker = new ClaimLinker(_names, _articlesById, _moves, _context, _unknown, _problems);
        var claims = _files.ToDictionary(f => f.Article, f => Fault.Contain(f.File.Path, _problems, () => claimLinker.Link(f)) ?? []);
        var byArticle = _moves.Values.ToLookup(m => m.Move.Article, m => m.Move);
        Move[] once = [.. _moves.Values.Select(m => m.Move).Where(m => links[m].SameAs is null)];
        Array.Sort(once, Move.OldestFirst);
        foreach (var (move, entry) in _moves.Values) Fault.Contain(move.Position.File, _problems, () => MoveRules.CheckOne(move, links[move], entry, _problems));
        new RelationRules(once, links, _wholeOf, m => _moves[m.Id].Entry, MayLackBeginning, _problems).Check();
        return new LinkedRecord(
            once,
            [.. claims.SelectMany(c => c.Value).OrderBy(c => c.Date).ThenBy(c => c.Id, StringComparer.Ordinal)],
            deals,
            _files.ToDictionary(f => f.Article, f => new ArticleLinks([.. byArticle[f.Article]], claims[f.Article])),
            links);
    }

    /// <summary>Whether what a move ends may have begun with one that could not be read.</summary>
    private bool MayLackBeginning(Move closing) =>
        _context.MayLackMovesOf(closing.Actor) || _unlinked.Contains(closing.Actor) || !_actions.Values.Any(a => a.Opens.Any(closing.Action.Closes.Contains));

    private void CreateMoves(LinkedFile file)
    {
        foreach (var entry in file.File.FrontMatter.Moves) CreateMove(file.Article, entry);
    }

    private void CreateMove(Article article, MoveEntry entry)
    {
        var file = article.Text.File;
        if (_moves.TryGetValue(entry.Id.Value, out var other))
        {
            var (newer, older) = _context.IsNewer(other.Move.Article, article) ? (other.Move.Position, file) : (entry.Id.At(file), other.Move.Position.File);
            _problems.Error(newer, $"The move id '{entry.Id.Value}' stands in {older} already.", "Give the newer one another id; a second report of one move names the first in 'same-as'.");
            return;
        }
        var actor = _names.Vendors.Find(entry.Actor, file, _problems);
        if (!_actions.TryGetValue(entry.Action.Value, out var action) && !_context.Broken.MayHoldAction(entry.Action.Value))
        {
            _problems.Error(entry.Action.At(file), $"There is no action '{entry.Action.Value}' in {RegistryReader.ActionsPath}.",
                _nearest.Hint(entry.Action.Value, _actions.Keys) ?? DescribeActions(entry.Action.Value));
        }
        if (actor is not null && action is null) _unlinked.Add(actor);
        if (actor is null || action is null) return;
        var party = entry.Target is { } target ? _names.FindTarget(target, action, file, _problems) : null;
        if (entry.Target is not null && party is null) _unlinked.Add(actor);
        // Its date was reported where it was read.
        if (entry.DateText.Value is null)
        {
            _unlinked.Add(actor);
            return;
        }
        if (entry.Object is { } words) RecordNames.CheckProduct(words, file, _problems);
        var entity = _names.FindObject(entry.Object?.Value);
        var move = new Move
        {
            Id = entry.Id.Value,
            Actor = actor,
            Action = action,
            Target = party,
            Object = RecordNames.ObjectText(entry.Object?.Value, entity),
            ObjectEntry = entity,
            DealId = entry.Deal?.Value,
            Value = entry is { Amount: { } amount, Currency: { } currency } ? new DealValue(amount, currency, entry.Basis ?? ValueBasis.Unknown) : null,
            Share = entry.Share,
            Date = entry.Date,
            DateBasis = entry.DateBasis,
            Quote = entry.Quote?.Value,
            Note = entry.Note,
            Article = article,
            Position = entry.Id.At(file),
        };
        if (_limits.Admit(move, entry)) _moves.Add(move.Id, new WrittenMove(move, entry));
    }

    private Dictionary<Move, MoveLinks> LinkMoves()
    {
        var named = _moves.Values.ToDictionary(m => m.Move, m => FindMove(m.Entry.SameAs, m.Move));
        (PlacedText Id, string File) SameAs(Move move) => (_moves[move.Id].Entry.SameAs!.Value, move.Position.File);
        const string RemoveSameAs = "Remove 'same-as' from the report that came first.";
        Cut(named, (m, reached) => reached == m, SameAs, "'{0}' and this move each name the other in 'same-as'.", RemoveSameAs);
        Cut(named, (_, reached) => reached is not null, SameAs, $"More than {MostSteps} reports name each other in 'same-as', one behind the other.", RemoveSameAs);
        var first = _moves.Values.ToDictionary(m => m.Move, m => FindFirstReport(m.Move, named));
        var answered = _moves.Values.ToDictionary(m => m.Move, m => FindAnswered(m, first));
        var tellers = TakeOver(answered, first);
        (PlacedText Id, string File) Answers(Move move) => (tellers[move].Entry.Answers!.Value, tellers[move].Move.Position.File);
        const string RemoveAnswers = "Remove 'answers' from the move that came first.";
        Cut(answered, (m, reached) => reached == m, Answers, "'{0}' answers this move already, at once or by way of others.", RemoveAnswers);
        Cut(answered, (_, reached) => reached is not null, Answers, $"More than {MostSteps} moves answer each other, one behind the other.", RemoveAnswers);
        Move[] all = [.. _moves.Values.Select(m => m.Move)];
        Array.Sort(all, Move.OldestFirst);
        var reports = all.Where(m => first[m] is not null).ToLookup(m => first[m]!);
        var replies = all.Where(m => answered[m] is not null && first[m] is null).ToLookup(m => answered[m]!);
        return all.ToDictionary(m => m, m => new MoveLinks { SameAs = first[m], AlsoReported = [.. reports[m]], Answers = answered[m], AnsweredBy = [.. replies[m]] });
    }

    /// <summary>What only a further report says that a move answers holds of the move.</summary>
    /// <returns>Of each move the report that says what it answers.</returns>
    private Dictionary<Move, WrittenMove> TakeOver(Dictionary<Move, Move?> answered, Dictionary<Move, Move?> first)
    {
        var tellers = _moves.Values.ToDictionary(m => m.Move);
        foreach (var report in _moves.Values)
        {
            if (first[report.Move] is not { } move || answered[move] is not null || answered[report.Move] is not { } said) continue;
            answered[move] = said;
            tellers[move] = report;
        }
        return tellers;
    }

    /// <summary>Reports steps from move to move that lead on without an end.</summary>
    /// <param name="written">What names the next move, and the file in which it stands.</param>
    private void Cut(Dictionary<Move, Move?> steps, Func<Move, Move?, bool> isEndless, Func<Move, (PlacedText Id, string File)> written, string message, string hint)
    {
        foreach (var move in _moves.Values.Select(m => m.Move).Where(m => isEndless(m, FindEnd(m, steps))))
        {
            var (id, file) = written(move);
            _problems.Error(id.At(file), string.Format(CultureInfo.InvariantCulture, message, id.Value), hint);
            steps[move] = null;
        }
    }

    /// <returns>Null where it comes to an end; else the move at which the steps are too many, or the move itself.</returns>
    private static Move? FindEnd(Move move, Dictionary<Move, Move?> steps)
    {
        var next = steps[move];
        for (var taken = 0; next is not null && next != move && taken < MostSteps; taken++) next = steps[next];
        return next;
    }

    /// <summary>The report that all others hang on, however many steps 'same-as' takes to it.</summary>
    private static Move? FindFirstReport(Move move, Dictionary<Move, Move?> named)
    {
        var first = named[move];
        while (first is not null && named[first] is { } next) first = next;
        return first;
    }

    /// <returns>The first report of what a move answers; null where that is the move itself, by way of 'same-as'.</returns>
    private Move? FindAnswered(WrittenMove written, Dictionary<Move, Move?> first)
    {
        if (FindMove(written.Entry.Answers, written.Move) is not { } named) return null;
        var answered = first[named] ?? named;
        if (answered != (first[written.Move] ?? written.Move)) return answered;
        ReportItself(written.Entry.Answers!.Value, written.Move);
        return null;
    }

    private Move? FindMove(PlacedText? id, Move from)
    {
        if (id is not { } text) return null;
        if (_moves.TryGetValue(text.Value, out var found) && found.Move != from) return found.Move;
        if (found is not null) ReportItself(text, from);
        else _unknown.Report(text, from.Position.File, $"There is no other move '{text.Value}'.", _moves.Keys);
        return null;
    }

    private void ReportItself(PlacedText id, Move move) =>
        _problems.Error(id.At(move.Position.File), $"'{id.Value}' is this move itself.", "Write the id of another move, or remove the line.");

    private string DescribeActions(string wanted) => _actions.Count == 0
        ? $"The file is missing, or names no action. Add one with: archive new action {Slug.Create(wanted)}"
        : $"The actions are: {string.Join(", ", _actions.Keys.Take(MostListed))}{(_actions.Count > MostListed ? " and more" : "")}.";
}
