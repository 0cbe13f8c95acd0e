using System.Buffers;
using System.Text;
using Archive.Diagnostics;
using Markdig.Helpers;

namespace Archive.Markdown;

/// <summary>
/// Finds the addresses in a Markdown text that may lead to a place on this site, without parsing it: every inline link
/// or reference definition whose address has no scheme, or that of the web, and every address of the web that stands by itself. It also finds what is only shown as code: before a link is called broken, <see cref="SafeMarkdown.FindAddresses"/> says whether it is one.
/// </summary>
internal static class LinkScan
{
    /// <param name="body">UTF-8.</param>
    public static IReadOnlyList<PlacedText> Find(ReadOnlySpan<byte> body, int firstLine)
    {
        List<PlacedText>? found = null;
        var line = firstLine;
        // Where the column was last known.
        var (lineStart, column) = (0, 1);
        var counted = 0;
        var end = 0;
        for (var at = 0; body[at..].IndexOfAny((byte)']', (byte)':') is >= 0 and var next && at + next + 1 < body.Length;)
        {
            at += next + 1;
            var isBare = body[at - 1] == ':';
            if ((isBare ? FindSchemeBefore(body, at) : FindAddressBehind(body, at)) is not { } start || (isBare && start < end)) continue;
            var limited = body.Slice(start, Math.Min(body.Length - start, LongestAddress + 1));
            var length = limited.IndexOfAny(isBare ? BareEnds : Ends);
            if (length < 0) length = limited.Length;
            if (length is 0 or > LongestAddress) continue;
            var written = body.Slice(start, length);
            var address = Encoding.UTF8.GetString(isBare ? written.TrimEnd(EndsOfSentences) : written);
            if (!IsLocal(address) && !IsWeb(address)) continue;
            end = start + length;
            for (; counted < start; counted++)
            {
                if (body[counted] != '\n') continue;
                line++;
                (lineStart, column) = (counted + 1, 1);
            }
            column += Encoding.UTF8.GetCharCount(body[lineStart..start]);
            lineStart = start;
            (found ??= []).Add(new PlacedText(address, line, column));
        }
        return found ?? (IReadOnlyList<PlacedText>)[];
    }

    /// <param name="at">Behind a closing bracket.</param>
    private static int? FindAddressBehind(ReadOnlySpan<byte> body, int at)
    {
        if (body[at] is not ((byte)'(' or (byte)':')) return null;
        for (at++; at < body.Length && body[at] is (byte)' ' or (byte)'\t' or (byte)'\n' or (byte)'\r' or (byte)'<';) at++;
        return at;
    }

    /// <param name="at">Behind a colon.</param>
    private static int? FindSchemeBefore(ReadOnlySpan<byte> body, int at)
    {
        if (!body[at..].StartsWith("//"u8)) return null;
        var before = body[..at];
        return EndsWith(before, "https:"u8) ? at - "https:".Length : EndsWith(before, "http:"u8) ? at - "http:".Length : null;
    }

    private static bool EndsWith(ReadOnlySpan<byte> text, ReadOnlySpan<byte> end) => text.Length >= end.Length && Ascii.EqualsIgnoreCase(text[^end.Length..], end);

    /// <summary>The same, and those that only a parser sees: over the lines of a quotation, behind blanks of other scripts, with brackets or blanks of their own. These stand where the first doubt arose.</summary>
    public static IReadOnlyList<PlacedText> FindAll(ReadOnlySpan<byte> body, int firstLine)
    {
        var found = Find(body, firstLine);
        if (FindDoubt(body) is not { } doubt) return found;
        var seen = found.Select(l => Unescape(l.Value)).ToHashSet(StringComparer.Ordinal);
        var line = firstLine + body[..doubt].Count((byte)'\n');
        return
        [
            .. found,
            .. SafeMarkdown.FindAddresses(Encoding.UTF8.GetString(body))
                .Where(a => (IsLocal(a) || IsWeb(a)) && !seen.Contains(a))
                .Order(StringComparer.Ordinal)
                .Select(a => new PlacedText(a, line, 1))
        ];
    }

    /// <returns>Where an address may begin that is not read to its end here.</returns>
    private static int? FindDoubt(ReadOnlySpan<byte> body)
    {
        for (var at = 0; body[at..].IndexOf((byte)']') is >= 0 and var next && at + next + 1 < body.Length;)
        {
            at += next + 1;
            if (body[at] is not ((byte)'(' or (byte)':')) continue;
            var rest = body[(at + 1)..].TrimStart(" \t\r\n"u8);
            if (rest.IsEmpty) continue;
            var isInAngles = rest[0] == '<';
            var length = rest[(isInAngles ? 1 : 0)..].IndexOfAny(isInAngles ? AngleEnds : PlainEnds);
            var address = length < 0 ? rest : rest.Slice(isInAngles ? 1 : 0, length);
            if (!IsLocal(Encoding.UTF8.GetString(address[..Math.Min(address.Length, LongestAddress)]))) continue;
            if (address.Length > LongestAddress
                    || rest[0] == '>'
                    || address.ContainsAny(Doubtful)
                    || Rune.DecodeFromUtf8(address, out var first, out _) == OperationStatus.Done && Rune.IsWhiteSpace(first))
                return at;
        }
        return null;
    }

    private static readonly SearchValues<byte> Doubtful = SearchValues.Create("()<>\" \f\v"u8);
    private static readonly SearchValues<byte> PlainEnds = SearchValues.Create(") \t\n\r"u8);
    private static readonly SearchValues<byte> AngleEnds = SearchValues.Create(">\n\r"u8);

    /// <summary>The address that is meant: as a page has it, where the text has escapes and entities.</summary>
    public static string Unescape(string written) => written.AsSpan().ContainsAny('\\', '&') ? HtmlHelper.Unescape(written) : written;

    /// <summary>Bytes; no browser and no server follows a longer one.</summary>
    private const int LongestAddress = 2_000;

    private static readonly SearchValues<byte> Ends = SearchValues.Create(") >\t\n\r\""u8);

    private static readonly SearchValues<byte> BareEnds = SearchValues.Create(" \t\n\r<>()[]\"'`|"u8);

    // They end the sentence that an address stands in, or its emphasis.
    private static ReadOnlySpan<byte> EndsOfSentences => ".,:;?!*_~"u8;

    /// <summary>Whether it may be a place on this site under its whole address, or is an address of the web that lacks a slash.</summary>
    private static bool IsWeb(string address) => address.StartsWith("https:", StringComparison.OrdinalIgnoreCase) || address.StartsWith("http:", StringComparison.OrdinalIgnoreCase);

    /// <summary>No scheme, and not scheme-relative: a place on this site.</summary>
    public static bool IsLocal(ReadOnlySpan<char> address)
    {
        if (address.StartsWith("//", StringComparison.Ordinal)) return false;
        var colon = address.IndexOf(':');
        var slash = address.IndexOfAny('/', '#', '?');
        return colon < 0 || (slash >= 0 && slash < colon);
    }
}
