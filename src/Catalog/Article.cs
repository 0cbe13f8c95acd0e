using System.Runtime.CompilerServices;
using Archive.Diagnostics;
using MemoryPack;

namespace Archive.Catalog;

/// <summary>One article, linked to all that it names. What names the article is found in <see cref="CatalogLinks"/>.</summary>
public sealed record Article : ArticleDetails
{
    public Article(ArticleDetails details) : base(details) { }

    /// <summary>Never changes; the feeds' identities derive from it.</summary>
    public required string Id { get; init; }

    /// <summary>Those of the authors that are bodies, not persons.</summary>
    public IReadOnlyList<string> Organisations { get; init; } = [];

    /// <summary>Set for a third party's text.</summary>
    public Source? Source { get; init; }

    /// <summary>Set for an account of our own.</summary>
    public IReadOnlyList<Source> Sources { get; init; } = [];

    /// <summary>The rights in force: the article's, else its publisher's, else the site's.</summary>
    public Rights Rights { get; init; }

    public IReadOnlyList<Vendor> Vendors { get; init; } = [];
    public IReadOnlyList<Topic> Topics { get; init; } = [];

    /// <summary>Vendors that it names in passing.</summary>
    public IReadOnlyList<Vendor> Mentions { get; init; } = [];

    /// <summary>Old site paths that redirect here, as written.</summary>
    public IReadOnlyList<PlacedText> Aliases { get; init; } = [];

    public required ArticleText Text { get; init; }

    /// <summary>Addresses within the site and of the web that the text names, as written; they may stand in code.</summary>
    public IReadOnlyList<PlacedText> Links { get; init; } = [];

    /// <summary>Site path, such as <c>/articles/2015/citrix-joins-openstack/</c>.</summary>
    public required string Path { get; init; }

    /// <summary>Year folder of the page; also the year of the archive page that lists it.</summary>
    public required string Year { get; init; }

    /// <summary>Its place in the catalog's order, from 0. Templates may not see what other articles change.</summary>
    internal int Place { get; init; }

    /// <summary>The registry's entry for where a third party's text comes from.</summary>
    public Publisher? Publisher => Source?.Publisher;

    /// <summary>The registry's entries that an account of our own rests on, each once.</summary>
    public IEnumerable<Publisher> CitedPublishers => Sources.Count == 0 ? [] : Sources.Select(s => s.Publisher).OfType<Publisher>().Distinct();

    public Position Position => new(Text.File);

    /// <summary>When it became news to subscribers: when it was added or, where nobody noted that, its date.</summary>
    public PartialDate NewsDate => Added ?? Date;

    /// <summary>Each article is itself alone, whatever it says.</summary>
    public bool Equals(Article? other) => ReferenceEquals(this, other);

    public override int GetHashCode() => RuntimeHelpers.GetHashCode(this);

    public override string ToString() => Path;
}

/// <summary>Where an article's Markdown lies: it is read when a page shows it.</summary>
/// <param name="File">Path relative to the root, with forward slashes.</param>
/// <param name="Offset">Bytes before the text.</param>
/// <param name="Line">Line on which the text starts, from 1.</param>
/// <param name="Length">Bytes of the text.</param>
/// <param name="Hash">Hash of the whole file.</param>
/// <param name="FrontMatterHash">Hash of the front matter alone.</param>
[MemoryPackable]
public readonly partial record struct ArticleText(string File, int Offset, int Line, int Length, ulong Hash, ulong FrontMatterHash);
