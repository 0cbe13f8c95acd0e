using Archive.Tests.Support;
using Xunit;

namespace Archive.Tests.Theme;

/// <summary>A file of the archive's own theme that nothing reads is told: its writer waits for it in vain.</summary>
public sealed class UnreadThemeFilesTests
{
    [Theory]
    [InlineData("theme/templates/foots.html", "Did you mean theme/templates/foot.html?")]
    [InlineData("theme/template/foot.html", "Did you mean theme/templates/foot.html?")]
    [InlineData("theme/templates/mine-alone.html", "A template of your own is read where another one includes it.")]
    [InlineData("theme/words/de_AT.yml", "Words are read from a file that has the code of their language: de.yml, pt-BR.yml.")]
    [InlineData("theme/words/pl.yaml", "Words are read from a file that has the code of their language: de.yml, pt-BR.yml.")]
    [InlineData("theme/notes.txt", "What is read stands in theme/")]
    public void It_is_named_with_what_may_be_meant(string file, string hint)
    {
        using var archive = new TempArchive((file, "<p>Mine</p>\n"));
        var check = archive.Article("one").Run("check");
        Assert.Equal(0, check.Exit);
        Assert.StartsWith($"{file}: warning: Nothing reads this file.", check.Error, StringComparison.Ordinal);
        Assert.Contains(hint, check.Error, StringComparison.Ordinal);
        Assert.Single(check.Error.Split(": warning: ")[1..]);
    }

    [Fact]
    public void What_another_template_includes_and_what_is_published_is_read()
    {
        using var archive = new TempArchive(("theme/templates/foot.html", "{{ include \"mine\" }}"), ("theme/templates/mine.html", "<p>Mine</p>\n"), ("theme/css/95-mine.css", "p { color: red }"), ("theme/README.md", "Mine"));
        Assert.Equal("", archive.Article("one").Run("check").Error);
    }
}
