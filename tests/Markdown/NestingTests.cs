using System.Buffers;
using System.Text;
using Archive.Markdown;
using Xunit;

namespace Archive.Tests.Markdown;

/// <summary>Every text either is reported when it is read or can be shown.</summary>
public sealed class NestingTests
{
    private static readonly Func<int, string>[] Shapes =
    [
        n => string.Concat(Enumerable.Repeat("> ", n)) + "a",
        n => string.Concat(Enumerable.Repeat("- ", n)) + "a",
        n => string.Concat(Enumerable.Repeat("1. ", n)) + "a",
        n => string.Concat(Enumerable.Repeat("> - ", n)) + "a",
        n => string.Join('\n', Enumerable.Range(0, n).Select(i => new string(' ', 2 * i) + "- a")),
        n => string.Join('\n', Enumerable.Range(0, n).Select(i => new string('\t', i) + "- a")),
        n => new string('[', n) + "a" + new string(']', n),
        n => string.Concat(Enumerable.Repeat("![", n)) + "a" + string.Concat(Enumerable.Repeat("](/b)", n)),
        n => string.Concat(Enumerable.Repeat("*a **b ", n)) + string.Concat(Enumerable.Repeat("b** a*", n)),
        n => new string('*', n) + "a" + new string('*', n),
        n => string.Concat(Enumerable.Repeat("~~a *b ", n)) + string.Concat(Enumerable.Repeat("b* a~~", n)),
        n => string.Concat(Enumerable.Repeat("> *a ", n)) + string.Concat(Enumerable.Repeat("a* ", n)),
        n => string.Join('\n', Enumerable.Repeat("*a **b", n)) + string.Join('\n', Enumerable.Repeat("b** a*", n)),
        n => string.Join('|', Enumerable.Repeat("a", n)) + "\n" + string.Join('|', Enumerable.Repeat("-", n)),
        n => "a|b\n-|-\n" + string.Concat(Enumerable.Repeat("c|d\n", n)),
        n => string.Concat(Enumerable.Range(0, n).Select(i => $"[^{i}]: a [^{i + 1}]\n\n")),
    ];

    public static TheoryData<int> Places => [.. Enumerable.Range(0, Shapes.Length)];

    [Theory, MemberData(nameof(Places))]
    public void A_text_that_is_not_reported_can_be_shown(int place)
    {
        foreach (var depth in (int[])[1, 2, 10, 30, 47, 48, 63, 64, 65, 95, 96, 97, 127, 128, 129, 200])
        {
            var text = Shapes[place](depth);
            if (DepthLimit.FindViolation(Encoding.UTF8.GetBytes(text)) is not null)
            {
                Assert.True(depth > 10, $"{depth} is not too deep");
                continue;
            }
            foreach (var options in (MarkdownOptions[])[MarkdownOptions.ForPage, MarkdownOptions.ForFeed("https://archive.test", "/a/"), MarkdownOptions.ForPage with { Quotes = [new("move-a", "a")] }])
                Assert.Null(Record.Exception(() => SafeMarkdown.Render(text, options, new ArrayBufferWriter<byte>())) is { } e ? $"{depth}: {e.Message}" : null);
            _ = PlainText.Extract(text);
        }
    }

    /// <summary>A capture may hold anything, and is read by a thread with little room.</summary>
    [Theory, MemberData(nameof(Places))]
    public void The_words_of_any_text_can_be_read(int place)
    {
        Exception? thrown = null;
        var reading = new Thread(() => thrown = Record.Exception(() => PlainText.Extract(Shapes[place](400))), maxStackSize: 256 * 1024);
        reading.Start();
        reading.Join();
        Assert.Null(thrown);
    }

    [Fact]
    public void What_people_write_is_not_reported()
    {
        var text = string.Concat(Enumerable.Repeat("- *One* of [many](/a/) **points**, ~~each~~ with `code` and\n  > a quote\n\n    - and a list\n\n", 500));
        Assert.Null(DepthLimit.FindViolation(Encoding.UTF8.GetBytes(text)));
    }

    [Fact]
    public void The_line_with_most_markup_is_named() =>
        Assert.Equal(2, DepthLimit.FindViolation(Encoding.UTF8.GetBytes("one\n\n" + string.Concat(Enumerable.Repeat("> ", 500)) + "three\n\nfour")));
}
