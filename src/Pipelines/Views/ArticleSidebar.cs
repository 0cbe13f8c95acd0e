using Archive.Catalog;
using Archive.Formats.Svg;
using Archive.Publishing;

namespace Archive.Pipelines.Views;

/// <summary>What an article puts on the record, as the box at its side shows it.</summary>
internal static class ArticleSidebar
{
    /// <param name="Cited">Whether its words carry the anchor in the text; if not, the row itself does.</param>
    internal sealed record SidebarMove(Move Move, string Class, string Target, bool Cited, bool Inferred, MoveLink? Answers, IReadOnlyList<MoveLink> AnsweredBy);

    internal sealed record SidebarClaim(Claim Claim, string Kind, string Verdict, PartialDate? JudgedOn, bool Cited);

    internal sealed record MoveLink(string Text, string Path, PartialDate Date);

    public static IReadOnlyList<SidebarMove> CreateMoves(Article article, Func<string, bool> isCited) => article.Moves.Select(m => new SidebarMove(
        m,
        MoveClassNames.Name(m.Action.Class),
        m.Target?.Name ?? "",
        isCited(m.Anchor),
        m.DateBasis == DateBasis.Inferred,
        m.Answers is null ? null : Link(m.Answers),
        m.AnsweredBy.Select(Link).ToArray())).ToArray();

    public static IReadOnlyList<SidebarClaim> CreateClaims(Article article, Func<string, bool> isCited) => article.Claims.Select(c => new SidebarClaim(
        c,
        c.Kind.ToString(),
        Verdict(c.Outcome),
        c.Reviews.Count == 0 ? null : c.Reviews[^1].Date,
        isCited(c.Anchor))).ToArray();

    public static string Verdict(Outcome outcome) => outcome switch
    {
        Outcome.BorneOut => "borne out",
        Outcome.Mixed => "mixed",
        Outcome.Refuted => "refuted",
        _ => "open",
    };

    /// <summary>Everything beyond the article's own file that its rows show.</summary>
    public static Fingerprint AddTo(Fingerprint depends, Article article)
    {
        foreach (var move in article.Moves)
        {
            depends = Add(depends, move);
            if (move.Answers is not null) depends = Add(depends, move.Answers);
            foreach (var answer in move.AnsweredBy) depends = Add(depends, answer);
        }
        return depends;
    }

    private static Fingerprint Add(Fingerprint depends, Move move) =>
        depends.Add(move.Id).Add(move.Article.Hash).Add(move.Actor.Hash).Add(move.Target?.Vendor?.Hash ?? 0);

    private static MoveLink Link(Move move) => new(
        string.Join(' ', new[] { move.Actor.Name, move.Action.Label, move.Target?.Name }.Where(p => !string.IsNullOrEmpty(p))),
        $"{move.Article.Path}#{move.Anchor}",
        move.Date);
}
