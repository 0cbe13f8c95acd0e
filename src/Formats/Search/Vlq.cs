namespace Archive.Formats.Search;

/// <summary>Numbers as base-64 digits of five bits each, lowest first, all but the last with the sixth bit set: the "VLQ" of source maps (ECMA-426), without its sign.</summary>
internal static class Vlq
{
    /// <summary>The most digits that a number takes.</summary>
    public const int Longest = 7;

    private static ReadOnlySpan<byte> Digits => "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/"u8;

    /// <returns>The number of digits written.</returns>
    public static int Write(Span<byte> to, uint number)
    {
        var length = 0;
        for (; number >= 32; number >>= 5) to[length++] = Digits[(int)(number & 31) | 32];
        to[length++] = Digits[(int)number];
        return length;
    }
}
