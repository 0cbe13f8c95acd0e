using System.Buffers;
using System.Text;

namespace Archive.Markdown;

/// <summary>
/// Takes text in the many small pieces in which it comes and hands it on as UTF-8 at once. Lone surrogates become U+FFFD.
/// </summary>
internal sealed class Utf8TextWriter : TextWriter
{
    private char[] _text = new char[16 * 1024];
    private int _length;

    public override Encoding Encoding => Encoding.UTF8;

    public override void Write(char value)
    {
        if (_length == _text.Length) Grow(1);
        _text[_length++] = value;
    }

    public override void Write(string? value) => Write(value.AsSpan());

    public override void Write(char[] buffer, int index, int count) => Write(buffer.AsSpan(index, count));

    public override void Write(ReadOnlySpan<char> buffer)
    {
        if (buffer.Length > _text.Length - _length) Grow(buffer.Length);
        buffer.CopyTo(_text.AsSpan(_length));
        _length += buffer.Length;
    }

    /// <summary>Writes all that was taken, and forgets it.</summary>
    public void MoveTo(IBufferWriter<byte> to)
    {
        // Room for the most that it may take spares counting what it takes.
        var room = to.GetSpan(Encoding.UTF8.GetMaxByteCount(_length));
        to.Advance(Encoding.UTF8.GetBytes(_text.AsSpan(0, _length), room));
        _length = 0;
    }

    private void Grow(int more) => Array.Resize(ref _text, Math.Max(_length + more, _text.Length * 2));
}
