namespace Archive.Bench.Corpus;

/// <summary>A vendor or topic of a corpus.</summary>
/// <param name="Kind">As the vendor's file has it; null for a topic.</param>
internal sealed record Term(string Id, string Name, string? Kind, string About);

/// <summary>The registry of a corpus: at most 200 vendors and 80 topics, no more than articles, so that each stands in one.</summary>
internal sealed class Terms
{
    private const int MostVendors = 200;
    private const int MostTopics = 80;

    private static readonly string[] Endings = ["Systems", "Networks", "Labs", "Software", "Data", "Group", "Works"];

    public Terms(ulong seed, int articles, Coinage coinage)
    {
        Vendors = Make(new Dice(seed, Purpose.Vendors), Math.Min(MostVendors, articles), coinage, [], KindOf, (dice, word) => dice.Chance(1, 3) ? $"{word} {dice.Pick(Endings)}" : word);
        Topics = Make(new Dice(seed, Purpose.Topics), Math.Min(MostTopics, articles), coinage, Vocabulary.Topics, _ => null, (dice, _) => Capital($"{dice.Pick(Vocabulary.Adjectives)} {dice.Pick(Vocabulary.Nouns)}s"));
    }

    public IReadOnlyList<Term> Vendors { get; }

    public IReadOnlyList<Term> Topics { get; }

    private static Term[] Make(Dice dice, int count, Coinage coinage, string[] first, Func<int, string?> kind, Func<Dice, string, string> invent)
    {
        var terms = new Dictionary<string, Term>(count, StringComparer.Ordinal);
        while (terms.Count < count)
        {
            var name = terms.Count < first.Length ? first[terms.Count] : invent(dice, coinage.Word(dice));
            var prose = new Prose(dice, coinage, [name]);
            terms.TryAdd(Slug.Of(name), new Term(Slug.Of(name), name, kind(terms.Count), $"{prose.Sentence()} {prose.Sentence()}"));
        }
        return [.. terms.Values];
    }

    private static string KindOf(int rank) => (rank % 10) switch { 4 => "foundation", 6 or 9 => "project", _ => "company" };

    private static string Capital(string words) => char.ToUpperInvariant(words[0]) + words[1..];
}
