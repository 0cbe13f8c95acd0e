namespace Archive.Tests.Hostile;

internal static class Addresses
{
    /// <summary>Judges as a browser does: tabs, line ends and leading control characters count for nothing (WHATWG URL).</summary>
    public static bool AreHarmless(string address)
    {
        var read = new string([.. address.Where(c => c is not ('\t' or '\n' or '\r'))]).TrimStart([.. Enumerable.Range(0, 33).Select(c => (char)c)]);
        if (read.StartsWith("//", StringComparison.Ordinal) || read.StartsWith('\\') || read.StartsWith("/\\", StringComparison.Ordinal)) return false;
        var colon = read.IndexOf(':');
        if (colon < 0 || read.AsSpan(0, colon).IndexOfAny('/', '?', '#') >= 0) return true;
        var scheme = read[..colon];
        var isScheme = scheme.Length > 0 && char.IsAsciiLetter(scheme[0]) && scheme.All(c => char.IsAsciiLetterOrDigit(c) || c is '+' or '-' or '.');
        return !isScheme || scheme.ToLowerInvariant() is "http" or "https" or "mailto";
    }
}
