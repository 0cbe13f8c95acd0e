using System.CommandLine;
using System.Diagnostics;
using Archive.Bench.Runs;

namespace Archive.Bench.Faults;

/// <summary><c>faults</c>: kills builds, takes their disk away, runs them two at a time, and counts what is lost.</summary>
internal static class FaultCommand
{
    private static readonly Option<int> Kills = new("--kills") { Description = "Builds to kill (default: 200)", DefaultValueFactory = _ => 200 };
    private static readonly Option<int> Disks = new("--disks") { Description = "Builds on a disk that is full, builds on one that can only be read, and builds whose folders are removed: so many of each (default: 50; the first two need root, on Linux)", DefaultValueFactory = _ => 50 };
    private static readonly Option<int> Pairs = new("--pairs") { Description = "Pairs of builds at once (default: 100)", DefaultValueFactory = _ => 100 };
    private static readonly Option<int> Seed = new("--seed") { Description = "Another seed makes other moments (default: 1)", DefaultValueFactory = _ => 1 };

    public static Command Create()
    {
        var command = new Command("faults", "Builds that meet a fault: what is lost of the site, and of other people's files") { Kills, Disks, Pairs, Seed, RunCommand.Program };
        command.SetAction(Run);
        return command;
    }

    private static int Run(ParseResult parsed)
    {
        var to = parsed.InvocationConfiguration.Output;
        var program = RunCommand.FindProgram(parsed);
        Process Start(IReadOnlyList<string> arguments) => Process.Start(new ProcessStartInfo(program, arguments) { RedirectStandardOutput = true, RedirectStandardError = true })!;
        using var disk = SmallDisk.Mount(Path.Combine(Path.GetTempPath(), $"archive-faults-{Environment.ProcessId}"));
        var trials = new FaultTrials(Start, new FaultArchive(disk.Folder), parsed.GetValue(Seed));
        trials.Prepare();
        var isWell = true;
        Tell("killed", trials.Kill(parsed.GetValue(Kills)));
        Tell("folders removed", trials.RemoveFolders(parsed.GetValue(Disks)));
        Tell("two at once", trials.RunPairs(parsed.GetValue(Pairs)));
        if (disk.IsMounted)
        {
            Tell("disk full", trials.TakeDisk(parsed.GetValue(Disks), true, disk.Fill, disk.Empty));
            Tell("disk read-only", trials.TakeDisk(parsed.GetValue(Disks), false, _ => disk.MakeReadOnly(true), () => disk.MakeReadOnly(false)));
        }
        else
        {
            to.WriteLine("No disk of its own could be mounted: not tried full, not tried read-only.");
        }
        return isWell ? 0 : 1;

        void Tell(string fault, FaultCounts counts)
        {
            to.WriteLine($"{fault}: {counts}");
            isWell &= counts.AllWell;
        }
    }
}
