using System.Buffers;
using System.Xml;

namespace Archive.Formats.Data;

/// <param name="Kind">What it is, where the registry knows it.</param>
public sealed record GraphNode(string Id, string Name, string? Kind);

/// <param name="Relation">The id that tables know it by; what has several rivals is one edge to each.</param>
/// <param name="Class">Alliance, rivalry, ownership and so on.</param>
/// <param name="Lapses">The years after which it no longer counts unless somebody says so; null where it holds until it ends.</param>
public sealed record GraphEdge(string Id, string Relation, string From, string To, string Kind, string Class, string Since, string? Until, string? Lapses);

/// <summary>A graph as GraphML (graphml.graphdrawing.org), which Gephi, Cytoscape, yEd and networkx read.</summary>
public static class GraphMl
{
    public static void Write(IReadOnlyList<GraphNode> nodes, IReadOnlyList<GraphEdge> edges, IBufferWriter<byte> to)
    {
        Xml.Write(to, xml =>
        {
            xml.WriteStart("graphml", ("xmlns", "http://graphml.graphdrawing.org/xmlns"));
            foreach (var (of, name) in ((string, string)[])[("node", "name"), ("node", "kind"), ("edge", "row"), ("edge", "relation"), ("edge", "class"), ("edge", "since"), ("edge", "until"), ("edge", "lapses")])
                xml.WriteEmptyElement("key", ("id", name), ("for", of), ("attr.name", name), ("attr.type", "string"));
            xml.WriteStart("graph", ("id", "relations"), ("edgedefault", "directed"));
            foreach (var node in nodes)
            {
                xml.WriteStart("node", ("id", Token(node.Id)));
                Data(xml, "name", node.Name);
                Data(xml, "kind", node.Kind);
                xml.WriteEndElement();
            }
            foreach (var edge in edges)
            {
                xml.WriteStart("edge", ("id", Token(edge.Id)), ("source", Token(edge.From)), ("target", Token(edge.To)));
                Data(xml, "row", edge.Relation);
                Data(xml, "relation", edge.Kind);
                Data(xml, "class", edge.Class);
                Data(xml, "since", edge.Since);
                Data(xml, "until", edge.Until);
                Data(xml, "lapses", edge.Lapses);
                xml.WriteEndElement();
            }
            xml.WriteEndElement();
            xml.WriteEndElement();
        });
    }

    /// <summary>An id as its schema allows it: of what is no letter or digit of a name, such as a slash or a blank, the code is written (xs:NMTOKEN).</summary>
    private static string Token(string id) => XmlConvert.EncodeNmToken(id)!;

    private static void Data(XmlWriter xml, string key, string? value)
    {
        if (value is not null) xml.WriteElement("data", value, ("key", key));
    }
}
