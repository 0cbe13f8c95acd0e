namespace Archive.Catalog;

/// <summary>What an article's front matter says of the article itself: all that names no other entry of the archive.</summary>
public record ArticleDetails
{
    public string Title { get; init; } = "";
    public string? Summary { get; init; }

    /// <summary>Where it stands in the archive: the day of publication or, for an account of our own, of the event.</summary>
    public PartialDate Date { get; init; }

    public PartialDate? Updated { get; init; }

    /// <summary>When this archive took it in.</summary>
    public PartialDate? Added { get; init; }

    public IReadOnlyList<string> Authors { get; init; } = [];

    /// <summary>What it does not know, though a reader may ask.</summary>
    public IReadOnlyList<Gap> Gaps { get; init; } = [];

    /// <summary>BCP 47 tag, where it is not the site's.</summary>
    public string? Language { get; init; }

    public bool Draft { get; init; }
}
