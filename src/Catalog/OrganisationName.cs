using System.Collections.Frozen;

namespace Archive.Catalog;

/// <summary>Tells the name of a body from a person's by the words that only names of bodies begin or end with (<c>organisation-names.txt</c>).</summary>
public static class OrganisationName
{
    private static readonly FrozenDictionary<string, FrozenSet<string>> Known = WordLists.Read("organisation-names.txt");

    public static bool IsOne(string name)
    {
        var words = name.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
        if (words.Length == 0) return false;
        return (words.Length > 1 && (BeginsAsOne(words[0]) || EndsAsOne(words[^1]))) || IsCompound(words[^1]);

        static bool BeginsAsOne(string first) => Known["first"].Contains(first) && char.IsUpper(first[0]);

        static bool EndsAsOne(string last) => Known["last"].Contains(last.TrimEnd('.'));
    }

    /// <summary>The names of which a text consists, parted by commas, semicolons, "&amp;" or "and".</summary>
    public static IReadOnlyList<string> Split(string names) =>
        [.. names.Split([',', ';', '&'], StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).SelectMany(part =>
        {
            var words = part.Split(' ', StringSplitOptions.RemoveEmptyEntries);
            var at = Array.FindIndex(words, w => Known["between"].Contains(w) && char.IsLower(w[0]));
            return at > 0 && at < words.Length - 1 ? Split(string.Join(' ', words[..at])).Concat(Split(string.Join(' ', words[(at + 1)..]))) : [part];
        })];

    // "Bundesnetzagentur", "共同通信社": what is more than the ending.
    private static bool IsCompound(string word)
    {
        foreach (var ending in Known["ending"])
            if (word.Length > ending.Length && word.EndsWith(ending, StringComparison.OrdinalIgnoreCase)) return true;
        return false;
    }
}
