using System.IO.Hashing;
using System.Runtime.InteropServices;

namespace Archive.Publishing;

/// <summary>
/// Hash of all that a document depends on. Add parts in a fixed order; each part is closed, so that "ab","c" differs from "a","bc".
/// 64 bits: only the old and the new fingerprint of one path are ever compared.
/// </summary>
public readonly record struct Fingerprint(ulong Value)
{
    public Fingerprint Add(ulong part) => new(XxHash3.HashToUInt64(MemoryMarshal.AsBytes<ulong>([Value, part])));

    public Fingerprint Add(string? text) => Add(text is null ? ulong.MaxValue : XxHash3.HashToUInt64(MemoryMarshal.AsBytes(text.AsSpan())));

    public Fingerprint Add(long number) => Add((ulong)number);

    public Fingerprint Add(Fingerprint part) => Add(part.Value);

    public Fingerprint Add(IReadOnlyList<string> texts)
    {
        var fingerprint = Add(texts.Count);
        foreach (var text in texts) fingerprint = fingerprint.Add(text);
        return fingerprint;
    }

    public Fingerprint Add<T>(IReadOnlyList<T> parts, Func<T, Fingerprint> of)
    {
        var fingerprint = Add(parts.Count);
        for (var i = 0; i < parts.Count; i++) fingerprint = fingerprint.Add(of(parts[i]));
        return fingerprint;
    }

    public static Fingerprint FromText(string text) => default(Fingerprint).Add(text);

    /// <summary>A hash that is known already.</summary>
    public static implicit operator Fingerprint(ulong hash) => new(hash);
}
