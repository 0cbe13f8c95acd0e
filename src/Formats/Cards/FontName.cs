using System.Buffers.Binary;
using System.Text;

namespace Archive.Formats.Cards;

/// <summary>What a font file calls itself (OpenType, table <c>name</c>).</summary>
internal static class FontName
{
    private const int Family = 1;
    private const int Style = 2;

    /// <returns>Family and style in the form that Pango reads, such as <c>Noto Serif, Bold</c>; null where the file is no font.</returns>
    public static string? TryRead(ReadOnlySpan<byte> font)
    {
        try
        {
            var names = Table(font, "name"u8);
            return Find(names, Family) is { Length: > 0 } family ? $"{family}, {Find(names, Style)}" : null;
        }
        catch (ArgumentOutOfRangeException)
        {
            return null;
        }
    }

    private static ReadOnlySpan<byte> Table(ReadOnlySpan<byte> font, ReadOnlySpan<byte> tag)
    {
        for (var (i, record) = (0, 12); i < UInt16(font[4..]); i++, record += 16)
            if (font[record..].StartsWith(tag)) return font[BinaryPrimitives.ReadInt32BigEndian(font[(record + 8)..])..];
        return default;
    }

    /// <summary>The first name of Windows' platform, which is in UTF-16.</summary>
    private static string? Find(ReadOnlySpan<byte> names, int id)
    {
        for (var (i, record) = (0, 6); i < UInt16(names[2..]); i++, record += 12)
        {
            var name = names[record..];
            if (UInt16(name) != 3 || UInt16(name[6..]) != id) continue;
            return Encoding.BigEndianUnicode.GetString(names.Slice(UInt16(names[4..]) + UInt16(name[10..]), UInt16(name[8..])));
        }
        return null;
    }

    private static int UInt16(ReadOnlySpan<byte> bytes) => BinaryPrimitives.ReadUInt16BigEndian(bytes);
}
