using System.Buffers;

namespace Archive.Formats.Feeds;

/// <summary>Writes Atom (RFC 4287), with the history of a feed as archive documents (RFC 5005).</summary>
public static class AtomFeed
{
    public static void Write(Feed feed, IBufferWriter<byte> to)
    {
        var xml = new Utf8Xml(to);
        var isArchive = feed.History?.Current is not null;
        xml.Open("feed",
            ("xmlns", "http://www.w3.org/2005/Atom"),
            ("xmlns:dcterms", "http://purl.org/dc/terms/"),
            ("xmlns:fh", isArchive ? "http://purl.org/syndication/history/1.0" : null),
            ("xml:lang", feed.Language));
        xml.Element("id", feed.Id);
        xml.Element("title", feed.Title);
        xml.Element("subtitle", feed.Description);
        xml.Element("updated", FeedDates.Rfc3339(feed.Updated));
        xml.Open("author");
        xml.Element("name", feed.Author);
        xml.Element("uri", feed.Site);
        xml.Close();
        Link(xml, "self", feed.Address, "application/atom+xml");
        Link(xml, "alternate", feed.Page, "text/html");
        if (feed.Hub is not null) Link(xml, "hub", feed.Hub);
        if (feed.History is { } history)
        {
            if (isArchive) xml.Empty("fh:archive");
            if (history.Current is not null) Link(xml, "current", history.Current);
            if (history.Previous is not null) Link(xml, "prev-archive", history.Previous);
        }
        foreach (var entry in feed.Entries) Entry(xml, entry);
        xml.Close();
    }

    private static void Entry(Utf8Xml xml, FeedEntry entry)
    {
        xml.Open("entry");
        xml.Element("id", entry.Id);
        xml.Element("title", entry.Title);
        Link(xml, "alternate", entry.Address, "text/html");
        xml.Element("published", FeedDates.Rfc3339(entry.Published));
        xml.Element("updated", FeedDates.Rfc3339(entry.Updated));
        xml.Element("dcterms:issued", entry.Issued.ToString());
        foreach (var author in entry.Authors)
        {
            xml.Open("author");
            xml.Element("name", author);
            xml.Close();
        }
        foreach (var category in entry.Categories)
            xml.Empty("category", ("term", category.Term), ("scheme", category.Scheme), ("label", category.Label));
        if (entry.Source is { } source)
        {
            xml.Empty("link", ("rel", "via"), ("href", source.Address), ("title", source.Name));
            xml.Open("source");
            xml.Element("id", source.Address);
            xml.Element("title", source.Name);
            xml.Element("updated", FeedDates.Rfc3339(source.Date));
            xml.Close();
        }
        xml.Element("summary", entry.Summary);
        xml.Data("content", entry.Html.Span, ("type", "html"));
        xml.Close();
    }

    private static void Link(Utf8Xml xml, string relation, string address, string? type = null) =>
        xml.Empty("link", ("rel", relation), ("type", type), ("href", address));
}
