using System.Diagnostics;
using Archive.Tests.Support;
using Xunit;

namespace Archive.Tests.Invalid;

/// <summary>
/// Every kind of mistake is reported once, at its place, with what to do about it: alone, and in one run over an archive that holds them all. With
/// ARCHIVE_ACCEPT=1 the tests write down what is said.
/// </summary>
public sealed class MistakeKindTests(ITestOutputHelper log)
{
    private static readonly string Cases = Path.Combine(Folder.Repository, "tests", "Invalid");
    private static readonly IReadOnlyList<MistakeKind> All = MistakeKind.ReadAll(Path.Combine(Cases, "kinds"));

    private static TempArchive Sound() => new TempArchive().Copy(Path.Combine(Cases, "base"));

    [Fact]
    public void Each_is_reported_once_at_its_place_with_its_hint()
    {
        var said = new Dictionary<MistakeKind, string>();
        var wrong = new List<string>();
        foreach (var kind in All)
        {
            using var archive = Sound();
            var place = kind.WriteTo(archive);
            var report = archive.Run("check").Error;
            said[kind] = report.StartsWith(place, StringComparison.Ordinal) ? report[place.Length..] : report;
            if (report != place + kind.Expected || kind.Expected.Count(c => c == '\n') != 2) wrong.Add($"{kind.Name}, at {place}:\n{report}");
        }
        if (Environment.GetEnvironmentVariable("ARCHIVE_ACCEPT") == "1")
            foreach (var file in All.GroupBy(k => k.Source)) File.WriteAllText(file.Key, string.Concat(file.Select(k => k.ToText(said[k]))));
        Assert.Equal("", string.Join('\n', wrong));
    }

    [Fact]
    public void All_are_reported_in_one_run_in_a_stable_order_in_less_than_twice_the_time()
    {
        Assert.True(All.Count >= 80, $"{All.Count} kinds");
        using var archive = Sound();
        using var reversed = Sound();
        var expected = All.Select(k => (Place: k.WriteTo(archive), k.Expected)).ToList();
        foreach (var kind in All.Where(k => !k.ToText("").Contains("== +", StringComparison.Ordinal)).Reverse()) kind.WriteTo(reversed);
        foreach (var kind in All.Where(k => k.ToText("").Contains("== +", StringComparison.Ordinal))) kind.WriteTo(reversed);

        var report = archive.Run("check");
        Assert.Equal(1, report.Exit);
        var lines = report.Error.Split('\n').Chunk(2).Where(l => l.Length == 2).Select(l => $"{l[0]}\n{l[1]}\n").ToList();
        Assert.Equal(expected.Select(e => e.Place + e.Expected).Order(StringComparer.Ordinal), lines.Order(StringComparer.Ordinal));
        Assert.Equal(report.Error, reversed.Run("check").Error);
        Assert.Equal(report.Error, archive.Run("check").Error);

        using var clean = Sound();
        for (var i = 0; i < Directory.EnumerateFiles(archive.Full("input"), "*", SearchOption.AllDirectories).Count(); i++) clean.Article($"sound-{i}", "2024-05-01", i < 4 ? "draft: true\n" : "vendors: [acme]\n", "Text, with [a place](/articles/2014/sound/#page).\n");
        var (with, without) = Shortest(archive, clean);
        log.WriteLine($"{All.Count} kinds, {lines.Count} problems: {with.TotalMilliseconds:0.0} ms; as many files without: {without.TotalMilliseconds:0.0} ms");
        Assert.True(with < 2 * without, $"{with.TotalMilliseconds:0.0} ms against {without.TotalMilliseconds:0.0} ms");
    }

    /// <summary>By turns: what else the machine does meets both.</summary>
    private static (TimeSpan, TimeSpan) Shortest(TempArchive one, TempArchive other)
    {
        var pairs = Enumerable.Range(0, 12).Select(_ => (Time(one), Time(other))).ToList();
        return (pairs.Min(p => p.Item1), pairs.Min(p => p.Item2));
    }

    private static TimeSpan Time(TempArchive archive)
    {
        var clock = Stopwatch.StartNew();
        archive.Run("check");
        return clock.Elapsed;
    }
}
