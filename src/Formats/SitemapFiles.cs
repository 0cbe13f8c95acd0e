using System.Buffers;
using System.Xml;

namespace Archive.Formats;

/// <param name="Address">Absolute.</param>
/// <param name="Changed">W3C date, where known.</param>
public readonly record struct SitemapEntry(string Address, string? Changed);

/// <summary>Writes sitemaps (sitemaps.org protocol 0.9): one file, or an index of several above 50,000 addresses.</summary>
public static class SitemapFiles
{
    private const int Most = 50_000;
    private const string Namespace = "http://www.sitemaps.org/schemas/sitemap/0.9";

    /// <param name="count">How many entries there are.</param>
    /// <param name="entries">Asked for only when a file is written.</param>
    public static IEnumerable<(string Path, Action<IBufferWriter<byte>> Write)> Create(int count, Lazy<IReadOnlyList<SitemapEntry>> entries, string baseUrl)
    {
        if (count <= Most) return [("sitemap.xml", to => Set(to, entries.Value))];
        var parts = Enumerable.Range(0, (count + Most - 1) / Most).Select(i => (Path: $"sitemap-{i + 1}.xml", First: i * Most)).ToList();
        return [
            ("sitemap.xml", to => Index(to, parts.Select(p => $"{baseUrl}/{p.Path}"))),
            .. parts.Select(p => (p.Path, (Action<IBufferWriter<byte>>)(to => Set(to, entries.Value.Skip(p.First).Take(Most))))),
        ];
    }

    private static void Set(IBufferWriter<byte> to, IEnumerable<SitemapEntry> entries)
    {
        using var xml = Xml.Writer(to);
        xml.WriteStartElement("urlset", Namespace);
        foreach (var entry in entries)
        {
            xml.WriteStartElement("url", Namespace);
            xml.WriteElementString("loc", Namespace, entry.Address);
            if (entry.Changed is not null) xml.WriteElementString("lastmod", Namespace, entry.Changed);
            xml.WriteEndElement();
        }
        xml.WriteEndElement();
    }

    private static void Index(IBufferWriter<byte> to, IEnumerable<string> addresses)
    {
        using var xml = Xml.Writer(to);
        xml.WriteStartElement("sitemapindex", Namespace);
        foreach (var address in addresses)
        {
            xml.WriteStartElement("sitemap", Namespace);
            xml.WriteElementString("loc", Namespace, address);
            xml.WriteEndElement();
        }
        xml.WriteEndElement();
    }
}
