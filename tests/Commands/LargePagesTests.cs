using System.Text.RegularExpressions;
using Archive.Commands;
using Xunit;

namespace Archive.Tests.Commands;

public sealed partial class LargePagesTests
{
    private const ulong Reserved = 0x4000000000;

    private const string Rest = "7f8837c01000-7fc83009e000 ---p 00000000 00:00 0 ";

    [Fact]
    public void The_reserve_is_found_where_its_beginning_is_in_use() => Assert.Equal(0x7f883009e000UL, LargePages.FindReserve(
        [
            "55ffd4b10000-55ffd50af000 rw-p 00000000 00:00 0 ",
            "7f87a34b5000-7f883009e000 ---p 00000000 00:00 0 ",
            "7f883009e000-7f8834c00000 ---p 00000000 00:00 0 ",
            "7f8834c00000-7f8837c01000 rw-p 00000000 00:00 0 ",
            Rest,
            "7fc83009f000-7fc8300a0000 ---p 00000000 00:00 0 ",
            "7fc8308a3000-7fc8308c9000 r--p 00000000 fe:00 332096                     /usr/lib/x86_64-linux-gnu/libc.so.6",
        ], Reserved));

    [Theory]
    [InlineData("a gap", "7f883009e000-7f8837c00000 ---p 00000000 00:00 0 ")]
    [InlineData("a file", "7f883009e000-7f8837c01000 rw-p 00000000 fe:00 332096                     /tmp/file")]
    [InlineData("a name", "7f883009e000-7f8837c01000 rw-p 00000000 00:00 0                          [stack]")]
    [InlineData("too little", "7f8830100000-7f8837c01000 rw-p 00000000 00:00 0 ")]
    [InlineData("no line of the form", "")]
    public void What_may_be_something_else_is_left_alone(string what, string before) =>
        Assert.True(LargePages.FindReserve([before, Rest], Reserved) is null, what);

    [Fact]
    public void A_reserve_of_which_little_is_left_is_left_alone() => Assert.Null(LargePages.FindReserve(
        [
            "7f883009e000-7fa8400a0000 rw-p 00000000 00:00 0 ",
            "7fa8400a0000-7fc83009e000 ---p 00000000 00:00 0 ",
        ], Reserved));

    [Fact]
    public void Nothing_is_found_where_the_collector_names_no_reserve() => Assert.Null(LargePages.FindReserve([Rest], 0));

    [Fact]
    public void The_heap_is_marked_for_large_pages_where_the_system_has_them()
    {
        if (!Directory.Exists("/sys/kernel/mm/transparent_hugepage")) return;

        Assert.True(LargePages.Ask());

        Assert.Contains(Flags().Matches(File.ReadAllText("/proc/self/smaps")), flags => flags.Value.Contains(" wr ", StringComparison.Ordinal) && flags.Value.Contains(" hg ", StringComparison.Ordinal));
    }

    [GeneratedRegex("^VmFlags:.*$", RegexOptions.Multiline)]
    private static partial Regex Flags();
}
