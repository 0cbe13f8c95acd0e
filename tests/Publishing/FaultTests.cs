using Archive.Bench.Faults;
using Archive.Tests.Support;
using Xunit;

namespace Archive.Tests.Publishing;

/// <summary>A small form of <c>dotnet run -c Release --project bench -- faults</c>.</summary>
public sealed class FaultTests(ITestOutputHelper log)
{
    [Fact]
    public void Builds_that_are_killed_disturbed_or_run_at_once_leave_a_site_that_the_next_one_completes()
    {
        using var archive = new TempArchive();
        var trials = new FaultTrials(args => Call.Start(args), new FaultArchive(archive.Full("faults")), seed: 1);
        trials.Prepare();
        foreach (var counts in (FaultCounts[])[trials.Kill(2), trials.RemoveFolders(1), trials.RunPairs(1)])
        {
            log.WriteLine(counts.ToString());
            Assert.True(counts.AllWell, counts.ToString());
        }
    }
}
