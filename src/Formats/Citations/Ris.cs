using System.Globalization;
using System.Text;
using Archive.Catalog;

namespace Archive.Formats.Citations;

/// <summary>One RIS record: a tag of two characters, two blanks, a hyphen, a blank, the value; lines end with CR LF.</summary>
public static class Ris
{
    /// <summary>Characters of most records.</summary>
    private const int Usual = 1024;

    public static string Of(Citation citation)
    {
        var record = new StringBuilder(Usual);
        Line(record, "TY", citation.IsNews ? "NEWS" : "ELEC");
        Line(record, "ID", citation.Id);
        Line(record, "TI", citation.Title);
        foreach (var author in citation.Authors) Line(record, "AU", author.Inverted);
        Line(record, "T2", citation.Container);
        if (citation.Issued is { } date)
        {
            Line(record, "PY", date.Year.ToString("0000", CultureInfo.InvariantCulture));
            Line(record, "DA", Day(date));
        }
        Line(record, "UR", citation.Url);
        Line(record, "L2", citation.ArchivedAt);
        Line(record, "DB", citation.Archive);
        Line(record, "AB", citation.Abstract);
        foreach (var keyword in citation.Keywords) Line(record, "KW", keyword);
        Line(record, "LA", citation.Language);
        return record.Append("ER  - \r\n").ToString();
    }

    private static void Line(StringBuilder record, string tag, string? value)
    {
        if (value is not null) record.Append(CultureInfo.InvariantCulture, $"{tag}  - {Lines.Fold(value)}\r\n");
    }

    /// <summary>YYYY/MM/DD/other, where what is not known stays empty.</summary>
    private static string Day(PartialDate date) => $"{date.Year:0000}/{date.Month:00}/{date.Day:00}/";
}
