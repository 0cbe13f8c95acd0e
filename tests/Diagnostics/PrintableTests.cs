using Archive.Diagnostics;
using Xunit;

namespace Archive.Tests.Diagnostics;

public sealed class PrintableTests
{
    [Theory]
    [InlineData("plain é 漢 😀", "plain é 漢 😀")]
    [InlineData("\u001b[31m", "\\u001b[31m")]
    [InlineData("a\u202Eb\u2028c\u0085", "a\\u202eb\\u2028c\\u0085")]
    [InlineData("a\U000E0001\U000E0061\U000E0000b", "a\\U000e0001\\U000e0061\\U000e0000b")]
    [InlineData("a ##[stop-commands]x", "a ##\\u005bstop-commands]x")]
    public void What_cannot_be_seen_or_commands_a_log_is_named_by_its_code_point(string text, string shown) => Assert.Equal(shown, Printable.Escape(text));

    [Theory]
    [InlineData("tab\tand\r\nlines 漢 😀", "tab\tand\r\nlines 漢 😀")]
    [InlineData("\0a\u0007b\u001b[0m\u007F\u0080\u009F\uFFFE\uFFFFc", "ab[0mc")]
    [InlineData("one\u0085two", "one two")]
    public void Control_characters_go_and_all_else_stays(string text, string clean) => Assert.Equal(clean, ControlCharacters.Remove(text));

    [Fact]
    public void Half_a_pair_becomes_the_character_for_what_is_none() => Assert.Equal("a\uFFFDb\uFFFD", ControlCharacters.Remove("a\uD83Db\uDE00"));
}
