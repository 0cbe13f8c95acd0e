using System.CommandLine;
using Archive.Bench.Corpus;
using Archive.Bench.Faults;
using Archive.Bench.Fuzz;
using Archive.Bench.Runs;

var root = new RootCommand("Measures the program and tries to break it: docs/performance.md and docs/security.md say how, and what the figures mean.")
{
    CorpusCommand.Create(),
    RunCommand.Create(),
    FaultCommand.Create(),
    FuzzCommand.Create(),
};
return root.Parse(args).Invoke();
