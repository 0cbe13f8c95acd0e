using Archive.Bench.Fuzz;
using Archive.Tests.Support;
using Xunit;

namespace Archive.Tests.Bounds;

/// <summary>A small form of what the bench does with a hundred thousand files. ARCHIVE_FUZZ says how many, and ARCHIVE_FUZZ_SEED which.</summary>
public sealed class FuzzTests(ITestOutputHelper output)
{
    private static int Number(string variable, int otherwise) => int.TryParse(Environment.GetEnvironmentVariable(variable), out var number) ? number : otherwise;

    [Fact]
    public void Whatever_a_file_holds_it_is_read_or_refused_and_what_is_checked_can_be_built()
    {
        var root = TempFolder.Create("archive-fuzz-");
        var counts = new FuzzTrials(arguments => Call.Of(arguments) is var call ? new FuzzEnd(call.Exit, call.Error) : default, root, Number("ARCHIVE_FUZZ_SEED", 1)).Run(Number("ARCHIVE_FUZZ", 600));
        output.WriteLine(counts.ToString());
        Assert.True(counts.Found.Count == 0, $"{counts}\n{string.Join('\n', counts.Found)}");
    }
}
