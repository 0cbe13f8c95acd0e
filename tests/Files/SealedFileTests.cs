using Archive.Files;
using Archive.Tests.Support;
using MemoryPack;
using Xunit;

namespace Archive.Tests.Files;

public sealed class SealedFileTests : IDisposable
{
    private const string Kind = "notes";

    private readonly TempArchive _archive = new();

    private string File => _archive.Full("state/notes");

    public void Dispose() => _archive.Dispose();

    [Fact]
    public void What_was_written_is_read_again()
    {
        SealedFile.Write(File, Kind, new Note("naïve ✓", [1, 2, 3]));
        var note = SealedFile.Read<Note>(File, Kind)!;
        Assert.Equal("naïve ✓", note.Text);
        Assert.Equal([1, 2, 3], note.Numbers);
    }

    [Fact]
    public void A_missing_file_holds_nothing() => Assert.Null(SealedFile.Read<Note>(File, Kind));

    [Fact]
    public void A_file_of_another_kind_holds_nothing()
    {
        SealedFile.Write(File, "other", new Note("text", []));
        Assert.Null(SealedFile.Read<Note>(File, Kind));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(20)]
    [InlineData(40)]
    [InlineData(-1)]
    public void A_damaged_file_holds_nothing(int at)
    {
        SealedFile.Write(File, Kind, new Note("text", [1, 2, 3]));
        var bytes = System.IO.File.ReadAllBytes(File);
        bytes[at < 0 ? ^1 : at] ^= 0x20;
        System.IO.File.WriteAllBytes(File, bytes);
        Assert.Null(SealedFile.Read<Note>(File, Kind));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(10)]
    [InlineData(40)]
    public void A_file_cut_short_holds_nothing(int length)
    {
        SealedFile.Write(File, Kind, new Note("text", [1, 2, 3]));
        System.IO.File.WriteAllBytes(File, System.IO.File.ReadAllBytes(File)[..length]);
        Assert.Null(SealedFile.Read<Note>(File, Kind));
    }
}

[MemoryPackable]
internal sealed partial record Note(string Text, int[] Numbers);
