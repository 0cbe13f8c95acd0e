using Archive.Catalog;
using Archive.Content.Entries;
using Archive.Content.Keys;
using Archive.Diagnostics;

namespace Archive.Linking;

/// <summary>Finds an entry of the registry by id, name or alias; an alias of two entries names neither.</summary>
/// <param name="kinds">What each id and name of the registry names, shared by all indexes.</param>
internal sealed class NameIndex<TEntry>(string kind, BrokenFiles broken, Dictionary<string, string> kinds) where TEntry : RegistryEntry
{
    private readonly Dictionary<string, TEntry?> _byName = new(StringComparer.Ordinal);
    private readonly HashSet<string> _ids = new(StringComparer.Ordinal);
    private readonly HashSet<string> _names = new(StringComparer.Ordinal);
    private readonly DidYouMean _nearest = new();
    private ILookup<string, string>? _byLetters;
    private HashSet<string>? _inFront;

    public void Add(TEntry entry, IReadOnlyList<string> aliases) => Enter(entry, [entry.Name, .. aliases]);

    /// <summary>Enters an entry that leaves its names to those entered by <see cref="Add"/> before, which bear them too.</summary>
    public void AddBehind(TEntry entry, IReadOnlyList<string> aliases)
    {
        _inFront ??= [.. _byName.Keys];
        Enter(entry, [.. aliases.Prepend(entry.Name).Where(n => !_inFront.Contains(n))]);
    }

    private void Enter(TEntry entry, string[] names)
    {
        _ids.Add(entry.Id);
        foreach (var called in names.Prepend(entry.Id)) kinds.TryAdd(called, kind);
        _byName[entry.Id] = entry;
        foreach (var name in names) _names.Add(name);
        foreach (var name in names)
            if (!_byName.TryAdd(name, entry) && _byName[name] != entry && !_ids.Contains(name)) _byName[name] = null;
        // Who wrote one of them before it changed is right all the same.
        foreach (var former in entry.FormerIds) _byName.TryAdd(former.Value, entry);
    }

    /// <summary>Everything that an entry is found by.</summary>
    public IEnumerable<string> Names => _byName.Keys;

    /// <returns>Null where nothing, or more than one thing, is called so.</returns>
    public TEntry? Find(string name) => _byName.GetValueOrDefault(name);

    /// <summary>Whether it is the name or an alias of an entry; an id is no name.</summary>
    public bool Knows(string name) => _names.Contains(name);

    public TEntry? Find(PlacedText name, string file, Problems problems)
    {
        var found = Find(name.Value) ?? FindByLetters(name.Value);
        if (found is null) Report(name, file, problems);
        // An id is what never changes; names do.
        else if (found.Id != name.Value) problems.Mend(name.At(file), name.Value, found.Id);
        return found;
    }

    /// <returns>The one entry that is called so but for capitals and how its letters are composed.</returns>
    private TEntry? FindByLetters(string name)
    {
        if (_byName.ContainsKey(name)) return null;
        // Every entry is there before the first is looked for.
        _byLetters ??= _byName.Keys.ToLookup(UnicodeComposition.Compose, StringComparer.OrdinalIgnoreCase);
        return _byLetters[UnicodeComposition.Compose(name)].Select(n => _byName[n]).Distinct().Take(2).ToList() is [{ } meant] ? meant : null;
    }

    private void Report(PlacedText name, string file, Problems problems)
    {
        var at = name.At(file);
        if (_byName.ContainsKey(name.Value)) problems.Error(at, $"More than one {kind} is called '{name.Value}'.", $"Write the id of the one that is meant.");
        else if (broken.MayHoldEntry(kind == "person" ? "people" : $"{kind}s", name.Value)) return;
        else if (kinds.TryGetValue(name.Value, out var other) && other != kind)
            problems.Error(at, $"'{name.Value}' is a {other}, and a {kind} is to stand here.", () => _nearest.Hint(name.Value, _byName.Keys) ?? $"Write the id of a {kind}, or remove it.");
        else if (FindSeveral(name.Value) is { Length: > 1 } parts)
            problems.Error(at,
                $"'{name.Value}' is one name here, and there is no {kind} of it.",
                $"Where several may stand, a list needs square brackets: [{string.Join(", ", parts)}]. Where one may, each needs an entry of its own.");
        else if (FindBare(name.Value) is var bare && _byName.GetValueOrDefault(bare) is { } inFile)
            problems.Error(at, $"'{name.Value}' is where a {kind} stands, and no name of it.", $"Write '{inFile.Id}'.");
        else
        {
            var add = $"add it with: archive new {kind} {(Slug.Create(bare) is { Length: > 0 } id ? id : "ID")}";
            problems.Error(at, $"There is no {kind} '{name.Value}' in the registry.", () => _nearest.Hint(name.Value, _byName.Keys) is { } hint ? $"{hint} If not, {add}" : $"A{add[1..]}");
        }
    }

    /// <summary>What is meant by the name of a file or by an address: <c>acme.yml</c>, <c>/vendors/acme/</c>.</summary>
    private static string FindBare(string name)
    {
        var last = name.StartsWith('/') || name.EndsWith('/') || name.EndsWith(".yml", StringComparison.Ordinal) ? name.TrimEnd('/').Split('/')[^1] : name;
        return last.EndsWith(".yml", StringComparison.Ordinal) ? last[..^".yml".Length] : last;
    }

    /// <returns>The entries of a list that was written as one text: "acme; initech", "(acme, initech)", or one below the other without dashes. None where it may be one name.</returns>
    private string[] FindSeveral(string text)
    {
        const StringSplitOptions Whole = StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries;
        string[] parts = text.Trim('(', ')').Split([',', ';'], Whole);
        if (parts.Length > 1 && Array.TrueForAll(parts, p => Ids.IsId(p) || _byName.ContainsKey(p))) return parts;
        string[] words = [.. text.Split(' ', Whole).Where(w => w is not ("and" or "&"))];
        return Array.TrueForAll(words, _byName.ContainsKey) ? words : [];
    }
}
