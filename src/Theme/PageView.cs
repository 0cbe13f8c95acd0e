namespace Archive.Theme;

/// <summary>What the layout knows of the page that it frames.</summary>
public sealed record PageView
{
    public required string Title { get; init; }

    /// <summary>What a browser's tab and history say in place of the title, where other pages may have the same one.</summary>
    public string? TabTitle { get; init; }

    /// <summary>One sentence for search engines and shared links.</summary>
    public string? Description { get; init; }

    /// <summary>Site path of the page; <c>/404.html</c> has no address of its own.</summary>
    public required string Path { get; init; }

    /// <summary>Section of the site that the page belongs to: marks the entry of the navigation.</summary>
    public string Section { get; init; } = "";

    /// <summary>Where the page stands among the ways in of masthead and foot: its path where it is one of them, else its section.</summary>
    public string Place { get; init; } = "";

    public IReadOnlyList<Link> Crumbs { get; init; } = [];

    /// <summary>Feeds of the page, its own first.</summary>
    public IReadOnlyList<Alternate> Feeds { get; init; } = [];

    /// <summary>The same content in other forms: Markdown, BibTeX, RIS.</summary>
    public IReadOnlyList<Alternate> Alternates { get; init; } = [];

    /// <summary>The entry of the catalog that the page is about, for its metadata and not for templates; null for lists of all.</summary>
    internal object? About { get; init; }

    /// <summary>Open Graph type.</summary>
    public string Type { get; init; } = "website";

    /// <summary>Site path of the social card, where there is one.</summary>
    public string? Image { get; init; }

    /// <summary>Of that picture, in pixels.</summary>
    public int ImageWidth { get; init; } = 1200;

    public int ImageHeight { get; init; } = 630;

    public bool NoIndex { get; init; }

    public string? Previous { get; init; }
    public string? Next { get; init; }
}

public sealed record Link(string Text, string Path);

public sealed record Alternate(string Title, string MediaType, string Path);

/// <summary>One page of a list that is cut into pages.</summary>
/// <param name="Pages">Site path of every page, in order.</param>
public sealed record PagerView(int Number, IReadOnlyList<string> Pages)
{
    /// <summary>Where each year begins, in lists of many pages; else empty.</summary>
    public IReadOnlyList<Link> Years { get; init; } = [];

    /// <summary>Whether the list runs back in time: of any other, who reads on comes to nothing older.</summary>
    public bool NewestFirst { get; init; }

    public int Count => Pages.Count;
    public string First => Pages[0];
    public string? Previous => Number > 1 ? Pages[Number - 2] : null;
    public string? Next => Number < Pages.Count ? Pages[Number] : null;
}
