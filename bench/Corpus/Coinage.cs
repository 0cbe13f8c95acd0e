using System.Text;

namespace Archive.Bench.Corpus;

/// <summary>Made-up words for companies and products, so that a corpus names nobody.</summary>
internal sealed class Coinage
{
    private const int Size = 2000;

    private static readonly string[] Onsets = "b br c ch d dr f fl g gl gr h j k l m n p pr qu r s st t tr v w z".Split(' ');
    private static readonly string[] Cores = "a e i o u ai ea io ou".Split(' ');
    private static readonly string[] Codas = ["", "", "l", "m", "n", "r", "s", "t", "nd", "rn", "x"];

    private readonly string[] _words;

    public Coinage(ulong seed)
    {
        var dice = new Dice(seed, Purpose.Words);
        var words = new HashSet<string>(Size, StringComparer.Ordinal);
        var word = new StringBuilder();
        while (words.Count < Size)
        {
            word.Clear();
            for (var syllables = dice.Between(2, 3); syllables > 0; syllables--) word.Append(dice.Pick(Onsets)).Append(dice.Pick(Cores)).Append(dice.Pick(Codas));
            word[0] = char.ToUpperInvariant(word[0]);
            words.Add(word.ToString());
        }
        _words = [.. words];
    }

    public string Word(Dice dice) => dice.Pick(_words);
}
