using System.Buffers;
using System.Text;
using Archive.Formats.Data;
using Xunit;

namespace Archive.Tests.Formats;

public sealed class CsvTests
{
    private static readonly IReadOnlyList<Column<string[]>> Columns =
    [
        new("one", CellType.String, r => [r[0]]),
        new("many", CellType.List, r => r.Skip(1)),
    ];

    private static string Csv(params string[] row)
    {
        var bytes = new ArrayBufferWriter<byte>();
        Archive.Formats.Data.Csv.Write(Columns, [row], bytes);
        return Encoding.UTF8.GetString(bytes.WrittenSpan)["one,many\r\n".Length..];
    }

    [Fact]
    public void Commas_quotes_and_line_breaks_stand_inside_quotes() =>
        Assert.Equal("\"He said \"\"no\"\", twice\r\nover\",\r\n", Csv("He said \"no\", twice\r\nover"));

    [Theory]
    [InlineData("=HYPERLINK(\"https://evil.example\")", "\"'=HYPERLINK(\"\"https://evil.example\"\")\",")]
    [InlineData("+1", "'+1,")]
    [InlineData("-2+3", "'-2+3,")]
    [InlineData("@SUM(A1)", "'@SUM(A1),")]
    [InlineData("\t=1", "\"\t'=1\",")]
    [InlineData("x;=1", "\"x;'=1\",")]
    [InlineData("x; \"=1", "\"x;' \"\"=1\",")]
    [InlineData("x\t@y", "\"x\t'@y\",")]
    [InlineData("x\n-1;+2", "\"x\n'-1;'+2\",")]
    [InlineData(" \u0007=1", "' =1,")]
    [InlineData("a; b", "\"a; b\",")]
    [InlineData("＝1", "'＝1,")]
    [InlineData("a=b", "a=b,")]
    public void No_cell_is_a_formula(string cell, string expected) => Assert.Equal(expected + "\r\n", Csv(cell));

    [Fact]
    public void The_entries_of_a_list_stay_apart() => Assert.Equal("x,https://a.example/?q=1%7C2|b\r\n", Csv("x", "https://a.example/?q=1|2", "b"));
}
