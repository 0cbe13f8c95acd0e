using System.Globalization;
using Archive.Catalog;
using Archive.Theme.Language;

namespace Archive.Pipelines.Views;

/// <summary>Deals in words: what was paid, for how much of it, and how the deal stands.</summary>
internal sealed class DealWording(Words words)
{
    private const long Billion = 1_000_000_000, Million = 1_000_000;

    /// <summary>
    /// "USD 7.5 billion, shares alone · agreed 4 June 2018, completed 26 October 2018", of the deal that a move is part of; of a move that is part of none, the value
    /// and share that it states itself.
    /// </summary>
    /// <param name="onMainOnly">Of the moves of a deal only the one that it hangs on tells of it, others of what they state of another buyer.</param>
    public string? Describe(Move move, Deal? deal, bool onMainOnly) => deal switch
    {
        null => Join(move.Value, move.Share, null),
        _ when !onMainOnly || deal.Main == move => Join(deal.Terms[move].Value, deal.Terms[move].Share, Status(deal)),
        _ => Deal.BuyerBy(move) is { } buyer && buyer != Deal.BuyerBy(deal.Main) ? Join(move.Value, move.Share, null) : null,
    };

    public string Value(DealValue value) => value.Amount switch
    {
        // What is written as a thousand millions is a billion.
        >= Billion - Million / 200 => Scaled("deal.billions", value, Billion),
        >= Million => Scaled("deal.millions", value, Million),
        _ => words.Say("deal.units", ("amount", words.Number((int)value.Amount)), ("currency", value.Currency)),
    };

    /// <summary>How the deal stands; null where no move of it says.</summary>
    public string? Status(Deal deal) => deal switch
    {
        { Status: DealStage.Completed, Agreed: { } agreed, Completed: { } completed } when agreed != completed =>
            words.Say("deal.agreed-completed", ("agreed", agreed.Date), ("completed", completed.Date)),
        { Status: { } status, Latest: { } latest } => words.Say($"deal.{status.Word()}", ("date", latest.Date)),
        _ => null,
    };

    /// <summary>What is said of a deal of which no end is on record.</summary>
    public string Open => words.Say("deal.open");

    private string? Join(DealValue? value, decimal? share, string? status)
    {
        var part = share is { } known ? words.Say("deal.share", ("share", Number(known))) : null;
        var said = string.Join(" · ", new[] { WithBasis(value), part, status }.OfType<string>());
        return said.Length > 0 ? said : null;
    }

    private string? WithBasis(DealValue? value) => value switch
    {
        null => null,
        { Basis: ValueBasis.Equity } => words.Say("deal.equity", ("value", Value(value))),
        { Basis: ValueBasis.WithDebt } => words.Say("deal.with-debt", ("value", Value(value))),
        { Basis: ValueBasis.Reported } => words.Say("deal.reported", ("value", Value(value))),
        _ => Value(value),
    };

    private string Scaled(string key, DealValue value, decimal scale)
    {
        var count = Rounded(value.Amount / scale);
        return words.Say(key, ("count", count), ("amount", Number(count)), ("currency", value.Currency));
    }

    private static decimal Rounded(decimal value) => decimal.Round(value, 2, MidpointRounding.AwayFromZero);

    private string Number(decimal value) => Rounded(value).ToString("0.##", CultureInfo.InvariantCulture).Replace(".", words.Say("number.point"), StringComparison.Ordinal);
}
