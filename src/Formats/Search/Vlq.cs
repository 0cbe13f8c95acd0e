using System.Text;

namespace Archive.Formats.Search;

/// <summary>Numbers as base-64 digits of five bits each, lowest first, all but the last with the sixth bit set: the "VLQ" of source maps (ECMA-426), without its sign.</summary>
internal static class Vlq
{
    private const string Digits = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";

    /// <param name="digit">From 0 to 63.</param>
    public static StringBuilder AppendDigit(this StringBuilder text, int digit) => text.Append(Digits[digit]);

    public static StringBuilder AppendVlq(this StringBuilder text, int number)
    {
        var rest = (uint)number;
        for (; rest >= 32; rest >>= 5) text.Append(Digits[(int)(rest & 31) | 32]);
        return text.Append(Digits[(int)rest]);
    }
}
