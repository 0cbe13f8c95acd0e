using System.Diagnostics;

namespace Archive.Bench.Faults;

/// <summary>
/// Builds that are killed, that run out of disk, whose folders vanish, that run two at a time. After each the next build must publish what
/// a clean one does, byte for byte, and nobody else's file may be touched.
/// </summary>
/// <param name="start">Starts the program with these arguments.</param>
internal sealed class FaultTrials(Func<IReadOnlyList<string>, Process> start, FaultArchive archive, int seed)
{
    private const string ForeignText = "mine";

    private readonly Random _random = new(seed);
    private readonly SortedDictionary<string, string>[] _clean = new SortedDictionary<string, string>[FaultArchive.States];
    private int _state;
    private TimeSpan _usual;

    /// <summary>Learns what a clean build of each state publishes, and how long a build takes.</summary>
    public void Prepare()
    {
        for (var state = 0; state < _clean.Length; state++)
        {
            archive.Become(state);
            var folder = Path.Combine(archive.Root, "clean");
            var built = Build("--clean", "--output", folder);
            if (built.Exit != 0) throw new InvalidOperationException($"A clean build ended with {built.Exit}: {built.Error}");
            _clean[state] = FaultArchive.Hash(folder);
        }
        Become(0);
        var clock = Stopwatch.StartNew();
        Build();
        _usual = clock.Elapsed;
    }

    /// <summary>Kills builds at any moment, every second one as soon as it has begun its final steps.</summary>
    public FaultCounts Kill(int tries)
    {
        var counts = new FaultCounts();
        while (counts.Tries < tries)
        {
            var before = Change();
            using var build = StartBuild();
            if (counts.Tries % 2 == 0) Thread.Sleep(_usual * _random.NextDouble());
            else WaitForJournal(build);
            if (!build.HasExited) counts.Tries++;
            build.Kill();
            build.WaitForExit();
            if (File.Exists(Path.Combine(archive.State, "journal"))) counts.WithinJournal++;
            Judge(counts, before);
        }
        return counts;
    }

    /// <summary>Removes folders of the output, or what waits beside it, while a build runs.</summary>
    public FaultCounts RemoveFolders(int tries)
    {
        var counts = new FaultCounts();
        while (counts.Tries < tries)
        {
            var before = Change();
            using var build = StartBuild();
            Thread.Sleep(_usual * _random.NextDouble());
            if (!build.HasExited) counts.Tries++;
            string[] folders = [archive.Output, Path.Combine(archive.Output, "articles"), Path.Combine(archive.Output, "articles", "2015"), Path.Combine(archive.State, "stage")];
            TryDelete(folders[_random.Next(folders.Length)]);
            build.WaitForExit();
            Judge(counts, before);
        }
        return counts;
    }

    /// <summary>Builds twice at once, with a change in between.</summary>
    public FaultCounts RunPairs(int tries)
    {
        var counts = new FaultCounts();
        for (; counts.Tries < tries; counts.Tries++)
        {
            Change();
            using var first = StartBuild();
            Thread.Sleep(_usual * _random.NextDouble());
            Change();
            using var second = StartBuild();
            first.WaitForExit();
            second.WaitForExit();
            if (second.ExitCode != 0) counts.BlockedBuilds++;
            if (!_clean[_state].SequenceEqual(FaultArchive.Hash(archive.Output))) counts.WrongSites++;
            Judge(counts, _state);
        }
        return counts;
    }

    /// <summary>Builds while something takes the disk away, and once more when it is back.</summary>
    /// <param name="whileRunning">Whether every second one is taken while the build runs; else always before.</param>
    public FaultCounts TakeDisk(int tries, bool whileRunning, Action<Random> take, Action giveBack)
    {
        var counts = new FaultCounts();
        while (counts.Tries < tries)
        {
            var before = Change();
            var isEarly = !whileRunning || _random.Next(2) == 0;
            if (isEarly) take(_random);
            using var build = StartBuild();
            Thread.Sleep(_usual * _random.NextDouble());
            if (!isEarly) take(_random);
            build.WaitForExit();
            counts.Tries++;
            giveBack();
            Judge(counts, before);
        }
        return counts;
    }

    /// <summary>Looks at the files as the fault left them, lets somebody put one among them now and then, builds again, and compares.</summary>
    private void Judge(FaultCounts counts, int before)
    {
        foreach (var (path, hash) in FaultArchive.Hash(archive.Output))
            if (_clean[before].GetValueOrDefault(path) != hash && _clean[_state].GetValueOrDefault(path) != hash) counts.TornFiles++;
        if (_random.Next(5) == 0) PlantForeign(counts);
        if (Build().Exit != 0) counts.BlockedBuilds++;
        else if (!_clean[_state].SequenceEqual(FaultArchive.Hash(archive.Output))) counts.WrongSites++;
    }

    private void PlantForeign(FaultCounts counts)
    {
        var file = Path.Combine(archive.Output, _random.Next(2) == 0 ? "CNAME" : "articles/mine/notes.txt");
        Directory.CreateDirectory(Path.GetDirectoryName(file)!);
        File.WriteAllText(file, ForeignText);
        var refused = Build(_random.Next(2) == 0 ? ["--clean"] : []);
        if (refused.Exit != 2 || !File.Exists(file) || File.ReadAllText(file) != ForeignText) counts.ForeignTouched++;
        File.Delete(file);
        if (Path.GetFileName(Path.GetDirectoryName(file)) == "mine") Directory.Delete(Path.GetDirectoryName(file)!);
    }

    /// <returns>The state before.</returns>
    private int Change()
    {
        var before = _state;
        Become((_state + 1 + _random.Next(FaultArchive.States - 1)) % FaultArchive.States);
        return before;
    }

    private void Become(int state) => archive.Become(_state = state);

    private void WaitForJournal(Process build)
    {
        var journal = Path.Combine(archive.State, "journal");
        while (!build.HasExited && !File.Exists(journal)) Thread.SpinWait(50);
        Thread.SpinWait(_random.Next(200_000));
    }

    private static void TryDelete(string folder)
    {
        try
        {
            if (Directory.Exists(folder)) Directory.Delete(folder, true);
        }
        catch (IOException)
        {
            // The build fills it again at this moment: some of it is gone, which is fault enough.
        }
    }

    private Process StartBuild() => start(["build", "--root", archive.Root]);

    private (int Exit, string Error) Build(params IEnumerable<string> options)
    {
        using var build = start(["build", "--root", archive.Root, .. options]);
        var output = build.StandardOutput.ReadToEndAsync();
        var error = build.StandardError.ReadToEnd();
        build.WaitForExit();
        output.GetAwaiter().GetResult();
        return (build.ExitCode, error);
    }
}
