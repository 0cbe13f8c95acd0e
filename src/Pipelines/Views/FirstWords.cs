using Archive.Catalog;
using Archive.Markdown;

namespace Archive.Pipelines.Views;

/// <summary>What stands in a summary's place where nobody wrote one: the beginning of the text.</summary>
internal static class FirstWords
{
    private const int Most = 280;

    /// <returns>Of an article as much as its rights allow; its title where that is nothing.</returns>
    public static string Of(SiteContext site, Article article) =>
        article.Rights != Rights.Link && Of(site.Texts.Read(article)) is { } words ? words : article.Title;

    /// <returns>Null where the text has none.</returns>
    public static string? Of(string markdown)
    {
        var words = PlainText.ExtractFirstParagraph(markdown);
        if (words.Length <= Most) return words.Length == 0 ? null : words;
        var end = words.LastIndexOf(' ', Most);
        return PlainText.Cut(words, end > 0 ? end : Most);
    }
}
