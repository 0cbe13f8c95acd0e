namespace Archive.Markdown;

/// <summary>Where a text is shown: a page carries ids and anchors, a feed absolute addresses and neither.</summary>
public sealed record MarkdownOptions
{
    public static readonly MarkdownOptions ForPage = new();

    /// <param name="path">Site path of the text's page.</param>
    /// <param name="findPicture">The picture of the site at an address that a text names; null where there is none.</param>
    public static MarkdownOptions ForArticle(string path, Func<string, Picture?> findPicture) => new() { Path = path, FindPicture = findPicture };

    /// <param name="baseUrl">Put before addresses within the site.</param>
    /// <param name="path">Site path of the text's page: relative addresses start from it.</param>
    public static MarkdownOptions ForFeed(string baseUrl, string path, Func<string, Picture?>? findPicture = null) => new()
    {
        IsFeed = true,
        BaseUrl = baseUrl,
        Path = path,
        FindPicture = findPicture ?? (_ => null),
    };

    /// <summary>Words that moves and claims quote, with the id that each gets on the page.</summary>
    public IReadOnlyList<QuoteMark> Quotes { get; init; } = [];

    /// <summary>Ids that the page gives to something else than a heading.</summary>
    public IReadOnlyCollection<string> TakenIds { get; init; } = [];

    internal Func<string, Picture?> FindPicture { get; private init; } = _ => null;

    internal bool IsFeed { get; private init; }

    private string BaseUrl { get; init; } = "";

    private string Path { get; init; } = "/";

    /// <summary>An address that is safe, as the place needs it.</summary>
    internal string Resolve(string address)
    {
        if (!IsFeed) return address;
        if (address.StartsWith('/')) return BaseUrl + address;
        return LinkScan.IsLocal(address) && Uri.TryCreate(new Uri(BaseUrl + Path), address, out var whole) ? whole.AbsoluteUri : address;
    }
}
