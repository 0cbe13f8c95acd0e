using Archive.Catalog;
using Archive.Formats.Svg;
using Archive.Theme.Language;

namespace Archive.Pipelines.Views;

/// <summary>A move as the box beside its article's text shows it.</summary>
/// <param name="Cited">Whether its words carry the anchor in the text; if not, the row itself does.</param>
/// <param name="Number">The same that its words carry in the text.</param>
/// <param name="Path">Where the move itself can be linked to.</param>
internal sealed record SidebarMove(
    int Number,
    string Path,
    string Anchor,
    bool Cited,
    string Class,
    string Label,
    EntryLink Actor,
    string Target,
    PartialDate Date,
    bool Inferred,
    string? Object,
    string? Note,
    string? Deal,
    MoveLink? Answers,
    IReadOnlyList<MoveLink> AnsweredBy);

/// <summary>A claim as the box beside its article's text shows it.</summary>
/// <param name="Why">The reason of the newest verdict.</param>
internal sealed record SidebarClaim(
    int Number,
    string Path,
    string Anchor,
    bool Cited,
    string Kind,
    string Text,
    string Speaker,
    string SpeakerPath,
    PartialDate MadeOn,
    bool IsLatestDate,
    string Verdict,
    string OutcomeId,
    string? Why);

/// <summary>What an article puts on the record, as the box at its side shows it.</summary>
/// <param name="isCited">Whether words of the text carry an anchor.</param>
internal sealed class ArticleSidebar(CatalogLinks links, Wording wording, RecordAddresses addresses, Func<string, bool> isCited)
{
    public IReadOnlyList<SidebarMove> CreateMoves(Article article) => [.. links[article].Moves.Select((m, i) => CreateMove(m, i + 1))];

    public IReadOnlyList<SidebarClaim> CreateClaims(Article article) => [.. links[article].Claims.Select((c, i) => CreateClaim(c, links[article].Moves.Count + i + 1))];

    private SidebarMove CreateMove(Move move, int number) => new(
        number,
        addresses.Of(move),
        move.Anchor,
        isCited(move.Anchor),
        MoveClassNames.Name(move.Action.Class),
        move.Action.Label,
        EntryLink.To(move.Actor),
        wording.Aim(move)?.Name ?? "",
        move.Date,
        move.DateBasis == DateBasis.Inferred,
        Wording.ObjectBeside(move) ?? wording.Side(move),
        move.Note,
        wording.Deals.Describe(move, links[move].Deal, onMainOnly: true),
        links[move].Answers is { } answered ? MoveLink.To(answered, wording) : null,
        [.. links[move].AnsweredBy.Select(a => MoveLink.To(a, wording))]);

    private SidebarClaim CreateClaim(Claim claim, int number) => new(
        number,
        addresses.Of(claim),
        claim.Anchor,
        isCited(claim.Anchor),
        wording.Capitalize(wording.Kind(claim.Kind)),
        claim.Text,
        claim.Speaker,
        addresses.OfSpeaker(claim),
        claim.Date,
        claim.MadeOn is null,
        wording.Outcome(claim),
        claim.Outcome.Word(),
        claim.Reviews.Count == 0 ? null : claim.Reviews[^1].Why);
}
