using System.IO.Compression;
using System.Text.RegularExpressions;
using Archive.Tests.Support;
using Xunit;

namespace Archive.Tests.Sites;

/// <summary>What every reader of the shipped archive may count on.</summary>
public sealed partial class ShippedSiteTests
{
    [Fact]
    public void No_link_leads_nowhere() => Assert.Empty(Links.Broken(Folder.Bytes(PublishedPages.Output)));

    [Fact]
    public void No_page_loads_anything_from_elsewhere()
    {
        var foreign = from page in PublishedPages.All
                      from Match loaded in Loaded().Matches(File.ReadAllText(Path.Combine(PublishedPages.Output, page)))
                      where !loaded.Groups["address"].Value.StartsWith('/')
                      select $"{page}: {loaded.Value}";
        Assert.Empty(foreign);
    }

    [Fact]
    public void No_page_carries_style_or_script_of_its_own()
    {
        var inline = from page in PublishedPages.All
                     from Match found in Inline().Matches(File.ReadAllText(Path.Combine(PublishedPages.Output, page)))
                     select $"{page}: {found.Value}";
        Assert.Empty(inline);
    }

    [Fact]
    public void Style_and_scripts_stay_light()
    {
        Assert.InRange(Packed("assets", "*.css"), 1, 20_000);
        Assert.InRange(Packed("assets", "*.js"), 1, 13_000);
    }

    /// <summary>Page, style and the scripts that it loads, compressed.</summary>
    [Fact]
    public void An_article_of_700_words_stays_under_30_KB()
    {
        var article = PublishedPages.All.Where(p => p.StartsWith("articles/", StringComparison.Ordinal) && p.Split('/').Length == 4).Select(p => new FileInfo(Path.Combine(PublishedPages.Output, p))).MaxBy(f => f.Length)!;
        Assert.InRange(Packed(article.FullName) + Packed("assets", "*.css") + Packed("assets", "keys.*.js"), 1, 30_000);
    }

    private static long Packed(string folder, string pattern) => Directory.EnumerateFiles(Path.Combine(PublishedPages.Output, folder), pattern).Sum(Packed);

    private static long Packed(string file)
    {
        using var packed = new MemoryStream();
        using (var gzip = new GZipStream(packed, CompressionLevel.Optimal, leaveOpen: true)) gzip.Write(File.ReadAllBytes(file));
        return packed.Length;
    }

    [GeneratedRegex("""<(script|img|source|iframe|video|audio|embed|object)\b[^>]*?\b(src|data|srcset)="(?<address>[^"]*)"|<link rel="(stylesheet|icon|preload|modulepreload)"[^>]*?href="(?<address>[^"]*)" """)]
    private static partial Regex Loaded();

    [GeneratedRegex("""<style\b|\sstyle="|\son[a-z]+="|<script(?![^>]*\bsrc=)(?![^>]*type="application/(ld\+)?json")[^>]*>""")]
    private static partial Regex Inline();
}
