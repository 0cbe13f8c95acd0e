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
        var rows = new byte[height * (width / 2 + 1)];
        var at = 0;
        for (var y = 0; y < height; y++)
        {
            at++;
            var row = points.Slice(y * width, width);
            for (var x = 0; x < width; x += 2) rows[at++] = (byte)(row[x] << 4 | row[x + 1]);
        }
        var compressed = new MemoryStream(16 * 1024);
        using (var deflate = new ZLibStream(compressed, CompressionLevel.Optimal, leaveOpen: true)) deflate.Write(rows);
        return compressed.GetBuffer().AsSpan(0, (int)compressed.Length);
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
