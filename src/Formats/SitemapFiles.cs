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

    private static void Set(IBufferWriter<byte> to, IEnumerable<SitemapEntry> entries) => Write(to, "urlset", xml =>
    {
        foreach (var entry in entries)
        {
            xml.WriteStart("url");
            xml.WriteElement("loc", entry.Address);
            if (entry.Changed is not null) xml.WriteElement("lastmod", entry.Changed);
            xml.WriteEndElement();
        }
    });

    private static void Index(IBufferWriter<byte> to, IEnumerable<string> addresses) => Write(to, "sitemapindex", xml =>
    {
        foreach (var address in addresses)
        {
            xml.WriteStart("sitemap");
            xml.WriteElement("loc", address);
            xml.WriteEndElement();
        }
    });

    private static void Write(IBufferWriter<byte> to, string root, Action<XmlWriter> write) => Xml.Write(to, xml =>
    {
        xml.WriteStart(root, ("xmlns", "http://www.sitemaps.org/schemas/sitemap/0.9"));
        write(xml);
        xml.WriteEndElement();
    }, indent: " ");
}
