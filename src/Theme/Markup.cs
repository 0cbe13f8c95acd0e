using System.Buffers;
using System.Text;

namespace Archive.Theme;

/// <summary>Markup that our own code made: the only values that templates write unencoded.</summary>
public sealed class Markup
{
    private readonly byte[]? _bytes;
    private readonly Action<IBufferWriter<byte>>? _write;

    public Markup(Action<IBufferWriter<byte>> write) => _write = write;

    public Markup(byte[] utf8) => _bytes = utf8;

    public Markup(string markup) : this(Encoding.UTF8.GetBytes(markup)) { }

    /// <summary>One after the other.</summary>
    public static Markup Join(IReadOnlyList<Markup> parts) => new(to =>
    {
        for (var i = 0; i < parts.Count; i++) parts[i].WriteTo(to);
    });

    /// <summary>One after the other.</summary>
    /// <param name="parts">UTF-8.</param>
    public static Markup Join(IReadOnlyList<byte[]> parts) => new(to =>
    {
        for (var i = 0; i < parts.Count; i++) to.Write(parts[i]);
    });

    public void WriteTo(IBufferWriter<byte> to)
    {
        if (_bytes is not null) to.Write(_bytes);
        else _write!(to);
    }

    [ThreadStatic]
    private static ArrayBufferWriter<byte>? t_kept;

    /// <summary>As UTF-8, for pieces that many pages share.</summary>
    public byte[] ToBytes()
    {
        if (_bytes is not null) return _bytes;
        // Taken while it is written to: a piece may hold others.
        var buffer = t_kept ?? new ArrayBufferWriter<byte>(4096);
        t_kept = null;
        buffer.ResetWrittenCount();
        WriteTo(buffer);
        t_kept = buffer;
        return buffer.WrittenSpan.ToArray();
    }
}
