using Archive.Content;
using Archive.Diagnostics;
using Archive.Tests.Support;
using Xunit;

namespace Archive.Tests.Content;

/// <summary>What of a file's bytes stays in memory, and that a reader cannot tell.</summary>
public sealed class TextRoomTests
{
    [Fact]
    public void What_does_not_fit_is_the_callers_own()
    {
        var room = new TextRoom(10);
        room.Take(6, out var first).Span.Fill(1);
        room.Take(6, out var second).Span.Fill(2);
        var third = room.Take(0, out _);
        Assert.True(first);
        Assert.False(second);
        Assert.True(third.IsEmpty);
    }

    [Fact]
    public void Places_do_not_overlap()
    {
        var room = new TextRoom(10);
        var one = room.Take(4, out _);
        var two = room.Take(6, out var kept);
        one.Span.Fill(1);
        two.Span.Fill(2);
        Assert.True(kept);
        Assert.Equal([1, 1, 1, 1], one.ToArray());
        Assert.Equal([2, 2, 2, 2, 2, 2], two.ToArray());
    }

    [Theory]
    [InlineData("---\nid: a\n---\ntext")]
    [InlineData("\uFEFF---\nid: a\n---\ntext")]
    [InlineData("")]
    public void A_file_reads_the_same_kept_or_not(string text)
    {
        using var archive = new TempArchive(("page.md", text));
        var alone = InputFile.Read(archive.Root, "page.md", new Problems())!;
        var kept = InputFile.Read(archive.Root, "page.md", new Problems(), new TextRoom(1000))!;
        var crowded = InputFile.Read(archive.Root, "page.md", new Problems(), new TextRoom(1))!;
        foreach (var file in (InputFile[])[kept, crowded])
        {
            Assert.Equal(alone.Text, file.Text);
            Assert.Equal(alone.Hash, file.Hash);
            Assert.Equal(alone.MarkBytes, file.MarkBytes);
        }
        Assert.Equal(File.ReadAllBytes(archive.Full("page.md")), kept.Kept.ToArray());
        Assert.True(crowded.Kept.IsEmpty);
    }
}
