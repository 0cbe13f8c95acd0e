using System.Buffers.Binary;
using System.IO.Hashing;
using System.Runtime.InteropServices;

namespace Archive.Publishing;

/// <summary>Hash of all that a document depends on. Add parts in a fixed order; each part is closed, so that "ab","c" differs from "a","bc".</summary>
public readonly record struct Fingerprint(UInt128 Value)
{
    public Fingerprint Add(UInt128 part)
    {
        Span<byte> both = stackalloc byte[32];
        BinaryPrimitives.WriteUInt128LittleEndian(both, Value);
        BinaryPrimitives.WriteUInt128LittleEndian(both[16..], part);
        return new(XxHash128.HashToUInt128(both));
    }

    public Fingerprint Add(string? text) => Add(text is null ? UInt128.MaxValue : XxHash128.HashToUInt128(MemoryMarshal.AsBytes(text.AsSpan())));

    public Fingerprint Add(long number) => Add((UInt128)(ulong)number);

    public Fingerprint Add<T>(IReadOnlyList<T> parts, Func<T, UInt128> hash)
    {
        var fingerprint = Add(parts.Count);
        for (var i = 0; i < parts.Count; i++) fingerprint = fingerprint.Add(hash(parts[i]));
        return fingerprint;
    }

    public static Fingerprint Of(string text) => default(Fingerprint).Add(text);
}
