using System.Text;

namespace Archive.Bench.Corpus;

/// <summary>The moves and claims of an article: what its front matter says, and the sentences in the body that it quotes.</summary>
internal sealed class Record(ulong seed, int articles, Terms terms, Headlines headlines, Coinage coinage)
{
    private readonly Pairs _pairs = new(seed, terms.Vendors);

    /// <returns>Sentences that must stand in the body.</returns>
    public IReadOnlyList<string> Write(Headline article, IReadOnlyList<Term> vendors, StringBuilder to)
    {
        var dice = new Dice(seed, Purpose.Record, article.Number);
        var quotes = new List<string>();
        to.Append("moves:\n");
        if (_pairs.Visit(article.Number) is { } visit) quotes.Add(Pair(article, visit.Pair, visit.Action, dice, to));
        if (quotes.Count == 0 || dice.Chance(1, 2)) quotes.Add(Launch(article, vendors[0], coinage.Word(dice), to));
        // Every fiftieth article tells again what the one before it told.
        if (article.Number % 50 == 49 && _pairs.Visit(article.Number - 1) is { } told) quotes.Add(Report(article, headlines.Of(article.Number - 1), told.Pair, told.Action, to));
        if (dice.Chance(1, 3)) quotes.Add(Claim(article, vendors[0], dice, to));
        return quotes;
    }

    private string Pair(Headline article, Pair pair, string action, Dice dice, StringBuilder to)
    {
        var quote = $"{pair.Actor.Name} {ActionsFile.Label(action)} {pair.Target.Name}, as both said on the record";
        Move($"{article.Slug}-a", pair.Actor, action, pair.Target.Id, article.Day, quote, to);
        var earlier = article.Number - dice.Between(1, 60);
        if (earlier >= 0 && dice.Chance(1, 5)) to.Append($"    answers: {headlines.Of(earlier).Slug}-a\n");
        return quote + ".";
    }

    private static string Launch(Headline article, Term actor, string product, StringBuilder to)
    {
        var quote = $"{actor.Name} launches {product} for everybody who asked";
        Move($"{article.Slug}-b", actor, "launches", YamlText.Quote($"product:{product}"), article.Day, quote, to);
        return quote + ".";
    }

    private static string Report(Headline article, Headline first, Pair pair, string action, StringBuilder to)
    {
        var quote = $"The news that {pair.Actor.Name} {ActionsFile.Label(action)} {pair.Target.Name} is older than this page";
        Move($"{article.Slug}-c", pair.Actor, action, pair.Target.Id, first.Day, quote, to);
        to.Append($"    same-as: {first.Slug}-a\n");
        return quote + ".";
    }

    private static void Move(string id, Term actor, string action, string target, DateOnly day, string quote, StringBuilder to) =>
        to.Append($"  - id: {id}\n    actor: {actor.Id}\n    action: {action}\n    target: {target}\n    date: {day:yyyy-MM-dd}\n    quote: {YamlText.Quote(quote)}\n");

    private string Claim(Headline article, Term about, Dice dice, StringBuilder to)
    {
        var prose = new Prose(dice, coinage, [about.Name]);
        var quote = $"{about.Name} will be rid of {prose.Phrase()} within {dice.Between(2, 9)} years";
        to.Append("claims:\n");
        to.Append($"  - id: {article.Slug}-claim\n    kind: prediction\n    speaker: {YamlText.Quote(dice.Pick(Vocabulary.People))}\n    made-on: {article.Day:yyyy-MM-dd}\n");
        to.Append($"    about: [{about.Id}]\n    text: {YamlText.Quote(quote + ".")}\n    quote: {YamlText.Quote(quote)}\n    horizon: {article.Day.Year + 3:0000}\n");
        Review(article, prose, dice, to);
        return quote + ".";
    }

    /// <summary>A verdict rests on an article of a year or so later; of the newest claims there is none yet.</summary>
    private void Review(Headline article, Prose prose, Dice dice, StringBuilder to)
    {
        var later = article.Number + headlines.ArticlesOfAYear + dice.Below(20);
        if (later >= articles) return;
        var evidence = headlines.Of(later);
        if (evidence.Day.DayNumber - article.Day.DayNumber < 3) return;
        to.Append($"    reviews:\n      - date: {evidence.Day.AddDays(30):yyyy-MM-dd}\n        outcome: {dice.Pick(["borne-out", "mixed", "refuted"])}\n");
        to.Append($"        why: {YamlText.Quote(prose.Sentence())}\n        evidence:\n          - article: {evidence.Slug}\n");
    }
}
