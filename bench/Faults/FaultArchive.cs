using System.Security.Cryptography;

namespace Archive.Bench.Faults;

/// <summary>An archive that changes between a few states: texts edited, most articles gone, an old path that is now a file and now a folder.</summary>
internal sealed class FaultArchive
{
    private const int Articles = 160;
    private const int Remaining = 10;

    public const int States = 5;

    private readonly string _root;

    public FaultArchive(string root)
    {
        _root = root;
        Write("input/site.yml", "title: Faults\nbase-url: https://faults.example\ndescription: Generated.\ncards: false\ntag-authority: faults.example,2026\n");
        Write("input/pages/about.md", "---\ntitle: About\n---\n\nAbout.\n");
        Write("input/vendors/acme.yml", "name: Acme\nkind: company\n");
        Write("input/topics/anvils.yml", "name: Anvils\n");
    }

    public string Root => _root;

    public string Output => Path.Combine(_root, "output");

    public string State => Path.Combine(_root, ".output.state");

    /// <param name="state">From 0 to <see cref="States"/> - 1.</param>
    public void Become(int state)
    {
        for (var i = 0; i < Articles; i++)
        {
            var path = $"input/articles/2015/article-{i:000}.md";
            if (state == 2 && i >= Remaining) File.Delete(Path.Combine(_root, path));
            else Write(path, Article(i, state));
        }
    }

    private static string Article(int number, int state)
    {
        var old = number > 0 ? "" : state switch { 3 => "aliases: [/old.html]\n", 4 => "aliases: [/old.html/x/]\n", _ => "" };
        var text = state == 1 && number % 7 == 0 ? "The text of the second state." : "The text of the first state.";
        return $"---\nid: article-{number:000}\ntitle: Article {number}\ndate: 2015-04-{1 + number % 28:00}\nvendors: [acme]\ntopics: [anvils]\n{old}---\n\n{text}\n";
    }

    /// <returns>The hash of each published file, by path.</returns>
    public static SortedDictionary<string, string> Hash(string folder)
    {
        var site = new SortedDictionary<string, string>(StringComparer.Ordinal);
        if (!Directory.Exists(folder)) return site;
        foreach (var file in Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories))
            site.Add(Path.GetRelativePath(folder, file).Replace('\\', '/'), Convert.ToHexString(SHA256.HashData(File.ReadAllBytes(file))));
        return site;
    }

    private void Write(string path, string text)
    {
        var full = Path.Combine(_root, path);
        if (File.Exists(full) && File.ReadAllText(full) == text) return;
        Directory.CreateDirectory(Path.GetDirectoryName(full)!);
        File.WriteAllText(full, text);
    }
}
