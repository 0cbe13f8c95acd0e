using System.Buffers;
using Archive.Catalog;
using Archive.Content;
using Archive.Markdown;

namespace Archive.Pipelines.Views;

/// <summary>
/// The texts of articles as HTML. A text that stands on its page and in feeds is parsed once, if the page comes first and there is
/// room to keep the other form until a feed asks for it.
/// </summary>
public sealed class ArticleTexts(SiteContext site)
{
    /// <summary>Bytes of the texts that wait for their feeds: some 5,000 of 700 words.</summary>
    private const int Most = 32 * 1024 * 1024;

    private readonly bool[] _inFeeds = new bool[site.Catalog.Articles.Count];
    private readonly byte[]?[] _forFeeds = new byte[]?[site.Catalog.Articles.Count];
    private int _kept;

    [ThreadStatic]
    private static ArrayBufferWriter<byte>? t_forFeeds;

    /// <summary>Says that a feed will ask for the article's text. Pipelines say so while they make documents, before any is rendered.</summary>
    internal void Announce(Article article) => _inFeeds[article.Place] = article.Rights == Rights.Full;

    /// <summary>As much of the text as the article's rights allow, as its page shows it.</summary>
    /// <param name="anchors">Fragments for the words that moves and claims quote.</param>
    public void WriteForPage(Article article, IReadOnlyList<(string Anchor, string Quote)> anchors, IBufferWriter<byte> to)
    {
        if (article.Rights == Rights.Link) return;
        var form = MarkdownForm.Page with { Anchors = anchors };
        var text = ArticleBody.Read(site.Root, article);
        if (article.Rights == Rights.Excerpt)
        {
            SafeMarkdown.RenderFirstParagraph(text, form, to);
        }
        else if (_inFeeds[article.Place] && _kept < Most)
        {
            var forFeeds = t_forFeeds ??= new ArrayBufferWriter<byte>(64 * 1024);
            forFeeds.ResetWrittenCount();
            SafeMarkdown.Render(text, form, to, FeedForm(article), forFeeds);
            var replaced = Interlocked.Exchange(ref _forFeeds[article.Place], forFeeds.WrittenSpan.ToArray());
            Interlocked.Add(ref _kept, forFeeds.WrittenCount - (replaced?.Length ?? 0));
        }
        else
        {
            SafeMarkdown.Render(text, form, to);
        }
    }

    /// <summary>As much of the text as the article's rights allow, as feeds carry it.</summary>
    public void WriteForFeeds(Article article, IBufferWriter<byte> to)
    {
        if (article.Rights == Rights.Link) return;
        if (Interlocked.Exchange(ref _forFeeds[article.Place], null) is { } kept)
        {
            Interlocked.Add(ref _kept, -kept.Length);
            to.Write(kept);
            return;
        }
        var text = ArticleBody.Read(site.Root, article);
        if (article.Rights == Rights.Excerpt) SafeMarkdown.RenderFirstParagraph(text, FeedForm(article), to);
        else SafeMarkdown.Render(text, FeedForm(article), to);
    }

    private MarkdownForm FeedForm(Article article) => new(Ids: false, site.Site.BaseUrl, []) { Path = article.Path };
}
