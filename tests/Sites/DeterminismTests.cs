using System.Text.Json;
using Archive.Tests.Publishing;
using Archive.Tests.Support;
using Xunit;

namespace Archive.Tests.Sites;

/// <summary>The same input gives the same bytes, on any machine, at any time of day.</summary>
public sealed class DeterminismTests
{
    private static readonly string Shipped = Path.Combine(Folder.Repository, "input");
    private static readonly string ShippedTheme = Path.Combine(Folder.Repository, "theme");

    [Fact]
    public void Two_builds_of_the_shipped_archive_give_the_same_bytes()
    {
        using var again = TempArchive.CopyShipped(cards: true).Build("--no-import");
        AssertSame(Folder.Bytes(PublishedPages.Output), again.Site());
    }

    /// <summary>A folder in memory lists its files in the order in which they were made, backwards.</summary>
    [Fact]
    public void The_order_in_which_folders_list_their_files_does_not_show()
    {
        using var one = new TempArchive();
        using var two = new TempArchive();
        var files = Folder.Bytes(Shipped).Keys.Select(f => (Path.Combine(Shipped, f), $"input/{f}"))
            .Concat(Folder.Bytes(ShippedTheme).Keys.Select(f => (Path.Combine(ShippedTheme, f), $"theme/{f}"))).ToList();
        Copy(files, one);
        Copy(files.AsEnumerable().Reverse(), two);
        foreach (var archive in (TempArchive[])[one, two]) archive.Write("input/site.yml", archive.Read("input/site.yml") + "cards: false\n");
        Assert.SkipWhen(Listed(one).SequenceEqual(Listed(two)), "This file system lists files in an order of its own.");
        AssertSame(one.Build().Site(), two.Build().Site());
    }

    /// <summary>A day apart.</summary>
    [Fact]
    public void The_time_zone_of_the_machine_does_not_show()
    {
        using var east = BuildIn("Pacific/Kiritimati");
        using var west = BuildIn("Pacific/Pago_Pago");
        AssertSame(east.Site(), west.Site());
    }

    private static TempArchive BuildIn(string zone)
    {
        Assert.SkipUnless(TimeZoneInfo.TryFindSystemTimeZoneById(zone, out _), "This machine knows no time zones.");
        var there = RandomEditsTests.Small();
        var built = Call.With(new Dictionary<string, string> { ["TZ"] = zone }, "build", "--no-import", "--root", there.Root);
        Assert.Equal((0, ""), (built.Exit, built.Error));
        return there;
    }

    /// <summary>No language of a machine can show where the program knows none.</summary>
    [Fact]
    public void The_program_knows_no_culture_but_the_invariant_one()
    {
        using var settings = JsonDocument.Parse(File.ReadAllText(Path.ChangeExtension(typeof(Program).Assembly.Location, ".runtimeconfig.json")));
        Assert.True(settings.RootElement.GetProperty("runtimeOptions").GetProperty("configProperties").GetProperty("System.Globalization.Invariant").GetBoolean());
    }

    private static void Copy(IEnumerable<(string From, string To)> files, TempArchive archive)
    {
        foreach (var (from, to) in files)
        {
            Directory.CreateDirectory(Path.GetDirectoryName(archive.Full(to))!);
            File.Copy(from, archive.Full(to), overwrite: true);
        }
    }

    private static IEnumerable<string> Listed(TempArchive archive) =>
        Directory.EnumerateFiles(archive.Root, "*", SearchOption.AllDirectories).Select(f => Path.GetRelativePath(archive.Root, f));

    private static void AssertSame(SortedDictionary<string, byte[]> one, SortedDictionary<string, byte[]> two)
    {
        Assert.Equal(one.Keys, two.Keys);
        Assert.Empty(one.Where(f => !f.Value.AsSpan().SequenceEqual(two[f.Key])).Select(f => f.Key).ToList());
    }
}
