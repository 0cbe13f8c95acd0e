using System.Text.RegularExpressions;
using Archive.Captures.Letters;
using Archive.Captures.Model;
using Archive.Markdown;
using MimeKit;
using MimeKit.Text;

namespace Archive.Captures.Packed;

/// <summary>Reads the text of a message, which may be in several parts, with pictures or messages between them.</summary>
internal static class MailText
{
    private const int LongestQuote = 80, LongestFoot = 1_000;

    /// <summary>What a message shows, in order: its texts and the messages in it. Of several forms of the same, the one in HTML, else the plain one.</summary>
    public static IReadOnlyList<MimeEntity> ShownIn(MimeEntity? entity) => entity switch
    {
        MultipartAlternative forms => Choose(forms.Select(ShownIn).ToList()),
        MultipartRelated related => ShownIn(related.Root),
        Multipart several => [.. several.SelectMany(ShownIn)],
        MessagePart or TextPart { IsAttachment: false } => [entity],
        MimePart part when ReadKindless(part) is { } text => [text],
        _ => [],
    };

    // "Content-Type: text; charset=us-ascii" says no kind of text, and so it is plain (RFC 2045, 5.2).
    private static TextPart? ReadKindless(MimePart part) =>
        part.Headers[HeaderId.ContentType] is { } written && Kindless.Match(written) is { Success: true } kindless && !part.IsAttachment
            ? new TextPart("plain") { Content = part.Content, ContentType = { Charset = kindless.Groups["charset"].Success ? kindless.Groups["charset"].Value : null } } : null;

    private static IReadOnlyList<MimeEntity> Choose(List<IReadOnlyList<MimeEntity>> forms) =>
        forms.FindLast(form => form.Any(part => part is TextPart { IsHtml: true })) ?? forms.Find(form => form.Any(part => part is TextPart { IsPlain: true })) ?? [];

    /// <summary>The texts of some parts as one, in HTML if any of them is; one that cannot be joined to it is a doubt.</summary>
    public static PackedText Join(IReadOnlyList<TextPart> parts)
    {
        var kind = parts.Any(part => part.IsHtml) ? CaptureKind.Html : CaptureKind.Text;
        var all = parts.Select(Decode).Where(part => part.Error is not null || !IsFootOfList(part.Text)).ToLookup(part => part.Kind == kind);
        if (all[true].FirstOrDefault(part => part.Error is not null) is { } damaged) return damaged;
        var unread = all[false].Select(part => FirstWords(part)).FirstOrDefault(words => words is not null);
        return new PackedText(kind, string.Join("\n\n", all[true].Select(part => part.Text)))
        {
            Doubt = unread is null ? null : $"A part of the message is left out, since it is no HTML as the others are: it begins with '{unread}'."
        };
    }

    public static PackedText Decode(TextPart part)
    {
        var kind = part.IsHtml ? CaptureKind.Html : CaptureKind.Text;
        using var stream = new MemoryStream();
        part.Content?.DecodeTo(stream);
        if (stream.ToArray().AsSpan().IndexOfAnyExcept(" \t\r\n\f"u8) < 0) return new PackedText(kind, "");
        var decoded = CaptureDecoder.DecodeLabelled(stream.ToArray(), kind, part.ContentType.Charset);
        if (decoded.Error is { } error) return PackedText.Failure(error);
        return new PackedText(
            kind,
            kind == CaptureKind.Text && part.IsFlowed
                ? new FlowedToText { DeleteSpace = part.ContentType.Parameters["delsp"]?.ToLowerInvariant() is "yes" }.Convert(SignatureMark.Replace(decoded.Text, "${mark}"))
                : decoded.Text);
    }

    /// <summary>The lines of a text as a reader sees them.</summary>
    public static IReadOnlyList<MailLine> LinesOf(PackedText read) => read.Kind == CaptureKind.Html ? MailLine.SplitPage(read.Text) : MailLine.SplitText(read.Text);

    /// <summary>How a text begins; null where it has no words.</summary>
    public static string? FirstWords(PackedText read) =>
        LinesOf(read).FirstOrDefault(line => line.Words.Any(char.IsLetterOrDigit)) is { } first ? PlainText.Cut(first.Words, LongestQuote) : null;

    // The line above a signature ends with a blank, and flows all the same into no other (RFC 3676, 4.3).
    private static readonly Regex SignatureMark = new(@"(?<! ) *(?<mark>\r?\n(?:>+ ?)?--) (?=\r?\n|\z)");

    private static readonly Regex Kindless = new(@"^\s*text\s*(?:;(?:.*?charset\s*=\s*""?(?<charset>[A-Za-z0-9_:.\-]+))?|$)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.Singleline);

    // Lists append how to leave them, below a rule.
    private static bool IsFootOfList(string text) => text.Length <= LongestFoot && text.AsSpan().Trim().StartsWith("____");
}
