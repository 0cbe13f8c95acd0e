using System.CommandLine;
using Archive.Bench.Corpus;

namespace Archive.Bench.Runs;

/// <summary><c>run</c>: builds a corpus, measures the program on it and, where Hugo is installed, Hugo in turn.</summary>
internal static class RunCommand
{
    // A file that was written a moment ago is read again by the next build, whose clock cannot tell one moment from the next.
    private static readonly TimeSpan UntilAtRest = TimeSpan.FromSeconds(1);

    private static readonly Option<int> Runs = new("--runs") { Description = "Rounds in which every program has its turn (default: 3)", DefaultValueFactory = _ => 3 };
    public static readonly Option<FileInfo?> Program = new("--program") { Description = "The program to measure (default: the published one)", HelpName = "FILE" };
    private static readonly Option<DirectoryInfo?> Work = new("--work") { Description = "Where to work (default: archive-bench in /dev/shm or, without one, in the folder of temporary files)", HelpName = "DIR" };

    public static Command Create()
    {
        var command = new Command("run", "Measures builds of a corpus") { CorpusOptions.Articles, Runs, CorpusOptions.Everything, CorpusOptions.Record, CorpusOptions.Seed, Program, Work };
        command.SetAction(Run);
        return command;
    }

    /// <exception cref="InvalidOperationException">It is not published yet.</exception>
    public static string FindProgram(ParseResult parsed)
    {
        var program = parsed.GetValue(Program)?.FullName ?? Workplace.PublishedProgram;
        return File.Exists(program) ? program : throw new InvalidOperationException($"There is no {program}. Publish it first: dotnet publish -c Release");
    }

    private static int Run(ParseResult parsed)
    {
        var to = parsed.InvocationConfiguration.Output;
        var program = FindProgram(parsed);
        using var place = new Workplace(parsed.GetValue(Work)?.FullName ?? Workplace.Standard);
        place.Clear();
        var articles = parsed.GetValue(CorpusOptions.Articles);
        var everything = CorpusOptions.HasEverything(parsed);
        var corpus = CorpusFolder.Write(place.Input, articles, parsed.GetValue(CorpusOptions.Seed), parsed.GetValue(CorpusOptions.Record), everything);
        if (!everything) place.AddPeersTheme();
        var hugo = Hugo.Find() is { } found ? new Hugo(found, place) : null;
        hugo?.Stage(corpus.Terms, everything);
        var newest = Path.Combine(place.Input, corpus.Newest);
        var edit = new Edit(hugo is null ? [newest] : [newest, hugo.FileOf(corpus.Newest)]);
        Thread.Sleep(UntilAtRest);
        var rounds = new Rounds(program, place, hugo, edit);
        for (var round = 1; round <= parsed.GetValue(Runs); round++) rounds.Run(round);

        var table = new RoundsTable(rounds.Measurements);
        to.WriteLine($"{articles:#,0} articles, {corpus.Bytes / 1e6:0.0} MB, sha256 {corpus.Hash}; {parsed.GetValue(Runs)} rounds, {Environment.ProcessorCount} processors; {hugo?.Version ?? "no Hugo found"}");
        to.WriteLine();
        to.Write(table.Write());
        var (wall, processor) = table.OverFloor();
        to.WriteLine($"\nA full build takes {wall:0.0} × the wall time and {processor:0.0} × the CPU time of copying its output.");
        return 0;
    }
}
