using Archive.Diagnostics;

namespace Archive.Theme;

/// <summary>Text as HTML and XML show it, within an element and within an attribute.</summary>
internal static class HtmlText
{
    /// <summary>Encodes the five characters that mean something in markup (OWASP XSS rules 1 and 2); control characters go.</summary>
    public static string Encode(string text) => ControlCharacters.Remove(text)
        .Replace("&", "&amp;", StringComparison.Ordinal).Replace("<", "&lt;", StringComparison.Ordinal).Replace(">", "&gt;", StringComparison.Ordinal)
        .Replace("\"", "&quot;", StringComparison.Ordinal).Replace("'", "&#39;", StringComparison.Ordinal);
}
