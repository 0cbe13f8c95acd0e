using System.Buffers;
using System.Text;
using Archive.Catalog;
using Archive.Markdown;

namespace Archive.Pipelines.Views;

/// <summary>The texts of articles, as much of each as its rights allow.</summary>
/// <param name="read">Reads an article's Markdown: UTF-8.</param>
public sealed class ArticleTexts(SiteSettings site, SitePictures pictures, Func<Article, ReadOnlyMemory<byte>> read)
{
    public string Read(Article article) => Encoding.UTF8.GetString(read(article).Span);

    /// <summary>HTML as the article's page shows it.</summary>
    /// <param name="quotes">Fragments for the words that moves and claims quote.</param>
    /// <param name="anchors">Those of all its moves and claims.</param>
    public void WriteForPage(Article article, IReadOnlyList<QuoteMark> quotes, IReadOnlyCollection<string> anchors, IBufferWriter<byte> to) =>
        Write(article, MarkdownOptions.ForArticle(article.Path, address => pictures.FindPicture(article.Path, address)) with { Quotes = quotes, TakenIds = anchors }, to);

    /// <summary>HTML as feeds carry it.</summary>
    public void WriteForFeeds(Article article, IBufferWriter<byte> to) =>
        Write(article, MarkdownOptions.ForFeed(site.RootUri, article.Path, address => pictures.FindPicture(article.Path, address)), to);

    private void Write(Article article, MarkdownOptions options, IBufferWriter<byte> to)
    {
        switch (article.Rights)
        {
            case Rights.Full: SafeMarkdown.Render(Read(article), options, to); break;
            case Rights.Excerpt: SafeMarkdown.RenderFirstParagraph(Read(article), options, to); break;
        }
    }
}
