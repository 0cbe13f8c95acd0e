using Archive.Diagnostics;
using Archive.Yaml;
using Xunit;

namespace Archive.Tests.Yaml;

public sealed class YamlTextTests
{
    [Theory]
    [InlineData("key: word")]
    [InlineData("key: 'it''s: # quoted'")]
    [InlineData("key: \"\\u0007 \\\\ \\\" \\t 😀 \\u2028\"")]
[InlineData("key:")]
    [InlineData("key: ~")]
    [InlineData("key: ''")]
    [InlineData("key: []")]
    [InlineData("key: {}")]
    [InlineData("key: [a, 'b, c', \"d\", e: f]")]
    [InlineData("key: [https://quay.example/?a=b#c, 2015-04, true]")]
    [InlineData("key:\n- one: 1\n  two:\n  - [3, four]\n  - five\n- six: {seven: 8}")]
    [InlineData("key: a plain text\n  over two lines\n\n  and a break")]
    [InlineData("key: |\n  kept\n    as it\n  stands\n")]
    [InlineData("key: >\n  folded\n  words\n\n  here")]
    [InlineData("key:\n  - a, b {c} [d] & *e !f %g @h `i\n  - -1\n  - x y")]
    public void What_is_written_reads_as_what_was_read(string yaml)
    {
        var value = Read(yaml);
        Assert.Equal(Show(value), Show(Read(YamlText.Write("key", value))));
    }

    [Fact]
    public void Long_words_stay_on_their_line()
    {
        var words = string.Join(' ', Enumerable.Repeat("harbour", 100));
        Assert.Equal($"key: {words}\n", YamlText.Write("key", Read($"key: {words}")));
        Assert.Equal($"key: \"{words}\"\n", YamlText.Write("key", Read($"key: '{words}'")));
    }

    [Fact]
    public void A_quoted_text_reads_as_itself()
    {
        var text = string.Concat(Enumerable.Range(1, 0x2100).Where(c => !char.IsSurrogate((char)c)).Select(c => (char)c)) + "\ufeff😀";
        Assert.Equal(text, Assert.IsType<YamlScalar>(Read($"key: {YamlText.Quote(text)}")).Value);
    }

    private static YamlNode Read(string yaml)
    {
        var problems = new Problems();
        var map = YamlTree.Parse(yaml, "a.yml", 0, problems);
        Assert.Empty(problems.Sorted());
        return Assert.Single(map!.Entries).Value;
    }

    private static string Show(YamlNode node) => node switch
    {
        YamlScalar { IsNull: true } => "null",
        YamlScalar scalar => YamlText.Quote(scalar.Value),
        YamlList list => $"[{string.Join(", ", list.Items.Select(Show))}]",
        YamlMap map => $"{{{string.Join(", ", map.Entries.Select(e => $"{Show(e.Key)}: {Show(e.Value)}"))}}}",
        _ => "",
    };
}
