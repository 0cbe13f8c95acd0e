using System.Buffers;
using System.Buffers.Binary;
using System.IO.Hashing;
using System.Text;
using MemoryPack;

namespace Archive.Files;

/// <summary>
/// A file that one build leaves for the next. It begins with its kind and the program's version and ends with a hash of itself:
/// damaged, cut short or written by another version, it is as good as none.
/// </summary>
public static class SealedFile
{
    private const int SealLength = sizeof(ulong);

    private const int BufferLength = 64 * 1024;

    private static readonly Guid Program = typeof(SealedFile).Module.ModuleVersionId;

    /// <returns>What was written, or null.</returns>
    public static T? Read<T>(string file, string kind) where T : class =>
        Read(file, kind) is { } body ? MemoryPackSerializer.Deserialize<T>(body) : null;

    public static void Write<T>(string file, string kind, T content) where T : class
    {
        var bytes = new ArrayBufferWriter<byte>(BufferLength);
        bytes.Write(Head(kind));
        MemoryPackSerializer.Serialize(bytes, content);
        bytes.Write(BitConverter.GetBytes(XxHash3.HashToUInt64(bytes.WrittenSpan)));
        Directory.CreateDirectory(Path.GetDirectoryName(file)!);
        File.WriteAllBytes(file, bytes.WrittenSpan);
    }

    /// <returns>What stands between head and seal, or null.</returns>
    public static ArraySegment<byte>? Read(string file, string kind)
    {
        byte[] bytes;
        try
        {
            bytes = File.ReadAllBytes(file);
        }
        catch (Exception e) when (e is FileNotFoundException or DirectoryNotFoundException)
        {
            return null;
        }
        var head = Head(kind);
        if (bytes.Length < head.Length + SealLength || !bytes.AsSpan().StartsWith(head)) return null;
        var signed = bytes.AsSpan(0, bytes.Length - SealLength);
        if (BinaryPrimitives.ReadUInt64LittleEndian(bytes.AsSpan(signed.Length)) != XxHash3.HashToUInt64(signed)) return null;
        return new ArraySegment<byte>(bytes, head.Length, signed.Length - head.Length);
    }

    public static void Write(string file, string kind, Action<BinaryWriter> write)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(file)!);
        using var to = new HashingStream(new FileStream(file, FileMode.Create, FileAccess.Write, FileShare.None, bufferSize: 0));
        using var buffered = new BufferedStream(to, BufferLength);
        using var writer = new BinaryWriter(buffered, Encoding.UTF8);
        writer.Write(Head(kind));
        write(writer);
        writer.Flush();
        writer.Write(to.Hash);
    }

    /// <summary>Hashes what goes through it: a large archive's file is neither held in memory nor read again.</summary>
    private sealed class HashingStream(Stream to) : Stream
    {
        private readonly XxHash3 _hash = new();

        public ulong Hash => _hash.GetCurrentHashAsUInt64();

        public override void Write(ReadOnlySpan<byte> buffer)
        {
            _hash.Append(buffer);
            to.Write(buffer);
        }

        public override void Write(byte[] buffer, int offset, int count) => Write(buffer.AsSpan(offset, count));
        public override void Flush() => to.Flush();
        public override bool CanRead => false;
        public override bool CanSeek => false;
        public override bool CanWrite => true;
        public override long Length => throw new NotSupportedException();
        public override long Position { get => throw new NotSupportedException(); set => throw new NotSupportedException(); }
        public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException();
        public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();
        public override void SetLength(long value) => throw new NotSupportedException();

        protected override void Dispose(bool disposing)
        {
            if (disposing) to.Dispose();
            base.Dispose(disposing);
        }
    }

    private static byte[] Head(string kind) => [.. Encoding.ASCII.GetBytes($"archive {kind}\n"), .. Program.ToByteArray()];

    /// <summary>Bytes that a stamp takes.</summary>
    public const int StampLength = 3 * sizeof(long) + sizeof(ulong);

    public static void Write(this BinaryWriter writer, FileStamp stamp)
    {
        writer.Write(stamp.Length);
        writer.Write(stamp.Written);
        writer.Write(stamp.Changed);
        writer.Write(stamp.Inode);
    }

    public static FileStamp ReadStamp(this BinaryReader reader) => new(reader.ReadInt64(), reader.ReadInt64(), reader.ReadInt64(), reader.ReadUInt64());
}
