using System.Buffers;
using System.Text;

namespace Archive.Content.Markdown;

/// <summary>Writes text as UTF-8 straight into a buffer. Lone surrogates become U+FFFD.</summary>
internal sealed class Utf8TextWriter(IBufferWriter<byte> to) : TextWriter
{
    private char _highSurrogate;

    public override Encoding Encoding => Encoding.UTF8;

    public override void Write(char value)
    {
        if (_highSurrogate != 0)
        {
            ReadOnlySpan<char> pair = [_highSurrogate, value];
            _highSurrogate = default;
            Encode(pair);
        }
        else if (char.IsHighSurrogate(value))
        {
            _highSurrogate = value;
        }
        else if (value < 0x80)
        {
            to.GetSpan(1)[0] = (byte)value;
            to.Advance(1);
        }
        else
        {
            Encode([value]);
        }
    }

    public override void Write(string? value) => Write(value.AsSpan());

    public override void Write(char[] buffer, int index, int count) => Write(buffer.AsSpan(index, count));

    public override void Write(ReadOnlySpan<char> buffer)
    {
        if (buffer.IsEmpty) return;
        if (_highSurrogate != 0)
        {
            Write(buffer[0]);
            buffer = buffer[1..];
        }
        if (!buffer.IsEmpty && char.IsHighSurrogate(buffer[^1]))
        {
            _highSurrogate = buffer[^1];
            buffer = buffer[..^1];
        }
        Encode(buffer);
    }

    private void Encode(ReadOnlySpan<char> text)
    {
        var span = to.GetSpan(Encoding.UTF8.GetMaxByteCount(text.Length));
        to.Advance(Encoding.UTF8.GetBytes(text, span));
    }

    public override void Flush()
    {
        if (_highSurrogate == 0) return;
        _highSurrogate = default;
        Encode("\uFFFD");
    }
}
