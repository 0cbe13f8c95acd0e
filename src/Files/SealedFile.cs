using System.Buffers.Binary;
using System.IO.Hashing;
using System.Text;

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
        using var to = new FileStream(file, FileMode.Create, FileAccess.ReadWrite, FileShare.None, BufferLength);
        using var writer = new BinaryWriter(to, Encoding.UTF8);
        writer.Write(Head(kind));
        write(writer);
        writer.Flush();
        // Read back rather than held in memory: a large archive's file would cost a collection of everything.
        var hash = new XxHash3();
        to.Position = 0;
        hash.Append(to);
        writer.Write(hash.GetCurrentHashAsUInt64());
    }

    private static byte[] Head(string kind) => [.. Encoding.ASCII.GetBytes($"archive {kind}\n"), .. Program.ToByteArray()];

    public static void Write(this BinaryWriter writer, FileStamp stamp)
    {
        writer.Write(stamp.Length);
        writer.Write(stamp.Written);
        writer.Write(stamp.Changed);
        writer.Write(stamp.Inode);
    }

    public static FileStamp ReadStamp(this BinaryReader reader) => new(reader.ReadInt64(), reader.ReadInt64(), reader.ReadInt64(), reader.ReadUInt64());
}
