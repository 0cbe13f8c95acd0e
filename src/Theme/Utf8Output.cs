using System.Buffers;
using System.Text;
using Scriban.Runtime;

namespace Archive.Theme;

/// <summary>Where templates, and code that makes markup, write: UTF-8 straight into the document's buffer.</summary>
internal sealed class Utf8Output(IBufferWriter<byte> to) : IScriptOutput
{
    public IBufferWriter<byte> Buffer => to;

    public void Write(string text) => Encoding.UTF8.GetBytes(text, to);

    public void Write(string text, int offset, int count) => Encoding.UTF8.GetBytes(text.AsSpan(offset, count), to);

    /// <summary>Writes markup of our own.</summary>
    public void Write(ReadOnlySpan<byte> utf8) => to.Write(utf8);

    /// <summary>Writes text so that it stays text.</summary>
    public void Encode(string text) => Write(HtmlText.Encode(text));

    // Scriban asks for all that was written after each rendering; it is in the buffer.
    public override string ToString() => "";

    public ValueTask WriteAsync(string text, int offset, int count, CancellationToken cancellationToken)
    {
        Write(text, offset, count);
        return ValueTask.CompletedTask;
    }
}
