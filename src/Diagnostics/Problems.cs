namespace Archive.Diagnostics;

/// <summary>Collects problems from readers that go on after each one. Safe to share between threads.</summary>
public sealed class Problems
{
    private readonly List<Problem> _all = [];
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

    public void Warning(Position position, string message, string? hint = null) =>
        Add(new Problem(Severity.Warning, position, message, hint));

    public void Add(Problem problem)
    {
        lock (_lock)
        {
            _all.Add(problem);
            HasErrors |= problem.Severity == Severity.Error;
        }
    }

    /// <summary>Takes over all that another one holds.</summary>
    public void Add(Problems others)
    {
        foreach (var problem in others.Sorted()) Add(problem);
    }

    /// <summary>Every problem once, ordered by file, line and column, so that a report never depends on thread timing.</summary>
    public IReadOnlyList<Problem> Sorted()
    {
        lock (_lock)
        {
            return [.. _all.Distinct()
                .OrderBy(p => p.Position.File, StringComparer.Ordinal)
                .ThenBy(p => p.Position.Line)
                .ThenBy(p => p.Position.Column)
                .ThenBy(p => p.Message, StringComparer.Ordinal)];
        }
    }
}
