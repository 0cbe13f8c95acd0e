using System.Buffers;
using System.Text;

namespace Archive.Theme;

/// <summary>Markup that our own code made: the only values that templates write unencoded.</summary>
public sealed class Markup(Action<IBufferWriter<byte>> write)
{
    public Markup(byte[] utf8) : this(to => to.Write(utf8)) { }

    public Markup(string markup) : this(Encoding.UTF8.GetBytes(markup)) { }

    /// <summary>One after the other.</summary>
    public static Markup Join(IReadOnlyList<Markup> parts) => new(to =>
    {
        foreach (var part in parts) part.WriteTo(to);
    });

    public void WriteTo(IBufferWriter<byte> to) => write(to);

    /// <summary>As UTF-8, for pieces that many pages share.</summary>
    public byte[] ToBytes()
    {
        var buffer = new ArrayBufferWriter<byte>();
        WriteTo(buffer);
        return buffer.WrittenSpan.ToArray();
    }
}
