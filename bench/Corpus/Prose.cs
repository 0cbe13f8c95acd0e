namespace Archive.Bench.Corpus;

/// <summary>Sentences that read like an article's and mean nothing.</summary>
/// <param name="names">Whom the text is about.</param>
internal sealed class Prose(Dice dice, Coinage coinage, IReadOnlyList<string> names)
{
    public string Noun => dice.Pick(Vocabulary.Nouns);

    public string Verb => dice.Pick(Vocabulary.Verbs);

    public string Adjective => dice.Pick(Vocabulary.Adjectives);

    public string Name => dice.Pick(names);

    private string Person => dice.Pick(Vocabulary.People);

    private string Time => dice.Pick(Vocabulary.Times);

    private string Thing => dice.Chance(1, 2) ? $"the {Adjective} {Noun}" : $"the {Noun}";

    private string Opening => dice.Pick(Vocabulary.Openings);

    public string Sentence() => dice.Below(9) switch
    {
        0 => $"{Name} {Verb} {Thing} {Time}, and {Thing} {Verb} {Thing}.",
        1 => $"{Opening} {Thing} of {Name} {Verb} {Thing}, but nobody {Verb} {Thing} {Time}.",
        2 => $"{Opening}, {Person} {Verb} {Thing} and {Verb} the {Noun} in {dice.Pick(Vocabulary.Places)}.",
        3 => $"What {Name} {Verb} was not {Thing} but {Thing}, which {Person} {Verb} {Time}.",
        4 => $"No {Noun} {Verb} a {Noun} like this one: {Thing} costs {dice.Between(2, 900)} million and holds {dice.Between(3, 99)} per cent of the {Noun}.",
        5 => $"The {Noun}, the {Noun} and the {Noun} {Verb} {Thing} {Time}.",
        6 => $"{coinage.Word(dice)}, {Name}’s {Adjective} {Noun}, {Verb} {Thing} because {Thing} {Verb} it.",
        7 => $"“We {Verb} {Thing},” said {Person}, who {Verb} the {Noun} {Time}.",
        _ => $"{Opening} it {Verb} {Thing} {Time}; {Thing} only {Verb} {Thing}.",
    };

    /// <summary>A sentence with Markdown in it: emphasis, code, a link to another site.</summary>
    public string Marked() => dice.Below(5) switch
    {
        0 => $"{Opening} *{Adjective}* is the word for {Thing} that {Name} {Verb} {Time}.",
        1 => $"**{Name}** {Verb} {Thing} and {Verb} {Thing} {Time}.",
        2 => $"The setting `{Noun}-{Noun}` {Verb} {Thing} wherever {Name} {Verb} it.",
        3 => $"[{Opening}](https://{Noun}.example/{Noun}/{dice.Below(10_000)}) {Thing} {Verb} {Thing}.",
        _ => $"With `{coinage.Word(dice)}({Noun})` {Person} {Verb} ~~a {Noun}~~ {Thing}.",
    };

    public string Phrase() => $"the {Adjective} {Noun}";
}
