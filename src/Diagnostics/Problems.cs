using System.Runtime.InteropServices;

namespace Archive.Diagnostics;

/// <summary>Collects problems from readers that go on after each one. Safe to share between threads.</summary>
public sealed class Problems
{
    /// <summary>Of one file, errors and warnings apart: nobody reads a tenth of it, and sixteen megabytes can hold millions.</summary>
    private const int Most = 1_000;

    private static readonly string Rest = $"Only the first {Most:#,0} problems of this file are listed.";

    private readonly List<Problem> _all = [];
    private readonly Dictionary<(string File, Severity), int> _counts = [];
    private readonly List<Replacement> _mends = [];
    private readonly Dictionary<Problem, Func<string>> _hints = [];
    private readonly Lock _lock = new();

    public bool HasErrors { get; private set; }

    public bool Any
    {
        get
        {
            lock (_lock) return _all.Count > 0;
        }
    }

    public void Error(Position position, string message, string? hint = null) =>
        Add(new Problem(Severity.Error, position, message, hint));

    /// <param name="hint">Asked for in the order of the report: what it finds must not depend on which thread came first.</param>
    public void Error(Position position, string message, Func<string> hint)
    {
        var problem = new Problem(Severity.Error, position, message);
        lock (_lock)
        {
            Add(problem);
            if (_all[^1] == problem) _hints[problem] = hint;
        }
    }

    public void Warning(Position position, string message, string? hint = null) =>
        Add(new Problem(Severity.Warning, position, message, hint));

    /// <summary>Notes how to mend what is certain. It need not be a problem: names are read in more than one form.</summary>
    public void Mend(Position at, string old, string @new)
    {
        lock (_lock) _mends.Add(new Replacement(at, old, @new));
    }

    /// <summary>Every mend once, in the order of the files and the places in them.</summary>
    public IReadOnlyList<Replacement> Mends()
    {
        lock (_lock) return [.. _mends.Distinct().OrderBy(m => m.At.File, StringComparer.Ordinal).ThenBy(m => m.At.Line).ThenBy(m => m.At.Column)];
    }

    public void Add(Problem problem)
    {
        lock (_lock)
        {
            HasErrors |= problem.Severity == Severity.Error;
            if (problem.Message == Rest || ++CollectionsMarshal.GetValueRefOrAddDefault(_counts, (problem.Position.File, problem.Severity), out _) is var count && count <= Most) _all.Add(problem);
            else if (count == Most + 1) _all.Add(problem with { Position = new Position(problem.Position.File), Message = Rest, Hint = "Mend these, and check again." });
        }
    }

    public void Add(IEnumerable<Problem> problems)
    {
        foreach (var problem in problems) Add(problem);
    }

    /// <summary>Takes over all that another one holds.</summary>
    public void Add(Problems others)
    {
        Add(others.Sorted());
        foreach (var mend in others.Mends()) Mend(mend.At, mend.Old, mend.New);
    }

    /// <summary>Every problem once, ordered by file, line and column, so that a report never depends on thread timing.</summary>
    public IReadOnlyList<Problem> Sorted()
    {
        lock (_lock)
        {
            Problem[] sorted = [.. _all.Distinct()
                .OrderBy(p => p.Position.File, StringComparer.Ordinal)
                .ThenBy(p => p.Position.Line)
                .ThenBy(p => p.Position.Column)
                .ThenBy(p => p.Message, StringComparer.Ordinal)
                .Select(p => _hints.TryGetValue(p, out var hint) ? p with { Hint = hint() } : p)];
            // Each hint is asked for once.
            if (_hints.Count == 0) return sorted;
            _hints.Clear();
            _all.Clear();
            _all.AddRange(sorted);
            return sorted;
        }
    }
}
