using System.Text;
using System.Text.RegularExpressions;
using Archive.Captures.Letters;
using Archive.Captures.Model;
using MimeKit.Utils;

namespace Archive.Captures.Packed;

/// <summary>Encoded words (RFC 2047) that no library reads, since their end was cut off or they name no encoding.</summary>
internal static class MailWords
{
    /// <summary>A subject with all of them read; nothing where one of them cannot be.</summary>
    public static string Decode(string subject)
    {
        if (!subject.Contains("=?", StringComparison.Ordinal)) return subject;
        var read = Word.Replace(subject, word => DecodeWord(word.Groups["charset"].Value, word.Groups["form"].Value, word.Groups["letters"].Value.TrimEnd('=')));
        return Word.IsMatch(read) ? "" : read;
    }

    // Its bytes, as letters that stand for one each.
    private static string DecodeWord(string charset, string form, string letters)
    {
        if (form is "B" or "b") letters = letters[..(letters.Length / 4 * 4)];
        else if (letters is [.., '=', _]) letters = letters[..^2];
        var bytes = Encoding.Latin1.GetBytes(Rfc2047.DecodeText(Encoding.ASCII.GetBytes($"=?iso-8859-1?{form}?{letters}?=")));
        return CaptureDecoder.DecodeLabelled(bytes, CaptureKind.Text, charset.Length > 0 ? charset : null) is { Error: null } decoded ? decoded.Text : "=?Q?";
    }

    private static readonly Regex Word = new(@"=\?(?<charset>[A-Za-z0-9_:.\-]*)\??(?<form>[QqBb])\?(?<letters>[^?\s]*)(?:\?=?|$)", RegexOptions.CultureInvariant);
}
