using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace Archive.Captures.Html;

/// <summary>Spells the number of a text in noncharacters (Unicode 23.7), which no text may contain, so that it goes through a parser with the text.</summary>
internal static class TextMarks
{
    private const char Marker = '\uFDD0';
    private const char Zero = '\uFDD1';
    private const int Digits = 6;

    /// <summary>Whether a character is a part of a text's number.</summary>
    public static bool Includes(char c) => c is >= Marker and <= '\uFDEF';

    /// <summary>A text without the numbers in it.</summary>
    public static string Remove(string marked) => string.Concat(marked.Where(c => !Includes(c)));

    /// <summary>Where a text holds a noncharacter, as it stands or as a reference that the parser would make one of; null if nowhere.</summary>
    public static int? Find(string text) =>
        text.AsSpan().IndexOfAnyInRange('\uFDD0', '\uFDEF') is >= 0 and var at ? at : Reference.Match(text) is { Success: true } written ? written.Index : null;

    public static bool Begin(string text) => text.StartsWith(Marker);

    public static void Append(StringBuilder marked, int number)
    {
        marked.Append(Marker);
        foreach (var digit in number.ToString("x6", CultureInfo.InvariantCulture)) marked.Append((char)(Zero + Convert.ToInt32(digit.ToString(), 16)));
    }

    /// <summary>Tells letters and numbers apart, in order.</summary>
    public static void Split(string marked, Action<char> letter, Action<int> text)
    {
        for (var i = 0; i < marked.Length; i++)
        {
            if (marked[i] != Marker)
            {
                letter(marked[i]);
                continue;
            }
            var number = 0;
            for (var digit = 1; digit <= Digits; digit++) number = number * 16 + (marked[i + digit] - Zero);
            text(number);
            i += Digits;
        }
    }

    // U+FDD0 to U+FDEF (HTML, 13.2.5.80: a semicolon is not needed).
    private static readonly Regex Reference = new("&#(?:[xX]0*[fF][dD][dDeE][0-9a-fA-F](?![0-9a-fA-F])|0*(?:6497[6-9]|649[89][0-9]|6500[0-7])(?![0-9]))");
}
