using Archive.Content;
using Archive.Diagnostics;

namespace Archive.Ledgers;

/// <summary>
/// <c>input/addresses.txt</c>: the site path of every page that was ever published, a line each. A page may move, and its old
/// address goes on to answer; one taken back for good has <c>withdrawn</c> behind it.
/// </summary>
public static class AddressLedger
{
    public const string Path = "input/addresses.txt";

    private const string WithdrawnWord = " withdrawn";

    /// <param name="Number">From 1.</param>
    private sealed record Line(int Number, string Address, bool Withdrawn);

    /// <summary>Reports every address that was published and leads nowhere now.</summary>
    /// <param name="answering">Site paths of all pages, those at old paths too.</param>
    public static void Check(string root, IReadOnlySet<string> answering, Problems problems)
    {
        foreach (var line in Read(root, problems) ?? [])
        {
            var at = new Position(Path, line.Number, 1);
            if (!line.Address.StartsWith('/')) problems.Error(at, $"'{line.Address}' is no address of this site.", "Lines hold paths such as /articles/2015/slug/; leave adding to 'check --accept'.");
            else if (!line.Withdrawn && !answering.Contains(line.Address))
                problems.Error(at, $"{line.Address} was published and no longer answers.", "Name it in the 'aliases' of the article that took its place, or, if it was taken back for good, write 'withdrawn' behind this line.");
        }
    }

    /// <summary>Whether the archive keeps this ledger.</summary>
    public static bool Exists(string root) => File.Exists(System.IO.Path.Combine(root, Path));

    /// <returns>The addresses that the ledger does not hold yet, in ordinal order.</returns>
    public static IReadOnlyList<string> Missing(string root, IEnumerable<string> published)
    {
        var known = (Read(root, new Problems()) ?? []).Select(l => l.Address).ToHashSet(StringComparer.Ordinal);
        return [.. published.Where(a => !known.Contains(a)).Order(StringComparer.Ordinal)];
    }

    /// <summary>Adds lines at the end; begins the file where there is none.</summary>
    public static void Append(string root, IEnumerable<string> addresses)
    {
        var file = System.IO.Path.Combine(root, Path);
        var before = File.Exists(file) ? File.ReadAllText(file) : Head.ReplaceLineEndings("\n");
        var whole = file + ".new";
        File.WriteAllText(whole, (before.EndsWith('\n') ? before : before + "\n") + string.Concat(addresses.Select(a => a + "\n")));
        File.Move(whole, file, overwrite: true);
    }

    private static List<Line>? Read(string root, Problems problems)
    {
        if (!Exists(root) || InputFile.Read(root, Path, problems) is not { } file) return null;
        var lines = new List<Line>();
        foreach (var (i, written) in file.Text.Split('\n').Index())
        {
            var text = written.Trim();
            if (text.Length == 0 || text[0] == '#') continue;
            var withdrawn = text.EndsWith(WithdrawnWord, StringComparison.Ordinal);
            lines.Add(new Line(i + 1, withdrawn ? text[..^WithdrawnWord.Length].TrimEnd() : text, withdrawn));
        }
        return lines;
    }

    /// <summary>What a new ledger begins with.</summary>
    private const string Head = """
        # Every page that this archive has published. 'check --accept' adds lines at the end; none is ever removed. To take a
        # page back for good, write 'withdrawn' behind its address.

        """;
}
