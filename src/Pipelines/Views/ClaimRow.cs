using Archive.Catalog;
using Archive.Theme;

namespace Archive.Pipelines.Views;

/// <summary>One claim as lists show it, with what became of it.</summary>
internal sealed record ClaimRow
{
    public required string Id { get; init; }

    /// <summary>Where a list can be linked to: its id, unless a move has the same.</summary>
    public required string RowId { get; init; }

    public required string Kind { get; init; }
    public required string Text { get; init; }
    public required string Speaker { get; init; }

    public required string SpeakerPath { get; init; }

    /// <summary>When it was said; where that is not known, the latest date by which it had been.</summary>
    public required PartialDate MadeOn { get; init; }

    /// <summary>Whether <see cref="MadeOn"/> is the latest date alone.</summary>
    public required bool IsLatestDate { get; init; }

    public PartialDate? Horizon { get; init; }

    /// <summary>Where the article says it.</summary>
    public required string Path { get; init; }

    /// <summary>Where the claim itself can be linked to.</summary>
    public required string Permalink { get; init; }

    /// <summary>As style sheets know the outcome.</summary>
    public required string OutcomeId { get; init; }

    public required string Article { get; init; }

    /// <summary>Of the article and its quote, where it is not the site's.</summary>
    public required string? Language { get; init; }

    public required IReadOnlyList<Link> About { get; init; }
    public required string Outcome { get; init; }

    /// <summary>Newest first.</summary>
    public required IReadOnlyList<ReviewRow> Reviews { get; init; }

    /// <summary>The review in force; null where nobody has reviewed the claim.</summary>
    public ReviewRow? Latest => Reviews.Count == 0 ? null : Reviews[0];

    public static ClaimRow Create(Claim claim, Wording wording, RecordAddresses addresses) => new()
    {
        Id = claim.Id,
        RowId = addresses.RowOf(claim),
        Kind = wording.Kind(claim.Kind),
        Text = claim.Text,
        Speaker = claim.Speaker,
        SpeakerPath = addresses.OfSpeaker(claim),
        MadeOn = claim.Date,
        IsLatestDate = claim.MadeOn is null,
        Horizon = claim.Horizon,
        Path = Wording.SentencePath(claim),
        Permalink = addresses.Of(claim),
        OutcomeId = claim.Outcome.Word(),
        Article = claim.Article.Title,
        Language = claim.Article.Language,
        About = claim.About.Select(v => new Link(v.Name, v.Path)).ToArray(),
        Outcome = wording.Outcome(claim),
        Reviews = claim.Reviews.Select(r => ReviewRow.Create(claim, r, wording)).Reverse().ToArray(),
    };
}

internal sealed record ReviewRow(PartialDate Date, string Outcome, string Why, IReadOnlyList<EvidenceRow> Evidence)
{
    public static ReviewRow Create(Claim claim, Review review, Wording wording) =>
        new(review.Date, wording.Outcome(claim, review.Outcome), review.Why, review.Evidence.Select(e => EvidenceRow.Create(e, wording)).ToArray());
}

/// <param name="Language">Of the title of an article of the archive, where it is not the site's.</param>
/// <param name="External">True for a page elsewhere.</param>
internal sealed record EvidenceRow(string Text, string? Language, string Path, string? Publisher, PartialDate? Date, bool External)
{
    public static EvidenceRow Create(Evidence evidence, Wording wording) => evidence switch
    {
        { Article: { } article } => new(evidence.Title ?? article.Title, evidence.Title is null ? article.Language : null, article.Path, evidence.Publisher, evidence.Date, false),
        { Move: { } move } => new(evidence.Title ?? wording.Describe(move), null, Wording.SentencePath(move), evidence.Publisher, evidence.Date, false),
        _ => new(evidence.Title ?? evidence.Url!, null, evidence.Url!, evidence.Publisher, evidence.Date, true),
    };
}

/// <summary>The count of predictions, as pages state it.</summary>
internal sealed record PredictionScoreView(int Predictions, int Resolved, IReadOnlyList<PredictionScoreLine> Lines)
{
    public static PredictionScoreView Create(IEnumerable<Claim> claims, Wording wording)
    {
        var ledger = PredictionScore.Tally(claims);
        return new(ledger.Predictions, ledger.Resolved,
            [.. new[] { Outcome.BorneOut, Outcome.Mixed, Outcome.Refuted, Outcome.Open }
                .Select(o => new PredictionScoreLine(o == Outcome.Open, wording.Outcome(o), ledger.Count(o), ledger.Share(o)))]);
    }
}

/// <param name="Share">Per cent of the resolved; null where none is stated.</param>
internal sealed record PredictionScoreLine(bool IsOpen, string Outcome, int Count, int? Share);
