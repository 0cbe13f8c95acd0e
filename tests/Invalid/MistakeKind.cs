using System.Text;
using Archive.Tests.Support;

namespace Archive.Tests.Invalid;

/// <summary>
/// One mistake that people make, alone in an archive. In the files of <c>kinds/</c> each begins with <c>=== name</c>; below it stand its files, each after
/// <c>== path</c> (<c>== +path</c> adds to a file that is there), with ▲ at the place that is to be named; <c>! </c> is what is to be said (with the place, where none is marked), and <c>? </c> what to do.
/// </summary>
internal sealed class MistakeKind(string source, string name)
{
    private const char Mark = '▲';

    private readonly List<(string Path, string Text)> _files = [];

    public string Name => name;

    /// <summary>The file of <c>kinds/</c> that it stands in.</summary>
    public string Source => source;

    /// <summary>Message and hint as they are to be, without the place.</summary>
    public string Expected { get; private set; } = "";

    public static IReadOnlyList<MistakeKind> ReadAll(string folder) => [.. Directory.EnumerateFiles(folder, "*.txt").Order(StringComparer.Ordinal).SelectMany(Read)];

    private static IEnumerable<MistakeKind> Read(string file)
    {
        MistakeKind? kind = null;
        (string Path, StringBuilder Text)? open = null;
        foreach (var line in File.ReadAllText(file).Split('\n').SkipLast(1))
        {
            if (line.StartsWith("=== ", StringComparison.Ordinal))
            {
                if (kind is not null) yield return Close();
                (kind, open) = (new MistakeKind(file, line[4..]), null);
            }
            else if (line.StartsWith("== ", StringComparison.Ordinal)) Begin(line[3..]);
            else if (line.StartsWith("! ", StringComparison.Ordinal)) End($"{line[2..]}\n");
            else if (line.StartsWith("? ", StringComparison.Ordinal)) End($"    {line[2..]}\n");
            else open!.Value.Text.Append(line).Append('\n');
        }
        if (kind is not null) yield return Close();

        void Begin(string path)
        {
            if (open is not null) kind!._files.Add((open.Value.Path, open.Value.Text.ToString()));
            open = (path, new StringBuilder());
        }

        void End(string expected) => kind!.Expected += expected;

        MistakeKind Close()
        {
            kind!._files.Add((open!.Value.Path, open.Value.Text.ToString()));
            return kind;
        }
    }

    /// <summary>Writes its files into an archive.</summary>
    /// <returns>What begins its report: the place that is marked, or nothing where none is.</returns>
    public string WriteTo(TempArchive archive)
    {
        var place = "";
        foreach (var (written, text) in _files)
        {
            var path = written.TrimStart('+');
            var before = written.StartsWith('+') ? archive.Read(path) : "";
            var whole = before + text;
            if (whole.IndexOf(Mark) is >= 0 and var at)
            {
                var head = whole[..at];
                place = $"{path}:{head.Count(c => c == '\n') + 1}:{at - head.LastIndexOf('\n')}: ";
                whole = whole.Remove(at, 1);
            }
            archive.Write(path, whole == "\n" ? "" : whole);
        }
        return place;
    }

    /// <summary>The kind as its file holds it.</summary>
    public string ToText(string expected) => $"=== {name}\n{string.Concat(_files.Select(f => $"== {f.Path}\n{f.Text}"))}{string.Concat(expected.Split('\n').SkipLast(1).Select(l => l.StartsWith(' ') ? $"? {l.Trim()}\n" : $"! {l}\n"))}";
}
