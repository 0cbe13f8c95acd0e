using Archive.Catalog;
using Archive.Publishing;

namespace Archive.Pipelines.Views;

/// <summary>What an article does not know, as pages show it.</summary>
internal sealed record GapView(string What, string? Looked)
{
    public static IReadOnlyList<GapView> Of(Article article) => [.. article.Gaps.Select(g => new GapView(g.What, g.Looked))];

    public static Fingerprint Add(Fingerprint depends, Article article) => article.Gaps.Aggregate(depends, (f, g) => f.Add(g.What).Add(g.Looked));
}
