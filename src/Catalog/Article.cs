using Archive.Diagnostics;

namespace Archive.Catalog;

/// <summary>One article, linked to everything that it names.</summary>
public abstract class Article
{
    /// <summary>Never changes; the feeds' identities derive from it.</summary>
    public required string Id { get; init; }

    public string Title => Recently.Of == this ? Recently.Details.Title : ReadTitle();
    public string? Summary => Details.Summary;

    /// <summary>Where it stands in the archive: the day of publication or, for an account of our own, of the event.</summary>
    public required PartialDate Date { get; init; }

    public PartialDate? Updated { get; init; }

    /// <summary>When this archive took it in.</summary>
    public PartialDate? Added { get; init; }

    public IReadOnlyList<string> Authors => Details.Authors;

    /// <summary>Set for a third party's text.</summary>
    public Source? Source => Details.Source;

    /// <summary>Set for an account of our own.</summary>
    public IReadOnlyList<Source> Sources => Details.Sources;

    /// <summary>The registry's entry for where a third party's text comes from.</summary>
    public Publisher? Publisher { get; init; }

    /// <summary>The registry's entries that an account of our own rests on, each once.</summary>
    public IReadOnlyList<Publisher> CitedPublishers { get; init; } = [];

    /// <summary>The rights in force: the article's, else its publisher's, else the site's.</summary>
    public Rights Rights { get; init; }

    public IReadOnlyList<Vendor> Vendors { get; init; } = [];
    public IReadOnlyList<Topic> Topics { get; init; } = [];
    public IReadOnlyList<Vendor> Mentions { get; init; } = [];

    /// <summary>Old site paths that redirect here.</summary>
    public IReadOnlyList<string> Aliases { get; init; } = [];

    public bool Draft { get; init; }

    /// <summary>The moves that this article reports, in the order written; another article may report the same move.</summary>
    public IReadOnlyList<Move> Moves { get; internal set; } = [];

    public IReadOnlyList<Claim> Claims { get; internal set; } = [];

    public required ArticleText Text { get; init; }

    /// <summary>Addresses within the site that the body names.</summary>
    public IReadOnlyList<BodyLink> Links { get; init; } = [];

    /// <summary>Site path, such as <c>/articles/2015/citrix-joins-openstack/</c>.</summary>
    public required string Path { get; init; }

    /// <summary>Year folder of the page; also the year of the archive page that lists it.</summary>
    public required string Year { get; init; }

    /// <summary>Its place in the catalog's total order, from 0.</summary>
    internal int Place { get; set; }

    /// <summary>
    /// When it became news to subscribers, in ticks of UTC: with the day of adding or, where nobody noted it, with its date. Kept, since each
    /// feed asks it of all that it chooses among.
    /// </summary>
    internal long NewsTicks { get; init; }

    /// <summary>Hash of all that a list entry shows of this article: lists depend on this alone.</summary>
    public ulong ListEntryHash { get; internal set; }

    /// <summary>Hash of all that its front matter says: whoever shows nothing of the text depends on this, <see cref="ListEntryHash"/> and the registry.</summary>
    public ulong FrontMatterHash { get; internal init; }

    /// <summary>Hash of the file and of all registry entries that it names: its own page depends on this and on its neighbours.</summary>
    public ulong Hash { get; internal set; }

    public Position Position => new(Text.File);

    /// <summary>Asked for only where something shows them.</summary>
    protected abstract ArticleDetails ReadDetails();

    /// <summary>The title alone, for whoever shows no more of an article.</summary>
    protected abstract string ReadTitle();

    private const int Recent = 16;

    [ThreadStatic]
    private static (Article? Of, ArticleDetails Details)[]? t_recent;

    private ref (Article? Of, ArticleDetails Details) Recently => ref (t_recent ??= new (Article?, ArticleDetails)[Recent])[Place % Recent];

    // A page asks for those of its own article again and again, of its neighbours for titles alone: kept for all, they would be half of a catalog.
    private ArticleDetails Details
    {
        get
        {
            ref var recently = ref Recently;
            if (recently.Of != this) recently = (this, ReadDetails());
            return recently.Details;
        }
    }

    public override string ToString() => Path;
}

/// <summary>What readers see of an article and nothing is found, sorted or linked by.</summary>
public sealed record ArticleDetails(string Title, string? Summary, IReadOnlyList<string> Authors, Source? Source, IReadOnlyList<Source> Sources);

/// <summary>Where an article's Markdown lies. The text itself need not be kept: it is read when a page is rendered.</summary>
/// <param name="File">Path relative to the root, with forward slashes.</param>
/// <param name="Offset">Bytes before the body.</param>
/// <param name="Line">Line on which the body starts, from 1.</param>
/// <param name="Length">Bytes of the body.</param>
/// <param name="Hash">Hash of the whole file.</param>
public readonly record struct ArticleText(string File, int Offset, int Line, int Length, ulong Hash)
{
    /// <summary>The whole file, where there was room to keep it since it was read; else empty.</summary>
    internal ReadOnlyMemory<byte> FileBytes { get; init; }
}
