using Archive.Catalog;
using Archive.Content.Keys;

namespace Archive.Commands;

/// <summary>What the host of an address says of its publisher: an id, a name for the time being, a home page.</summary>
/// <param name="Name">The host without <c>www.</c></param>
internal sealed record PublisherHost(string Id, string Name, string Homepage)
{
    private static readonly string[] SecondLevels = ["ac", "co", "com", "ed", "edu", "go", "gob", "gov", "gouv", "ltd", "me", "mil", "ne", "net", "nom", "or", "org", "plc", "sch"];

    /// <returns>Null where the text is no address of the web.</returns>
    public static PublisherHost? Find(string text)
    {
        if (!text.Contains('.', StringComparison.Ordinal)) return null;
        var address = text.Contains("://", StringComparison.Ordinal) ? text : $"https://{text}";
        if (!Uri.TryCreate(address, UriKind.Absolute, out var uri) || uri.Scheme is not ("http" or "https") || uri.HostNameType != UriHostNameType.Dns) return null;
        var host = Source.WithoutWww(uri.IdnHost);
        var parts = host.Split('.');
        // Of example.co.uk the last two say no more than the last of example.org.
        var ending = parts.Length > 2 && parts[^1].Length == 2 && SecondLevels.Contains(parts[^2]) ? 2 : 1;
        return Slug.Create(string.Join('-', parts[..^ending])) is { } id && Ids.IsId(id) ? new PublisherHost(id, host, $"{uri.Scheme}://{uri.IdnHost}/") : null;
    }

    /// <summary>Whether it is a host, or one below it.</summary>
    public bool IsBelow(string host) => Name == host || Name.EndsWith($".{host}", StringComparison.Ordinal);
}
