using System.Text.RegularExpressions;
using Archive.Tests.Support;

namespace Archive.Tests.Publishing;

/// <summary>Edits as contributors, tools and accidents make them, from a seed. Each can be taken back.</summary>
internal sealed partial class RandomEdits(TempArchive archive, int seed)
{
    private readonly Random _random = new(seed);
    private readonly List<(string Path, byte[]? Before)> _last = [];
    private int _count;

    public string Next()
    {
        _last.Clear();
        _count++;
        var article = Pick(Articles());
        switch (_random.Next(20))
        {
            case 0: return Add();
            case 1: return Remove(article);
            case 2: return Rename(article);
            case 3: return Key(article, "title", $"\"Title {_count} & more\"");
            case 4: return Key(article, "summary", $"\"Summary {_count}.\"");
            case 5: return Redate(article);
            case 6: return Key(article, "vendors", $"[{Pick(Ids("vendors"))}, {Pick(Ids("vendors"))}]");
            case 7: return Key(article, "topics", $"[{Pick(Ids("topics"))}]");
            case 8: return Append(article, $"\nA sentence more, number {_count}.\n");
            case 9: return Key(article, "rights", Pick(["full", "excerpt", "link"]));
            case 10: return Key(article, "aliases", $"[/old/{_count}/]");
            case 11: return Key(article, "updated", $"2026-11-{1 + _random.Next(28):00}");
            case 12: return Append(Pick(Files("input/vendors")), "", "name", $"\"Vendor {_count}\"");
            case 13: return Append(Pick(Files("input/vendors")), "", "about", $"\"About number {_count}.\"");
            case 14: return Append(Pick(Files("input/topics")), "", "name", $"\"Topic {_count}\"");
            case 15: return Append("input/site.yml", "", Pick(["title", "description"]), $"\"Site {_count}\"");
            case 16: return Append("input/site.yml", "", "feed-items", $"{1 + _random.Next(30)}");
            case 17: return Write("theme/css/99-mine.css", $".mine-{_count} {{ color: red }}\n");
            case 18: return Write("theme/templates/404.html", $"<h1>Nothing here, edit {_count}</h1>\n");
            default: return Lie(article);
        }
    }

    /// <summary>Restores what the last edit changed.</summary>
    public void TakeBack()
    {
        foreach (var (path, before) in Enumerable.Reverse(_last))
        {
            if (before is null) File.Delete(archive.Full(path));
            else File.WriteAllBytes(archive.Full(path), before);
        }
    }

    private string Add()
    {
        var year = 2009 + _random.Next(17);
        return Write($"input/articles/{year}/added-{_count}.md",
            $"---\nid: added-{_count}\ntitle: Added {_count}\ndate: {year}-0{1 + _random.Next(9)}\nadded: 2026-11-2{_random.Next(10)}\nvendors: [{Pick(Ids("vendors"))}]\ntopics: [{Pick(Ids("topics"))}]\n---\n\nA new text.\n");
    }

    private string Remove(string path)
    {
        Keep(path);
        File.Delete(archive.Full(path));
        return $"removed {path}";
    }

    private string Rename(string path)
    {
        var target = $"{Path.GetDirectoryName(path)!.Replace('\\', '/')}/renamed-{_count}.md";
        Keep(target);
        Keep(path);
        File.Move(archive.Full(path), archive.Full(target));
        return $"renamed {path} to {target}";
    }

    private string Redate(string path)
    {
        var year = 2009 + _random.Next(17);
        var target = $"input/articles/{year}/redated-{_count}.md";
        var text = DateLine().Replace(archive.Read(path), $"date: {year}-0{1 + _random.Next(9)}", 1);
        Remove(path);
        Write(target, text);
        return $"redated {path} to {target}";
    }

    private string Key(string path, string key, string value) => Append(path, "", key, value);

    /// <summary>Sets a top-level key, and adds text at the end.</summary>
    private string Append(string path, string text, string? key = null, string? value = null)
    {
        var content = archive.Read(path);
        if (key is not null)
        {
            content = Regex.Replace(content, $@"(?m)^{key}:.*\n(?:[ -].*\n)*", "", RegexOptions.None);
            content = content.StartsWith("---\n", StringComparison.Ordinal) ? $"---\n{key}: {value}\n{content[4..]}" : $"{key}: {value}\n{content}";
        }
        Write(path, content + text);
        return $"{path}: {key ?? "text"} {value}";
    }

    /// <summary>Changes a word for one of the same length and sets the time of writing back.</summary>
    private string Lie(string path)
    {
        var written = File.GetLastWriteTimeUtc(archive.Full(path));
        var text = archive.Read(path);
        var at = text.LastIndexOf(" the ", StringComparison.Ordinal);
        if (at < 0) return Append(path, "\nThat is the end.\n");
        Write(path, string.Concat(text.AsSpan(0, at), " teh ", text.AsSpan(at + 5)));
        File.SetLastWriteTimeUtc(archive.Full(path), written);
        return $"changed {path} without a trace";
    }

    private string Write(string path, string text)
    {
        Keep(path);
        archive.Write(path, text);
        return $"wrote {path}";
    }

    private void Keep(string path)
    {
        var full = archive.Full(path);
        _last.Add((path, File.Exists(full) ? File.ReadAllBytes(full) : null));
    }

    private IReadOnlyList<string> Articles() => Files("input/articles");

    private IReadOnlyList<string> Files(string folder) =>
        [.. Directory.EnumerateFiles(archive.Full(folder), "*.*", SearchOption.AllDirectories).Select(f => Path.GetRelativePath(archive.Root, f).Replace('\\', '/')).Order(StringComparer.Ordinal)];

    private IReadOnlyList<string> Ids(string kind) => [.. Files($"input/{kind}").Select(f => Path.GetFileNameWithoutExtension(f)!)];

    private T Pick<T>(IReadOnlyList<T> from) => from[_random.Next(from.Count)];

    [GeneratedRegex("(?m)^date: .*$")]
    private static partial Regex DateLine();
}
