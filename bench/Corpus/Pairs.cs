namespace Archive.Bench.Corpus;

/// <summary>Two vendors that have to do with each other, and the two actions by which that begins and ends.</summary>
internal sealed record Pair(Term Actor, Term Target, string Opens, string Closes);

/// <summary>
/// A fixed number of pairs, each two vendors only once, visited in turn: whoever visits one for the first time opens its relation,
/// the second closes it, the third opens it again. So no relation is closed that was not opened, however large the corpus.
/// </summary>
internal sealed class Pairs
{
    private const int Most = 251;

    private static readonly (string, string)[] BetweenCompanies = [("partners-with", "parts-from"), ("sues", "settles-with"), ("buys-into", "sells-out-of")];

    private readonly List<Pair> _pairs = [];

    public Pairs(ulong seed, IReadOnlyList<Term> vendors)
    {
        var dice = new Dice(seed, Purpose.Pairs);
        var ranks = new Ranks(vendors.Count);
        var taken = new HashSet<(int, int)>();
        for (var tries = 0; _pairs.Count < Most && tries < 40 * Most; tries++)
        {
            var (actor, target) = (ranks.Draw(dice), ranks.Draw(dice));
            if (actor == target || !taken.Add((Math.Min(actor, target), Math.Max(actor, target)))) continue;
            var (opens, closes) = vendors[target].Kind switch
            {
                "foundation" => ("joins", "leaves"),
                "project" => ("backs", "drops"),
                _ => dice.Pick(BetweenCompanies),
            };
            _pairs.Add(new Pair(vendors[actor], vendors[target], opens, closes));
        }
    }

    /// <returns>Null where there are no two vendors.</returns>
    public (Pair Pair, string Action)? Visit(int number)
    {
        if (_pairs.Count == 0) return null;
        var pair = _pairs[number % _pairs.Count];
        return (pair, number / _pairs.Count % 2 == 0 ? pair.Opens : pair.Closes);
    }
}
