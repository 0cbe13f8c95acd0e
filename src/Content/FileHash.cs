using System.IO.Hashing;
using System.Runtime.InteropServices;

namespace Archive.Content;

/// <summary>Folds hashes of files, in order, into one.</summary>
internal struct FileHash(ulong start)
{
    private ulong _value = start;

    public readonly ulong Value => _value;

    public void Add(ulong next) => _value = XxHash3.HashToUInt64(MemoryMarshal.AsBytes<ulong>([_value, next]));
}
