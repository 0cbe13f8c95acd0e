using System.IO.Hashing;
using Archive.Files;
using Archive.Publishing;
using Archive.Tests.Support;
using Xunit;

namespace Archive.Tests.Publishing;

/// <summary>What lies beside the output may have come with a branch, or been damaged by a disk: it leads nowhere else, and one sound copy is enough.</summary>
public sealed class DamagedStateTests
{
    [Fact]
    public void A_manifest_that_leads_out_of_the_output_is_not_believed()
    {
        using var archive = new TempArchive(("victim", "mine")).Article("one").Build();
        foreach (var name in (string[])["manifest", "manifest.copy"])
        {
            var file = archive.Full($".output.state/{name}");
            var forged = new ManifestEntry("../victim", default, XxHash3.HashToUInt64("mine"u8), FileStamp.Read(archive.Full("victim")));
            new Manifest([.. Manifest.Read(file)!.Entries, forged]).Write(file);
        }
        archive.Article("two").Run("build");
        Assert.Equal("mine", archive.Read("victim"));
    }

    [Theory]
    [InlineData("manifest", "manifest.copy")]
    [InlineData("manifest.copy", "manifest")]
    public void A_build_with_nothing_to_do_puts_a_damaged_manifest_right_before_the_other_one_is_damaged(string first, string second)
    {
        using var archive = new TempArchive().Article("one").Build();
        archive.Write($".output.state/{first}", "damaged").Build();
        archive.Write($".output.state/{second}", "damaged").Article("two").Build();
        Assert.Contains("two", archive.Published("index.html"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("last-build")]
    [InlineData("input")]
    public void What_a_build_said_and_read_is_believed_by_the_same_program_alone(string name)
    {
        using var archive = new TempArchive().Article("one").Build();
        var bytes = File.ReadAllBytes(archive.Full($".output.state/{name}"));
        var program = new Guid(bytes.AsSpan(bytes.IndexOf((byte)'\n') + 1, 16));
        Assert.NotEqual(Guid.Empty, program);
    }
}
