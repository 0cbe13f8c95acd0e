using System.Buffers;
using System.Text;
using System.Xml;
using Archive.Diagnostics;

namespace Archive.Formats.Feeds;

/// <summary>Writes RSS 2.0 by the RSS Advisory Board's Best Practices Profile (rssboard.org/rss-profile).</summary>
public static class RssFeed
{
    public static void Write(Feed feed, IBufferWriter<byte> to) => Xml.Write(to, xml => Channel(xml, feed));

    private static void Channel(XmlWriter xml, Feed feed)
    {
        xml.WriteStart("rss",
            ("version", "2.0"),
            ("xmlns:atom", "http://www.w3.org/2005/Atom"),
            ("xmlns:content", "http://purl.org/rss/1.0/modules/content/"),
            ("xmlns:dc", "http://purl.org/dc/elements/1.1/"),
            ("xmlns:dcterms", "http://purl.org/dc/terms/"));
        xml.WriteStart("channel");
        xml.WriteElement("title", PlainText(feed.Title));
        xml.WriteElement("link", feed.Page);
        xml.WriteElement("description", PlainText(feed.Description));
        xml.WriteElement("language", feed.Language);
        xml.WriteEmptyElement("atom:link", ("rel", "self"), ("type", "application/rss+xml"), ("href", feed.Address));
        if (feed.Hub is not null) xml.WriteEmptyElement("atom:link", ("rel", "hub"), ("href", feed.Hub));
        foreach (var entry in feed.Entries) Item(xml, entry);
        xml.WriteEndElement();
        xml.WriteEndElement();
    }

    private static void Item(XmlWriter xml, FeedEntry entry)
    {
        xml.WriteStart("item");
        xml.WriteElement("title", PlainText(entry.Title));
        xml.WriteElement("link", entry.Address);
        xml.WriteElement("guid", entry.Id, ("isPermaLink", "false"));
        xml.WriteElement("pubDate", FeedDates.Rfc822(entry.Published));
        if (entry.Updated != entry.Published) xml.WriteElement("atom:updated", FeedDates.Rfc3339(entry.Updated));
        xml.WriteElement("dcterms:issued", entry.Issued.ToString());
        foreach (var author in entry.Authors) xml.WriteElement("dc:creator", author);
        foreach (var category in entry.Categories) xml.WriteElement("category", category.Label, ("domain", category.Scheme));
        // No source: it would name a feed that the item came from.
        if (entry.Source is { } source) xml.WriteEmptyElement("atom:link", ("rel", "via"), ("href", source.Address), ("title", source.Name));
        // The profile wants the summary before the full text.
        xml.WriteElement("description", Html(entry.Summary));
        xml.WriteCDataElement("content:encoded", entry.Html.Span);
        xml.WriteEndElement();
    }

    /// <summary>An item's description is HTML. Many readers decode it once only: nothing but what HTML cannot do without is encoded.</summary>
    private static string Html(string text) =>
        text.Replace("&", "&amp;", StringComparison.Ordinal).Replace("<", "&lt;", StringComparison.Ordinal).Replace(">", "&gt;", StringComparison.Ordinal);

    /// <summary>
    /// A title, and what a channel is about, are plain text; some readers take them for HTML (the profile's section on titles). A character that would open
    /// a tag for those becomes U+2039; every other text stays as it is.
    /// </summary>
    private static string PlainText(string text)
    {
        // What the file cannot hold goes first: it would stand between '<' and the letter that opens a tag.
        text = ControlCharacters.Remove(text);
        if (!text.Contains('<')) return text;
        var safe = new StringBuilder(text);
        for (var i = 0; i + 1 < safe.Length; i++)
            if (safe[i] == '<' && (char.IsLetter(safe[i + 1]) || safe[i + 1] is '/' or '!' or '?')) safe[i] = '\u2039';
        return safe.ToString();
    }
}
