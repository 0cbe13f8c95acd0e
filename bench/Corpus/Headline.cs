namespace Archive.Bench.Corpus;

/// <summary>What other articles need to know of one. Any article's is worked out from its number alone, so that none has to be kept.</summary>
/// <param name="Day">In UTC: it never runs backwards, as the days of two offsets may.</param>
/// <param name="Date">As written: an instant with its offset, or a day.</param>
internal sealed record Headline(int Number, string Title, string Slug, DateOnly Day, string Date)
{
    public string Year => Date[..4];

    public string Path => $"/articles/{Year}/{Slug}/";

    public string File => $"articles/{Year}/{Slug}.md";
}

/// <summary>Titles and dates: article 0 is the oldest.</summary>
internal sealed class Headlines(ulong seed, int articles, Terms terms, Coinage coinage)
{
    private static readonly DateTime First = new(2006, 1, 2, 12, 0, 0, DateTimeKind.Utc);
    private static readonly DateTime Last = new(2026, 6, 30, 12, 0, 0, DateTimeKind.Utc);
    private static readonly string[] Offsets = ["-05:00", "-05:00", "-08:00", "+00:00", "+01:00", "+09:00"];

    private readonly long _minutes = (long)(Last - First).TotalMinutes;

    /// <summary>About how many articles a year has.</summary>
    public int ArticlesOfAYear => Math.Max(1, articles / 20);

    public Headline Of(int number)
    {
        var dice = new Dice(seed, Purpose.Headline, number);
        var title = Title(dice, number);
        var utc = First.AddMinutes(_minutes * number / articles + dice.Below((int)Math.Max(1, _minutes / articles * 9 / 10)));
        var slug = $"{Slug.Of(title)}-{number + 1}";
        var day = DateOnly.FromDateTime(utc);
        if (dice.Chance(1, 4)) return new Headline(number, title, slug, day, $"{day:yyyy-MM-dd}");
        var offset = dice.Pick(Offsets);
        var local = utc.AddHours(int.Parse(offset.AsSpan(0, 3)));
        return new Headline(number, title, slug, day, $"{local:yyyy-MM-ddTHH:mm:ss}{offset}");
    }

    private string Title(Dice dice, int number)
    {
        var prose = new Prose(dice, coinage, [terms.Vendors[number < terms.Vendors.Count ? number : dice.Below(terms.Vendors.Count)].Name]);
        return dice.Below(7) switch
        {
            0 => $"{prose.Name} {prose.Verb} {prose.Phrase()}",
            1 => $"Why {prose.Name} {prose.Verb} its {prose.Noun}",
            2 => $"The {prose.Adjective} {prose.Noun}: what {prose.Name} {prose.Verb}",
            3 => $"{prose.Name} and the “{prose.Adjective} {prose.Noun}”",
            4 => $"{prose.Name} in {dice.Pick(Vocabulary.Places)}: {prose.Noun} & {prose.Noun}",
            5 => $"A \"{prose.Adjective}\" {prose.Noun} for {prose.Name} — again?",
            _ => $"{dice.Between(2, 9)} ways in which {prose.Name} {prose.Verb} {prose.Phrase()}",
        };
    }
}
