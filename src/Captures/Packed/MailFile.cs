using System.Text.RegularExpressions;
using Archive.Captures.Names;
using MimeKit;
using MimeKit.Utils;
using PartialDate = Archive.Catalog.PartialDate;

namespace Archive.Captures.Packed;

/// <summary>Reads mail (RFC 5322, .eml) and pages that browsers save as mail (RFC 2557, .mhtml).</summary>
internal static class MailFile
{
    /// <summary>How many messages within each other are opened: each is measured, with all that it holds.</summary>
    private const int DeepestMessage = 8;

    private const int MostLines = 1_000_000, MostParts = 20_000, LongestHeader = 1 << 20;

    /// <summary>A saved page: its HTML part, and the address it was saved from.</summary>
    public static PackedText ReadPage(byte[] bytes)
    {
        if (Load(bytes) is not { } message
            || message.BodyParts.OfType<TextPart>().FirstOrDefault(part => part is { IsAttachment: false, IsHtml: true }) is not { } part)
        {
            return PackedText.Failure("The file holds no page.");
        }
        return MailText.Decode(part) with
        {
            SavedFrom = message.Headers["Snapshot-Content-Location"]?.Trim() ?? (part.ContentLocation is { IsAbsoluteUri: true } at ? at.AbsoluteUri : null)
        };
    }

    /// <summary>A message: its HTML, else its text. Its subject is the title; who sent it is the author if it is a person, else whose text it is.</summary>
    public static PackedText ReadMessage(byte[] bytes) =>
        MessageSource.HoldsSeveral(bytes) ? PackedText.Failure("The file holds several messages.", "Save each of them as .eml, in a file of its own.")
        : Load(bytes) is { } message ? Read(message) : PackedText.Failure("The file is no message.");

    private static PackedText Read(MimeMessage message, int depth = 0)
    {
        var shown = MailText.ShownIn(message.Body);
        var own = MailText.Join([.. shown.OfType<TextPart>()]);
        var attached = shown.OfType<MessagePart>().Select(part => part.Message).OfType<MimeMessage>().ToList();
        if (own.Error is null && depth < DeepestMessage && attached is [var passedOn] && Read(passedOn, depth + 1) is { Error: null } inner && LengthOf(inner) > LengthOf(own))
            return MailText.FirstWords(own) is { } remark ? inner.WithDoubt(LeftOut(remark)) : inner;
        if (own.Error is not null) return own;
        if (MailText.FirstWords(own) is null) return PackedText.Failure("The message has no text.");
        return Describe(
            message,
            attached.Count == 0
                ? own
                : own.WithDoubt($"The message holds {(attached.Count == 1 ? "another message, which is" : $"{attached.Count} other messages, which are")} left out."));
    }

    private static PackedText Describe(MimeMessage message, PackedText read)
    {
        // Who passes a message on did not write it, nor on that day.
        var isForwarded = IsForward(message.Subject ?? "");
        var inText = isForwarded ? ForwardedMessage.Find(MailText.LinesOf(read)) : null;
        var original = inText
            ?? (isForwarded
                && message.BodyParts.OfType<TextPart>().FirstOrDefault(part => part is { IsAttachment: false, IsPlain: true }) is { } plain
                    ? ForwardedMessage.Find(MailText.LinesOf(MailText.Decode(plain)))
                    : null);
        var sender = isForwarded ? original?.From : message.From.Mailboxes.FirstOrDefault()?.Name is { Length: > 0 } name ? name : null;
        PartialDate? sent = message.Headers[HeaderId.Date] is { } moment && Moment.IsMatch(moment) && DateUtils.TryParse(moment, out var known) ? PartialDate.FromInstant(known) : null;
        var date = isForwarded ? null : sent;
        var people = sender is null ? [] : AuthorNames.PeopleIn(sender);
        return (inText is null ? read : WithoutRemark(read, inText)) with
        {
            Title = TitleOf(original?.Subject ?? message.Subject ?? ""),
            Date = date,
            PassedOn = isForwarded && original?.Date is null ? sent : null,
            WrittenDate = isForwarded ? original?.Date : date is null && message.Headers[HeaderId.Date] is { } written && !string.IsNullOrWhiteSpace(written) ? written.Trim() : null,
            Authors = people,
            Site = people.Count == 0 && !isForwarded ? sender : null,
        };
    }

    /// <summary>Whether a subject says that the message passes on another.</summary>
    public static bool IsForward(string subject) => Forwarded.IsMatch(subject);

    /// <summary>A subject without what mailers and lists put before it.</summary>
    public static string TitleOf(string subject) => Prefixes.Replace(MailWords.Decode(subject), "");

    private static PackedText WithoutRemark(PackedText read, ForwardedMessage original)
    {
        var text = read.Text[original.TextStart..];
        var cut = read with { Text = original.IsQuoted ? Quoting.Replace(text, "") : text };
        return original.Remark is { } remark ? cut.WithDoubt(LeftOut(remark)) : cut;
    }

    private static string LeftOut(string remark) => $"The message passes on another; what stands above that one is left out, from '{remark}' on.";

    private static int LengthOf(PackedText read) => MailText.LinesOf(read).Sum(line => line.Words.Length);

    /// <summary>Its pictures, by the addresses by which its page may name them.</summary>
    public static IReadOnlyDictionary<string, byte[]> ReadParts(byte[] bytes)
    {
        var parts = new Dictionary<string, byte[]>(StringComparer.Ordinal);
        foreach (var part in Load(bytes)?.BodyParts.OfType<MimePart>().Where(part => part.ContentType.MediaType.Equals("image", StringComparison.OrdinalIgnoreCase)) ?? [])
        {
            using var stream = new MemoryStream();
            part.Content?.DecodeTo(stream);
            foreach (var address in new[] { part.ContentLocation?.OriginalString, part.ContentId is { } id ? "cid:" + id : null }.OfType<string>()) parts.TryAdd(address, stream.ToArray());
        }
        return parts;
    }

    private static MimeMessage? Load(byte[] bytes)
    {
        if (IsTooMuch(bytes)) return null;
        try
        {
            using var stream = new MemoryStream(bytes);
            return MimeMessage.Load(stream);
        }
        catch (FormatException)
        {
            return null;
        }
    }

    /// <summary>Whether it has more lines, parts, or lines that go on with the one before, than any text needs: reading a header takes time with the square of its length.</summary>
    private static bool IsTooMuch(ReadOnlySpan<byte> bytes)
    {
        var (lines, parts, goingOn) = (0, 0, 0);
        foreach (var range in bytes.Split((byte)'\n'))
        {
            var line = bytes[range];
            goingOn = line is [(byte)' ' or (byte)'\t', ..] ? goingOn + line.Length : 0;
            if (line.StartsWith("--"u8)) parts++;
            if (++lines > MostLines || parts > MostParts || goingOn > LongestHeader) return true;
        }
        return false;
    }

    // What mailers put before the subject of what they pass on, in their languages. VS is a forward in Danish and Norwegian, and a reply in Finnish.
    private const string Forward = "fwd?|wg|tr|rv|enc|doorst|vb|vs|vl|fs|i|pd|[iİ]lt|továbbítás|tov|trs|πρθ|转发|轉寄|轉寄郵件|転送|전달|הועבר|إعادة توجيه";

    private const string Reply = "re|ré|aw|antw|sv|res|r|rif|odp|ynt|vá|válasz|bls|απ|σχετ|回复|回覆|答复|返信|회신|답장|השב|رد";

    // A letter alone is one in Italian, and a name of something else in small.
    private static readonly Regex Prefixes = new($@"^(?:(?![ir]\s?[:：])(?i:{Reply}|{Forward})\s?[:：]\s*|\[[\w .-]{{2,40}}\]\s*)+", RegexOptions.CultureInvariant);

    private static readonly Regex Forwarded = new($@"^(?:\[[^\]]*\]\s*)?(?!i\s?[:：])(?i:{Forward})\s?[:：]", RegexOptions.CultureInvariant);

    // A time to the minute or second, and its zone (RFC 5322, 3.3 and 4.3): of any other form it is not known what a library makes of it.
    private static readonly Regex Moment = new(@"\s[0-9]{1,2}:[0-9]{2}(?::[0-9]{2})?\s*(?:\([^()]*\)\s*)?(?:[+-][0-9]{3,4}|UTC?|GMT|Z|[ECMP][SD]T)\b", RegexOptions.CultureInvariant);

    // What some mailers put before each line of what they pass on.
    private static readonly Regex Quoting = new("^> ?", RegexOptions.Multiline | RegexOptions.CultureInvariant);
}
