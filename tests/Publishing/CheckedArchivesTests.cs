using Archive.Tests.Support;
using Xunit;

namespace Archive.Tests.Publishing;

/// <summary>
/// <c>check</c> passes exactly where <c>build</c> publishes, whatever the slip of the pen. ARCHIVE_MUTATED=2000 tries so many archives,
/// ARCHIVE_SEED=n others.
/// </summary>
public sealed class CheckedArchivesTests(ITestOutputHelper log)
{
    private static readonly int Archives = int.TryParse(Environment.GetEnvironmentVariable("ARCHIVE_MUTATED"), out var count) ? count : 60;
    private static readonly int Seed = int.TryParse(Environment.GetEnvironmentVariable("ARCHIVE_SEED"), out var seed) ? seed : 1;

    private static readonly string[] Words =
    [
        "9999", "0000-00-00", "9999-12-31T23:59:59-14:00", "2015-13", "0001-01-01", "/old/again/", "/feed.xml", "/acme/", "acme", "[acme", "'", "\"", ": ", "# ", "- ", "\t", "|", ">",
        "](x|y)", "[x](/nowhere/)", "[x](/about/#none)", "[^1]", "![](/p.png)", "<b>", "{{ x }}", "https://[::1", "\u2028", "\0", "&amp;", "true", "null", "~", "*a", "&a", "!!str", "---", "…", "é́", "𝒜",
    ];

    [Fact]
    public void What_check_passes_is_published_and_what_it_refuses_is_not()
    {
        using var original = RandomEditsTests.Small();
        var random = new Random(Seed);
        var passed = 0;
        for (var n = 1; n <= Archives; n++)
        {
            using var archive = new TempArchive().Copy(Path.Combine(original.Root, "input"), "input");
            var slips = string.Join("; ", Enumerable.Range(0, random.Next(1, 4)).Select(_ => Slip(archive, random)));
            var check = archive.Run("check");
            var build = archive.Run("build", "--no-import");
            var drafts = archive.Run("build", "--no-import", "--drafts");
            Assert.True(check.Exit is 0 or 1 && check.Exit == build.Exit && drafts.Exit is 0 or 1, $"seed {Seed}, archive {n}: {slips}\ncheck {check.Exit} {check.Error}\nbuild {build.Exit} {build.Error}\ndrafts {drafts.Exit} {drafts.Error}");
            passed += check.Exit == 0 ? 1 : 0;
        }
        log.WriteLine($"{passed} of {Archives} passed.");
        Assert.InRange(passed, Archives / 20, Archives - 1);
    }

    private static string Slip(TempArchive archive, Random random)
    {
        string[] files = [.. Directory.EnumerateFiles(archive.Full("input"), "*", SearchOption.AllDirectories).Order(StringComparer.Ordinal)];
        var file = files[random.Next(files.Length)];
        var text = File.ReadAllText(file);
        var at = random.Next(text.Length + 1);
        var length = Math.Min(random.Next(1, 12), text.Length - at);
        var word = Words[random.Next(Words.Length)];
        var lines = text.Split('\n').ToList();
        var line = random.Next(lines.Count);
        var (what, changed) = random.Next(6) switch
        {
            0 => ($"inserts {word} at {at}", text.Insert(at, word)),
            1 => ($"removes {length} at {at}", text.Remove(at, length)),
            2 => ($"replaces {length} at {at} by {word}", text.Remove(at, length).Insert(at, word)),
            3 => ($"repeats line {line}", Join(l => l.Insert(line, l[line]))),
            4 => ($"removes line {line}", Join(l => l.RemoveAt(line))),
            _ => ($"gives line {line} the value {word}", Join(l => l[line] = l[line].IndexOf(": ", StringComparison.Ordinal) is var colon and > 0 ? l[line][..(colon + 2)] + word : word)),
        };
        File.WriteAllText(file, changed);
        return $"{Path.GetRelativePath(archive.Root, file)} {what}";

        string Join(Action<List<string>> change)
        {
            change(lines);
            return string.Join('\n', lines);
        }
    }
}
