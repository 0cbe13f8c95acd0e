using System.Buffers;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Unicode;
using Archive.Diagnostics;
using Archive.Markdown;

namespace Archive.Pipelines.Feeds;

/// <summary>Small pieces of HTML for feeds, written as UTF-8; every word and address in them is encoded.</summary>
internal sealed class FeedHtml
{
    private static readonly HtmlEncoder Encoder = HtmlEncoder.Create(UnicodeRanges.All);

    private readonly ArrayBufferWriter<byte> _buffer = new(1024);

    public IBufferWriter<byte> Buffer => _buffer;

    /// <summary>Bytes.</summary>
    public int Length => _buffer.WrittenCount;

    /// <summary>What was written, at its own length: feeds keep it for as long as the build goes on.</summary>
    public byte[] ToBytes() => _buffer.WrittenSpan.ToArray();

    /// <summary>Markup of our own.</summary>
    public FeedHtml Raw(string markup)
    {
        Encoding.UTF8.GetBytes(markup, Buffer);
        return this;
    }

    public FeedHtml Text(string text) => Raw(Encoder.Encode(ControlCharacters.Remove(text)));

    /// <summary>A full stop, unless the last words end a sentence themselves.</summary>
    public FeedHtml EndSentence(string lastWords) => Sentences.EndsSentence(lastWords) ? this : Raw(".");

    public FeedHtml Paragraph(string? text) => string.IsNullOrWhiteSpace(text) ? this : Raw("<p>").Text(text).Raw("</p>\n");

    public FeedHtml Quote(string? text) => string.IsNullOrWhiteSpace(text) ? this : Raw("<blockquote><p>").Text(text).Raw("</p></blockquote>\n");

    /// <summary>A link, or the words alone where there is no address that is safe to follow.</summary>
    public FeedHtml Link(string? address, string words) =>
        address is null || !SafeAddress.IsSafe(address) ? Text(words) : Raw("<a href=\"").Text(address).Raw("\">").Text(words).Raw("</a>");
}
