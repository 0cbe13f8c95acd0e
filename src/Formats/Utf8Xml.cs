using System.Buffers;
using System.Text;

namespace Archive.Formats;

/// <summary>
/// Writes XML 1.0 straight into UTF-8, one element a line, for files made of large ready texts. Whatever the text,
/// the result is well-formed: characters that XML cannot hold are left out, lone surrogates become U+FFFD.
/// </summary>
internal sealed class Utf8Xml
{
    private readonly IBufferWriter<byte> _to;
    private readonly Stack<string> _open = new();

    // Control characters that XML 1.0 excludes (section 2.2), and 0xEF, which starts U+FFFE and U+FFFF.
    private static readonly byte[] Excluded = [0xEF, .. Enumerable.Range(0, 32).Where(b => b is not ('\t' or '\n')).Select(b => (byte)b)];

    private static readonly SearchValues<byte> Special = SearchValues.Create([(byte)'&', (byte)'<', (byte)'>', (byte)'"', .. Excluded]);

    private static readonly SearchValues<byte> SpecialInData = SearchValues.Create([(byte)']', .. Excluded]);

    public Utf8Xml(IBufferWriter<byte> to)
    {
        _to = to;
        to.Write("<?xml version=\"1.0\" encoding=\"utf-8\"?>"u8);
    }

    public void Open(string name, params ReadOnlySpan<(string Name, string? Value)> attributes)
    {
        Start(name, attributes);
        _to.Write(">"u8);
        _open.Push(name);
    }

    public void Close()
    {
        _to.Write("\n"u8);
        End(_open.Pop());
        if (_open.Count == 0) _to.Write("\n"u8);
    }

    public void Empty(string name, params ReadOnlySpan<(string Name, string? Value)> attributes)
    {
        Start(name, attributes);
        _to.Write("/>"u8);
    }

    public void Element(string name, string text, params ReadOnlySpan<(string Name, string? Value)> attributes)
    {
        Start(name, attributes);
        _to.Write(">"u8);
        Text(text);
        End(name);
    }

    /// <summary>An element whose text is ready markup of another kind, as UTF-8: it goes into a CDATA section, where it needs no references.</summary>
    public void Data(string name, ReadOnlySpan<byte> text, params ReadOnlySpan<(string Name, string? Value)> attributes)
    {
        Start(name, attributes);
        _to.Write("><![CDATA["u8);
        for (var at = text.IndexOfAny(SpecialInData); at >= 0; at = text.IndexOfAny(SpecialInData))
        {
            // The one thing that would end the section is cut between two (XML 1.0, section 2.7).
            if (text[at..].StartsWith("]]>"u8))
            {
                _to.Write(text[..(at + 2)]);
                _to.Write("]]><![CDATA["u8);
                text = text[(at + 2)..];
                continue;
            }
            var length = text[at] == 0xEF ? 3 : 1;
            _to.Write(text[..(IsXml(text[at..]) ? at + length : at)]);
            text = text[(at + length)..];
        }
        _to.Write(text);
        _to.Write("]]>"u8);
        End(name);
    }

    private void Start(string name, ReadOnlySpan<(string Name, string? Value)> attributes)
    {
        _to.Write("\n<"u8);
        Plain(name);
        foreach (var (attribute, value) in attributes)
        {
            if (value is null) continue;
            _to.Write(" "u8);
            Plain(attribute);
            _to.Write("=\""u8);
            Text(value);
            _to.Write("\""u8);
        }
    }

    private void End(string name)
    {
        _to.Write("</"u8);
        Plain(name);
        _to.Write(">"u8);
    }

    private void Plain(string text) => Encoding.UTF8.GetBytes(text, _to);

    private void Text(string text)
    {
        var bytes = ArrayPool<byte>.Shared.Rent(Encoding.UTF8.GetMaxByteCount(text.Length));
        Text(bytes.AsSpan(0, Encoding.UTF8.GetBytes(text, bytes)));
        ArrayPool<byte>.Shared.Return(bytes);
    }

    private void Text(ReadOnlySpan<byte> text)
    {
        for (var at = text.IndexOfAny(Special); at >= 0; at = text.IndexOfAny(Special))
        {
            _to.Write(text[..at]);
            var length = 1;
            switch (text[at])
            {
                case (byte)'&': _to.Write("&amp;"u8); break;
                case (byte)'<': _to.Write("&lt;"u8); break;
                case (byte)'>': _to.Write("&gt;"u8); break;
                case (byte)'"': _to.Write("&quot;"u8); break;
                case 0xEF:
                    length = 3;
                    if (IsXml(text[at..])) _to.Write(text.Slice(at, length));
                    break;
            }
            text = text[(at + length)..];
        }
        _to.Write(text);
    }

    /// <summary>Of what starts with a byte that may be special: whether XML can hold it.</summary>
    private static bool IsXml(ReadOnlySpan<byte> text) => text[0] == 0xEF ? !(text[1] == 0xBF && text[2] is 0xBE or 0xBF) : text[0] >= 32;
}
