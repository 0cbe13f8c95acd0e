using System.Buffers;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using Archive.Catalog;
using Archive.Diagnostics;
using Archive.Formats.Citations;
using Archive.Markdown;
using Archive.Pipelines.Views;
using Archive.Publishing;
using Archive.Theme;

namespace Archive.Pipelines;

/// <summary>The same article in other forms, beside its page: <c>index.md</c>, <c>cite.bib</c>, <c>cite.ris</c>, <c>cite.json</c>.</summary>
internal static class ArticleExports
{
    private sealed record Form(string File, string MediaType, string Title, Action<SiteContext, Article, IBufferWriter<byte>> Write);

    private static readonly Dictionary<string, Form> Forms = new(StringComparer.Ordinal)
    {
        ["md"] = new("index.md", "text/markdown", "Markdown", WriteMarkdown),
        ["bib"] = new("cite.bib", "application/x-bibtex", "BibTeX", (site, article, to) => BibTeX.Write(Citations.Create(site.Site, article), to)),
        ["ris"] = new("cite.ris", "application/x-research-info-systems", "RIS", (site, article, to) => Ris.Write(Citations.Create(site.Site, article), to)),
        ["csl"] = new("cite.json", "application/vnd.citationstyles.csl+json", "CSL-JSON", (site, article, to) => CslJson.Write(Citations.Create(site.Site, article), to)),
    };

    public static IEnumerable<Document> Documents(SiteContext site)
    {
        Form[] forms = [.. site.Site.BesideArticles.Select(name => Forms[name])];
        return site.Catalog.Articles.SelectMany(article =>
        {
            var depends = site.Key.Add(site.Fingerprints.Of(article));
            return forms.Select(form => new Document(string.Concat(article.Path.AsSpan(1), form.File), depends.Add(form.File), to => form.Write(site, article, to)));
        });
    }

    /// <summary>The forms of one article, as its page names them.</summary>
    public static IReadOnlyList<Alternate> LinksFor(SiteContext site, Article article) =>
        site.Site.BesideArticles.Select(name => Link(Forms[name], article)).ToArray();

    private static Alternate Link(Form form, Article article) => new(form.Title, form.MediaType, article.Path + form.File);

    /// <summary>Front matter with what a reader elsewhere needs, then as much of the text as may be shown.</summary>
    private static void WriteMarkdown(SiteContext site, Article article, IBufferWriter<byte> to)
    {
        to.Write("---\n"u8);
        Line("title"u8, article.Title);
        Line("date"u8, article.Date.ToString());
        if (article.Authors.Count > 0) Line("author"u8, string.Join("; ", article.Authors));
        Line("source"u8, article.Source?.Label);
        Line("source-url"u8, article.Source?.Url);
        Line("url"u8, site.Site.Absolute(article.Path));
        Line("summary"u8, article.Summary);
        to.Write("---\n\n"u8);
        if (article.Rights == Rights.Link) return;
        var body = Unified(site.Texts.Read(article));
        if (article.Rights == Rights.Excerpt) body = SafeMarkdown.ExtractFirstParagraph(body);
        if (body.Length > 0) Encoding.UTF8.GetBytes(LinkPrefix.Add(body, site.Site.BasePath) + "\n", to);

        void Line(ReadOnlySpan<byte> key, string? value)
        {
            if (value is null) return;
            to.Write(key);
            to.Write(": \""u8);
            WriteQuoted(ControlCharacters.Remove(value), to);
            to.Write("\"\n"u8);
        }
    }

    /// <summary>
    /// A JSON string is a YAML string (YAML 1.2, 1.2.1 "Relation to JSON"), but for characters of two UTF-16 units: escaped as such they are none to YAML, so they
    /// stand as they are.
    /// </summary>
    private static void WriteQuoted(ReadOnlySpan<char> value, IBufferWriter<byte> to)
    {
        while (value.Length > 0)
        {
            var plain = value.IndexOfAnyInRange('\uD800', '\uDFFF') is var at && at < 0 ? value.Length : at;
            to.Write(JsonEncodedText.Encode(value[..plain], JavaScriptEncoder.UnsafeRelaxedJsonEscaping).EncodedUtf8Bytes);
            value = value[plain..];
            if (value.Length == 0) return;
            Rune.DecodeFromUtf16(value, out var character, out var length);
            Encoding.UTF8.GetBytes(character.ToString(), to);
            value = value[length..];
        }
    }

    /// <returns>The text with one kind of line ending (all that Unicode 5.8 calls a new line), none at either end, and no control character.</returns>
    private static string Unified(string text) => ControlCharacters.Remove(text.ReplaceLineEndings("\n")).Trim('\n');
}
