using System.Text.Unicode;
using Archive.Tests.Support;
using Xunit;

namespace Archive.Tests.Pipelines;

/// <summary><c>precompress: true</c>.</summary>
public sealed class PrecompressedTests
{
    [Fact]
    public void Every_text_that_is_served_lies_beside_itself_compressed()
    {
        using var archive = RecordArchive.Empty();
        archive.Write("input/site.yml", TempArchive.SiteYml + "precompress: true\n").Article("one", "2009", RecordArchive.Moves("joins-2009 2009-05 acme joins guild")).Build();
        var site = archive.Site();
        var texts = site.Where(f => Path.GetExtension(f.Key) is not ("" or ".br" or ".gz" or ".woff2" or ".nojekyll") && Utf8.IsValid(f.Value) && !f.Value.Contains((byte)0)).Select(f => f.Key).ToList();
        Assert.Contains("data/relations.graphml", texts);
        Assert.Contains("site.webmanifest", texts);
        Assert.DoesNotContain(texts, t => !site.ContainsKey(t + ".br") || !site.ContainsKey(t + ".gz"));
    }
}
