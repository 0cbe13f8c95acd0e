using System.CommandLine;

namespace Archive.Bench.Corpus;

/// <summary>What the verbs that make a corpus are told about it.</summary>
internal static class CorpusOptions
{
    public static readonly Option<int> Articles = MakeArticles();
    public static readonly Option<ulong> Seed = new("--seed") { Description = "Another seed makes another corpus (default: 1)", DefaultValueFactory = _ => 1 };
    public static readonly Option<bool> Everything = new("--everything") { Description = "With everything on that a site has by default; else the work of a small site" };
    public static readonly Option<bool> Record = new("--record") { Description = "With moves and claims in the articles, too, and with everything on" };

    public static bool HasEverything(ParseResult parsed) => parsed.GetValue(Record) || parsed.GetValue(Everything);

    private static Option<int> MakeArticles()
    {
        var option = new Option<int>("--articles") { Description = "How many articles, from 1", Required = true, HelpName = "N" };
        option.Validators.Add(result =>
        {
            if (result.GetValueOrDefault<int>() < 1) result.AddError("--articles must be at least 1.");
        });
        return option;
    }
}
