using Xunit;

namespace Archive.Tests.Captures;

/// <summary>Every capture of <c>gold/</c> becomes, byte for byte, the page that stands beside it.</summary>
public sealed class GoldTests
{
    public static TheoryData<string> Names => [.. Directory.EnumerateFiles(CaptureRoot.Gold, "*.page.md").Select(f => Path.GetFileName(f)[..^".page.md".Length]).Order(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(Names))]
    public void A_capture_becomes_exactly_the_page_beside_it(string name)
    {
        using var root = new CaptureRoot();
        root.Seed(name, File.ReadAllBytes(Path.Combine(CaptureRoot.Gold, name)));
        var sidecar = Path.Combine(CaptureRoot.Gold, name + ".yml");
        if (File.Exists(sidecar)) root.Seed(name + ".yml", File.ReadAllBytes(sidecar));
        root.Import();
        Assert.Equal("", root.Errors);
        Assert.Equal(File.ReadAllText(Path.Combine(CaptureRoot.Gold, name + ".page.md")), root.Page());
    }
}
