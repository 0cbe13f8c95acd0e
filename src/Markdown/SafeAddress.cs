using System.Net;
using System.Text;

namespace Archive.Markdown;

/// <summary>
/// The addresses that a contributor's text may carry: http, https, mailto, and places on this site. Judged as a browser
/// would read it: entities decoded, control characters and blanks gone (WHATWG URL, "strip tab and newline").
/// </summary>
public static class SafeAddress
{
    private static readonly string[] Schemes = ["https", "http", "mailto"];

    public static bool IsSafe(string address)
    {
        var read = Read(address);
        if (read.StartsWith("//", StringComparison.Ordinal) || read.StartsWith("/\\", StringComparison.Ordinal) || read.StartsWith('\\')) return false;
        if (LinkScan.IsLocal(read)) return true;
        var colon = read.IndexOf(':');
        return Schemes.Contains(read[..colon].ToLowerInvariant());
    }

    private static string Read(string address)
    {
        if (!address.AsSpan().ContainsAnyExceptInRange('!', '~') && !address.Contains('&')) return address;
        var decoded = address;
        for (var i = 0; i < 3 && decoded.Contains('&'); i++) decoded = WebUtility.HtmlDecode(decoded);
        var clean = new StringBuilder(decoded.Length);
        foreach (var c in decoded)
            if (c > ' ' && !char.IsControl(c) && !char.IsWhiteSpace(c) && c is not ('\u200B' or '\uFEFF')) clean.Append(c);
        return clean.ToString();
    }
}
