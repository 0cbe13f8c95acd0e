using System.Buffers;
using Archive.Diagnostics;
using Archive.Publishing;
using Archive.Tests.Support;
using Xunit;

namespace Archive.Tests.Diagnostics;

public sealed class FaultTests
{
    [Fact]
    public void What_is_thrown_while_a_file_is_read_is_an_error_of_that_file()
    {
        var problems = new Problems();
        Assert.Null(Fault.Contain<string>("input/articles/2015/a.md", problems, () => throw new FormatException("no number")));
        var problem = Assert.Single(problems.Sorted());
        Assert.Equal("input/articles/2015/a.md", problem.Position.ToString());
        Assert.Contains("FormatException: no number", problem.Message);
        Assert.Contains("report it", problem.Hint);
    }

    [Fact]
    public void A_file_that_cannot_be_read_is_no_fault_of_the_program()
    {
        var problems = new Problems();
        Fault.Contain("input/site.yml", problems, () => throw new IOException("Permission denied"));
        Assert.Equal("The file cannot be read: Permission denied", Assert.Single(problems.Sorted()).Message);
    }

    [Fact]
    public void A_page_that_cannot_be_made_is_named()
    {
        var page = new Document("articles/2015/a/index.html", default, _ => throw new FormatException("no number"));
        Assert.Equal("articles/2015/a/index.html could not be made: no number", Assert.Throws<DocumentException>(() => page.WriteTo(new ArrayBufferWriter<byte>())).Message);
    }

    [Fact]
    public void Templates_that_are_wrong_are_problems_at_their_places_all_in_one_run_and_the_site_stays()
    {
        using var archive = new TempArchive(("input/vendors/acme.yml", "name: Acme\n"));
        archive.Article("a", more: "vendors: [acme]").Article("b").Build();
        var before = archive.Site();
        archive.Write("theme/templates/article.html", "<h1>\n {{ model.nothing }}</h1>").Write("theme/templates/vendor.html", "{{ model.nobody }}");
        AssertProblems("theme/templates/article.html:2:11: error:", "theme/templates/vendor.html:1:10: error:");
        archive.Write("theme/templates/article.html", "{{ if }}").Write("theme/templates/vendor.html", "\n{{ end }}");
        AssertProblems("theme/templates/article.html:1:", "theme/templates/vendor.html:2:");

        void AssertProblems(params string[] places)
        {
            var build = archive.Run("build");
            Assert.Equal(1, build.Exit);
            foreach (var place in places) Assert.Single(build.Error.Split('\n'), line => line.StartsWith(place, StringComparison.Ordinal));
            Assert.Equal(before, archive.Site());
        }
    }
}
