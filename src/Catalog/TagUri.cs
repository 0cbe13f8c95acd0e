namespace Archive.Catalog;

/// <summary>Identities that depend on no address: <c>tag:archive.example,2026:article/citrix-joins-openstack-2015</c> (RFC 4151).</summary>
public static class TagUri
{
    /// <summary>Year of the authority where <c>site.yml</c> names none. It never follows the calendar: identities would change with it.</summary>
    private const string StandingYear = "2026";

    /// <param name="specific">What the identity names, such as <c>article/ID</c>: made of ids and slashes.</param>
    public static string Create(SiteSettings site, string specific) => $"tag:{Authority(site)}:{specific}";

    /// <summary>All that is to stand in the ledger of identities, in its order.</summary>
    public static IEnumerable<string> All(ArchiveCatalog catalog) => ItemIdentity.All(catalog).Select(i => Create(catalog.Site, i));

    /// <summary>Whether it is an article's.</summary>
    public static bool IsArticle(string identity) => identity.Contains(":article/", StringComparison.Ordinal);

    /// <summary>The authority in force: the one in <c>site.yml</c>, else the host of the site's address.</summary>
    public static string Authority(SiteSettings site) => site.TagAuthority ?? $"{Host(site.BaseUrl)},{StandingYear}";

    /// <summary>The host in the authority: the site may change its title and address, never this.</summary>
    public static string Host(SiteSettings site) => Authority(site).Split(',')[0];

    /// <summary>When the authority was named: no item is older.</summary>
    public static DateTimeOffset Began(SiteSettings site) => PartialDate.Parse(Authority(site).Split(',')[1]).Start;

    /// <summary>RFC 4151, section 2.1: a DNS name (or mail address), a comma, a date as exact as needed.</summary>
    public static bool IsAuthority(string text)
    {
        var comma = text.IndexOf(',');
        if (comma < 1 || !PartialDate.TryParse(text.AsSpan(comma + 1), out var date) || date.Precision > DatePrecision.Day) return false;
        var name = text[..comma];
        var host = name[(name.IndexOf('@') + 1)..];
        return host.Length > 0 && Uri.CheckHostName(host) == UriHostNameType.Dns
            && name.All(c => char.IsAsciiLetterOrDigit(c) || c is '-' or '.' or '_' or '@');
    }

    private static string Host(string baseUrl) =>
        Uri.TryCreate(baseUrl, UriKind.Absolute, out var uri) && uri.HostNameType is UriHostNameType.Dns or UriHostNameType.IPv4
            ? uri.IdnHost.ToLowerInvariant()
            : "archive.invalid";
}
