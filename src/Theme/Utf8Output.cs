using System.Buffers;
using System.Text;
using Scriban.Runtime;

namespace Archive.Theme;

/// <summary>Where a template writes: UTF-8 straight into the document's buffer.</summary>
internal sealed class Utf8Output(IBufferWriter<byte> to) : IScriptOutput
{
    public IBufferWriter<byte> Buffer => to;

    public void Write(string text) => Write(text.AsSpan());

    public void Write(string text, int offset, int count) => Write(text.AsSpan(offset, count));

    public void Write(ReadOnlySpan<char> text)
    {
        if (text.IsEmpty) return;
        var span = to.GetSpan(Encoding.UTF8.GetMaxByteCount(text.Length));
        to.Advance(Encoding.UTF8.GetBytes(text, span));
    }

    /// <summary>Writes markup of our own.</summary>
    public void Write(ReadOnlySpan<byte> utf8) => to.Write(utf8);

    /// <summary>Writes text with the five characters of HTML and XML that mean something there as references (OWASP XSS rules 1 and 2).</summary>
    public void Encode(ReadOnlySpan<char> text)
    {
        while (true)
        {
            var at = text.IndexOfAny(Meaningful);
            if (at < 0)
            {
                Write(text);
                return;
            }
            Write(text[..at]);
            Write(text[at] switch { '&' => "&amp;", '<' => "&lt;", '>' => "&gt;", '"' => "&quot;", _ => "&#39;" });
            text = text[(at + 1)..];
        }
    }

    private static readonly SearchValues<char> Meaningful = SearchValues.Create("&<>\"'");

    // The library asks for all that was written after each rendering; it stands in the buffer.
    public override string ToString() => "";

    public ValueTask WriteAsync(string text, int offset, int count, CancellationToken cancellationToken)
    {
        Write(text, offset, count);
        return ValueTask.CompletedTask;
    }
}
