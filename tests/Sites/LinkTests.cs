using Archive.Tests.Support;
using Xunit;

namespace Archive.Tests.Sites;

public sealed class LinkTests
{
    [Fact]
    public void Every_link_within_the_shipped_site_leads_somewhere()
    {
        using var archive = new TempArchive();
        archive.Copy(Path.Combine(Folder.Repository, "input"), "input").Build();
        Assert.Empty(Links.Broken(archive.Site()));
    }
}
