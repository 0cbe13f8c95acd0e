using System.Buffers;
using System.Text;
using Archive.Catalog;
using Archive.Formats.Cards;
using Archive.Formats.Citations;
using Archive.Markdown;
using Archive.Publishing;
using Archive.Theme;
using Archive.Theme.Language;

namespace Archive.Pipelines.Views;

/// <summary>What every pipeline works from: the catalog, the theme, and the key that all its documents share.</summary>
public sealed class SiteContext
{
    /// <param name="fonts">What cards are drawn with; null draws none.</param>
    /// <param name="readText">Reads an article's Markdown as UTF-8, when a document that shows it is rendered.</param>
    /// <param name="words">What the site says in its own voice; null for the theme's words in the site's language.</param>
    public SiteContext(ArchiveCatalog catalog, ThemeFiles theme, CardFonts? fonts, Func<Article, ReadOnlyMemory<byte>> readText, Words? words = null, SitePictures? pictures = null)
    {
        Catalog = catalog;
        Pictures = pictures ?? SitePictures.None;
        Words = words ?? theme.LoadWords(catalog.Site.Language);
        Templates = theme.Templates.Speaking(Words);
        Assets = theme.Assets;
        Navigation = Navigation.Create(catalog, Words);
        DrawsCards = CardFiles.AreDrawn(catalog.Site, catalog.Articles.Count);
        CardFonts = fonts;
        Key = Navigation.AddTo(Fingerprint.FromText(ProgramVersion).Add(catalog.SiteHash).Add(catalog.Site.BaseUrl).Add(Templates.Hash).Add(Words.Hash)
            .Add([.. Assets.All.Select(a => a.SitePath)])).Add(CardFonts?.Hash ?? 0).Add(DrawsCards ? 1 : 0);
        ListEntries = new ListEntries(catalog.Articles, Templates);
        Addresses = new RecordAddresses(catalog);
        Fingerprints = new CatalogFingerprints(catalog, ListEntries, Pictures, Addresses);
        Texts = new ArticleTexts(catalog.Site, Pictures, readText);
        Wording = new Wording(Words);
        CitationText = Citations.Styles(Words);
        MoveRows = new MoveRowRenderer(catalog.Links, Templates, Wording, Addresses);
        Standings = new Standings(catalog);
        Pairs = new VendorPairs(catalog, Standings);
    }

    public ArchiveCatalog Catalog { get; }

    public CatalogLinks Links => Catalog.Links;

    public SiteSettings Site => Catalog.Site;

    /// <summary>What the feeds have published before.</summary>
    public Publications Publications { get; init; } = Publications.None;

    /// <summary>Site paths of all pages that were ever published and not taken back.</summary>
    public IReadOnlySet<string> PublishedAddresses { get; init; } = new HashSet<string>();

    /// <summary>Where the repository's editor opens with an article ready to fill in; null where no repository is named.</summary>
    public string? NewArticleAddress { get; init; }

    /// <summary>Null where nothing is kept between builds.</summary>
    public KeptFiles? Kept { get; init; }

    public Words Words { get; }

    public SitePictures Pictures { get; }

    public Templates Templates { get; }

    public Assets Assets { get; }

    public ListEntries ListEntries { get; }

    internal CatalogFingerprints Fingerprints { get; }

    public ArticleTexts Texts { get; }

    internal MoveRowRenderer MoveRows { get; }

    internal Wording Wording { get; }

    internal CitationText CitationText { get; }

    internal RecordAddresses Addresses { get; }

    internal Standings Standings { get; }

    internal VendorPairs Pairs { get; }

    public Navigation Navigation { get; }

    /// <summary>Whether articles and entries, moves and claims have a card of their own beside the one of the site.</summary>
    internal bool DrawsCards { get; }

    /// <summary>Null where no social cards are made.</summary>
    public CardFonts? CardFonts { get; }

    /// <summary>Changes with every change of the program.</summary>
    internal static string ProgramVersion { get; } = typeof(SiteContext).Module.ModuleVersionId.ToString();

    /// <summary>Hash of program, site settings and theme: every document's fingerprint starts with it.</summary>
    public Fingerprint Key { get; }

    /// <summary>A page of the site: the layout around one template of the theme.</summary>
    /// <param name="depends">Hash of everything that page and model show beyond <see cref="Key"/>.</param>
    /// <param name="view">Makes the page's view and model, only when it is rendered.</param>
    public Document Page(string sitePath, string template, Fingerprint depends, Func<(PageView Page, object Model)> view) =>
        File(Document.PageAt(sitePath), template, depends, view);

    public Document File(string path, string template, Fingerprint depends, Func<(PageView Page, object Model)> view) => new(path, depends.Add(path), to =>
    {
        var (page, model) = view();
        WriteBelowBasePath(to, html => Write(html, template, page, model));
    });

    /// <summary>HTML whose addresses within the site begin where the site does.</summary>
    public void WriteBelowBasePath(IBufferWriter<byte> to, Action<IBufferWriter<byte>> write)
    {
        if (Site.BasePath.Length == 0)
        {
            write(to);
            return;
        }
        var html = new ArrayBufferWriter<byte>();
        write(html);
        BasePath.Write(html.WrittenSpan, Site.BasePath, to);
    }

    /// <summary>Markdown of the registry or of a static page as markup.</summary>
    /// <param name="takenIds">What the page gives to something else than a heading of the text.</param>
    public Markup Markdown(string markdown, params string[] takenIds) => new(to => SafeMarkdown.Render(markdown, MarkdownOptions.ForPage with { TakenIds = takenIds }, to));

    /// <summary>With what a shared link shows: the article's first picture, else the page's card or the site's.</summary>
    private PageView WithImage(PageView page)
    {
        if (page.About is Article article && Pictures.Leading(article) is { } picture)
            return page with { Image = picture.SitePath, ImageWidth = picture.Width, ImageHeight = picture.Height };
        return CardFonts is null ? page : page with { Image = CardFiles.PathOf(this, page.About) };
    }

    private void Write(IBufferWriter<byte> to, string template, PageView page, object model)
    {
        page = WithImage(page with { Place = Navigation.Holds(page.Path) ? page.Path : page.Section });
        var content = new Markup(inner => Templates.Render(template, inner, ("site", Site), ("page", page), ("model", model), ("assets", Assets.Paths), ("navigation", Navigation)));
        Templates.Render(
            "layout",
            to,
            ("site", Site),
            ("page", page),
            ("content", content),
            ("assets", Assets.Paths),
            ("navigation", Navigation),
            ("metadata", Metadata.Render(this, page)),
            ("policy", ContentPolicy.ForPage));
    }
}
