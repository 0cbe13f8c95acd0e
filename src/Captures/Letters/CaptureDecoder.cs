using System.Runtime.CompilerServices;
using System.Text;
using System.Text.RegularExpressions;
using Archive.Captures.Model;

namespace Archive.Captures.Letters;

/// <summary>A capture's text and the name of its encoding, or an error and what to do about it.</summary>
public readonly record struct DecodedText(string Text, string Encoding, string? Error, string? Hint)
{
    public static DecodedText Failure(string error, string? hint = null) => new("", "", error, hint);
}

/// <summary>Decodes captures. An encoding is marked, stated or proved; it is never guessed.</summary>
public static class CaptureDecoder
{
    private const int MostStray = 500;
    private const int LeastProof = 8;

    /// <summary>What other encodings begin their letters with.</summary>
    private const char Escape = '\u001b';

    // Before any library asks which encodings there are, and keeps the answer.
    [ModuleInitializer]
    internal static void Register() => Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);

    /// <summary>Decodes what a program labelled, which may have written UTF-8 all the same: under the label of ASCII whatever is none.</summary>
    public static DecodedText DecodeLabelled(byte[] bytes, CaptureKind kind, string? label) =>
        Decode(bytes, kind, IsProof(bytes) ? "utf-8" : label is not null && label.Equals("us-ascii", StringComparison.OrdinalIgnoreCase) ? null : label);

    /// <param name="stated">The encoding that a sidecar names, or null.</param>
    public static DecodedText Decode(byte[] bytes, CaptureKind kind, string? stated)
    {
        if (bytes.AsSpan().IndexOfAnyExcept(" \t\r\n\f"u8) < 0) return DecodedText.Failure("The capture is empty.", "Put the text into it, or remove the file.");
        // Programs of mail state UTF-16 for what they wrote in another encoding.
        if (stated is not null && IsUtf16(stated) && !bytes.Contains((byte)0) && System.Text.Unicode.Utf8.IsValid(bytes)) stated = "utf-8";
        var decoded = stated is not null ? DecodeAs(bytes, stated) : DecodeMarked(bytes) ?? DecodeUnmarked(bytes, kind);
        if (decoded.Error is not null) return decoded with { Hint = "Save the file again as UTF-8, or name its encoding beside it, such as encoding: windows-1251" };
        var controls = decoded.Text.Count(IsControl);
        if (decoded.Text.AsSpan().IndexOfAny('\0', '\uFFFE', '\uFFFF') >= 0
            || controls > 0 && (kind != CaptureKind.Html || decoded.Text.Contains(Escape) || controls * MostStray > decoded.Text.Length))
        {
            return DecodedText.Failure("The capture is binary data, not text.", "Open the document and save its text, or the page, instead.");
        }
        // Word processors part lines and pages with them; the places of all else stay.
        var text = decoded.Text.Replace('\v', '\n').Replace('\f', '\n');
        return decoded with { Text = controls == 0 ? text : string.Concat(text.Where(c => !IsControl(c))) };
    }

    public static bool IsKnown(string encoding) => DecodeAs([], encoding).Error is null;

    private static DecodedText? DecodeMarked(byte[] bytes) => bytes switch
    {
        [0xEF, 0xBB, 0xBF, ..] => DecodeAs(bytes[3..], "utf-8"),
        [0xFF, 0xFE, 0x00, 0x00, ..] or [0x00, 0x00, 0xFE, 0xFF, ..] => DecodedText.Failure("The capture is in UTF-32."),
        [0xFF, 0xFE, ..] => DecodeAs(bytes[2..], "utf-16"),
        [0xFE, 0xFF, ..] => DecodeAs(bytes[2..], "utf-16BE"),
        _ => null,
    };

    private static DecodedText DecodeUnmarked(byte[] bytes, CaptureKind kind)
    {
        if (bytes.AsSpan().Contains((byte)0)) return DecodedText.Failure("The capture is binary data, or UTF-16 without its mark.");
        var isUtf8 = System.Text.Unicode.Utf8.IsValid(bytes);
        if (kind == CaptureKind.Html && MetaCharset(bytes) is { } charset && !IsProof(bytes)) return DecodePage(bytes, charset);
        if (isUtf8) return new(kind == CaptureKind.Html ? DecodeTwice(Encoding.UTF8.GetString(bytes)) : Encoding.UTF8.GetString(bytes), "utf-8", null, null);
        var western = DecodeAs(bytes, "windows-1252");
        return western.Error is null && !Misread.IsMatch(western.Text)
            ? western
            : DecodedText.Failure("The capture's encoding is unknown: it is neither UTF-8 nor, by its signs, Windows-1252.");
    }

    // Programs that fetch pages read as Latin-1 what nobody calls by its name, and save that as UTF-8: each letter of it is one byte of the page.
    private static string DecodeTwice(string text)
    {
        if (text.AsSpan().IndexOfAnyExceptInRange('\0', '\u00ff') >= 0) return text;
        var bytes = Encoding.Latin1.GetBytes(text);
        if (!IsProof(bytes)) return text;
        var once = Encoding.UTF8.GetString(bytes);
        // A text about broken letters shows them one by one; those of a broken text stand in words.
        var letters = once.Index().Where(c => c.Item > '\u007f' && char.IsLetter(c.Item)).ToList();
        var alone = letters.Count(c => !IsLetter(c.Index - 1) && !IsLetter(c.Index + 1));
        return alone * 2 <= letters.Count ? once : text;

        bool IsLetter(int at) => at >= 0 && at < once.Length && char.IsLetter(once[at]);
    }

    // Browsers save a page as UTF-8 and leave its old charset in it. Of a few letters of another encoding two may be valid UTF-8 by chance, of many none are.
    private static bool IsProof(byte[] bytes) => bytes.Count(b => b >= 0xC0) >= LeastProof && System.Text.Unicode.Utf8.IsValid(bytes);

    // A page may hold a stray byte in a script or an advertisement. What cannot be decoded becomes U+FFFD, which is asked about where it stands in the text.
    private static DecodedText DecodePage(byte[] bytes, string charset)
    {
        var decoded = DecodeAs(bytes, charset);
        if (decoded.Error is null || !IsKnown(charset)) return decoded;
        var encoding = Encoding.GetEncoding(EncodingLabels.NameOf(charset));
        var text = encoding.GetString(bytes).TrimStart('\uFEFF');
        return text.Count(c => c == '\uFFFD') * MostStray < text.Length ? new(text, encoding.WebName, null, null) : decoded;
    }

    private static DecodedText DecodeAs(byte[] bytes, string name)
    {
        name = EncodingLabels.NameOf(name);
        try
        {
            var encoding = Encoding.GetEncoding(name, EncoderFallback.ExceptionFallback, DecoderFallback.ExceptionFallback);
            var text = encoding.GetString(bytes);
            if (encoding.CodePage == 1252 && text.AsSpan().IndexOfAnyInRange('\u0080', '\u009f') >= 0)
                return DecodedText.Failure("The capture holds bytes that Windows-1252 leaves undefined.");
            return new(text.TrimStart('\uFEFF'), encoding.WebName, null, null);
        }
        catch (DecoderFallbackException e)
        {
            return DecodedText.Failure($"The capture is not valid {name} (byte {e.Index}).");
        }
        // UTF-7 is known and refused by .NET: it can smuggle markup past whoever reads bytes.
        catch (Exception e) when (e is ArgumentException or NotSupportedException)
        {
            return DecodedText.Failure($"No encoding that can be read is called '{name}'.");
        }
    }

    // In a page a stray one was typed, and shows nowhere.
    private static bool IsControl(char c) => c is >= '\u0001' and <= '\u0008' or >= '\u000e' and <= '\u001f';

    private static string? MetaCharset(byte[] bytes)
    {
        var head = Encoding.Latin1.GetString(bytes, 0, Math.Min(bytes.Length, 2048));
        var match = Charset.Match(head);
        if (!match.Success) return null;
        // What can be read up to here is no UTF-16, whatever it says (HTML, 13.2.3.2).
        return EncodingLabels.NameOf(match.Groups["name"].Value) is var name && IsUtf16(name) ? "utf-8" : name;
    }

    private static bool IsUtf16(string name) => EncodingLabels.NameOf(name).StartsWith("utf-16", StringComparison.OrdinalIgnoreCase);

    // Western text has single accented letters within words and quotes or dashes beside them. Other encodings read
    // as Windows-1252 show runs of accents, or signs such as ³ and ¶ inside words.
    private static readonly Regex Misread = new(@"[\u0080-\uFFFF]{4}|[A-Za-z][\u00a1-\u00bf\u00d7\u00f7¤ƒ†‡ˆ‰‹›˜][A-Za-z]|(?:[\u00c0-\u00ff]){3}", RegexOptions.CultureInvariant);

    private static readonly Regex Charset = new(@"<meta\s[^>]*charset\s*=\s*[""']?(?<name>[A-Za-z0-9_:.\-]+)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant);
}
