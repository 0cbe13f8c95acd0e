namespace Archive.Catalog;

/// <summary>Two names between which something stands, in an order of their own.</summary>
internal readonly record struct NamePair
{
    public NamePair(string one, string other) => (Low, High) = string.CompareOrdinal(one, other) < 0 ? (one, other) : (other, one);

    public string Low { get; }
    public string High { get; }
}

/// <summary>
/// By which names a relation can be meant: its two sides, and the product, unit or joint venture that it is about. Of what is owned the other side is no party: only
/// what passes counts.
/// </summary>
internal sealed class RelationNames(Func<Vendor, Vendor?> wholeOf)
{
    /// <summary>All pairs by which somebody may close what the move opens.</summary>
    public IEnumerable<NamePair> PairsOf(Move opening)
    {
        var names = Subjects(opening).Concat(WordsOf(opening)).Concat(Wholes(opening)).Distinct().ToList();
        var actor = Name(opening.Actor);
        return names.Where(n => n != actor).Select(n => new NamePair(actor, n))
            .Concat(Sides(opening).SelectMany(s => names.Where(n => n != s && n != actor).Select(n => new NamePair(s, n)))).Distinct();
    }

    public static NamePair PairOf(Vendor one, Vendor other) => new(Name(one), Name(other));

    /// <summary>The pairs that a closing names itself.</summary>
    public static IEnumerable<NamePair> DirectPairsOf(Move closing) => Subjects(closing).Select(n => new NamePair(Name(closing.Actor), n)).Distinct();

    public IEnumerable<NamePair> PairsWithWholeOf(Move closing) => Wholes(closing).Where(w => w != Name(closing.Actor)).Select(n => new NamePair(Name(closing.Actor), n));

    /// <summary>False where each is about a product or unit of its own.</summary>
    public static bool CanBeOne(Move closing, Move opening) => ProductOf(closing) is not { } closed || ProductOf(opening) is not { } opened || closed == opened;

    private static Vendor? ProductOf(Move move) => move.ObjectEntry ?? (move.Target is { Vendor: { Kind: VendorKind.Product } product } ? product : null);

    /// <summary>What a move names in the registry or by a product's name.</summary>
    private static IEnumerable<string> Subjects(Move move)
    {
        foreach (var party in Named(move).Distinct())
        {
            yield return Name(party);
            // A product may be an entry here and words there.
            if (party.Vendor is { Kind: VendorKind.Product or VendorKind.Project } product) yield return InWords(product.Name);
        }
    }

    private static IEnumerable<Party> Named(Move move)
    {
        yield return move.Subject!.Value;
        if (move.Action.Class == MoveClass.Ownership) yield break;
        if (move.Target is { } target) yield return target;
        if (move.ObjectEntry is { } entry) yield return new Party(entry, entry.Name);
    }

    private static IEnumerable<string> WordsOf(Move move) => move is { Object: { } words, ObjectEntry: null } ? [InWords(words)] : [];

    private IEnumerable<string> Wholes(Move move) =>
        move.Action.Class == MoveClass.Ownership ? [] : Named(move).Select(p => p.Vendor is { Kind: VendorKind.Product } product ? wholeOf(product) : null).OfType<Vendor>().Select(Name);

    /// <summary>Who may act beside the actor: the other side, or whom a product belongs to.</summary>
    private IEnumerable<string> Sides(Move move)
    {
        if (move.Action is { Class: MoveClass.Ownership, IsPending: false }) return [];
        return (move.Target?.Vendor is { } other && other != move.Actor ? [Name(other)] : Array.Empty<string>()).Concat(Wholes(move)).Distinct();
    }

    private static string Name(Party party) => party.Vendor is { } vendor ? Name(vendor) : party.Person is { } person ? $"person:{person.Id}" : InWords(party.Name);

    private static string Name(Vendor vendor) => vendor.Id;

    // No id has a space or a capital.
    private static string InWords(string name) => $": {name.ToLowerInvariant()}";
}
