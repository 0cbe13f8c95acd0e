using System.Collections.Frozen;

namespace Archive.Catalog;

/// <summary>Lists of words that lie as text beside the code which reads them: <c>KIND LANGUAGE WORD …</c> on each line.</summary>
public static class WordLists
{
    /// <returns>The words of all languages, by kind, in any case.</returns>
    public static FrozenDictionary<string, FrozenSet<string>> Read(string resource)
    {
        using var text = new StreamReader(typeof(WordLists).Assembly.GetManifestResourceStream(resource)!);
        return text.ReadToEnd().Split('\n', StringSplitOptions.RemoveEmptyEntries)
            .Where(line => line[0] != '#')
            .Select(line => line.Split(' ', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
            .GroupBy(words => words[0]).ToFrozenDictionary(kind => kind.Key, kind => kind.SelectMany(words => words.Skip(2)).ToFrozenSet(StringComparer.OrdinalIgnoreCase));
    }
}
