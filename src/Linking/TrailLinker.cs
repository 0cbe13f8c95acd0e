using Archive.Catalog;
using Archive.Content.Entries;
using Archive.Diagnostics;

namespace Archive.Linking;

/// <summary>Links the steps of trails to articles and moves.</summary>
internal sealed class TrailLinker(IReadOnlyDictionary<string, Article> articlesById, LinkedRecord record, UnknownIds unknown, Problems problems)
{
    private readonly Dictionary<string, Move> _moves = record.MoveLinks.Keys.ToDictionary(m => m.Id, StringComparer.Ordinal);

    public IReadOnlyList<Trail> Link(IReadOnlyList<TrailEntry> entries) =>
        [.. entries.Select(e => e.Trail with { Steps = [.. Once(e).Select(s => Link(s, e.File)).OfType<TrailStep>()] })];

    private List<StepEntry> Once(TrailEntry entry)
    {
        var (once, seen) = (new List<StepEntry>(), new Dictionary<(bool IsMove, string Id), PlacedText>());
        foreach (var step in entry.Steps)
        {
            var id = (step.Move ?? step.Article)!.Value;
            var key = (step.Move is not null, (step.Move is null ? null : FirstReport(id.Value)?.Id) ?? id.Value);
            if (seen.TryAdd(key, id)) once.Add(step);
            else
                problems.Error(id.At(entry.File),
                    $"The trail leads to '{id.Value}' already, in line {seen[key].Line}.",
                    "Remove one of the two steps; to lead to another sentence of the same article, name the move that it reports.");
        }
        return once;
    }

    private Move? FirstReport(string id) => _moves.TryGetValue(id, out var move) ? record.MoveLinks[move].SameAs ?? move : null;

    private TrailStep? Link(StepEntry entry, string file)
    {
        if (entry.Move is { } moveId)
        {
            if (FirstReport(moveId.Value) is { } move) return new TrailStep(move.Article, move, entry.Note);
            unknown.Report(moveId, file, $"There is no move '{moveId.Value}'.", _moves.Keys);
            return null;
        }
        var id = entry.Article!.Value;
        if (articlesById.TryGetValue(id.Value, out var article)) return new TrailStep(article, null, entry.Note);
        if (_moves.ContainsKey(id.Value)) problems.Error(id.At(file), $"'{id.Value}' is a move, and an id alone is an article's.", $"Write 'move: {id.Value}'.");
        else unknown.Report(id, file, $"There is no article with the id '{id.Value}'.", articlesById.Keys);
        return null;
    }
}
