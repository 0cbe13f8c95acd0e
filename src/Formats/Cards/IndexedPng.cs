using System.Buffers;
using System.Buffers.Binary;
using System.IO.Compression;
using System.IO.Hashing;

namespace Archive.Formats.Cards;

/// <summary>A picture of sixteen colours as PNG (ISO/IEC 15948). libvips writes such a file as well, but searches for the colours first: thirty times the work.</summary>
internal static class IndexedPng
{
    /// <param name="points">The number of its colour for each point, row by row.</param>
    /// <param name="width">An even number.</param>
    public static void Write(ReadOnlySpan<byte> points, int width, int height, ReadOnlySpan<byte> palette, IBufferWriter<byte> to)
    {
        to.Write((ReadOnlySpan<byte>)[0x89, (byte)'P', (byte)'N', (byte)'G', 0x0d, 0x0a, 0x1a, 0x0a]);
        Span<byte> header = stackalloc byte[13];
        BinaryPrimitives.WriteInt32BigEndian(header, width);
        BinaryPrimitives.WriteInt32BigEndian(header[4..], height);
        // Four bits for each point, which name a colour of the palette.
        (header[8], header[9]) = (4, 3);
        Chunk(to, "IHDR"u8, header);
        Chunk(to, "PLTE"u8, palette);
        Chunk(to, "IDAT"u8, Compress(points, width, height));
        Chunk(to, "IEND"u8, []);
    }

    /// <summary>Two points in a byte, before each row a zero: it is not filtered.</summary>
    private static ReadOnlySpan<byte> Compress(ReadOnlySpan<byte> points, int width, int height)
    {
        var line = new byte[width / 2 + 1];
        var compressed = new MemoryStream(32 * 1024);
        using (var deflate = new ZLibStream(compressed, new ZLibCompressionOptions { CompressionLevel = 5 }, leaveOpen: true))
        {
            for (var y = 0; y < height; y++)
            {
                Pack(points.Slice(y * width, width), line.AsSpan(1));
                deflate.Write(line);
            }
        }
        return compressed.GetBuffer().AsSpan(0, (int)compressed.Length);
    }

    private static void Pack(ReadOnlySpan<byte> row, Span<byte> line)
    {
        line.Clear();
        // Most rows are paper alone.
        if (!row.ContainsAnyExcept((byte)0)) return;
        for (var i = 0; i < line.Length; i++) line[i] = (byte)(row[2 * i] << 4 | row[2 * i + 1]);
    }

    private static void Chunk(IBufferWriter<byte> to, ReadOnlySpan<byte> type, ReadOnlySpan<byte> content)
    {
        var chunk = to.GetSpan(content.Length + 12)[..(content.Length + 12)];
        BinaryPrimitives.WriteInt32BigEndian(chunk, content.Length);
        type.CopyTo(chunk[4..]);
        content.CopyTo(chunk[8..]);
        BinaryPrimitives.WriteUInt32BigEndian(chunk[^4..], Crc32.HashToUInt32(chunk[4..^4]));
        to.Advance(chunk.Length);
    }
}
