using System.Text;

namespace Archive.Bench.Fuzz;

/// <summary>An archive of mutated files, some hundred at a time, each beside its sound neighbours.</summary>
internal sealed class FuzzArchive(string root, Random random)
{
    private const int Articles = 60;

    private readonly Mutator _mutator = new(random);

    /// <summary>How many files were mutated.</summary>
    public int Inputs { get; private set; }

    public string Root => root;

    public void Write()
    {
        if (Directory.Exists(root)) Directory.Delete(root, true);
        WriteSound("input/site.yml", FuzzTexts.Site);
        WriteSound("input/actions.yml", FuzzTexts.Actions);
        foreach (var vendor in (string[])["acme", "initech", "guild"]) WriteSound($"input/vendors/{vendor}.yml", $"name: {char.ToUpperInvariant(vendor[0])}{vendor[1..]}\nkind: {(vendor == "guild" ? "foundation" : "company")}\n");
        WriteSound("input/topics/anvils.yml", "name: Anvils\n");
        WriteSound("input/publishers/wire.yml", FuzzTexts.Publisher);
        if (random.Next(4) == 0) Mutate("input/site.yml", FuzzTexts.Site);
        if (random.Next(2) == 0) Mutate("input/actions.yml", FuzzTexts.Actions);
        for (var i = 0; i < Articles; i++)
        {
            var front = FuzzTexts.FrontMatter.Replace("{0}", $"f{i}", StringComparison.Ordinal);
            Mutate($"input/articles/2015/f{i}.md", front + FuzzTexts.Body);
            WriteSound($"input/articles/2015/b{i}.md", $"---\nid: b{i}\ntitle: B{i}\ndate: 2015-04\nrights: {(i % 3 == 0 ? "excerpt" : "full")}\n---\n");
            Append($"input/articles/2015/b{i}.md", FuzzTexts.Body);
        }
        for (var i = 0; i < 10; i++)
        {
            Mutate($"input/vendors/v{i}.yml", FuzzTexts.Vendor);
            Mutate($"input/topics/t{i}.yml", FuzzTexts.Topic);
            Mutate($"input/publishers/p{i}.yml", FuzzTexts.Publisher);
            Mutate($"input/pages/s{i}.md", FuzzTexts.Page);
        }
        for (var i = 0; i < 20; i++)
        {
            Mutate($"seeds/t{i}.txt", FuzzTexts.Text);
            Mutate($"seeds/h{i}.html", FuzzTexts.Html);
            Mutate($"seeds/m{i}.md", i % 3 == 0 ? FuzzTexts.TomlClip : FuzzTexts.Clip);
            WriteSound($"seeds/s{i}.txt", FuzzTexts.Text);
            Mutate($"seeds/s{i}.txt.yml", FuzzTexts.Sidecar);
        }
    }

    /// <summary>Takes out what a report calls wrong, so that the rest can be built.</summary>
    /// <returns>Whether anything was.</returns>
    public bool Remove(IEnumerable<string> files)
    {
        var any = false;
        foreach (var file in files)
        {
            any = true;
            if (file == "input/site.yml") WriteSound(file, FuzzTexts.Site);
            else if (file == "input/actions.yml") WriteSound(file, FuzzTexts.Actions);
            else File.Delete(Path.Combine(root, file));
        }
        return any;
    }

    private void Mutate(string path, string sound)
    {
        Save(path, _mutator.Mutate(sound));
        Inputs++;
    }

    private void Append(string path, string sound)
    {
        using var file = File.Open(Path.Combine(root, path), FileMode.Append);
        file.Write(_mutator.Mutate(sound));
        Inputs++;
    }

    private void WriteSound(string path, string text) => Save(path, Encoding.UTF8.GetBytes(text));

    private void Save(string path, byte[] bytes)
    {
        var full = Path.Combine(root, path);
        Directory.CreateDirectory(Path.GetDirectoryName(full)!);
        File.WriteAllBytes(full, bytes);
    }
}
