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
                problems.Warning(author.At(file.Path), $"'{author.Value}' looks like {all.Count} authors and counts as one.", $"Write 'authors: [{string.Join(", ", all)}]'.");
    }

    public void CheckSpeaker(PlacedText speaker, string file)
    {
        if (Find(speaker.Value) is { Count: > 1 } all)
            problems.Warning(speaker.At(file), $"'{speaker.Value}' looks like {all.Count} speakers and counts as one.", "Write a claim for each, with an id of its own.");
    }

    /// <returns>Names that are each a whole one; none where the text is one name.</returns>
    private IReadOnlyList<string> Find(string text) =>
        !IsKnown(text) && !OrganisationName.IsOne(text) && OrganisationName.Split(text) is { Count: > 1 } all && all.All(IsName) ? all : [];

    // An id of two words is somebody's, even where it is misspelled.
    private bool IsName(string part) => IsKnown(part) || (part.Contains('-', StringComparison.Ordinal) && Ids.IsId(part)) || (part.Contains(' ', StringComparison.Ordinal) && !OrganisationName.IsOne(part));

    private bool IsKnown(string name) => names.People.Find(name) is not null || names.Vendors.Find(name) is not null || names.Publishers.Find(name) is not null;
}
