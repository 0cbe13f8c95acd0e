using System.Buffers;
using System.Xml;

namespace Archive.Formats.Feeds;

/// <param name="Type">As OPML names it: "rss" for RSS and Atom alike.</param>
/// <param name="Page">Address of the page that the feed is of.</param>
public sealed record OpmlFeed(string Text, string Title, string Type, string Address, string Page);

public sealed record OpmlGroup(string Text, IReadOnlyList<OpmlFeed> Feeds);

/// <summary>Writes a subscription list (opml.org/spec2.opml): groups of feeds, as feed readers import them.</summary>
public static class Opml
{
    public static void Write(string title, IReadOnlyList<OpmlGroup> groups, IBufferWriter<byte> to) => Xml.Write(to, xml => Write(xml, title, groups));

    private static void Write(XmlWriter xml, string title, IReadOnlyList<OpmlGroup> groups)
    {
        xml.WriteStart("opml", ("version", "2.0"));
        xml.WriteStart("head");
        xml.WriteElement("title", title);
        xml.WriteEndElement();
        xml.WriteStart("body");
        foreach (var group in groups)
        {
            xml.WriteStart("outline", ("text", group.Text));
            foreach (var feed in group.Feeds)
                xml.WriteEmptyElement("outline", ("type", feed.Type), ("text", feed.Text), ("title", feed.Title), ("xmlUrl", feed.Address), ("htmlUrl", feed.Page));
            xml.WriteEndElement();
        }
        xml.WriteEndElement();
        xml.WriteEndElement();
    }
}
