namespace Archive.Catalog;

/// <summary>
/// The way back from an entry to all that names it, and across to what it belongs with. Entries themselves hold only what they name,
/// so that each can be made once and never changes.
/// </summary>
public sealed class CatalogLinks
{
    public required IReadOnlyDictionary<Vendor, VendorLinks> Vendors { private get; init; }
    public required IReadOnlyDictionary<Topic, TopicLinks> Topics { private get; init; }
    public required IReadOnlyDictionary<Publisher, PublisherLinks> Publishers { private get; init; }

    /// <summary>Of the articles that have a record or lie on a trail.</summary>
    public required IReadOnlyDictionary<Article, ArticleLinks> Articles { private get; init; }

    /// <summary>Of the moves that hang together with others.</summary>
    public required IReadOnlyDictionary<Move, MoveLinks> Moves { private get; init; }

    public IReadOnlyDictionary<Person, PersonLinks> People { private get; init; } = new Dictionary<Person, PersonLinks>();

    public VendorLinks this[Vendor vendor] => Vendors[vendor];

    public TopicLinks this[Topic topic] => Topics[topic];

    public PublisherLinks this[Publisher publisher] => Publishers[publisher];

    public PersonLinks this[Person person] => People[person];

    public ArticleLinks this[Article article] => Articles.GetValueOrDefault(article, ArticleLinks.None);

    public MoveLinks this[Move move] => Moves.GetValueOrDefault(move, MoveLinks.None);

    /// <summary>The report by which tables know a move.</summary>
    public Move FirstReportOf(Move move) => this[move].SameAs ?? move;

    /// <summary>Further reports whose dates cannot be squared with the first one's.</summary>
    public IEnumerable<Move> DisagreeingReportsOf(Move move) => this[move].AlsoReported.Where(r => r.Date.Excludes(move.Date));
}

/// <summary>What names a vendor, and the vendors that it belongs with.</summary>
public sealed record VendorLinks
{
    /// <summary>Articles that are about it, newest first.</summary>
    public required IReadOnlyList<Article> Articles { get; init; }

    /// <summary>Articles that only name it in passing, newest first.</summary>
    public required IReadOnlyList<Article> Mentions { get; init; }

    /// <summary>Moves by it and done to it, oldest first, each once however many articles report it.</summary>
    public required IReadOnlyList<Move> Moves { get; init; }

    /// <summary>Claims about it, oldest first.</summary>
    public required IReadOnlyList<Claim> Claims { get; init; }

    public Vendor? PartOf { get; init; }
    public IReadOnlyList<Vendor> Parts { get; init; } = [];
    public IReadOnlyList<Vendor> SucceededBy { get; init; } = [];
    public IReadOnlyList<Vendor> Predecessors { get; init; } = [];
}

/// <summary>What names a topic, and where it stands among the others.</summary>
public sealed record TopicLinks
{
    /// <summary>Articles on this very topic, newest first; those of narrower topics are not added.</summary>
    public required IReadOnlyList<Article> OwnArticles { get; init; }

    /// <summary>Articles on this topic or on a narrower one, each once, newest first.</summary>
    public IReadOnlyList<Article> Articles { get; init; } = [];

    public Topic? Broader { get; init; }
    public IReadOnlyList<Topic> Narrower { get; init; } = [];
}

/// <summary>What comes from a publisher.</summary>
/// <param name="Articles">Articles whose text is this publisher's, newest first.</param>
/// <param name="CitedBy">Articles of our own that rest on a page of this publisher, newest first.</param>
public sealed record PublisherLinks(IReadOnlyList<Article> Articles, IReadOnlyList<Article> CitedBy);

/// <summary>What somebody said, what was done with them, and for whom they spoke.</summary>
/// <param name="Claims">Oldest first.</param>
/// <param name="Moves">Oldest first, each once.</param>
/// <param name="Roles">In the order written.</param>
public sealed record PersonLinks(IReadOnlyList<Claim> Claims, IReadOnlyList<Move> Moves, IReadOnlyList<Role> Roles);

/// <summary>What an article puts on the record, in the order written.</summary>
/// <param name="Moves">Another article may report the same move.</param>
public sealed record ArticleLinks(IReadOnlyList<Move> Moves, IReadOnlyList<Claim> Claims)
{
    /// <summary>The trails that lead through it, by title.</summary>
    public IReadOnlyList<Trail> Trails { get; init; } = [];

    public static readonly ArticleLinks None = new([], []);
}

/// <summary>How a move hangs together with others.</summary>
public sealed record MoveLinks
{
    public static readonly MoveLinks None = new();

    /// <summary>The first report of the same move, where this one is a further report.</summary>
    public Move? SameAs { get; init; }

    /// <summary>Further reports of this move, in their order.</summary>
    public IReadOnlyList<Move> AlsoReported { get; init; } = [];

    /// <summary>The move that this one answers.</summary>
    public Move? Answers { get; init; }

    public IReadOnlyList<Move> AnsweredBy { get; init; } = [];

    public Deal? Deal { get; init; }

    /// <summary>The part that changes hands, in per cent: the move's own word, else that of its deal for whoever buys. Null where it is all.</summary>
    public decimal? ShareOf(Move move) => move.Share ?? Deal?.Terms[move].Share;
}
