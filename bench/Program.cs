using System.CommandLine;
using Archive.Bench.Corpus;
using Archive.Bench.Runs;

var root = new RootCommand("Measures the program: docs/performance.md says how, and what the figures mean.")
{
    CorpusCommand.Create(),
    RunCommand.Create(),
};
return root.Parse(args).Invoke();
