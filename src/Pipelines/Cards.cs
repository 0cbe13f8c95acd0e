using Archive.Catalog;
using Archive.Theme;

namespace Archive.Pipelines;

/// <summary>What lists show of each article, rendered once and spliced into every list that shows it. Two threads may both render one, and come to the same.</summary>
public sealed class Cards(SiteContext site)
{
    private readonly byte[]?[] _cards = new byte[]?[site.Catalog.Articles.Count];
    private readonly byte[]?[] _lines = new byte[]?[site.Catalog.Articles.Count];

    public Markup Of(IEnumerable<Article> articles) => Markup.Joined([.. articles.Select(a => _cards[a.Place] ??= Render("card", a))]);

    /// <summary>One line each, for lists beside a text; null where there are none.</summary>
    public Markup? Lines(IEnumerable<Article> articles)
    {
        byte[][] lines = [.. articles.Select(a => _lines[a.Place] ??= Render("line", a))];
        return lines.Length == 0 ? null : Markup.Joined(lines);
    }

    private byte[] Render(string template, Article article) =>
        new Markup(to => site.Templates.Render(template, to, ("article", article))).ToBytes();
}
