using System.Buffers;
using System.Xml;

namespace Archive.Formats.Feeds;

/// <summary>Writes Atom (RFC 4287), with the history of a feed as archive documents (RFC 5005).</summary>
public static class AtomFeed
{
    public static void Write(Feed feed, IBufferWriter<byte> to) => Xml.Write(to, xml => Write(xml, feed));

    private static void Write(XmlWriter xml, Feed feed)
    {
        var isArchive = feed.History?.Current is not null;
        xml.WriteStart("feed",
            ("xmlns", "http://www.w3.org/2005/Atom"),
            ("xmlns:dcterms", "http://purl.org/dc/terms/"),
            ("xmlns:fh", isArchive ? "http://purl.org/syndication/history/1.0" : null),
            ("xml:lang", feed.Language));
        xml.WriteElement("id", feed.Id);
        xml.WriteElement("title", feed.Title);
        xml.WriteElement("subtitle", feed.Description);
        xml.WriteElement("updated", FeedDates.Rfc3339(feed.Updated));
        xml.WriteStart("author");
        xml.WriteElement("name", feed.Author);
        xml.WriteElement("uri", feed.Site);
        xml.WriteEndElement();
        Link(xml, "self", feed.Address, "application/atom+xml");
        Link(xml, "alternate", feed.Page, "text/html");
        if (feed.Hub is not null) Link(xml, "hub", feed.Hub);
        if (feed.History is { } history)
        {
            if (isArchive) xml.WriteEmptyElement("fh:archive");
            if (history.Current is not null) Link(xml, "current", history.Current);
            if (history.Previous is not null) Link(xml, "prev-archive", history.Previous);
        }
        foreach (var entry in feed.Entries) Entry(xml, entry);
        xml.WriteEndElement();
    }

    private static void Entry(XmlWriter xml, FeedEntry entry)
    {
        xml.WriteStart("entry", ("xml:lang", entry.Language));
        xml.WriteElement("id", entry.Id);
        xml.WriteElement("title", entry.Title);
        Link(xml, "alternate", entry.Address, "text/html");
        xml.WriteElement("published", FeedDates.Rfc3339(entry.Published));
        xml.WriteElement("updated", FeedDates.Rfc3339(entry.Updated));
        xml.WriteElement("dcterms:issued", entry.Issued.ToString());
        foreach (var author in entry.Authors)
        {
            xml.WriteStart("author");
            xml.WriteElement("name", author);
            xml.WriteEndElement();
        }
        foreach (var category in entry.Categories)
            xml.WriteEmptyElement("category", ("term", category.Term), ("scheme", category.Scheme), ("label", category.Label));
        // No atom:source: it would name a feed that the entry was copied from (RFC 4287, 4.2.11).
        if (entry.Source is { } source) xml.WriteEmptyElement("link", ("rel", "via"), ("href", source.Address), ("title", source.Name));
        xml.WriteElement("summary", entry.Summary);
        xml.WriteCDataElement("content", entry.Html.Span, ("type", "html"));
        xml.WriteEndElement();
    }

    private static void Link(XmlWriter xml, string relation, string address, string? type = null) =>
        xml.WriteEmptyElement("link", ("rel", relation), ("type", type), ("href", address));
}
