using Archive.Catalog;

namespace Archive.Pipelines.Views;

/// <summary>Another move that a move hangs together with.</summary>
internal sealed record MoveLink(string Text, string Path, PartialDate Date)
{
    public static MoveLink To(Move move, Wording wording) => new(
        string.Join(' ', new[] { move.Actor.Name, move.Action.Label, wording.Aim(move)?.Name }.Where(p => !string.IsNullOrEmpty(p))), Wording.SentencePath(move), move.Date);
}
