namespace Archive.Captures.Names;

/// <summary>One occurrence of a registry entry's name in a text.</summary>
public readonly record struct FoundName<T>(int Start, int Length, T Entry);

/// <summary>
/// Finds registry names in running text: whole words, the longest first, possessives and plurals counted, parts of words not.
/// A name with a capital is matched as written, any other whatever its case. A name that two entries share finds neither.
/// </summary>
public sealed class NameFinder<T> where T : class
{
    private const int ShortestPlural = 4;

    private readonly Dictionary<string, T?> _asWritten = new(StringComparer.Ordinal);
    private readonly Dictionary<string, T?> _anyCase = new(StringComparer.OrdinalIgnoreCase);
    private readonly HashSet<int> _openings = [];
    private readonly int _longest;

    public NameFinder(IEnumerable<(string Name, T Entry)> names)
    {
        foreach (var (name, entry) in names)
        {
            var folded = Fold(name);
            var index = folded.Any(char.IsUpper) ? _asWritten : _anyCase;
            if (!index.TryAdd(folded, entry) && index[folded] != entry) index[folded] = null;
            _openings.Add(Opening(folded, 0));
            _longest = Math.Max(_longest, folded.Length);
        }
    }

    /// <summary>Occurrences in order; none overlaps another. Takes one pass: each word is looked up at most once for each word that a name can have.</summary>
    public IReadOnlyList<FoundName<T>> Find(string text)
    {
        var folded = Fold(text);
        var found = new List<FoundName<T>>();
        var ends = new List<int>();
        for (var at = 0; at < folded.Length; at++)
        {
            if (!IsWord(folded[at]) || (at > 0 && IsWord(folded[at - 1])) || !_openings.Contains(Opening(folded, at))) continue;
            WordEnds(folded, at, ends);
            if (Longest(folded, at, ends) is not { } match) continue;
            found.Add(match);
            at += match.Length - 1;
        }
        return found;
    }

    public bool Knows(string name) => Lookup(Fold(name)) is not null;

    private FoundName<T>? Longest(string text, int start, List<int> ends)
    {
        for (var i = ends.Count - 1; i >= 0; i--)
        {
            var words = text.AsSpan(start, ends[i] - start);
            if ((Lookup(words) ?? Singular(words)) is { } entry) return new(start, words.Length, entry);
        }
        return null;
    }

    private T? Singular(ReadOnlySpan<char> words)
    {
        if (words.Length <= ShortestPlural || words[^1] != 's') return null;
        return Lookup(words[..^1]) ?? (words.EndsWith("es") && words.Length > ShortestPlural + 1 ? Lookup(words[..^2]) : null);
    }

    private T? Lookup(ReadOnlySpan<char> name) =>
        _asWritten.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(name, out var exact) && exact is not null ? exact
        : _anyCase.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(name, out var loose) ? loose
        : null;

    // Where a name that starts here may end: at the ends of words, and after the mark that closes "Inc." or "Yahoo!".
    private void WordEnds(string text, int start, List<int> ends)
    {
        ends.Clear();
        var limit = Math.Min(text.Length, start + _longest + 2);
        for (var at = start + 1; at <= limit; at++)
        {
            if (text[at - 1] == '\n') return;
            var inside = at < text.Length && IsWord(text[at]);
            if (IsWord(text[at - 1]) ? !inside && !IsHostName(text, at) : text[at - 1] is '.' or '!' or '+' && !inside) ends.Add(at);
        }
    }

    // "docker.io" is an address, not the company: a full stop inside a word ends none.
    private static bool IsHostName(string text, int at) =>
        at + 1 < text.Length && text[at] == '.' && char.IsAsciiLetterLower(text[at + 1]);

    // Two letters tell most words that no name starts with.
    private static int Opening(string text, int at) =>
        (char.ToLowerInvariant(text[at]) << 16) | (at + 1 < text.Length && IsWord(text[at + 1]) ? char.ToLowerInvariant(text[at + 1]) : 0);

    private static bool IsWord(char c) => char.IsLetterOrDigit(c) || c == '_';

    private static string Fold(string text) => text.Replace('’', '\'').Replace('\u00a0', ' ');
}
