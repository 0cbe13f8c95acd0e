using System.Buffers;
using System.Buffers.Binary;
using System.IO.Compression;
using System.IO.Hashing;
using System.Text;

namespace Archive.Formats.Cards;

/// <summary>Grey pixels as a PNG of one byte a pixel, with a palette that runs from ink to paper (PNG, colour type 3): a third of the size of true colour.</summary>
internal static class PalettePng
{
    private static readonly (byte R, byte G, byte B) Ink = (0x1c, 0x1a, 0x17);
    private static readonly (byte R, byte G, byte B) Paper = (0xfc, 0xfb, 0xf7);

    public static void Write(ReadOnlySpan<byte> pixels, int rowBytes, int width, int height, IBufferWriter<byte> to)
    {
        to.Write<byte>([0x89, (byte)'P', (byte)'N', (byte)'G', 0x0d, 0x0a, 0x1a, 0x0a]);
        var header = new byte[13];
        BinaryPrimitives.WriteInt32BigEndian(header, width);
        BinaryPrimitives.WriteInt32BigEndian(header.AsSpan(4), height);
        header[8] = 8;
        header[9] = 3;
        Chunk("IHDR", header, to);
        Chunk("PLTE", Palette(), to);
        Chunk("IDAT", Compressed(pixels, rowBytes, width, height), to);
        Chunk("IEND", [], to);
    }

    private static byte[] Palette()
    {
        var palette = new byte[256 * 3];
        for (var i = 0; i < 256; i++)
        {
            palette[3 * i] = Between(Ink.R, Paper.R, i);
            palette[(3 * i) + 1] = Between(Ink.G, Paper.G, i);
            palette[(3 * i) + 2] = Between(Ink.B, Paper.B, i);
        }
        return palette;
    }

    private static byte Between(byte from, byte to, int i) => (byte)(from + ((to - from) * i / 255));

    private static byte[] Compressed(ReadOnlySpan<byte> pixels, int rowBytes, int width, int height)
    {
        using var compressed = new MemoryStream();
        using (var zlib = new ZLibStream(compressed, CompressionLevel.Optimal))
        {
            for (var y = 0; y < height; y++)
            {
                zlib.WriteByte(0);
                zlib.Write(pixels.Slice(y * rowBytes, width));
            }
        }
        return compressed.ToArray();
    }

    private static void Chunk(string type, ReadOnlySpan<byte> data, IBufferWriter<byte> to)
    {
        var chunk = new byte[12 + data.Length];
        BinaryPrimitives.WriteInt32BigEndian(chunk, data.Length);
        Encoding.ASCII.GetBytes(type, chunk.AsSpan(4));
        data.CopyTo(chunk.AsSpan(8));
        BinaryPrimitives.WriteUInt32BigEndian(chunk.AsSpan(8 + data.Length), Crc32.HashToUInt32(chunk.AsSpan(4, 4 + data.Length)));
        to.Write(chunk);
    }
}
