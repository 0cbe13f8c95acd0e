using Archive.Captures.Model;
using Archive.Catalog;

namespace Archive.Captures.Names;

/// <summary>Whose captures were imported without a publisher of the registry.</summary>
/// <param name="Host">The host of their addresses, without <c>www.</c>; null where none is known.</param>
/// <param name="Count">How many captures.</param>
public sealed record UnknownPublisher(string Name, string? Host, int Count);

/// <summary>Lists publishers that the registry may lack, the most frequent first.</summary>
internal static class UnknownPublishers
{
    public static IReadOnlyList<UnknownPublisher> Find(IEnumerable<CaptureParse> parses) =>
        [.. parses.Where(parse => parse.Publisher is null)
            .Select(parse => (Name: parse.Overrides.Source?.Name ?? parse.Site, Host: HostOf(parse.PageUrl)))
            .Where(p => p.Name is not null || p.Host is not null)
            .GroupBy(p => p.Host ?? p.Name!, StringComparer.Ordinal)
            .Select(g => new UnknownPublisher(g.Select(p => p.Name).OfType<string>().FirstOrDefault() ?? g.Key, g.First().Host, g.Count()))
            .OrderByDescending(p => p.Count).ThenBy(p => p.Name, StringComparer.Ordinal)];

    private static string? HostOf(string? address) =>
        Uri.TryCreate(address, UriKind.Absolute, out var uri) && uri.HostNameType == UriHostNameType.Dns ? Source.WithoutWww(uri.Host) : null;
}
