using System.Buffers;
using System.Buffers.Binary;
using System.Diagnostics.CodeAnalysis;
using System.IO.Hashing;
using System.Text;
using MemoryPack;

namespace Archive.Files;

/// <summary>
/// A file that one build leaves for the next. It begins with its kind and ends with a hash of itself: damaged or cut short, it is as good as
/// none. So is one that another version of the program wrote, unless the kind says that versions agree on it.
/// </summary>
public static class SealedFile
{
    private const int BufferLength = 64 * 1024;

    private static readonly Guid Program = typeof(SealedFile).Module.ModuleVersionId;

    /// <summary>Kinds that outlive the program's version end so, with a number that grows when their records change.</summary>
    private const string Lasting = "/";

    /// <returns>What was written, or null.</returns>
    public static T? Read<[DynamicallyAccessedMembers(DynamicallyAccessedMemberTypes.All)] T>(string file, string kind) where T : class =>
        File.Exists(file) ? Unseal<T>(File.ReadAllBytes(file), kind) : null;

    /// <summary>Whether it is of this kind and neither damaged nor cut short.</summary>
    public static bool IsIntact(string file, string kind) => File.Exists(file) && TryOpen(File.ReadAllBytes(file), kind, out _);

    /// <returns>What was sealed, or null.</returns>
    public static T? Unseal<[DynamicallyAccessedMembers(DynamicallyAccessedMemberTypes.All)] T>(ReadOnlySpan<byte> bytes, string kind) where T : class
    {
        if (!TryOpen(bytes, kind, out var content)) return null;
        try
        {
            return MemoryPackSerializer.Deserialize<T>(content);
        }
        // A seal is no secret: anybody can put one on anything.
        catch (MemoryPackSerializationException)
        {
            return null;
        }
    }

    private static bool TryOpen(ReadOnlySpan<byte> bytes, string kind, out ReadOnlySpan<byte> content)
    {
        content = default;
        var head = Head(kind);
        if (bytes.Length < head.Length + sizeof(ulong) || !bytes.StartsWith(head)) return false;
        var signed = bytes[..^sizeof(ulong)];
        content = signed[head.Length..];
        return BinaryPrimitives.ReadUInt64LittleEndian(bytes[signed.Length..]) == XxHash3.HashToUInt64(signed);
    }

    /// <summary>Whether any version of the program wrote it, as far as its beginning tells.</summary>
    public static bool IsSealed(string file)
    {
        using var stream = File.OpenRead(file);
        var start = new byte[Signature.Length];
        return stream.ReadAtLeast(start, start.Length, throwOnEndOfStream: false) == start.Length && IsSealed(start);
    }

    /// <summary>The same of its bytes.</summary>
    public static bool IsSealed(ReadOnlySpan<byte> bytes) => bytes.StartsWith(Signature);

    private static ReadOnlySpan<byte> Signature => "archive "u8;

    public static void Write<T>(string file, string kind, T content) where T : class
    {
        Directory.CreateDirectory(Path.GetDirectoryName(file)!);
        File.WriteAllBytes(file, Seal(kind, content));
    }

    public static ReadOnlySpan<byte> Seal<T>(string kind, T content) where T : class
    {
        var bytes = new ArrayBufferWriter<byte>(BufferLength);
        bytes.Write(Head(kind));
        MemoryPackSerializer.Serialize(new Destination(bytes), content);
        BinaryPrimitives.WriteUInt64LittleEndian(bytes.GetSpan(sizeof(ulong)), XxHash3.HashToUInt64(bytes.WrittenSpan));
        bytes.Advance(sizeof(ulong));
        return bytes.WrittenSpan;
    }

    private static byte[] Head(string kind) => [.. Signature, .. Encoding.ASCII.GetBytes($"{kind}\n"), .. (kind.Contains(Lasting, StringComparison.Ordinal) ? Guid.Empty : Program).ToByteArray()];

    /// <summary>A structure: the native compiler shares code among writers that are classes, and leaves out some that lists of records need.</summary>
    private readonly struct Destination(ArrayBufferWriter<byte> bytes) : IBufferWriter<byte>
    {
        public void Advance(int count) => bytes.Advance(count);
        public Memory<byte> GetMemory(int sizeHint) => bytes.GetMemory(sizeHint);
        public Span<byte> GetSpan(int sizeHint) => bytes.GetSpan(sizeHint);
    }
}
