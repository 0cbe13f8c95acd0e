namespace Archive.Catalog;

/// <summary>What a feed's item is called for ever, as <see cref="TagUri"/> takes it: made of ids that never change, of no address and no title.</summary>
public static class ItemIdentity
{
    public static string ForArticle(Article article) => ForArticle(article.Id);

    public static string ForArticle(string id) => $"article/{id}";

    public static string ForMove(Move move) => $"move/{move.Id}";

    /// <param name="review">Place among the claim's reviews, from 0: reviews are only ever added, at the end.</param>
    public static string ForReview(Claim claim, int review) => $"claim/{claim.Id}/review/{review + 1}";

    /// <summary>Every identity that the feeds of a published site carry, drafts left out; articles in the order in which they joined, oldest first.</summary>
    public static IEnumerable<string> All(ArchiveCatalog catalog)
    {
        var joined = catalog.Articles.Where(a => !a.Draft).Reverse().OrderBy(a => a.Added ?? a.Date);
        return
        [
            .. joined.Select(ForArticle),
            .. catalog.Moves.Where(m => !m.Article.Draft).Select(ForMove),
            .. catalog.Claims.Where(c => !c.Article.Draft).SelectMany(c => Enumerable.Range(0, c.Reviews.Count).Select(i => ForReview(c, i))),
        ];
    }
}
