using System.Buffers;
using System.Globalization;
using System.Text;
using Archive.Catalog;

namespace Archive.Formats.Citations;

/// <summary>One RIS record: a tag of two characters, two blanks, a hyphen, a blank, the value; lines end with CR LF.</summary>
public static class Ris
{
    public static void Write(Citation citation, IBufferWriter<byte> to)
    {
        Line(to, "TY"u8, citation.Kind switch { SourceKind.News => "NEWS", SourceKind.Blog => "BLOG", _ => "ELEC" });
        Line(to, "ID"u8, citation.Id);
        Line(to, "TI"u8, citation.Title);
        foreach (var author in citation.Authors) Line(to, "AU"u8, author.IsOrganisation ? author.Inverted.Replace(",", "", StringComparison.Ordinal) : author.Inverted);
        Line(to, "T2"u8, citation.Container);
        if (citation.Issued is { } date)
        {
            Line(to, "PY"u8, date.Year.ToString("0000", CultureInfo.InvariantCulture));
            Line(to, "DA"u8, Day(date));
        }
        Line(to, "UR"u8, citation.Url);
        Line(to, "L2"u8, citation.ArchivedAt);
        Line(to, "DB"u8, citation.Archive);
        Line(to, "AB"u8, citation.Abstract);
        foreach (var keyword in citation.Keywords) Line(to, "KW"u8, keyword);
        Line(to, "LA"u8, citation.Language);
        Line(to, "ER"u8, "");
    }

    private static void Line(IBufferWriter<byte> to, ReadOnlySpan<byte> tag, string? value)
    {
        if (value is null) return;
        to.Write(tag);
        to.Write("  - "u8);
        Encoding.UTF8.GetBytes(SingleLine.Fold(value), to);
        to.Write("\r\n"u8);
    }

    /// <summary>YYYY/MM/DD/other, where what is not known stays empty.</summary>
    private static string Day(PartialDate date) => $"{date.Year:0000}/{date.Month:00}/{date.Day:00}/";
}
