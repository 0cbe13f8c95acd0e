using System.Collections.Concurrent;
using Archive.Catalog;
using Archive.Theme;

namespace Archive.Pipelines;

/// <summary>The list entry of each article, rendered once and spliced into every list that shows it.</summary>
public sealed class Cards(SiteContext site)
{
    private readonly ConcurrentDictionary<Article, Markup> _cards = new();

    public Markup Of(Article article) => _cards.GetOrAdd(article, Render);

    public IReadOnlyList<Markup> Of(IEnumerable<Article> articles) => [.. articles.Select(Of)];

    private Markup Render(Article article) =>
        new(new Markup(to => site.Templates.Render("card", to, ("article", article))).ToBytes());
}
