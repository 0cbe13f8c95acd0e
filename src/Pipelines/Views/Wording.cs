using Archive.Catalog;
using Archive.Formats.Svg;
using Archive.Theme.Language;

namespace Archive.Pipelines.Views;

/// <summary>Moves in words, and the address of the sentence that reports them.</summary>
internal sealed class Wording(Words words)
{
    public DealWording Deals { get; } = new(words);

    /// <summary>"Citrix joins OpenStack Foundation (Corporate Sponsor)", "IBM sells x86 servers to Lenovo".</summary>
    public string Describe(Move move)
    {
        var text = $"{move.Actor.Name} {move.Action.Label}";
        if (Aim(move) is { } aim) text += $" {aim.Name}";
        return Side(move) is { } side ? $"{text} {side}" : ObjectBeside(move) is { } what ? $"{text} ({what})" : text;
    }

    /// <summary>"April 2015: Citrix joins OpenStack Foundation".</summary>
    public string DescribeWithDate(Move move) => words.Say("move.dated", ("date", move.Date), ("move", Describe(move)));

    /// <summary>Whom or what the label leads to. Who acts on itself acts on the object, or on "itself"; who sells or buys something of another acts on that.</summary>
    public Party? Aim(Move move) => move.Target?.Vendor == move.Actor ? new Party(null, move.Object ?? words.Say("move.itself")) : move.OtherSide is null ? move.Target : move.Subject;

    /// <summary>"to Lenovo", "from Symantec".</summary>
    public string? Side(Move move) => move.OtherSide is { } side ? words.Say(IsSale(move) ? "move.to" : "move.from", ("vendor", side.Name)) : null;

    public static bool IsSale(Move move) => move.Action.Role == DealRole.Seller;

    /// <summary>How the date of a move is known, where the source does not state it.</summary>
    public string? Basis(Move move) => move.DateBasis switch
    {
        DateBasis.Inferred => words.Say("move.date-inferred"),
        DateBasis.External => words.Say("move.date-external"),
        _ => null,
    };

    /// <summary>"23 April 2015"; "by 23 April 2015 at the latest" where nobody knows when it was said.</summary>
    public string MadeOn(Claim claim) => claim.MadeOn is null ? words.Say("claim.by", ("date", claim.Date)) : words.Dates.Long(claim.Date);

    public string Capitalize(string text) => words.Capitalize(text);

    public string Outcome(Outcome outcome) => words.Say($"outcome.{outcome.Word()}");

    /// <summary>A promise is kept or broken, what was only foretold is borne out or refuted.</summary>
    public string Outcome(Claim claim, Outcome outcome) => (claim.Kind, outcome) switch
    {
        (ClaimKind.Promise, Catalog.Outcome.BorneOut) => words.Say("outcome.kept"),
        (ClaimKind.Promise, Catalog.Outcome.Refuted) => words.Say("outcome.broken"),
        _ => Outcome(outcome),
    };

    public string Outcome(Claim claim) => Outcome(claim, claim.Outcome);

    public string Class(MoveClass of) => words.Say($"class.{MoveClassNames.Name(of)}");

    public string Kind(ClaimKind kind) => words.Say($"claim-kind.{kind.Word()}");

    /// <summary>"after 8 days", "the same month".</summary>
    public string Elapsed(PartialDate from, PartialDate to) => Catalog.Elapsed.Between(from, to) is var elapsed && elapsed.Count == 0
        ? words.Say($"elapsed.same-{elapsed.Unit.Word()}")
        : words.Say($"elapsed.{elapsed.Unit.Word()}s", ("count", elapsed.Count));

    public static string? ObjectBeside(Move move) => move.Target?.Vendor == move.Actor || move.OtherSide is not null ? null : move.Object;

    /// <summary>Site path of the sentence; where the article quotes none, or may not be published, of the row beside it.</summary>
    public static string SentencePath(Move move) => $"{move.Article.Path}#{move.Anchor}";

    public static string SentencePath(Claim claim) => $"{claim.Article.Path}#{claim.Anchor}";
}
