using System.IO.Hashing;

namespace Archive.Content;

/// <summary>Folds hashes of files, in order, into one.</summary>
internal struct FileHash(UInt128 start)
{
    private UInt128 _value = start;

    public readonly UInt128 Value => _value;

    public void Add(UInt128 next)
    {
        Span<byte> both = stackalloc byte[32];
        System.Buffers.Binary.BinaryPrimitives.WriteUInt128LittleEndian(both, _value);
        System.Buffers.Binary.BinaryPrimitives.WriteUInt128LittleEndian(both[16..], next);
        _value = XxHash128.HashToUInt128(both);
    }
}
