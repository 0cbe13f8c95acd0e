using System.Text;
using Archive.Content;
using Archive.Tests.Support;
using Xunit;

namespace Archive.Tests.Content;

public sealed class ArticleBodyTests : IDisposable
{
    private const string Body = "Zoë bought it.\n\n---\n\nThen — nothing.\n";
    private const string File = "input/articles/2015/deal.md";

    private readonly TempArchive _archive = new TempArchive().Article("deal", body: Body);

    public void Dispose() => _archive.Dispose();

    [Fact]
    public void An_article_s_text_is_what_stands_below_its_front_matter() =>
        Assert.Equal("\n" + Body, Encoding.UTF8.GetString(ArticleBody.Read(_archive.Root, _archive.Catalog().Articles.Single()).Span));

    [Theory]
    [InlineData("longer")]
    [InlineData("")]
    public void A_file_that_changed_since_its_front_matter_was_read_is_refused(string text)
    {
        var article = _archive.Catalog().Articles.Single();
        _archive.Write(File, text.Length == 0 ? "" : _archive.Read(File) + text);

        Assert.Contains(File, Assert.Throws<IOException>(() => ArticleBody.Read(_archive.Root, article)).Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("input/pages/deep.md", "---\ntitle: Deep\n---\n\n{0}a\n[x](/a(b))\n")]
    [InlineData("input/trails/deep.md", "---\ntitle: Deep\nsteps: [deal]\n---\n\n{0}a\n[x](/a(b))\n")]
    [InlineData("input/vendors/deep.yml", "name: Deep\nabout: |\n  {0}a\n  [x](/a(b))\n")]
    public void A_text_that_is_nested_too_deeply_is_one_error_and_hides_no_other(string file, string text)
    {
        _archive.Write(file, text.Replace("{0}", string.Concat(Enumerable.Repeat("> ", 200)), StringComparison.Ordinal)).Write("input/topics/tools.yml", "nam: Tools\n");
        var check = _archive.Run("check");
        Assert.Equal(1, check.Exit);
        Assert.DoesNotContain("fault of the program", check.Error, StringComparison.Ordinal);
        Assert.Matches($"{file}:[0-9]+:[0-9]+: error: .*nested too deeply", check.Error);
        Assert.Contains("input/topics/tools.yml", check.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("\u2028")]
    [InlineData("\u2029")]
    [InlineData("\u0085")]
    public void Line_ends_that_editors_do_not_count_move_no_place(string odd)
    {
        _archive.Write("input/vendors/acme.yml", $"name: \"Ac{odd}me\"\naliases: [Acme]\nkind: compny\n");
        Assert.Contains("input/vendors/acme.yml:3:7: error:", _archive.Run("check").Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("it **was** so", false)]
    [InlineData("it was so", true)]
    [InlineData("https://example.org/zzz", false)]
    [InlineData("two (2) of them", true)]
    public void A_quote_says_what_readers_see(string quote, bool isSaid)
    {
        using var archive = RecordArchive.Empty().Write("input/articles/2015/one.md", "---\nid: one\ntitle: One\ndate: 2015-04-23\nclaims:\n  - {id: one-claim, speaker: acme, text: \"It will rain.\", kind: prediction, made-on: 2015-04-23, quote: \"" + quote + "\"}\n---\n\nThey said it **was** so of [all](https://example.org/zzz), two (2) of them.\n");
        Assert.Equal(!isSaid, archive.Run("check").Error.Contains("The text does not say", StringComparison.Ordinal));
    }
}
