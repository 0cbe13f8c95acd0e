using System.Buffers;
using NetVips;

namespace Archive.Formats.Pictures;

public enum PictureKind : byte { Jpeg, Png, WebP, Gif }

/// <summary>A picture as somebody took it, and as the site shows it: upright, no wider than a page needs, without a word of where and when it was taken.</summary>
/// <param name="Width">As it is shown, in pixels.</param>
public sealed record PictureFile(PictureKind Kind, int Width, int Height)
{
    /// <summary>Wider than any page shows it on any screen.</summary>
    public const int Widest = 1600;

    private const int Smaller = 800;
    private const long MostPixels = 100_000_000;

    /// <summary>Widths of the smaller versions that are worth their place.</summary>
    public IReadOnlyList<int> SmallerWidths => Kind != PictureKind.Gif && Width > Smaller * 5 / 4 ? [Smaller] : [];

    /// <summary>Whether this machine can read pictures at all.</summary>
    public static bool IsAvailable => Libvips.IsAvailable;

    /// <returns>Null for what is no picture of the kinds that every browser shows, or is broken, or too large.</returns>
    public static PictureFile? Read(byte[] bytes)
    {
        if (!IsAvailable || KindOf(bytes) is not { } kind) return null;
        try
        {
            using var image = Image.NewFromBuffer(bytes);
            if ((long)image.Width * image.Height is 0 or > MostPixels) return null;
            using var upright = image.Autorot();
            return kind == PictureKind.Gif || upright.Width <= Widest
                ? new PictureFile(kind, upright.Width, upright.Height)
                : new PictureFile(kind, Widest, Math.Max(1, (int)Math.Round((double)upright.Height * Widest / upright.Width)));
        }
        catch (VipsException)
        {
            return null;
        }
    }

    /// <param name="bytes">Of the picture that this was read from.</param>
    public void Write(byte[] bytes, int width, IBufferWriter<byte> to)
    {
        if (Kind == PictureKind.Gif)
        {
            to.Write(bytes);
            return;
        }
        using var image = Image.ThumbnailBuffer(bytes, width, height: 1_000_000, size: Enums.Size.Down);
        // Of all that a camera notes, colours alone need what it says.
        to.Write(Kind switch
        {
            PictureKind.Jpeg => image.JpegsaveBuffer(q: 86, interlace: true, keep: Enums.ForeignKeep.Icc),
            PictureKind.Png => image.PngsaveBuffer(compression: 9, keep: Enums.ForeignKeep.Icc),
            _ => image.WebpsaveBuffer(q: 84, keep: Enums.ForeignKeep.Icc),
        });
    }

    private static PictureKind? KindOf(ReadOnlySpan<byte> bytes) =>
        bytes.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xD8, 0xFF]) ? PictureKind.Jpeg
        : bytes.StartsWith((ReadOnlySpan<byte>)[0x89, (byte)'P', (byte)'N', (byte)'G']) ? PictureKind.Png
        : bytes.StartsWith("GIF8"u8) ? PictureKind.Gif
        : bytes.StartsWith("RIFF"u8) && bytes.Length > 12 && bytes[8..].StartsWith("WEBP"u8) ? PictureKind.WebP
        : null;
}
