using Archive.Catalog;
using Archive.Theme;

namespace Archive.Pipelines.Views;

/// <summary>Moves in words, and the address of the sentence that reports them.</summary>
internal static class Wording
{
    /// <summary>"Citrix joins OpenStack Foundation (Corporate Sponsor)".</summary>
    public static string Describe(Move move)
    {
        var text = $"{move.Actor.Name} {move.Action.Label}";
        if (Aim(move) is { } aim) text += $" {aim.Name}";
        return ObjectBeside(move) is { } what ? $"{text} ({what})" : text;
    }

    /// <summary>"April 2015: Citrix joins OpenStack Foundation".</summary>
    public static string DescribeWithDate(Move move) => $"{DateText.Long(move.Date)}: {Describe(move)}";

    /// <summary>Whom or what the label leads to. Who acts on itself acts on the object, or on "itself".</summary>
    public static Party? Aim(Move move) => move.Target?.Vendor == move.Actor ? new Party(null, move.Object ?? "itself") : move.Target;

    public static string? ObjectBeside(Move move) => move.Target?.Vendor == move.Actor ? null : move.Object;

    /// <summary>Site path of the sentence; where the article quotes none, or may not be published, of the row beside it.</summary>
    public static string SentencePath(Move move) => $"{move.Article.Path}#{move.Anchor}";

    public static string SentencePath(Claim claim) => $"{claim.Article.Path}#{claim.Anchor}";

    public static string OutcomeName(Outcome outcome) => outcome switch
    {
        Outcome.BorneOut => "borne out",
        Outcome.Mixed => "mixed",
        Outcome.Refuted => "refuted",
        _ => "open",
    };
}
