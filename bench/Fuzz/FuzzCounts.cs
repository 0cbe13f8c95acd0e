namespace Archive.Bench.Fuzz;

/// <summary>What came of mutated files.</summary>
internal sealed class FuzzCounts
{
    private const int LongestLine = 300;

    private readonly List<string> _found = [];

    public int Inputs { get; set; }

    /// <summary>Articles that were rendered.</summary>
    public int Pages { get; set; }

    public int Crashes { get; private set; }
    public int Faults { get; private set; }
    public int Hangs { get; private set; }
    public int Traces { get; private set; }

    /// <summary>What was not as it should be, a line for each.</summary>
    public IReadOnlyList<string> Found => _found;

    public void Add(FuzzEnd end, bool isLong, string where)
    {
        if (end.Exit is null || isLong) Count(() => Hangs++, $"{where}: takes too long");
        if (end.Exit is > 3 or < 0) Count(() => Crashes++, $"{where}: exit {end.Exit}");
        if (end.Exit == 3) Count(() => Faults++, $"{where}: exit 3: {end.Report.Split('\n').First(l => !l.Contains(": error: ", StringComparison.Ordinal))}");
        foreach (var line in end.Report.Split('\n'))
        {
            if (line.Contains("fault of the program", StringComparison.Ordinal)) Count(() => Faults++, $"{where}: {line}");
            if (line.Contains("busy for too long", StringComparison.Ordinal)) Count(() => Hangs++, $"{where}: {line}");
            if (line.Contains("   at ", StringComparison.Ordinal) || line.Contains("Unhandled exception", StringComparison.Ordinal)) Count(() => Traces++, $"{where}: {line}");
        }
    }

    public void Add(string found) => _found.Add(found.Length > LongestLine ? found[..LongestLine] : found);

    private void Count(Action count, string found)
    {
        count();
        Add(found);
    }

    public override string ToString() =>
        $"{Inputs:#,0} inputs, {Pages:#,0} articles rendered: crashes {Crashes}, faults {Faults}, hangs {Hangs}, stack traces {Traces}; {_found.Count} findings";
}
