using Archive.Tests.Support;
using Xunit;

namespace Archive.Tests.Invalid;

/// <summary>
/// Each folder here but <c>base</c> and <c>kinds</c> is an archive with something wrong in it: its files over those of <c>base</c>, without those that
/// <c>removed.txt</c> names. <c>expected.txt</c> is the whole report of one run. With ARCHIVE_ACCEPT=1 the tests write these files anew.
/// </summary>
public sealed class InvalidArchiveTests
{
    private static readonly string Cases = Path.Combine(Folder.Repository, "tests", "Invalid");

    public static TheoryData<string> Names =>
        [.. Directory.EnumerateDirectories(Cases).Select(d => Path.GetFileName(d)).Where(n => n is not ("base" or "kinds")).Order(StringComparer.Ordinal)];

    [Theory, MemberData(nameof(Names))]
    public void Every_problem_is_reported_in_one_run_with_its_place_and_its_hint(string name)
    {
        using var archive = Archive(name);
        var check = archive.Run("check");
        var expected = Path.Combine(Cases, name, "expected.txt");
        if (Environment.GetEnvironmentVariable("ARCHIVE_ACCEPT") == "1") File.WriteAllText(expected, check.Error);
        Assert.Equal(File.ReadAllText(expected), check.Error);
        Assert.Equal(check.Error.Contains(": error: ", StringComparison.Ordinal) ? 1 : 0, check.Exit);
    }

    public static TheoryData<string> NamesWithErrors => [.. Names.Select(n => n.Data).Where(n => File.ReadAllText(Path.Combine(Cases, n, "expected.txt")).Contains(": error: ", StringComparison.Ordinal))];

    [Theory, MemberData(nameof(NamesWithErrors))]
    public void The_published_site_stays_as_it_was(string name)
    {
        using var archive = new TempArchive();
        archive.Copy(Path.Combine(Cases, "base")).Build();
        var before = archive.Site();
        Overlay(archive, name);
        Assert.Equal(1, archive.Run("build").Exit);
        Assert.Equal(before, archive.Site());
    }

    private static TempArchive Archive(string name)
    {
        var archive = new TempArchive();
        archive.Copy(Path.Combine(Cases, "base"));
        Overlay(archive, name);
        return archive;
    }

    private static void Overlay(TempArchive archive, string name)
    {
        archive.Copy(Path.Combine(Cases, name));
        var removed = archive.Full("removed.txt");
        if (File.Exists(removed)) foreach (var path in File.ReadAllLines(removed)) File.Delete(archive.Full(path));
    }
}
