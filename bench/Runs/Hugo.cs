using Archive.Bench.Corpus;

namespace Archive.Bench.Runs;

/// <summary>The peer: Hugo, with a site of <c>bench/peers/hugo</c> that does the same work on the same articles; <c>bench/peers/hugo-everything</c> lies over it where everything is on.</summary>
internal sealed class Hugo(string program, Workplace place)
{
    /// <returns>The program named by HUGO or found on PATH; null where there is none.</returns>
    public static string? Find()
    {
        if (Environment.GetEnvironmentVariable("HUGO") is { Length: > 0 } named) return named;
        return Environment.GetEnvironmentVariable("PATH")?.Split(Path.PathSeparator).Select(f => Path.Combine(f, "hugo")).FirstOrDefault(File.Exists);
    }

    public string Version => ChildProcess.Measure(program, "version").Output.Trim();

    /// <summary>The newest article's file in Hugo's copy of the corpus.</summary>
    public string FileOf(string path) => Path.Combine(place.HugoSource, "content", path);

    /// <summary>Copies the articles as they are; the names of terms become pages, which is Hugo's way to give them any.</summary>
    public void Stage(Terms terms, bool everything)
    {
        Workplace.CopyFolder(Path.Combine(Workplace.Repository, "bench", "peers", "hugo"), place.HugoSource);
        if (everything) Workplace.CopyFolder(Path.Combine(Workplace.Repository, "bench", "peers", "hugo-everything"), place.HugoSource);
        Workplace.CopyFolder(Path.Combine(place.Input, "articles"), FileOf("articles"));
        if (everything) AddYears();
        File.WriteAllText(FileOf("articles/_index.md"), "---\ntitle: Articles\n---\n");
        foreach (var vendor in terms.Vendors) Term("vendors", vendor);
        foreach (var topic in terms.Topics) Term("topics", topic);
    }

    public Sample Build() => ChildProcess.Measure(program, "--quiet", "--noBuildLock", "--source", place.HugoSource, "--destination", place.HugoSite);

    /// <summary>A folder with a page of its own is a section, and gets a list.</summary>
    private void AddYears()
    {
        foreach (var year in Directory.EnumerateDirectories(FileOf("articles")))
            File.WriteAllText(Path.Combine(year, "_index.md"), $"---\ntitle: {YamlText.Quote(Path.GetFileName(year))}\n---\n");
    }

    private void Term(string taxonomy, Term term)
    {
        var file = FileOf($"{taxonomy}/{term.Id}/_index.md");
        Directory.CreateDirectory(Path.GetDirectoryName(file)!);
        File.WriteAllText(file, $"---\ntitle: {YamlText.Quote(term.Name)}\nsummary: {YamlText.Quote(term.About)}\n---\n");
    }
}
