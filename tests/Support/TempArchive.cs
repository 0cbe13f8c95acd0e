namespace Archive.Tests.Support;

/// <summary>An archive of its own in a temporary folder, gone when disposed; and the program's verbs run on it in process.</summary>
public sealed class TempArchive : IDisposable
{
    /// <summary>Without pictures for shared links, which take longer than all the rest of so small a site.</summary>
    public const string SiteYml = "title: Test archive\nbase-url: https://archive.test\ncards: false\n";

    public string Root { get; } = TempFolder.Create("archive-test-");

    public string Output => Path.Combine(Root, "output");

    /// <param name="files">Paths relative to the root with their texts, beside a minimal <c>input/site.yml</c>.</param>
    public TempArchive(params ReadOnlySpan<(string Path, string Text)> files)
    {
        Write("input/site.yml", SiteYml);
        foreach (var (path, text) in files) Write(path, text);
    }

    /// <summary>The archive that the repository ships with.</summary>
    /// <param name="cards">Whether with the pictures for shared links, which take longer to draw than all the rest.</param>
    public static TempArchive CopyShipped(bool cards = false)
    {
        var archive = new TempArchive().Copy(Path.Combine(Folder.Repository, "input"), "input");
        return cards ? archive : archive.Write("input/site.yml", archive.Read("input/site.yml") + "cards: false\n");
    }

    public TempArchive Write(string path, string text)
    {
        var full = Full(path);
        Directory.CreateDirectory(Path.GetDirectoryName(full)!);
        File.WriteAllText(full, text);
        return this;
    }

    /// <summary>An article with the keys that every article needs, more of them if given, and a body.</summary>
    public TempArchive Article(string slug, string date = "2015-04-23", string more = "", string body = "A sentence.\n", string? title = null) =>
        Write($"input/articles/{date[..4]}/{slug}.md", $"---\nid: {slug}\ntitle: {title ?? $"\"{slug}\""}\ndate: {date}\n{more}{(more.Length == 0 || more.EndsWith('\n') ? "" : "\n")}---\n\n{body}");

    /// <summary>Copies a folder with all that is in it into the root.</summary>
    public TempArchive Copy(string folder, string to = "")
    {
        foreach (var file in Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories))
        {
            var target = Full(Path.Combine(to, Path.GetRelativePath(folder, file)));
            Directory.CreateDirectory(Path.GetDirectoryName(target)!);
            File.Copy(file, target, overwrite: true);
        }
        return this;
    }

    public string Full(string path) => Path.Combine(Root, path);

    public string Read(string path) => File.ReadAllText(Full(path));

    /// <summary>Text of a published file.</summary>
    public string Published(string path) => File.ReadAllText(Path.Combine(Output, path));

    /// <summary>Runs a verb on this archive.</summary>
    public Call Run(string verb, params ReadOnlySpan<string> options) => Call.Of([verb, "--root", Root, .. options]);

    /// <summary>Builds and expects that it is done.</summary>
    public TempArchive Build(params ReadOnlySpan<string> options)
    {
        var built = Run("build", options);
        if (built.Exit != 0) throw new InvalidOperationException($"build ended with {built.Exit}:\n{built.Error}");
        return this;
    }

    /// <summary>Bytes of every published file by its path.</summary>
    public SortedDictionary<string, byte[]> Site() => Folder.Bytes(Output);

    public void Dispose()
    {
        if (Directory.Exists(Root)) Directory.Delete(Root, true);
    }
}
