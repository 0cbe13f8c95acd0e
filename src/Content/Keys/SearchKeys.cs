using Archive.Catalog;

namespace Archive.Content.Keys;

/// <summary><c>input/search-words.yml</c>.</summary>
internal static class SearchKeys
{
    public static readonly IReadOnlyList<Key<SearchWords>> All =
    [
        KeysOf<SearchWords>.Texts("equal", "Words that mean the same to who searches: one group a line, with commas between them",
            w => w.Equal.Select(g => string.Join(", ", g)), (w, v) => w) with
        {
            Read = (words, f) =>
            {
                var groups = new List<IReadOnlyList<string>>();
                foreach (var line in f.GetTexts("equal"))
                {
                    string[] group = line.Value.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
                    if (group.GroupBy(w => w, StringComparer.OrdinalIgnoreCase).FirstOrDefault(w => w.Count() > 1) is { } twice)
                    {
                        f.Warning(line, $"'{twice.Key}' stands in this group twice.", "Remove one of the two.");
                        group = [.. group.Distinct(StringComparer.OrdinalIgnoreCase)];
                    }
                    else if (group.Length < 2) f.Warning(line, $"'{line.Value}' is equal to nothing.", "Write at least two words with a comma between them: licence, license.");
                    if (group.Length > 1) groups.Add(group);
                }
                return new SearchWords(groups);
            },
        },
    ];

    public static readonly KeyedFile File = new("search-words", "Words that search holds equal", "input/search-words.yml", All);
}
