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
        using var stream = new FileStream(file, FileMode.Create, FileAccess.Write, FileShare.Read, bufferSize: 0);
        Seal(stream, kind, content);
    }

    public static ReadOnlySpan<byte> Seal<T>(string kind, T content) where T : class
    {
        using var stream = new MemoryStream();
        Seal(stream, kind, content);
        return stream.GetBuffer().AsSpan(0, (int)stream.Length);
    }

    private static void Seal<T>(Stream to, string kind, T content) where T : class
    {
        var pieces = new Pieces(to);
        new Destination(pieces).Write(Head(kind));
        MemoryPackSerializer.Serialize(new Destination(pieces), content);
        pieces.End();
    }

    private static byte[] Head(string kind) => [.. Signature, .. Encoding.ASCII.GetBytes($"{kind}\n"), .. (kind.Contains(Lasting, StringComparison.Ordinal) ? Guid.Empty : Program).ToByteArray()];

    /// <summary>What is written goes on in pieces of this size, and its hash at the end: in one array of all of it, and of half of it, and of a quarter, the collector would see a reason to look at everything.</summary>
    private sealed class Pieces(Stream to)
    {
        private readonly XxHash3 _hash = new();
        private byte[] _piece = new byte[BufferLength];
        private int _used;

        public Memory<byte> Room(int atLeast)
        {
            if (_piece.Length - _used < atLeast) Pass();
            if (_piece.Length < atLeast) _piece = new byte[atLeast];
            return _piece.AsMemory(_used);
        }

        public void Advance(int count) => _used += count;

        public void End()
        {
            Pass();
            Span<byte> hash = stackalloc byte[sizeof(ulong)];
            BinaryPrimitives.WriteUInt64LittleEndian(hash, _hash.GetCurrentHashAsUInt64());
            to.Write(hash);
        }

        private void Pass()
        {
            var piece = _piece.AsSpan(0, _used);
            _hash.Append(piece);
            to.Write(piece);
            _used = 0;
        }
    }

    /// <summary>A structure: the native compiler shares code among writers that are classes, and leaves out some that lists of records need.</summary>
    private readonly struct Destination(Pieces pieces) : IBufferWriter<byte>
    {
        public void Advance(int count) => pieces.Advance(count);
        public Memory<byte> GetMemory(int sizeHint) => pieces.Room(Math.Max(sizeHint, 1));
        public Span<byte> GetSpan(int sizeHint) => GetMemory(sizeHint).Span;
    }
}
