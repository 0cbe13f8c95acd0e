using System.Buffers;
using System.Text;
using System.Xml;
using Archive.Diagnostics;

namespace Archive.Formats;

/// <summary>How every XML file of the site is written: UTF-8 without mark, one element a line. Whatever the text, the result is well-formed.</summary>
internal static class Xml
{
    public static void Write(IBufferWriter<byte> to, Action<XmlWriter> write, string indent = "")
    {
        var settings = new XmlWriterSettings { Encoding = new UTF8Encoding(false), Indent = true, IndentChars = indent, NewLineChars = "\n" };
        using var bytes = new MemoryStream();
        using (var xml = XmlWriter.Create(bytes, settings)) write(xml);
        to.Write(bytes.GetBuffer().AsSpan(0, (int)bytes.Length));
        to.Write("\n"u8);
    }

    /// <summary>Opens an element; an attribute without a value is left out.</summary>
    public static void WriteStart(this XmlWriter xml, string name, params ReadOnlySpan<(string Name, string? Value)> attributes)
    {
        string? defaultNamespace = null;
        foreach (var (attribute, value) in attributes) if (attribute == "xmlns") defaultNamespace = value;
        var (prefix, local) = Split(name);
        xml.WriteStartElement(prefix, local, defaultNamespace);
        foreach (var (attribute, value) in attributes)
        {
            if (value is null) continue;
            (prefix, local) = Split(attribute);
            xml.WriteAttributeString(prefix, local, null, ControlCharacters.Remove(value));
        }
    }

    public static void WriteElement(this XmlWriter xml, string name, string text, params ReadOnlySpan<(string Name, string? Value)> attributes)
    {
        xml.WriteStart(name, attributes);
        xml.WriteString(ControlCharacters.Remove(text));
        xml.WriteFullEndElement();
    }

    public static void WriteEmptyElement(this XmlWriter xml, string name, params ReadOnlySpan<(string Name, string? Value)> attributes)
    {
        xml.WriteStart(name, attributes);
        xml.WriteEndElement();
    }

    /// <summary>An element whose text is markup of another kind: in a CDATA section it needs no references.</summary>
    /// <param name="text">UTF-8. What would end the section is cut between two, by the framework.</param>
    public static void WriteCDataElement(this XmlWriter xml, string name, ReadOnlySpan<byte> text, params ReadOnlySpan<(string Name, string? Value)> attributes)
    {
        xml.WriteStart(name, attributes);
        xml.WriteCData(ControlCharacters.Remove(Encoding.UTF8.GetString(text)));
        xml.WriteEndElement();
    }

    private static (string Prefix, string Local) Split(string name) =>
        name.IndexOf(':') is > 0 and var colon ? (name[..colon], name[(colon + 1)..]) : ("", name);
}
