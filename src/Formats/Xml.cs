using System.Buffers;
using System.Text;
using System.Xml;

namespace Archive.Formats;

/// <summary>How every XML file of the site is written: UTF-8 without mark, line feeds, no indentation that would change content.</summary>
internal static class Xml
{
    public static XmlWriter Writer(IBufferWriter<byte> to) => XmlWriter.Create(new BufferStream(to), new XmlWriterSettings
    {
        Encoding = new UTF8Encoding(false),
        Indent = true,
        IndentChars = " ",
        NewLineChars = "\n",
        CloseOutput = true,
    });

    /// <summary>Text without the characters that XML 1.0 cannot hold (section 2.2); lone surrogates become U+FFFD.</summary>
    public static string Clean(string text)
    {
        var at = text.AsSpan().IndexOfAnyExceptInRange(' ', LastBeforeSurrogates);
        if (at < 0) return text;
        while (at < text.Length && IsPlain(text[at])) at++;
        if (at == text.Length) return text;
        var clean = new StringBuilder(text.Length).Append(text, 0, at);
        for (; at < text.Length; at++)
        {
            var c = text[at];
            if (IsPlain(c)) clean.Append(c);
            else if (char.IsHighSurrogate(c) && at + 1 < text.Length && char.IsLowSurrogate(text[at + 1])) clean.Append(c).Append(text[++at]);
            else if (char.IsSurrogate(c)) clean.Append('\uFFFD');
        }
        return clean.ToString();
    }

    private const char LastBeforeSurrogates = '\uD7FF';

    private static bool IsPlain(char c) => c is '\t' or '\n' or '\r' or (>= ' ' and <= LastBeforeSurrogates) or (>= '\uE000' and <= '\uFFFD');
}
