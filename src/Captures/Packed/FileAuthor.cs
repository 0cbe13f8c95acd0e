using Archive.Captures.Model;
using Archive.Captures.Names;
using Archive.Catalog;

namespace Archive.Captures.Packed;

/// <summary>Whose program made a file: maybe who wrote it, where the text names nobody. In many languages accounts are called like people.</summary>
/// <param name="Maker">Who made it, by the name of an account.</param>
/// <param name="Changer">Who changed it last.</param>
/// <param name="Program">What it was made with: some write their own name for an account's.</param>
internal sealed record FileAuthor(string Maker, string Changer, string Program)
{
    public void Take(CaptureParse parse)
    {
        if (parse.Authors.Count > 0 || parse.Overrides.Authors.Count > 0 || Maker.Length == 0 || Program.StartsWith(Maker, StringComparison.OrdinalIgnoreCase)) return;
        if (IsNobody(Maker)) return;
        var written = TurnAround(Maker);
        var people = AuthorNames.PeopleIn(written);
        if (people.Count == 0) return;
        parse.Authors.AddRange(people);
        if (AuthorNames.Clean([written]).Doubt is { } doubt)
        {
            parse.Ask("authors", 0,
                $"Is '{doubt}', by whose program the document was made, another author?",
                $"Say who wrote it: {parse.InSidecar("authors: [Name, Name]")}.");
        }
        else if (Changer.Length > 0 && !Changer.Equals(Maker, StringComparison.OrdinalIgnoreCase) && !IsNobody(Changer))
        {
            parse.Ask("authors", 0,
                $"The document was made by {people[0]} and changed last by {Changer}: who wrote it?",
                $"Say who: {parse.InSidecar("authors: [Name, Name]")}.",
                people[0], TurnAround(Changer));
        }
        else
        {
            parse.Ask("authors", 0,
                $"The text names nobody, and the document was made by '{people[0]}': is that who wrote it?",
                $"Say who: {parse.InSidecar("authors: [Name]")}.",
                people[0]);
        }
    }

    private static bool IsNobody(string account) => account.Split(' ').Any(NameWords.Nobody.Contains);

    // "Quill, Ada M.", as offices call their people: of a single word before the comma nobody's whole name is made, nor of one behind a name with a particle.
    private static string TurnAround(string name)
    {
        if (name.Split(',', StringSplitOptions.TrimEntries) is not [{ Length: > 1 } last, { Length: > 1 } first]) return name;
        var isCertain = !last.Contains(' ') || !first.Contains(' ') && last.Split(' ').Any(PersonName.Particles.Contains);
        var isTurned = isCertain
            && !PersonName.Suffixes.Contains(first.TrimEnd('.'))
            && !NameShape.IsOffice(first)
            && !NameShape.IsOffice(last)
            && NameShape.IsName($"{first} {last}");
        return isTurned ? $"{first} {last}" : name;
    }
}
