using Archive.Tests.Support;
using Xunit;

namespace Archive.Tests.Bounds;

/// <summary>What hangs together in the record is compared with each other: so there is an end to it, told at its place, and the rest is checked.</summary>
public sealed class RecordBoundTests
{
    [Theory]
    [InlineData("actor: acme, action: acquires, target: hooli, date: 2010, deal: one", "moves of the deal 'one'")]
    [InlineData("actor: acme, action: sues, target: hooli, date: 2010", "moves that begin or end something between Acme and Hooli")]
    [InlineData("actor: v#, action: completes, target: acme, date: 2010", "moves by which Acme changes hands")]
    public void Of_moves_that_hang_together_five_hundred_are_taken(string move, string what)
    {
        using var archive = Of(move, 501);
        Assert.Contains($"error: There are more than 500 {what}.", archive.Run("check").Error);
        Assert.DoesNotContain("more than 500", Of(move, 500).Run("check").Error);
    }

    [Theory]
    [InlineData("answers", "More than 200 moves answer each other, one behind the other.")]
    [InlineData("same-as", "More than 200 reports name each other in 'same-as', one behind the other.")]
    public void Moves_lead_to_one_another_in_no_more_than_two_hundred_steps(string key, string message)
    {
        using var archive = Of($"actor: v#, action: sues, target: hooli, date: 2010, {key}: m-", 300);
        Assert.Contains(message, archive.Run("check").Error);
    }

    [Fact]
    public void A_long_row_of_owners_of_owners_is_followed_for_six_steps()
    {
        using var archive = Of("actor: v-, action: completes, target: v#, date: 2010-04-01", 300).Build();
        var page = archive.Published("vendors/v299/index.html");
        Assert.Contains("/vendors/v293/", page, StringComparison.Ordinal);
        Assert.DoesNotContain("/vendors/v292/", page, StringComparison.Ordinal);
    }

    /// <param name="move">In it # is the number of the move, and - at the end of a word that of the one before; the first has none before.</param>
    private static TempArchive Of(string move, int count)
    {
        var archive = RecordArchive.Empty();
        for (var i = 0; i < count; i++)
        {
            archive.Write($"input/vendors/v{i}.yml", $"name: V{i}\nkind: company\n");
            var own = move.Replace("#", $"{i}", StringComparison.Ordinal).Replace("v-,", $"v{i - 1},", StringComparison.Ordinal);
            if (own.EndsWith("m-", StringComparison.Ordinal)) own = i == 0 ? own[..own.LastIndexOf(',')] : $"{own[..^1]}{i - 1}";
            if (!own.Contains("v-1", StringComparison.Ordinal)) archive.Article($"a{i}", "2011", $"moves:\n  - {{id: m{i}, {own}}}\n");
        }
        return archive;
    }
}
