using System.Collections.Frozen;

namespace Archive.Catalog;

/// <summary>Tells the name of a body from a person's by the words that only names of bodies begin or end with.</summary>
public static class OrganisationName
{
    private static readonly FrozenSet<string> Last = FrozenSet.ToFrozenSet(
        ["agency", "association", "commission", "committee", "company", "consortium", "corp", "corporation", "council", "department", "foundation", "gmbh", "inc", "initiative", "institute",
         "limited", "llc", "llp", "ltd", "ministry", "network", "organisation", "organization", "plc", "press", "project", "society", "university"], StringComparer.OrdinalIgnoreCase);

    public static bool IsOne(string name)
    {
        var words = name.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
        return words.Length > 1 && (words[0] is "The" || Last.Contains(words[^1].TrimEnd('.')));
    }
}
