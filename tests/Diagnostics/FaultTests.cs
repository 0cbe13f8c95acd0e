using System.Buffers;
using Archive.Diagnostics;
using Archive.Publishing;
using Xunit;

namespace Archive.Tests.Diagnostics;

public sealed class FaultTests
{
    [Fact]
    public void What_is_thrown_while_a_file_is_read_is_an_error_of_that_file()
    {
        var problems = new Problems();
        Assert.Null(Fault.Contain<string>("input/articles/2015/a.md", problems, () => throw new FormatException("no number")));
        var problem = Assert.Single(problems.Sorted());
        Assert.Equal("input/articles/2015/a.md", problem.Position.ToString());
        Assert.Contains("FormatException: no number", problem.Message);
        Assert.Contains("report it", problem.Hint);
    }

    [Fact]
    public void A_file_that_cannot_be_read_is_no_fault_of_the_program()
    {
        var problems = new Problems();
        Fault.Contain("input/site.yml", problems, () => throw new IOException("Permission denied"));
        Assert.Equal("The file cannot be read: Permission denied", Assert.Single(problems.Sorted()).Message);
    }

    [Fact]
    public void A_page_that_cannot_be_made_is_named()
    {
        var page = new Document("articles/2015/a/index.html", default, _ => throw new FormatException("no number"));
        Assert.Equal("articles/2015/a/index.html could not be made: no number", Assert.Throws<DocumentException>(() => page.WriteTo(new ArrayBufferWriter<byte>())).Message);
    }
}
