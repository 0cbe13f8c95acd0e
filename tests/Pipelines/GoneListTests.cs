using Archive.Tests.Support;
using Xunit;

namespace Archive.Tests.Pipelines;

/// <summary>Lists come and go with what stands on them. One that was published and is gone leads to the page above it, and nobody has to write that down.</summary>
public sealed class GoneListTests
{
    private static TempArchive Published()
    {
        var archive = RecordArchive.Empty();
        archive.Write("input/site.yml", TempArchive.SiteYml + "tag-authority: archive.test,2026\n")
            .Article("pair", "2009", RecordArchive.Moves("a-2009 2009 acme partners-with guild", "b-2010 2010 acme sues guild", "c-2011 2011 acme sues guild")).Article("staying");
        Assert.Equal("", archive.Run("check", "--accept").Error);
        return archive;
    }

    [Fact]
    public void A_year_without_a_move_leads_to_its_vendor()
    {
        using var archive = Published();
        archive.Article("pair", "2009", RecordArchive.Moves("a-2009 2009 acme partners-with guild", "b-2010 2010 acme sues guild", "c-2011 2012 acme sues guild"));
        Assert.DoesNotContain(": error: ", archive.Run("check").Error);
        archive.Build();
        Assert.Contains("url=/vendors/acme/\"", archive.Published("vendors/acme/2011/index.html"));
        Assert.Contains("url=/moves/\"", archive.Published("moves/2011/index.html"));
        Assert.Contains("url=/\"", archive.Published("2011/index.html"));
        Assert.DoesNotContain("/2011/", archive.Published("sitemap.xml"));
        Assert.Contains("/vendors/acme/2011/ /vendors/acme/ 301\n", archive.Published("_redirects"));
    }

    [Fact]
    public void Lists_of_a_withdrawn_article_lead_on_and_its_own_pages_do_not()
    {
        using var archive = Published();
        Assert.Equal(0, archive.Run("withdraw", "article", "pair").Exit);
        var ledger = archive.Read("input/addresses.txt");
        Assert.Contains("\n/articles/2009/pair/ withdrawn\n", ledger);
        Assert.Contains("\n/moves/b-2010/ withdrawn\n", ledger);
        Assert.Contains("\n/vendors/acme/2010/\n", ledger);
        Assert.Equal("", archive.Run("check").Error);
        archive.Build();
        Assert.Contains("url=/vendors/acme/\"", archive.Published("compare/acme/guild/index.html"));
        Assert.Contains("url=/articles/\"", archive.Published("articles/2009/index.html"));
        Assert.False(File.Exists(Path.Combine(archive.Output, "moves/b-2010/index.html")));
    }

    [Fact]
    public void Lists_of_a_withdrawn_vendor_are_withdrawn_with_it()
    {
        using var archive = Published();
        archive.Run("withdraw", "article", "pair");
        Assert.Equal(0, archive.Run("withdraw", "vendor", "acme").Exit);
        Assert.Contains("\n/vendors/acme/2010/ withdrawn\n", archive.Read("input/addresses.txt"));
        archive.Build();
        Assert.Contains("url=/vendors/guild/\"", archive.Published("compare/acme/guild/index.html"));
    }
}
