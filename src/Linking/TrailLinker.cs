using Archive.Catalog;
using Archive.Content.Entries;
using Archive.Diagnostics;

namespace Archive.Linking;

/// <summary>Links the steps of trails to articles and moves.</summary>
internal sealed class TrailLinker(IReadOnlyDictionary<string, Article> articlesById, LinkedRecord record, UnknownIds unknown)
{
    private readonly Dictionary<string, Move> _moves = record.MoveLinks.Keys.ToDictionary(m => m.Id, StringComparer.Ordinal);

    /// <returns>By title.</returns>
    public IReadOnlyList<Trail> Link(IReadOnlyList<TrailEntry> entries) =>
        [.. entries.Select(e => e.Trail with { Steps = [.. e.Steps.Select(s => Link(s, e.File)).OfType<TrailStep>()] })
            .OrderBy(t => t.Title, StringComparer.OrdinalIgnoreCase).ThenBy(t => t.Id, StringComparer.Ordinal)];

    private TrailStep? Link(StepEntry entry, string file)
    {
        if (entry.Move is { } moveId)
        {
            if (_moves.TryGetValue(moveId.Value, out var move)) return new TrailStep(move.Article, move, entry.Note);
            unknown.Report(moveId, file, $"There is no move '{moveId.Value}'.", _moves.Keys);
            return null;
        }
        var id = entry.Article!.Value;
        if (articlesById.TryGetValue(id.Value, out var article)) return new TrailStep(article, null, entry.Note);
        unknown.Report(id, file, $"There is no article with the id '{id.Value}'.", articlesById.Keys);
        return null;
    }
}
