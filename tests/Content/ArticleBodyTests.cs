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
}
