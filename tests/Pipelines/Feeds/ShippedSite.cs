using Archive.Tests.Pipelines.Feeds;
using Archive.Tests.Support;
using Xunit;

[assembly: AssemblyFixture(typeof(ShippedSite))]

namespace Archive.Tests.Pipelines.Feeds;

/// <summary>The archive of this repository, published once for all tests that read its feeds.</summary>
public sealed class ShippedSite : IDisposable
{
    private readonly string _output = Directory.CreateTempSubdirectory("archive-shipped-").FullName;

    public ShippedSite()
    {
        var built = Call.Of("build", "--root", Folder.Repository, "--output", Path.Combine(_output, "site"), "--no-import");
        if (built.Exit != 0) throw new InvalidOperationException(built.Error);
        Feeds = PublishedFeed.All(Path.Combine(_output, "site"));
    }

    public IReadOnlyList<PublishedFeed> Feeds { get; }

    public string Read(string path) => File.ReadAllText(Path.Combine(_output, "site", path));

    public void Dispose() => Directory.Delete(_output, true);
}
