using System.Buffers;
using System.Text;
using Archive.Diagnostics;

namespace Archive.Theme;

/// <summary>Text as HTML and XML show it, within an element and within an attribute.</summary>
internal static class HtmlText
{
    private static readonly SearchValues<char> Special = SearchValues.Create("&<>\"'");

    /// <summary>Encodes the five characters that mean something in markup (OWASP XSS rules 1 and 2); control characters go.</summary>
    public static string Encode(string text)
    {
        text = ControlCharacters.Remove(text);
        if (!text.AsSpan().ContainsAny(Special)) return text;
        var encoded = new StringBuilder(text.Length + 16);
        foreach (var c in text)
        {
            _ = c switch
            {
                '&' => encoded.Append("&amp;"),
                '<' => encoded.Append("&lt;"),
                '>' => encoded.Append("&gt;"),
                '"' => encoded.Append("&quot;"),
                '\'' => encoded.Append("&#39;"),
                _ => encoded.Append(c),
            };
        }
        return encoded.ToString();
    }
}
