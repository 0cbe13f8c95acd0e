using System.Text;
using System.Text.RegularExpressions;

namespace Archive.Captures.Packed;

/// <summary>A message as it was sent (RFC 5322, RFC 2045), whatever its file is called: its head speaks to programs.</summary>
internal static class MessageSource
{
    private const int LongestHead = 256 * 1024, LeastFields = 3;

    public static bool Is(ReadOnlySpan<byte> bytes)
    {
        if (bytes.StartsWith("\uFEFF"u8)) bytes = bytes[3..];
        bytes = bytes[..Math.Min(bytes.Length, LongestHead)].TrimStart("\r\n"u8);
        var (fields, isForPrograms, isSent) = (0, false, false);
        foreach (var range in bytes.Split((byte)'\n'))
        {
            var line = Encoding.Latin1.GetString(bytes[range]).TrimEnd('\r');
            if (line.Length == 0) return fields >= LeastFields && isForPrograms && isSent;
            if (line[0] is ' ' or '\t' && fields > 0 || fields == 0 && line.StartsWith("From ", StringComparison.Ordinal)) continue;
            if (!Field.IsMatch(line)) return false;
            fields++;
            isForPrograms |= ForPrograms.IsMatch(line);
            isSent |= Sent.IsMatch(line);
        }
        return false;
    }

    /// <summary>Whether it is a mailbox (RFC 4155) with more than one message: each stands below a line that says from whom it came and when.</summary>
    public static bool HoldsSeveral(ReadOnlySpan<byte> bytes)
    {
        if (!bytes.StartsWith("From "u8)) return false;
        var (wasBlank, isStart) = (false, false);
        foreach (var range in bytes.Split((byte)'\n'))
        {
            var line = bytes[range].TrimEnd((byte)'\r');
            if (isStart && Field.IsMatch(Encoding.Latin1.GetString(line))) return true;
            isStart = wasBlank && line.StartsWith("From "u8) && Postmark.IsMatch(Encoding.Latin1.GetString(line));
            wasBlank = line.Length == 0;
        }
        return false;
    }

    // A sentence may begin with "From ", too.
    private static readonly Regex Postmark = new(@"^From \S.* (?:Mon|Tue|Wed|Thu|Fri|Sat|Sun) (?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec) +[0-9]{1,2} .*\b[0-9]{4}\b", RegexOptions.CultureInvariant);

    private static readonly Regex Field = new("^[A-Za-z][A-Za-z0-9_-]*[ \t]?:", RegexOptions.CultureInvariant);

    private static readonly Regex ForPrograms = new("^(?:MIME-Version|Content-Transfer-Encoding|Content-Type[ \t]*:[ \t]*(?:multipart|message)/)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant);

    private static readonly Regex Sent = new("^(?:From|Date|Subject|Received|Message-ID)[ \t]?:", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant);
}
