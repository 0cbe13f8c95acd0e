using System.Buffers;
using System.Net;
using System.Text;

namespace Archive.Formats.Feeds;

/// <summary>Writes RSS 2.0 by the RSS Advisory Board's Best Practices Profile (rssboard.org/rss-profile).</summary>
public static class RssFeed
{
    public static void Write(Feed feed, IBufferWriter<byte> to)
    {
        var xml = new Utf8Xml(to);
        xml.Open("rss",
            ("version", "2.0"),
            ("xmlns:atom", "http://www.w3.org/2005/Atom"),
            ("xmlns:content", "http://purl.org/rss/1.0/modules/content/"),
            ("xmlns:dc", "http://purl.org/dc/elements/1.1/"),
            ("xmlns:dcterms", "http://purl.org/dc/terms/"));
        xml.Open("channel");
        xml.Element("title", Title(feed.Title));
        xml.Element("link", feed.Page);
        xml.Element("description", feed.Description);
        xml.Element("language", feed.Language);
        xml.Empty("atom:link", ("rel", "self"), ("type", "application/rss+xml"), ("href", feed.Address));
        if (feed.Hub is not null) xml.Empty("atom:link", ("rel", "hub"), ("href", feed.Hub));
        foreach (var entry in feed.Entries) Item(xml, entry);
        xml.Close();
        xml.Close();
    }

    private static void Item(Utf8Xml xml, FeedEntry entry)
    {
        xml.Open("item");
        xml.Element("title", Title(entry.Title));
        xml.Element("link", entry.Address);
        xml.Element("guid", entry.Id, ("isPermaLink", "false"));
        xml.Element("pubDate", FeedDates.Rfc822(entry.Published));
        if (entry.Updated != entry.Published) xml.Element("atom:updated", FeedDates.Rfc3339(entry.Updated));
        xml.Element("dcterms:issued", entry.Issued.ToString());
        foreach (var author in entry.Authors) xml.Element("dc:creator", author);
        foreach (var category in entry.Categories) xml.Element("category", category.Label, ("domain", category.Scheme));
        if (entry.Source is { } source)
        {
            xml.Element("source", source.Name, ("url", source.Address));
            xml.Empty("atom:link", ("rel", "via"), ("href", source.Address), ("title", source.Name));
        }
        // The profile wants the summary before the full text; RSS reads a description as HTML.
        xml.Element("description", WebUtility.HtmlEncode(entry.Summary));
        xml.Data("content:encoded", entry.Html.Span);
        xml.Close();
    }

    /// <summary>
    /// Readers disagree on whether an RSS title is text or HTML (the profile's section on titles). A character that would open
    /// a tag for those that take it as HTML becomes U+2039; every other title stays as it is.
    /// </summary>
    private static string Title(string title)
    {
        if (!title.Contains('<')) return title;
        var safe = new StringBuilder(title);
        for (var i = 0; i + 1 < safe.Length; i++)
            if (safe[i] == '<' && (char.IsLetter(safe[i + 1]) || safe[i + 1] is '/' or '!' or '?')) safe[i] = '\u2039';
        return safe.ToString();
    }
}
