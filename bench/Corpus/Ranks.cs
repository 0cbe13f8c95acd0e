namespace Archive.Bench.Corpus;

/// <summary>Draws ranks as words and names are used (Zipf): the second half as often as the first, the third a third as often.</summary>
internal sealed class Ranks
{
    private readonly int[] _cumulative;

    public Ranks(int count)
    {
        _cumulative = new int[count];
        var sum = 0;
        for (var rank = 0; rank < count; rank++) _cumulative[rank] = sum += 1_000_000 / (rank + 1);
    }

    public int Draw(Dice dice)
    {
        var at = Array.BinarySearch(_cumulative, dice.Below(_cumulative[^1]) + 1);
        return at < 0 ? ~at : at;
    }

    /// <returns>Up to <paramref name="most"/> different ranks in the order drawn, <paramref name="first"/> before them.</returns>
    public List<int> Several(Dice dice, int most, int? first)
    {
        var drawn = new List<int>(most);
        if (first is { } given) drawn.Add(given);
        var wanted = Math.Min(dice.Between(1, most), _cumulative.Length);
        for (var tries = 0; drawn.Count < wanted && tries < 40; tries++)
        {
            var rank = Draw(dice);
            if (!drawn.Contains(rank)) drawn.Add(rank);
        }
        return drawn;
    }
}
