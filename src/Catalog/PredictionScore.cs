namespace Archive.Catalog;

/// <summary>How the predictions among some claims fared. Assessments and questions are never counted.</summary>
public sealed record PredictionScore(int BorneOut, int Mixed, int Refuted, int Open)
{
    /// <summary>Below so many resolved predictions a percentage would say more than is known.</summary>
    public const int FewestForShares = 10;

    public int Predictions => Resolved + Open;

    public int Resolved => BorneOut + Mixed + Refuted;

    public static PredictionScore Tally(IEnumerable<Claim> claims)
    {
        var counts = claims.Where(c => c.Kind == ClaimKind.Prediction).CountBy(c => c.Outcome).ToDictionary();
        return new PredictionScore(
            counts.GetValueOrDefault(Outcome.BorneOut), counts.GetValueOrDefault(Outcome.Mixed),
            counts.GetValueOrDefault(Outcome.Refuted), counts.GetValueOrDefault(Outcome.Open));
    }

    /// <summary>Per cent of the resolved predictions, rounded half up; null below <see cref="FewestForShares"/>.</summary>
    public int? Share(Outcome outcome) => outcome == Outcome.Open || Resolved < FewestForShares ? null : (Count(outcome) * 200 + Resolved) / (Resolved * 2);

    public int Count(Outcome outcome) => outcome switch
    {
        Outcome.BorneOut => BorneOut,
        Outcome.Mixed => Mixed,
        Outcome.Refuted => Refuted,
        _ => Open,
    };
}
