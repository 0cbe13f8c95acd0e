using Archive.Tests.Support;
using Xunit;

namespace Archive.Tests.Captures;

/// <summary>What is wrong in a sidecar or with its name is told once, where it is, before any page is made of it.</summary>
public sealed class SidecarTests
{
    private const string Quay = "Quay news\n\nApril 23, 2015\n\nThe quay is open, and a crane stands on it since the morning.\n";

    private static TempArchive Archive(string sidecar, string name = "quay.txt.yml")
    {
        var archive = new TempArchive(("seeds/quay.txt", Quay), ($"seeds/{name}", sidecar),
            ("input/vendors/acme.yml", "name: Acme\n"), ("input/vendors/zed.yml", "name: Zed\n"), ("input/actions.yml", "joins:\n  label: joins\n"));
        return archive.Article("one", more: "moves: [{id: taken, actor: acme, action: joins, target: zed, date: 2015-04-23}]");
    }

    [Theory]
    [InlineData("slug: quay\nrights: link\ntopics: []\nvendors: [acmee]", "4:11", "There is no vendor 'acmee' in the registry.", "Did you mean 'acme'?")]
    [InlineData("slug: quay\ntopics:\n  - cranes", "3:5", "There is no topic 'cranes' in the registry.", "Add it with")]
    [InlineData("moves:\n  - {id: m, actor: acme, action: joinz, target: zed, date: 2015}", "2:34", "There is no action 'joinz'", "Did you mean 'joins'?")]
    [InlineData("moves:\n  - id: m\n    actor: acme\n    action: joins\n    target: zedd\n    date: 2015", "5:13", "zedd", "Did you mean 'zed'")]
    [InlineData("moves:\n  - id: taken\n    actor: acme\n    action: joins\n    target: zed\n    date: 2015", "2:9", "'taken'", "")]
    [InlineData("claims: [{id: c, speaker: Ada, text: It is so., made-on: 2015, quote: the quay is shut}]", "1:71", "quote", "")]
    public void Check_says_where_what_a_build_would_stop_at(string sidecar, string place, string message, string hint)
    {
        using var archive = Archive(sidecar + "\n");
        var check = archive.Run("check");
        Assert.Equal(0, check.Exit);
        Assert.Contains($"seeds/quay.txt.yml:{place}: warning: seeds/quay.txt gets no page: ", check.Error, StringComparison.Ordinal);
        Assert.Contains(message, check.Error, StringComparison.Ordinal);
        Assert.Contains(hint, check.Error, StringComparison.Ordinal);
        Assert.DoesNotContain("input/articles/2015/quay", check.Error, StringComparison.Ordinal);
        var build = archive.Run("build");
        Assert.Equal(0, build.Exit);
        Assert.Equal(check.Error, build.Error);
        Assert.Single(Directory.EnumerateFiles(archive.Full("input/articles/2015")));
    }

    [Fact]
    public void What_a_draft_would_have_wrong_is_told_as_well()
    {
        using var archive = Archive("vendors: [acmee]\n").Write("seeds/quay.txt", Quay.Replace("April 23, 2015\n\n", "", StringComparison.Ordinal));
        var check = archive.Run("check");
        Assert.Contains("There is no dateline", check.Error, StringComparison.Ordinal);
        Assert.Contains("seeds/quay.txt.yml:1:11: warning: There is no vendor 'acmee' in the registry.", check.Error, StringComparison.Ordinal);
        Assert.DoesNotContain("This question is open", check.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("vendor: [acme]", "1:1", "Did you mean 'vendors'?")]
    [InlineData("date: yesterday", "1:7", "Write 2015, 2015-04")]
    [InlineData("slug: A quay", "1:7", "")]
    [InlineData("title: \"Quay", "1:8", "Close it at the end of the line")]
    [InlineData("encoding: utf-99", "1:11", "Write a name such as utf-8")]
    public void One_mistake_is_one_warning(string sidecar, string place, string hint)
    {
        using var archive = Archive(sidecar + "\n");
        var check = archive.Run("check");
        Assert.Equal(0, check.Exit);
        Assert.StartsWith($"seeds/quay.txt.yml:{place}: warning: ", check.Error, StringComparison.Ordinal);
        Assert.Contains("seeds/quay.txt waits until it is right.", check.Error, StringComparison.Ordinal);
        Assert.Contains(hint, check.Error, StringComparison.Ordinal);
        Assert.Single(check.Error.Split(": warning: ")[1..]);
    }

    [Theory]
    [InlineData("quay.txt.yaml")]
    [InlineData("quay.yml")]
    [InlineData("quy.txt.yml")]
    [InlineData("quay.text.yml")]
    public void So_is_a_name_that_is_not_its_captures(string name)
    {
        using var archive = Archive("rights: link\n", name);
        foreach (var verb in (string[])["check", "build", "import"])
        {
            var said = archive.Run(verb, verb == "import" ? ["seeds/quay.txt".Insert(0, archive.Root + "/")] : []).Error;
            Assert.StartsWith($"seeds/{name}: ", said, StringComparison.Ordinal);
            Assert.Contains("call it seeds/quay.txt.yml", said, StringComparison.Ordinal);
            Assert.Equal(2, said.Split('\n', StringSplitOptions.RemoveEmptyEntries).Count(l => !l.StartsWith("build", StringComparison.Ordinal) && !l.StartsWith("Nothing", StringComparison.Ordinal)));
        }
        Assert.Single(Directory.EnumerateFiles(archive.Full("input/articles/2015")));
    }

    [Fact]
    public void A_sidecar_without_a_capture_is_told()
    {
        using var archive = Archive("rights: link\n", "harbour.html.yml");
        var check = archive.Run("check");
        Assert.Contains("seeds/harbour.html.yml: warning: No capture is called so that this could speak of it.", check.Error, StringComparison.Ordinal);
        Assert.Equal(0, archive.Run("build").Exit);
        Assert.Equal(2, Directory.EnumerateFiles(archive.Full("input/articles/2015")).Count());
    }
}
