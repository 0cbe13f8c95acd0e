using System.CommandLine;

namespace Archive.Bench.Corpus;

/// <summary><c>corpus</c>: writes an archive's <c>input/</c> folder of any size.</summary>
internal static class CorpusCommand
{
    private static readonly Option<DirectoryInfo> Out = new("--out") { Description = "The archive's root: its input/ folder is written", Required = true, HelpName = "DIR" };

    public static Command Create()
    {
        var command = new Command("corpus", "Writes an archive's input/ folder of any size, and prints a hash of it") { CorpusOptions.Articles, Out, CorpusOptions.Seed, CorpusOptions.Everything, CorpusOptions.Record };
        command.SetAction(parsed =>
        {
            var count = parsed.GetValue(CorpusOptions.Articles);
            var input = Path.Combine(parsed.GetValue(Out)!.FullName, "input");
            var corpus = CorpusFolder.Write(input, count, parsed.GetValue(CorpusOptions.Seed), parsed.GetValue(CorpusOptions.Record), CorpusOptions.HasEverything(parsed));
            parsed.InvocationConfiguration.Output.WriteLine(
                $"{count:#,0} articles, {corpus.Terms.Vendors.Count} vendors, {corpus.Terms.Topics.Count} topics, {corpus.Bytes / 1e6:0.0} MB, sha256 {corpus.Hash}");
        });
        return command;
    }
}
