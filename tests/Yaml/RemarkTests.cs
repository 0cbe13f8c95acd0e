using Archive.Tests.Support;
using Xunit;

namespace Archive.Tests.Yaml;

/// <summary>What stands behind a '#' is a remark; whoever takes a line out with one leaves it where it stands.</summary>
public sealed class RemarkTests
{
    [Theory]
    [InlineData("summary: Some words\n#topics: [none]\n")]
    [InlineData("summary: Some words # of mine\n  # and more\n")]
    [InlineData("authors:\n  - Ada Quill\n  #- Bo Silent\n")]
    [InlineData("authors:\n- Ada Quill\n#- Bo Silent\n")]
    [InlineData("moves:\n  - id: some-move\n    actor: acme\n    #object: Gold\n    action: joins\n    target: guild\n    date: 2015\n    #note: So.\n")]
    [InlineData("vendors:\n  #- acme\n")]
    [InlineData("vendors: # none yet\n")]
    public void A_line_that_was_taken_out_is_no_error(string keys)
    {
        using var archive = RecordArchive.Empty().Article("page", more: keys);
        Assert.DoesNotContain("begins a remark", archive.Run("check").Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("authors:\n  - Ada Quill and\n    #1 others\n")]
    [InlineData("summary:\n  Anvil Works joins\n  #1 Open Forge\n")]
    [InlineData("authors:\n  - #1 writer\n")]
    public void Words_that_are_lost_behind_one_are_an_error(string keys)
    {
        using var archive = RecordArchive.Empty().Article("page", more: keys);
        Assert.Contains("begins a remark", archive.Run("check").Error, StringComparison.Ordinal);
    }
}
