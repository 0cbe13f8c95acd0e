using System.Text;

namespace Archive.Bench.Corpus;

/// <summary>Writes the articles of a corpus, each from its number alone.</summary>
internal sealed class Articles
{
    private static readonly string[] Papers = ["Journal", "Weekly", "Observer", "Review: Systems", "Courier"];

    private readonly ulong _seed;
    private readonly Terms _terms;
    private readonly Coinage _coinage;
    private readonly Headlines _headlines;
    private readonly Record? _record;
    private readonly Ranks _vendors;
    private readonly Ranks _topics;

    public Articles(ulong seed, int count, bool record)
    {
        _seed = seed;
        _coinage = new Coinage(seed);
        _terms = new Terms(seed, count, _coinage);
        _headlines = new Headlines(seed, count, _terms, _coinage);
        _record = record ? new Record(seed, count, _terms, _headlines, _coinage) : null;
        _vendors = new Ranks(_terms.Vendors.Count);
        _topics = new Ranks(_terms.Topics.Count);
    }

    public Terms Terms => _terms;

    /// <param name="to">Receives the file's text.</param>
    /// <returns>The file's path below <c>input/</c>.</returns>
    public string Write(int number, StringBuilder to)
    {
        var article = _headlines.Of(number);
        var dice = new Dice(_seed, Purpose.Terms, number);
        // The first articles name one vendor and one topic each, so that none of the registry stands alone.
        var vendors = _vendors.Several(dice, 4, number < _terms.Vendors.Count ? number : null).ConvertAll(i => _terms.Vendors[i]);
        var topics = _topics.Several(dice, 3, number < _terms.Topics.Count ? number : null).ConvertAll(i => _terms.Topics[i]);
        dice = new Dice(_seed, Purpose.Body, number);
        var prose = new Prose(dice, _coinage, vendors.ConvertAll(v => v.Name));
        to.Append($"---\nid: {article.Slug}\ntitle: {YamlText.Quote(article.Title)}\nsummary: {YamlText.Quote(prose.Sentence())}\ndate: {article.Date}\n");
        Source(number, to);
        to.Append($"vendors: {YamlText.List(vendors.Select(v => v.Id))}\ntopics: {YamlText.List(topics.Select(t => t.Id))}\n");
        var sentences = _record?.Write(article, vendors, to) ?? [];
        to.Append("---\n\n");
        Body.Write(dice, prose, [.. Links(dice, prose, number), .. sentences], to);
        to.Length--;
        return article.File;
    }

    private void Source(int number, StringBuilder to)
    {
        var dice = new Dice(_seed, Purpose.Source, number);
        if (dice.Chance(1, 2)) to.Append($"authors: [{YamlText.Quote(dice.Pick(Vocabulary.People))}]\n");
        var place = dice.Pick(Vocabulary.Nouns);
        to.Append($"source:\n  name: {YamlText.Quote($"{char.ToUpperInvariant(place[0])}{place[1..]} {dice.Pick(Papers)}")}\n  url: https://{place}.example/{dice.Pick(Vocabulary.Nouns)}/{dice.Below(1_000_000)}\n");
    }

    /// <summary>Half of the articles link to one or two older ones.</summary>
    private IEnumerable<string> Links(Dice dice, Prose prose, int number)
    {
        if (number == 0 || dice.Chance(1, 2)) yield break;
        for (var left = dice.Between(1, 2); left > 0; left--)
            yield return $"It {prose.Verb} [{prose.Phrase()}]({_headlines.Of(dice.Below(number)).Path}) of an earlier year.";
    }
}
