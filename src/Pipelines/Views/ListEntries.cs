using System.Buffers;
using Archive.Catalog;
using Archive.Publishing;
using Archive.Theme;

namespace Archive.Pipelines.Views;

/// <summary>What lists show of each article, rendered once and spliced into every list that shows it. Two threads may both render one, and come to the same.</summary>
public sealed class ListEntries
{
    private readonly Templates _templates;
    private readonly (ListEntry Entry, Fingerprint Fingerprint)[] _entries;
    private readonly byte[]?[] _cards;
    private readonly byte[]?[] _lines;

    public ListEntries(IReadOnlyList<Article> articles, Templates templates)
    {
        _templates = templates;
        _entries = new (ListEntry, Fingerprint)[articles.Count];
        _cards = new byte[]?[articles.Count];
        _lines = new byte[]?[articles.Count];
        Parallel.For(0, articles.Count, i =>
        {
            var entry = ListEntry.Create(articles[i]);
            _entries[i] = (entry, entry.ComputeFingerprint());
        });
    }

    public ListEntry this[Article article] => _entries[article.Place].Entry;

    public Fingerprint FingerprintOf(Article article) => _entries[article.Place].Fingerprint;

    public Markup Render(IEnumerable<Article> articles) => new(to =>
    {
        foreach (var article in articles) to.Write(_cards[article.Place] ??= Render("card", article));
    });

    /// <summary>One line each, for lists beside a text, rendered where a template shows them; null where there are none.</summary>
    public Markup? RenderLines(IReadOnlyList<Article> articles) => articles.Count == 0 ? null : new Markup(to =>
    {
        foreach (var article in articles) to.Write(_lines[article.Place] ??= Render("line", article));
    });

    private byte[] Render(string template, Article article) =>
        new Markup(to => _templates.Render(template, to, ("article", this[article]))).ToBytes();
}
