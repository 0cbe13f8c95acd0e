using Archive.Catalog;
using Archive.Content.Entries;

namespace Archive.Content.Caching;

/// <summary>Moves and claims of front matter as bytes and back.</summary>
internal static class RecordCodec
{
    public static void Write(Packer p, MoveEntry move)
    {
        p.Write(move.Id);
        p.Write(move.Actor);
        p.Write(move.Action);
        p.Write(move.Target);
        p.Write(move.Object);
        p.Write(move.DateText);
        p.Write(move.Date);
        p.Write((byte)move.DateBasis);
        p.Write(move.Quote);
        p.Write(move.Note);
        p.Write(move.SameAs);
        p.Write(move.Answers);
    }

    public static MoveEntry Move(Unpacker u) => new(
        u.Text(), u.Text(), u.Text(), u.TextOrNot(), u.WordOrNot(), u.Text(), u.Date(),
        (DateBasis)u.Choice(), u.TextOrNot(), u.WordOrNot(), u.TextOrNot(), u.TextOrNot());

    public static void Write(Packer p, ClaimEntry claim)
    {
        p.Write(claim.Id);
        p.Write((byte)claim.Kind);
        p.Write(claim.Speaker);
        p.Write(claim.MadeOn);
        p.Write(claim.About);
        p.Write(claim.Text);
        p.Write(claim.Quote);
        p.Write(claim.Horizon);
        p.Write(claim.Reviews, r => Write(p, r));
    }

    public static ClaimEntry Claim(Unpacker u) => new(
        u.Text(), (ClaimKind)u.Choice(), u.WordOrNot()!, u.Date(), u.Texts(), u.WordOrNot()!,
        u.TextOrNot(), u.DateOrNot(), u.List(Review));

    private static void Write(Packer p, ReviewEntry review)
    {
        p.Write(review.DateText);
        p.Write(review.Date);
        p.Write(review.OutcomeText);
        p.Write((byte)review.Outcome);
        p.Write(review.Why);
        p.Write(review.Evidence, e => Write(p, e));
    }

    private static ReviewEntry Review(Unpacker u) =>
        new(u.Text(), u.Date(), u.Text(), (Outcome)u.Choice(), u.WordOrNot()!, u.List(Evidence));

    private static void Write(Packer p, EvidenceEntry evidence)
    {
        p.Write(evidence.Article);
        p.Write(evidence.Move);
        p.Write(evidence.Url);
        p.Write(evidence.Title);
        p.Write(evidence.Publisher);
        p.Write(evidence.Date);
    }

    private static EvidenceEntry Evidence(Unpacker u) =>
        new(u.TextOrNot(), u.TextOrNot(), u.TextOrNot(), u.WordOrNot(), u.WordOrNot(), u.DateOrNot());
}
