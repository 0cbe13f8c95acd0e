using System.Text.RegularExpressions;
using Archive.Captures.Model;
using Archive.Catalog;

namespace Archive.Captures.Dates;

/// <summary>A date that stands behind a word which says what happened then, whatever else its line says: <c>Published April 23, 2015 in Cloud</c>.</summary>
internal static partial class LabelledDate
{
    /// <param name="isDayFirst">Whether the text's language writes the day before the month.</param>
    /// <returns>Null where the line does not begin so.</returns>
    public static (PartialDate Date, DateRole Role)? Read(string line, bool isDayFirst)
    {
        var rest = line;
        var change = Change().IsMatch(line);
        if (DateRoles.Find(line) is not [0, ..] && !change) return null;
        var role = DateRoles.Extract(ref rest, out var isForeign);
        if (change) role = DateRole.Updated;
        return role != DateRole.Plain && PrintedDate.ExtractAll(ref rest, isDayFirst || isForeign) is [{ Error: null, Date: { Precision: DatePrecision.Day } date }] ? (date, role) : null;
    }

    // As wikis say it.
    [GeneratedRegex(@"^(?:this page was|diese seite wurde|la dernière modification|esta página|cette page|questa pagina|deze pagina)\b.*\b(?:edited|modified|changed|geändert|bearbeitet|modifi\w+|editad\w+|modificat\w+|faite?|bewerkt)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Change();
}
