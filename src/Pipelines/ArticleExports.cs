using System.Buffers;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using Archive.Catalog;
using Archive.Diagnostics;
using Archive.Markdown;
using Archive.Pipelines.Views;
using Archive.Publishing;
using Archive.Theme;

namespace Archive.Pipelines;

/// <summary>The same article in other forms, beside its page: <c>index.md</c>, <c>cite.bib</c>, <c>cite.ris</c>, <c>cite.json</c>.</summary>
internal static class ArticleExports
{
    /// <param name="Of">What writes the form of one article.</param>
    private sealed record Form(string File, string MediaType, string Title, Func<OneArticle, Action<IBufferWriter<byte>>> Of);

    private static readonly Dictionary<string, Form> Forms = new(StringComparer.Ordinal)
    {
        ["md"] = new("index.md", "text/markdown", "Markdown", a => a.Markdown),
        ["bib"] = new("cite.bib", "application/x-bibtex", "BibTeX", a => a.BibTeX),
        ["ris"] = new("cite.ris", "application/x-research-info-systems", "RIS", a => a.Ris),
        ["csl"] = new("cite.json", "application/vnd.citationstyles.csl+json", "CSL-JSON", a => a.CslJson),
    };

    public static IEnumerable<Document> Documents(SiteContext site)
    {
        Form[] forms = [.. site.Site.BesideArticles.Select(name => Forms[name])];
        var documents = new Document[site.Catalog.Articles.Count * forms.Length];
        Parallel.For(0, site.Catalog.Articles.Count, place =>
        {
            var article = site.Catalog.Articles[place];
            var one = new OneArticle(site, article);
            var depends = site.Key.Add(site.Fingerprints.Of(article));
            foreach (var (i, form) in forms.Index())
                documents[place * forms.Length + i] = new Document(string.Concat(article.Path.AsSpan(1), form.File), depends.Add(form.File), form.Of(one));
        });
        return documents;
    }

    /// <summary>The forms of one article, as its page names them.</summary>
    public static IReadOnlyList<Alternate> LinksFor(SiteContext site, Article article) =>
        site.Site.BesideArticles.Select(name => Link(Forms[name], article)).ToArray();

    private static Alternate Link(Form form, Article article) => new(form.Title, form.MediaType, article.Path + form.File);

    /// <summary>One article in all its forms: one of these is held for each article.</summary>
    private sealed class OneArticle(SiteContext site, Article article)
    {
        public void BibTeX(IBufferWriter<byte> to) => Formats.Citations.BibTeX.Write(Citations.Create(site.Site, article), to);

        public void Ris(IBufferWriter<byte> to) => Formats.Citations.Ris.Write(Citations.Create(site.Site, article), to);

        public void CslJson(IBufferWriter<byte> to) => Formats.Citations.CslJson.Write(Citations.Create(site.Site, article), to);

        /// <summary>Front matter with what a reader elsewhere needs, then as much of the text as may be shown.</summary>
        public void Markdown(IBufferWriter<byte> to)
        {
            to.Write("---\n"u8);
            Line("title"u8, article.Title);
            Line("date"u8, article.Date.ToString());
            if (article.Authors.Count > 0) Line("author"u8, string.Join("; ", article.Authors));
            Line("source"u8, article.Source?.Name);
            Line("source-url"u8, article.Source?.Url);
            Line("url"u8, site.Site.Absolute(article.Path));
            Line("summary"u8, article.Summary);
            to.Write("---\n\n"u8);
            if (article.Rights == Rights.Link) return;
            var body = Unified(site.Texts.Read(article));
            if (article.Rights == Rights.Excerpt) body = SafeMarkdown.ExtractFirstParagraph(body);
            if (body.Length > 0) Encoding.UTF8.GetBytes(LinkPrefix.Add(body, site.Site.BasePath) + "\n", to);

            // A JSON string is a YAML string (YAML 1.2, 1.2.1 "Relation to JSON").
            void Line(ReadOnlySpan<byte> key, string? value)
            {
                if (value is null) return;
                to.Write(key);
                to.Write(": \""u8);
                to.Write(JsonEncodedText.Encode(ControlCharacters.Remove(value), JavaScriptEncoder.UnsafeRelaxedJsonEscaping).EncodedUtf8Bytes);
                to.Write("\"\n"u8);
            }
        }
    }

    /// <returns>The text with one kind of line ending (all that Unicode 5.8 calls a new line), none at either end, and no control character.</returns>
    private static string Unified(string text) => ControlCharacters.Remove(text.ReplaceLineEndings("\n")).Trim('\n');
}
