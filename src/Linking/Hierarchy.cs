using Archive.Catalog;
using Archive.Content.Entries;
using Archive.Diagnostics;

namespace Archive.Linking;

/// <summary>Which entry of a kind stands above which. Circles and what is too deep are errors, and are left out: nothing else has to cope with them.</summary>
/// <param name="kind">What an entry is called, such as "topic".</param>
internal sealed class Hierarchy<T>(string kind, IReadOnlyDictionary<string, T> byId, BrokenFiles broken, Problems problems) where T : RegistryEntry
{
    /// <summary>So many may stand above each other.</summary>
    public const int Deepest = 20;

    private readonly Dictionary<T, T> _above = [];
    private readonly DidYouMean _nearest = new();

    /// <returns>The other entry that one names; null where there is none.</returns>
    public T? Find(T entry, PlacedText id, string file)
    {
        if (byId.TryGetValue(id.Value, out var named) && named != entry) return named;
        if (named is null && byId.Values.Where(e => e.Name == id.Value && e != entry).ToList() is [var called])
        {
            problems.Mend(id.At(file), id.Value, called.Id);
            return called;
        }
        if (named is not null) problems.Error(id.At(file), $"'{id.Value}' names itself here.", $"Write the id of another {kind}, or remove it.");
        else if (!broken.MayHoldEntry($"{kind}s", id.Value))
            problems.Error(id.At(file),
                $"There is no other {kind} '{id.Value}'.",
                _nearest.Hint(id.Value, byId.Keys.Where(k => byId[k] != entry))
                    ?? $"Write the id of a {kind}, the name of its file; add one with: archive new {kind} {Slug.Create(id.Value)}");
        return null;
    }

    /// <param name="names">Entries with the one above each, as its file names it.</param>
    /// <param name="circle">What to say of an entry where the named one stands below it already.</param>
    /// <param name="tooDeep">What to say where there are too many steps.</param>
    /// <returns>What stands above each.</returns>
    public IReadOnlyDictionary<T, T> Link(
        IReadOnlyList<(T Entry, PlacedText? Above, string File)> names,
        Func<T, string, (string Message, string Hint)> circle,
        (string Message, string Hint) tooDeep)
    {
        foreach (var (entry, above, file) in names)
        {
            if (above is not { } id || Find(entry, id, file) is not { } named) continue;
            if (!Ascent(named).Contains(entry)) _above[entry] = named;
            else Report(id.At(file), circle(entry, id.Value));
        }
        foreach (var (entry, above, file) in names.Where(n => Ascent(n.Entry).Count() > Deepest).ToList())
        {
            _above.Remove(entry);
            Report(above!.Value.At(file), tooDeep);
        }
        return _above;
    }

    /// <returns>The entry first, then step by step what stands above it; one more than may be where it is too deep.</returns>
    private IEnumerable<T> Ascent(T entry)
    {
        var steps = 0;
        for (var e = entry; e is not null && steps++ <= Deepest; e = _above.GetValueOrDefault(e)) yield return e;
    }

    private void Report(Position at, (string Message, string Hint) problem) => problems.Error(at, problem.Message, problem.Hint);
}
