using System.Text.RegularExpressions;
using Archive.Captures.Model;
using Archive.Catalog;
using Archive.Markdown;

namespace Archive.Captures.Dates;

/// <summary>A date that stands behind a word which says what happened then, whatever else its line says: <c>Published April 23, 2015 in Cloud</c>.</summary>
internal static class LabelledDate
{
    /// <param name="isDayFirst">Whether the text's language writes the day before the month.</param>
    /// <returns>Null where the line does not begin so.</returns>
    public static (PartialDate Date, DateRole Role)? Read(string line, bool isDayFirst)
    {
        var (change, note) = (Change.IsMatch(line), IsNote(line));
        if (DateRoles.Find(line) is not [0, ..] && !change && !note) return null;
        var rest = note ? Sentences.First(line) : line;
        var role = DateRoles.Extract(ref rest, out var isForeign);
        if (change || note) role = change ? DateRole.Updated : DateRole.Published;
        return role != DateRole.Plain && PrintedDate.ExtractAll(ref rest, isDayFirst || isForeign) is [{ Error: null, Date: { Precision: DatePrecision.Day } date }] ? (date, role) : null;
    }

    /// <summary>Whether a line is what blogs say below a text of its day and place: "This entry was posted on …".</summary>
    public static bool IsNote(string line) => Note.IsMatch(line);

    private static readonly Regex Note = new(@"^(?:this (?:entry|post|article) was (?:posted|published)|diese[rs]? (?:eintrag|beitrag|artikel) wurde (?:am|in|unter|von|veröffentlicht)|ce(?:tte)? (?:entrée|contenu|article) a été publiée?|esta entrada fue publicada|quest[ao] (?:voce|articolo) è stat[ao] pubblicat[ao]|esta entrada foi publicada|dit bericht (?:is|werd) geplaatst)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant);

    // As wikis say it.
    private static readonly Regex Change = new(@"^(?:this page was|diese seite wurde|la dernière modification|esta página|cette page|questa pagina|deze pagina)\b.*\b(?:edited|modified|changed|geändert|bearbeitet|modifi\w+|editad\w+|modificat\w+|faite?|bewerkt)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant);
}
