using Archive.Tests.Pipelines.Feeds;
using Archive.Tests.Support;
using Xunit;

[assembly: AssemblyFixture(typeof(ShippedFeeds))]

namespace Archive.Tests.Pipelines.Feeds;

/// <summary>The archive of this repository, published once for all tests that read its feeds.</summary>
public sealed class ShippedFeeds : IDisposable
{
    private readonly Lazy<string> _site = new(Build);
    private IReadOnlyList<PublishedFeed>? _feeds;

    public IReadOnlyList<PublishedFeed> All => _feeds ??= PublishedFeed.All(_site.Value);

    public string Read(string path) => File.ReadAllText(Path.Combine(_site.Value, path));

    public void Dispose()
    {
        if (_site.IsValueCreated) Directory.Delete(Path.GetDirectoryName(_site.Value)!, true);
    }

    private static string Build()
    {
        var output = Path.Combine(TempFolder.Create("archive-shipped-"), "site");
        var built = Call.Of("build", "--root", Folder.Repository, "--output", output, "--no-import");
        return built.Exit == 0 ? output : throw new InvalidOperationException(built.Error);
    }
}
