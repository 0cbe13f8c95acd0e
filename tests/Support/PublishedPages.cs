namespace Archive.Tests.Support;

/// <summary>The files of the shipped site, published once for all tests that crawl or browse it.</summary>
public static class PublishedPages
{
    private static readonly Lazy<ShippedSite> Site = new(() =>
    {
        var site = new ShippedSite();
        AppDomain.CurrentDomain.ProcessExit += (_, _) => site.Dispose();
        return site;
    });

    /// <summary>Folder of the published files.</summary>
    public static string Output => Site.Value.Archive.Output;

    /// <summary>Every page, by its path below <see cref="Output"/>, in ordinal order.</summary>
    public static IReadOnlyList<string> All { get; } = [.. Directory.EnumerateFiles(Output, "*.html", SearchOption.AllDirectories)
        .Select(f => Path.GetRelativePath(Output, f).Replace('\\', '/')).Order(StringComparer.Ordinal)];
}
