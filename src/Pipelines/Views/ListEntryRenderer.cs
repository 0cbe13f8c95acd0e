using System.Buffers;
using Archive.Catalog;
using Archive.Theme;

namespace Archive.Pipelines.Views;

/// <summary>What lists show of each article, rendered once and spliced into every list that shows it. Two threads may both render one, and come to the same.</summary>
public sealed class ListEntryRenderer(SiteContext site)
{
    private readonly byte[]?[] _cards = new byte[]?[site.Catalog.Articles.Count];
    private readonly byte[]?[] _lines = new byte[]?[site.Catalog.Articles.Count];

    public Markup Render(IEnumerable<Article> articles) => Markup.Join(articles.Select(a => _cards[a.Place] ??= Render("card", a)).ToArray());

    /// <summary>One line each, for lists beside a text, rendered where a template shows them; null where there are none.</summary>
    public Markup? RenderLines(IReadOnlyList<Article> articles) => articles.Count == 0 ? null : new Markup(to =>
    {
        for (var i = 0; i < articles.Count; i++) to.Write(_lines[articles[i].Place] ??= Render("line", articles[i]));
    });

    private byte[] Render(string template, Article article) =>
        new Markup(to => site.Templates.Render(template, to, ("article", article))).ToBytes();
}
