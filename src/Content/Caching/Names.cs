using System.IO.Hashing;
using System.Text;
using System.Text.Unicode;

namespace Archive.Content.Caching;

/// <summary>Names that stand in article after article: each is one string, however often it is read.</summary>
internal sealed class Names
{
    // A name takes the place of the one that stood there before: nothing depends on who stays.
    private readonly string?[] _known = new string?[1024];

    public string Get(ReadOnlySpan<byte> utf8)
    {
        ref var known = ref _known[XxHash3.HashToUInt64(utf8) % (uint)_known.Length];
        return known is not null && Is(utf8, known) ? known : known = Encoding.UTF8.GetString(utf8);
    }

    private static bool Is(ReadOnlySpan<byte> utf8, string text)
    {
        if (utf8.Length < text.Length) return false;
        if (Ascii.IsValid(utf8)) return Ascii.Equals(utf8, text);
        Span<char> read = stackalloc char[256];
        return utf8.Length <= read.Length && Utf8.ToUtf16(utf8, read, out _, out var length) == System.Buffers.OperationStatus.Done && text.AsSpan().SequenceEqual(read[..length]);
    }
}
