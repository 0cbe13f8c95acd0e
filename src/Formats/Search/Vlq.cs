using System.Buffers;

namespace Archive.Formats.Search;

/// <summary>Numbers as base-64 digits of five bits each, lowest first, all but the last with the sixth bit set: the "VLQ" of source maps (ECMA-426), without its sign.</summary>
internal static class Vlq
{
    private static ReadOnlySpan<byte> Digits => "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/"u8;

    public static void Write(IBufferWriter<byte> to, uint number)
    {
        var digits = to.GetSpan(7);
        var length = 0;
        for (; number >= 32; number >>= 5) digits[length++] = Digits[(int)(number & 31) | 32];
        digits[length++] = Digits[(int)number];
        to.Advance(length);
    }
}
