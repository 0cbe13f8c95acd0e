using System.Text.RegularExpressions;
using Archive.Catalog;
using Archive.Content;
using Archive.Content.Keys;
using Archive.Diagnostics;
using Archive.Tests.Support;
using Archive.Yaml;

namespace Archive.Tests.Publishing;

/// <summary>Edits of every kind of file, as contributors, tools and accidents make them, from a seed. Each can be taken back.</summary>
internal sealed class RandomEdits
{
    private readonly TempArchive _archive;
    private readonly Random _random;
    private readonly List<(string Path, byte[]? Before)> _last = [];
    private readonly List<Func<string>> _kinds = [];
    private ArchiveCatalog _catalog = null!;
    private int _count;

    public RandomEdits(TempArchive archive, int seed)
    {
        (_archive, _random) = (archive, new Random(seed));
        Often(30, () => Keys(Pick(Articles())));
        Often(8, () => Append(Pick(Articles()), $"\nA sentence more, number {_count}, on [it](/vendors/).\n"));
        Often(3, () => Lie(Pick(Articles())));
        Often(5, AddArticle);
        Often(4, () => Remove(Pick(Articles())));
        Often(4, () => Move(Pick(Articles()), $"/renamed-{_count}.md"));
        Often(3, () => Redate(Pick(Articles())));
        foreach (var folder in (string[])["vendors", "vendors", "topics", "publishers", "pages"])
        {
            Often(4, () => Keys(PickIn(folder)));
            Often(1, () => AddEntry(folder));
            // One is always left to edit.
            Often(1, () => Files($"input/{folder}").Count > 1 ? Remove(PickIn(folder)) : AddEntry(folder));
            Often(1, () => RenameEntry(PickIn(folder)));
        }
        Often(2, () => Append(PickIn("pages"), $"\nA sentence more, number {_count}.\n"));
        Often(6, () => Keys("input/actions.yml"));
        Often(6, () => Keys("input/site.yml"));
        Often(2, Accept);
        Often(4, ForgetLedgers);
        Often(4, () => Append(Pick(Files("theme/templates")), $"<!-- edit {_count} -->\n"));
        Often(2, () => Write(Pick(["theme/css/99-mine.css", "theme/css/00-mine.css"]), $".mine-{_count} {{ color: red }}\n"));
        Often(2, () => Write(Pick(["theme/assets/mine.svg", "theme/assets/icon.svg"]), $"<svg xmlns=\"http://www.w3.org/2000/svg\"><title>{_count}</title></svg>\n"));
        Often(2, () => Remove(Pick(Files("theme").Where(f => !f.StartsWith("theme/templates", StringComparison.Ordinal)).DefaultIfEmpty("theme/none.css").ToList())));
        Often(4, Break);
    }

    public string Next()
    {
        _last.Clear();
        _count++;
        _catalog = _archive.Catalog(drafts: false);
        return Pick(_kinds)();
    }

    /// <summary>Restores what the last edit changed.</summary>
    public void TakeBack()
    {
        foreach (var (path, before) in Enumerable.Reverse(_last))
        {
            if (before is null) File.Delete(_archive.Full(path));
            else File.WriteAllBytes(_archive.Full(path), before);
        }
    }

    private void Often(int times, Func<string> kind) => _kinds.AddRange(Enumerable.Repeat(kind, times));

    /// <summary>Changes something that a file's keys say.</summary>
    private string Keys(string path)
    {
        var file = JsonSchemas.Files.Single(f => IsOf(f, path));
        var content = _archive.Read(path);
        var block = FrontMatterBlock.Find(content) ?? new FrontMatterBlock(0, content.Length, content.Length, 0, 0);
        var map = YamlTree.Parse(content[block.YamlStart..block.YamlEnd], path, 0, new Problems())!;
        var edits = new KeyEdits(_random, _catalog, _count, content[block.BodyStart..], path.StartsWith("input/articles/", StringComparison.Ordinal) ? int.Parse(path.Split('/')[2]) : 0) { Moves = [.. _catalog.Moves.Where(m => m.Article.Text.File == path).Select(m => m.Id)] };
        var done = file.ById ? ChangeById(edits, map, file) : edits.Change(map, file.Keys, file.Name);
        Write(path, content[..block.YamlStart] + Text(map) + content[block.YamlEnd..]);
        return $"{path}: {done}";
    }

    private string ChangeById(KeyEdits edits, YamlMap map, KeyedFile file)
    {
        var at = _random.Next(map.Entries.Count);
        switch (_random.Next(6))
        {
            case 0:
                map.Entries.Insert(at, new(YamlScalar.Plain($"added-{_count}"), edits.Create(file.Keys, file.Name)));
                return $"added-{_count}";
            case 1:
                var id = map.Entries[at].Key.Value;
                map.Entries.RemoveAt(at);
                return $"{id} removed";
            default: return edits.Change((YamlMap)map.Entries[at].Value, file.Keys, file.Name);
        }
    }

    private string AddArticle()
    {
        var year = 2009 + _random.Next(15);
        var keys = new KeyEdits(_random, _catalog, _count, "A new text that says nothing.\n", year).Create(ArticleKeys.All, "article");
        return Write($"input/articles/{year}/added-{_count}.md", $"---\n{Text(keys)}---\n\n# A heading\n\nA new text that says nothing. It goes on.\n");
    }

    /// <summary>A new entry of the registry, or a new standing page.</summary>
    private string AddEntry(string folder)
    {
        var (path, end) = folder == "pages" ? ($"input/pages/added-{_count}.md", "---\n\nA new page.\n") : ($"input/{folder}/added-{_count}.yml", "");
        var file = JsonSchemas.Files.Single(f => IsOf(f, path));
        return Write(path, (end.Length == 0 ? "" : "---\n") + Text(new KeyEdits(_random, _catalog, _count).Create(file.Keys, file.Name)) + end);
    }

    /// <summary>Gives an entry of the registry another id, here and, mostly, wherever the old one stands.</summary>
    private string RenameEntry(string path)
    {
        var id = Path.GetFileNameWithoutExtension(path);
        var named = new Regex($"(?<![a-z0-9-]){Regex.Escape(id)}(?![a-z0-9-])");
        if (_random.Next(4) > 0)
        {
            foreach (var other in Files("input").Where(f => named.IsMatch(_archive.Read(f)))) Write(other, named.Replace(_archive.Read(other), $"renamed-{_count}"));
        }
        return Move(path, $"/renamed-{_count}{Path.GetExtension(path)}");
    }

    private string Redate(string path)
    {
        var year = 2009 + _random.Next(15);
        var text = Regex.Replace(_archive.Read(path), "(?m)^date: .*$", $"date: {year}-0{1 + _random.Next(9)}");
        Remove(path);
        Write($"input/articles/{year}/redated-{_count}.md", text);
        return $"redated {path} to {year}";
    }

    /// <summary>Changes a word for one of the same length and sets the time of writing back.</summary>
    private string Lie(string path)
    {
        var written = File.GetLastWriteTimeUtc(_archive.Full(path));
        var text = _archive.Read(path);
        var at = text.LastIndexOf(" the ", StringComparison.Ordinal);
        if (at < 0) return Append(path, "\nThat is the end.\n");
        Write(path, string.Concat(text.AsSpan(0, at), " teh ", text.AsSpan(at + 5)));
        File.SetLastWriteTimeUtc(_archive.Full(path), written);
        return $"changed {path} without a trace";
    }

    /// <summary>The ledgers take in what is published now: from here on nothing of it may vanish.</summary>
    private string Accept()
    {
        foreach (var ledger in Ledgers) Keep(ledger);
        _archive.Run("check", "--accept");
        return "accepted";
    }

    private string ForgetLedgers()
    {
        foreach (var ledger in Ledgers) Remove(ledger);
        return "forgot the ledgers";
    }

    /// <summary>What no build may publish.</summary>
    private string Break() => _random.Next(5) switch
    {
        0 => Append(Pick(Articles()), "\n[Nowhere](/articles/1066/hastings/)\n"),
        1 => Write(PickIn("vendors"), "name: \"A\nkind: [\n"),
        2 => Write("input/site.yml", "title: No address\n"),
        3 => Append(Pick(Files("theme/templates")), "{{ no_such_value }}"),
        _ => Write($"input/articles/2015/broken-{_count}.md", "No front matter.\n"),
    };

    private string Remove(string path)
    {
        Keep(path);
        if (File.Exists(_archive.Full(path))) File.Delete(_archive.Full(path));
        return $"removed {path}";
    }

    private string Move(string path, string name)
    {
        var target = Path.GetDirectoryName(path)!.Replace('\\', '/') + name;
        Keep(target);
        Keep(path);
        File.Move(_archive.Full(path), _archive.Full(target));
        return $"moved {path} to {target}";
    }

    private string Append(string path, string text)
    {
        Write(path, _archive.Read(path) + text);
        return $"{path}: more text";
    }

    private string Write(string path, string text)
    {
        Keep(path);
        _archive.Write(path, text);
        return $"wrote {path}";
    }

    private void Keep(string path) => _last.Add((path, File.Exists(_archive.Full(path)) ? File.ReadAllBytes(_archive.Full(path)) : null));

    private static readonly string[] Ledgers = ["input/identities.txt", "input/addresses.txt"];

    private static string Text(YamlMap map) => string.Concat(map.Entries.Select(e => YamlText.Write(e.Key.Value, e.Value)));

    private static bool IsOf(KeyedFile file, string path) => Regex.IsMatch(path, "^" + Regex.Escape(file.Files).Replace("\\*", "[^/]+") + "$");

    private IReadOnlyList<string> Articles() => Files("input/articles");

    private string PickIn(string folder) => Pick(Files($"input/{folder}"));

    private IReadOnlyList<string> Files(string folder) => !Directory.Exists(_archive.Full(folder)) ? [] :
        [.. Directory.EnumerateFiles(_archive.Full(folder), "*.*", SearchOption.AllDirectories).Select(f => Path.GetRelativePath(_archive.Root, f).Replace('\\', '/')).Order(StringComparer.Ordinal)];

    private T Pick<T>(IReadOnlyList<T> from) => from[_random.Next(from.Count)];
}
