using Archive.Catalog;
using Archive.Content.Entries;
using Archive.Content.Keys;
using Archive.Diagnostics;

namespace Archive.Linking;

/// <summary>Several people in one text would be listed, cited and counted as one. What the registry knows by that name is one.</summary>
internal sealed class SeveralInOne(RecordNames names, Problems problems)
{
    public void CheckAuthors(ArticleFile file)
    {
        foreach (var author in file.FrontMatter.AuthorTexts)
            if (Find(author.Value) is { Count: > 1 } all)
                problems.Warning(author.At(file.Path),
                    $"'{author.Value}' looks like {all.Count} authors and counts as one.",
                    $"Write 'authors: [{string.Join(", ", all)}]'.{HintForOne(author.Value, all)}");
    }

    public void CheckSpeaker(PlacedText speaker, string file)
    {
        if (Find(speaker.Value) is { Count: > 1 } all)
            problems.Warning(speaker.At(file),
                $"'{speaker.Value}' looks like {all.Count} speakers and counts as one.",
                $"Write a claim for each, with an id of its own.{HintForOne(speaker.Value, all)}");
    }

    /// <returns>Names that are each a whole one; none where the text is one name.</returns>
    private IReadOnlyList<string> Find(string text) =>
        !IsKnown(text) && !OrganisationName.IsOne(text) && OrganisationName.Split(text).Where(p => !IsRole(text, p)).ToList() is { Count: > 1 } all && all.All(IsName) ? all : [];

    // "García Márquez, Gabriel José": nobody but its writer can tell.
    private string? HintForOne(string text, IReadOnlyList<string> all) => all.Count == 2 && text.Contains(',') && !all.Any(p => IsKnown(p) || Ids.IsId(p))
        ? " If it is one person, the family name first, write a file for that person in 'input/people/', under this very name."
        : null;

    // An id of two words is somebody's, even where it is misspelled.
    private bool IsName(string part) =>
        IsKnown(part)
        || (part.Contains('-', StringComparison.Ordinal) && Ids.IsId(part))
        || (part.Contains(' ', StringComparison.Ordinal) && !OrganisationName.IsOne(part) && !IsFamilyName(part));

    // "de la Cruz, Juana Inés" is one person: what begins so is nobody's whole name.
    private static bool IsFamilyName(string part) => char.IsLower(part[0]) && PersonName.Particles.Contains(part.Split(' ')[0]);

    // "Ada Quill, chief of Acme": what is behind a comma and has a small word that no name has.
    private bool IsRole(string text, string part) =>
        text.IndexOf(part, StringComparison.Ordinal) is > 0 and var at
        && text.AsSpan(0, at).TrimEnd().EndsWith(",")
        && part.Contains(' ', StringComparison.Ordinal)
        && !IsKnown(part) && part.Split(' ').Any(w => w.Length > 0 && char.IsLower(w[0]) && !PersonName.Particles.Contains(w));

    private bool IsKnown(string name) => names.People.Find(name) is not null || names.Vendors.Find(name) is not null || names.Publishers.Find(name) is not null;
}
