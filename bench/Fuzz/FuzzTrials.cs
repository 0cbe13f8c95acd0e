using System.Diagnostics;

namespace Archive.Bench.Fuzz;

/// <summary>How a call of the program ended.</summary>
/// <param name="Exit">Null where it had to be ended.</param>
internal readonly record struct FuzzEnd(int? Exit, string Report);

/// <summary>
/// Imports, checks and builds archives of mutated files. What a check calls wrong is taken out until nothing is, and then a build must
/// publish the rest: what passes is rendered, too.
/// </summary>
/// <param name="call">Calls the program.</param>
internal sealed class FuzzTrials(Func<IReadOnlyList<string>, FuzzEnd> call, string root, int seed)
{
    private const int MostChecks = 12;

    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(10);

    /// <param name="inputs">At least so many.</param>
    /// <param name="told">Called with the counts so far.</param>
    public FuzzCounts Run(int inputs, Action<FuzzCounts>? told = null)
    {
        var counts = new FuzzCounts();
        for (var batch = 0; counts.Inputs < inputs; batch++)
        {
            var archive = new FuzzArchive(root, new Random(HashCode(seed, batch)));
            archive.Write();
            counts.Inputs += archive.Inputs;
            Try(archive, batch, counts);
            told?.Invoke(counts);
        }
        if (Directory.Exists(root)) Directory.Delete(root, true);
        return counts;
    }

    // The framework's own mixes in what differs from run to run.
    private static int HashCode(int seed, int batch) => unchecked((seed * 1_000_003) + batch);

    private void Try(FuzzArchive archive, int batch, FuzzCounts counts)
    {
        Call("import", archive, batch, counts);
        Directory.Delete(Path.Combine(archive.Root, "seeds"), true);
        for (var check = 0; check < MostChecks; check++)
            if (!archive.Remove(Wrong(Call("check", archive, batch, counts)))) break;
        var build = Call("build", archive, batch, counts);
        if (build.Exit == 1) counts.Add($"batch {batch}: build refuses what check passed: {build.Report.Split('\n')[0]}");
        var articles = Path.Combine(archive.Root, "output", "articles");
        if (Directory.Exists(articles)) counts.Pages += Directory.EnumerateFiles(articles, "index.md", SearchOption.AllDirectories).Count();
    }

    private FuzzEnd Call(string verb, FuzzArchive archive, int batch, FuzzCounts counts)
    {
        var watch = Stopwatch.StartNew();
        var end = call([verb, "--root", archive.Root]);
        counts.Add(end, watch.Elapsed > Longest, $"batch {batch}, {verb}");
        return end;
    }

    private static IEnumerable<string> Wrong(FuzzEnd check) =>
        check.Report.Split('\n').Where(line => line.Contains(": error: ", StringComparison.Ordinal)).Select(line => line.Split(':')[0]).Distinct();
}
