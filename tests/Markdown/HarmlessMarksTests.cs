using Archive.Tests.Support;
using Xunit;

namespace Archive.Tests.Markdown;

/// <summary>What looks like a slip and is none raises no alarm.</summary>
public sealed class HarmlessMarksTests
{
    [Theory]
    [InlineData("He said “we [sic][^1] agree”.\n\n[^1]: Thus in the letter.")]
    [InlineData("See [there][x].\n\n[x]: https://e.example/\n[x]: https://e.example/")]
    [InlineData("Words.\n\n[//]: # (hidden)\n[comment]: / (hidden)\n[note]: #hidden\n[_meta]: - \"name\"\n[empty]: <>")]
    [InlineData("See [there][x] and [](/contribute/ \"t\")![](/x.png).\n\n[x]: https://e.example/", "has no words", "there is no such")]
    [InlineData("[a][x]\n\n| Item | 2015 |\n|---|---|\n| A | 1 |\n| --- | --- |\n| - | - |\n\n[x]: https://e.example/")]
    [InlineData("计算 2 ** 3 和 4 ** 5 的结果，调用 f(**kwargs) 和 g(**opts) 即可。 这里**中文**好。")]
    [InlineData("| a | b |\n|---|---|\n| c | d |\n\nText | with a mark.")]
    public void What_readers_see_as_it_is_meant_is_not_reported(string body, params string[] but)
    {
        using var archive = new TempArchive();
        var report = archive.Article("page", body: body).Run("check").Error.Split('\n').Where(l => l.Contains("page.md", StringComparison.Ordinal));
        Assert.DoesNotContain(report, l => !Array.Exists(but, b => l.Contains(b, StringComparison.Ordinal)));
    }
}
