namespace Archive.Captures.Names;

/// <summary>One occurrence of a registry entry's name in a text.</summary>
public readonly record struct FoundName<T>(int Start, int Length, T Entry);

/// <summary>
/// Finds registry names in running text: whole words (see <see cref="WordEdges"/>), the longest first, possessives and plurals included, parts of words not.
/// A name with a capital is matched as written, any other in any case. A name that two entries share finds neither.
/// </summary>
public sealed class NameFinder<T> where T : class
{
    private const int ShortestPlural = 4;

    private readonly Dictionary<string, T?> _asWritten = new(StringComparer.Ordinal);
    private readonly Dictionary<string, T?> _anyCase = new(StringComparer.OrdinalIgnoreCase);
    private readonly HashSet<char> _initials = [];
    private readonly int _longest;

    public NameFinder(IEnumerable<(string Name, T Entry)> names)
    {
        foreach (var (name, entry) in names)
        {
            var normalized = Normalize(name);
            var index = normalized.Any(char.IsUpper) ? _asWritten : _anyCase;
            if (!index.TryAdd(normalized, entry) && index[normalized] != entry) index[normalized] = null;
            _longest = Math.Max(_longest, normalized.Length);
            if (normalized.Length > 0 && WordEdges.IsWord(normalized[0])) _initials.Add(char.ToUpperInvariant(normalized[0]));
        }
    }

    /// <summary>Occurrences in order; none overlaps another.</summary>
    public IReadOnlyList<FoundName<T>> Find(string text)
    {
        text = Normalize(text);
        var found = new List<FoundName<T>>();
        for (var at = 0; at < text.Length; at++)
        {
            if (!_initials.Contains(char.ToUpperInvariant(text[at])) || !WordEdges.MayBegin(text, at) || FindLongest(text, at) is not { } name) continue;
            found.Add(name);
            at += name.Length - 1;
        }
        return found;
    }

    public bool IsKnown(string name) => Lookup(Normalize(name)) is not null;

    private FoundName<T>? FindLongest(string text, int start)
    {
        foreach (var end in WordEnds(text, start).Reverse())
        {
            var words = text[start..end];
            if ((Lookup(words) ?? LookupSingular(words)) is { } entry && WordEdges.IsLongEnough(text, start, end)) return new(start, words.Length, entry);
        }
        return null;
    }

    private T? LookupSingular(string words)
    {
        if (words.Length <= ShortestPlural || words[^1] != 's') return null;
        return Lookup(words[..^1]) ?? (words.EndsWith("es", StringComparison.Ordinal) && words.Length > ShortestPlural + 1 ? Lookup(words[..^2]) : null);
    }

    private T? Lookup(string name) => _asWritten.GetValueOrDefault(name) ?? _anyCase.GetValueOrDefault(name);

    // Where a name that starts here may end: at the end of a word, and after the mark that closes "Inc." or "Yahoo!".
    private IEnumerable<int> WordEnds(string text, int start)
    {
        var limit = Math.Min(text.Length, start + _longest + 2);
        for (var at = start + 1; at <= limit && text[at - 1] != '\n'; at++)
        {
            if (WordEdges.IsWord(text[at - 1]) ? WordEdges.MayEnd(text, at) && !IsHostName(text, at) : text[at - 1] is '.' or '!' or '+' && !(at < text.Length && WordEdges.IsWord(text[at])))
                yield return at;
        }
    }

    // "docker.io" is an address, not the company: a full stop inside a word does not end it.
    private static bool IsHostName(string text, int at) =>
        at + 1 < text.Length && text[at] == '.' && char.IsAsciiLetterLower(text[at + 1]);

    private static string Normalize(string text) => text.Replace('’', '\'').Replace('\u00a0', ' ');
}
