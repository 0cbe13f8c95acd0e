using System.Text.RegularExpressions;
using Archive.Tests.Support;
using Xunit;

namespace Archive.Tests.Captures;

/// <summary>The capture that the archive began with. It is a third party's text, so it lies beside the repository and not in it.</summary>
public sealed partial class RealCaptureTests
{
    private static readonly string Captures = Path.GetFullPath(Path.Combine(Folder.Repository, "..", "shared", "captures"));

    [Fact]
    public void The_first_capture_comes_out_exactly()
    {
        var capture = Directory.Exists(Captures) ? Directory.EnumerateFiles(Captures, "*.txt").Order(StringComparer.Ordinal).FirstOrDefault() : null;
        Assert.SkipWhen(capture is null, $"There is no capture in {Captures}.");
        using var archive = new TempArchive();
        foreach (var registry in new[] { "vendors", "topics", "publishers" }) archive.Copy(Path.Combine(Folder.Repository, "input", registry), $"input/{registry}");
        foreach (var file in Directory.EnumerateFiles(archive.Full("input"), "*.yml", SearchOption.AllDirectories))
            File.WriteAllText(file, About().Replace(File.ReadAllText(file), "")); // it leads to articles that are not copied
        Directory.CreateDirectory(archive.Full("seeds"));
        File.Copy(capture, archive.Full("seeds/" + Path.GetFileName(capture)));

        var call = archive.Run("import");
        Assert.Equal((0, ""), (call.Exit, call.Error));
        var path = Assert.Single(Directory.EnumerateFiles(archive.Full("input/articles"), "*.md", SearchOption.AllDirectories));
        var page = File.ReadAllText(path);
        Assert.Contains("\ntitle: \"What CloudStack? After three years, Citrix moves back into OpenStack’s embrace\"\n", page);
        Assert.Contains("\ndate: 2015-04-23T07:30:00-04:00\n", page);
        Assert.Contains("\nsource:\n  publisher: siliconangle\n", page);
        var vendors = Regex.Match(page, @"^vendors: \[(.*)\]$", RegexOptions.Multiline).Groups[1].Value.Split(", ");
        Assert.Superset(new HashSet<string>(["citrix", "vmware", "rackspace", "openstack-foundation", "apache-cloudstack", "xenserver", "netscaler"]), vendors.ToHashSet());
        var body = page[(page.IndexOf("\n---\n\n", StringComparison.Ordinal) + 6)..].TrimEnd();
        Assert.StartsWith("Virtualization powerhouse Citrix Systems Inc.", body);
        Assert.EndsWith("the desired strategic boost.", body);
        Assert.Equal(8, body.Split("\n\n").Length);
        Assert.Contains("worth nothing", body);
        Assert.DoesNotContain("John Furrier", page);
        Assert.DoesNotContain('\u00a0', page);

        Assert.Contains("  0  pages written\n  0  drafts with questions\n  1  known already", archive.Run("import").Output);
        Assert.Equal(page, File.ReadAllText(path));
        archive.Build("--no-import");
    }

    [GeneratedRegex("^about: .*\n", RegexOptions.Multiline)]
    private static partial Regex About();
}
