using System.Buffers;
using System.Text;

namespace Archive.Theme;

/// <summary>Markup that our own code made: the only values that templates write unencoded.</summary>
public sealed class Markup
{
    private readonly Action<IBufferWriter<byte>> _write;

    public Markup(Action<IBufferWriter<byte>> write) => _write = write;

    public Markup(byte[] utf8) : this(to => to.Write(utf8)) { }

    public Markup(string markup) : this(Encoding.UTF8.GetBytes(markup)) { }

    public void WriteTo(IBufferWriter<byte> to) => _write(to);

    /// <summary>The markup as bytes, for pieces that many pages share.</summary>
    public byte[] ToBytes()
    {
        var buffer = new ArrayBufferWriter<byte>();
        _write(buffer);
        return buffer.WrittenSpan.ToArray();
    }
}
