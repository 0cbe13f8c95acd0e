using System.Text;
using Archive.Building;
using Archive.Catalog;
using Archive.Content;
using Archive.Content.Caching;
using Archive.Diagnostics;
using Archive.Tests.Support;
using Xunit;

namespace Archive.Tests.Content;

public sealed class BodiesTests : IDisposable
{
    private const string Body = "Zoë bought it.\n\n---\n\nThen — nothing.\n";
    private const string File = "input/articles/2015/deal.md";

    private readonly TempArchive _archive = new TempArchive().Article("deal", body: Body);

    public void Dispose() => _archive.Dispose();

    [Fact]
    public void What_stands_below_the_front_matter_is_read_again_where_it_was_not_kept()
    {
        var article = NotKept();

        Assert.Equal("\n" + Body, ArticleBody.Read(_archive.Root, article));
        Assert.Equal("\n" + Body, Encoding.UTF8.GetString(ArticleBody.ReadBytes(_archive.Root, article).Span));
    }

    [Theory]
    [InlineData("longer")]
    [InlineData("")]
    public void A_file_that_changed_since_its_front_matter_was_read_is_refused(string text)
    {
        var article = NotKept();
        _archive.Write(File, text.Length == 0 ? "" : _archive.Read(File) + text);

        Assert.Contains(File, Assert.Throws<IOException>(() => ArticleBody.Read(_archive.Root, article)).Message, StringComparison.Ordinal);
        Assert.Contains(File, Assert.Throws<IOException>(() => ArticleBody.ReadBytes(_archive.Root, article)).Message, StringComparison.Ordinal);
    }

    /// <summary>As it is when its front matter is believed from an earlier build: for that, the file must have been at rest.</summary>
    private Article NotKept()
    {
        Thread.Sleep(50);
        var (cache, problems) = (new InputCache(), new Problems());
        ArchiveReader.Read(_archive.Root, true, problems, cache);
        var article = ArchiveReader.Read(_archive.Root, true, problems, cache)!.Articles.Single();
        Assert.True(article.Text.FileBytes.IsEmpty);
        return article;
    }
}
