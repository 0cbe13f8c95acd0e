using System.Buffers;
using System.Text;
using System.Xml.Linq;
using Archive.Formats;
using Xunit;

namespace Archive.Tests.Formats;

/// <summary>A sitemap holds 50,000 addresses at the most (sitemaps.org, "Sitemap index files").</summary>
public sealed class SitemapFilesTests
{
    private static readonly XNamespace Sitemaps = "http://www.sitemaps.org/schemas/sitemap/0.9";

    [Theory]
    [InlineData(0)]
    [InlineData(50_000)]
    public void What_fits_stands_in_one_file(int count) =>
        Assert.Equal(["sitemap.xml"], Create(count).Keys);

    [Fact]
    public void What_is_more_stands_in_several_each_address_once_and_an_index_names_them()
    {
        var files = Create(100_001);
        Assert.Equal(["sitemap-1.xml", "sitemap-2.xml", "sitemap-3.xml", "sitemap.xml"], files.Keys.Order(StringComparer.Ordinal));
        Assert.Equal(
            Enumerable.Range(1, 3).Select(part => $"https://quay.example/a/sitemap-{part}.xml"),
            Addresses(files["sitemap.xml"], "sitemapindex", "sitemap"));
        Assert.Equal(
            Entries(100_001).Select(entry => entry.Address),
            Enumerable.Range(1, 3).SelectMany(part => Addresses(files[$"sitemap-{part}.xml"], "urlset", "url")));
    }

    private static IReadOnlyList<SitemapEntry> Entries(int count) =>
        [.. Enumerable.Range(1, count).Select(n => new SitemapEntry($"https://quay.example/a/{n}/", null))];

    private static Dictionary<string, XElement> Create(int count) =>
        SitemapFiles.Create(count, new Lazy<IReadOnlyList<SitemapEntry>>(() => Entries(count)), "https://quay.example/a")
            .ToDictionary(file => file.Path, file => Parse(file.Write), StringComparer.Ordinal);

    private static XElement Parse(Action<IBufferWriter<byte>> write)
    {
        var buffer = new ArrayBufferWriter<byte>();
        write(buffer);
        return XElement.Parse(Encoding.UTF8.GetString(buffer.WrittenSpan));
    }

    private static IEnumerable<string> Addresses(XElement file, string root, string entry)
    {
        Assert.Equal(Sitemaps + root, file.Name);
        return file.Elements(Sitemaps + entry).Select(each => each.Element(Sitemaps + "loc")!.Value);
    }
}
