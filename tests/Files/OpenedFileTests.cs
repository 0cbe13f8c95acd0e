using Archive.Files;
using Archive.Tests.Support;
using Xunit;

namespace Archive.Tests.Files;

public sealed class OpenedFileTests : IDisposable
{
    private readonly string _folder = TempFolder.Create("archive-files-");

    public void Dispose() => Directory.Delete(_folder, true);

    private string Path(string name) => System.IO.Path.Combine(_folder, name);

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(300_000)]
    public void A_file_is_read_whole(int length)
    {
        var bytes = new byte[length];
        new Random(1).NextBytes(bytes);
        File.WriteAllBytes(Path("é"), bytes);

        using var opened = OpenedFile.Open(Path("é"));
        var read = new byte[opened.Length + 10];

        Assert.Equal(length, opened.Read(read));
        Assert.Equal(bytes, read[..length]);
    }

    [Fact]
    public void A_path_longer_than_any_buffer_is_read_all_the_same()
    {
        var deep = Directory.CreateDirectory(Path(string.Join('/', Enumerable.Repeat(new string('d', 200), 6)))).FullName;
        File.WriteAllText(System.IO.Path.Combine(deep, "a"), "text");

        using var opened = OpenedFile.Open(System.IO.Path.Combine(deep, "a"));
        Assert.Equal(4, opened.Length);
    }

    [Fact]
    public void A_missing_file_is_named() =>
        Assert.Contains("nowhere", Assert.Throws<FileNotFoundException>(() => OpenedFile.Open(Path("nowhere")).Dispose()).Message);

    [Fact]
    public void A_folder_is_no_file() => Assert.Throws<UnauthorizedAccessException>(() => OpenedFile.Open(_folder).Dispose());

    [Fact]
    public void What_stands_is_never_written_over()
    {
        File.WriteAllText(Path("a"), "before");

        Assert.False(LinuxFile.TryWrite(Path("a"), "after"u8, out _));
        Assert.Equal("before", File.ReadAllText(Path("a")));
    }

    [Fact]
    public void What_was_written_has_the_stamp_that_it_keeps()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "Elsewhere the framework writes.");

        Assert.True(LinuxFile.TryWrite(Path("a"), "text"u8, out var stamp));
        Assert.Equal(FileStamp.Read(Path("a")), stamp);
        Assert.Equal("text", File.ReadAllText(Path("a")));
    }
}
