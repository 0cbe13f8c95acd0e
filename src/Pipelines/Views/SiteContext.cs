using System.Buffers;
using Archive.Catalog;
using Archive.Formats.Cards;
using Archive.Markdown;
using Archive.Pipelines.Feeds;
using Archive.Publishing;
using Archive.Theme;

namespace Archive.Pipelines.Views;

/// <summary>What every pipeline works from: the catalog, the theme, and the key that all its documents share.</summary>
public sealed class SiteContext
{
    public SiteContext(ArchiveCatalog catalog, string root, ThemeFiles theme)
    {
        Catalog = catalog;
        Root = root;
        Templates = theme.Templates;
        Assets = theme.Assets;
        Key = Fingerprint.FromText(ProgramVersion).Add(catalog.SiteHash).Add(catalog.Site.BaseUrl).Add(Templates.Hash);
        foreach (var asset in Assets.All) Key = Key.Add(asset.SitePath);
        Navigation = Navigation.Create(catalog);
        Key = Navigation.AddTo(Key);
        if (catalog.Site.Cards) CardFonts = SocialCards.Fonts(theme);
        Key = Key.Add(CardFonts?.Hash ?? 0);
        ListEntries = new ListEntryRenderer(this);
        Texts = new ArticleTexts(this);
        MoveRows = new MoveRowRenderer(Templates);
        Feeds = FeedLinks.ForChannel(this, Channel.ForSite(this));
    }

    public ArchiveCatalog Catalog { get; }

    public SiteSettings Site => Catalog.Site;

    /// <summary>Folder that holds <c>input/</c>: bodies are read from it when they are rendered.</summary>
    public string Root { get; }

    /// <summary>Folder for what is costly to work out again; null keeps nothing. What is published never depends on it.</summary>
    public string? Kept { get; init; }

    public Templates Templates { get; }

    public Assets Assets { get; }

    public ListEntryRenderer ListEntries { get; }

    public ArticleTexts Texts { get; }

    internal MoveRowRenderer MoveRows { get; }

    public Navigation Navigation { get; }

    /// <summary>The feeds of everything new.</summary>
    public IReadOnlyList<Alternate> Feeds { get; }

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
        Write(to, template, page, model);
    });

    /// <summary>The layout around one template of the theme.</summary>
    public void Write(IBufferWriter<byte> to, string template, PageView page, object model)
    {
        page = page with { Place = Navigation.Holds(page.Path) ? page.Path : page.Section, Image = SocialCards.PathOf(this, page.About) };
        var content = new Markup(inner => Templates.Render(template, inner, ("site", Site), ("page", page), ("model", model), ("assets", Assets.Paths), ("navigation", Navigation)));
        Templates.Render("layout", to, ("site", Site), ("page", page), ("content", content), ("assets", Assets.Paths), ("navigation", Navigation), ("metadata", Metadata.Render(this, page)));
    }

    /// <summary>Markdown of the registry or of a standing page as markup.</summary>
    public Markup Markdown(string markdown) => new(to => SafeMarkdown.Render(markdown, MarkdownForm.Page, to));
}
