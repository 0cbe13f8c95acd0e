using System.Text.RegularExpressions;
using Archive.Captures.Model;

namespace Archive.Captures.Dates;

/// <summary>The words before a date that say what happened then.</summary>
internal static class DateRoles
{
    /// <summary>Where such words stand in a line.</summary>
    public static IReadOnlyList<int> Find(string line) => [.. Roles.Matches(line).Select(m => m.Index)];

    /// <summary>The last of such words; none where there are none.</summary>
    public static string FindLast(string line) => Roles.Matches(line) is [.., var last] ? last.Value : "";

    /// <summary>Blanks such words out.</summary>
    /// <param name="isDayFirst">Whether they are of a language that writes the day before the month.</param>
    public static DateRole Extract(ref string line, out bool isDayFirst)
    {
        var matches = Roles.Matches(line);
        isDayFirst = matches.Any(m => m.Groups["other"].Success);
        line = Roles.Replace(line, " ");
        var (updated, published) = (matches.Any(m => m.Groups["updated"].Success), matches.Any(m => m.Groups["published"].Success));
        return updated == published ? DateRole.Plain : updated ? DateRole.Updated : DateRole.Published;
    }

    /// <summary>Whether the words speak of a change and of nothing else: "Updated" alone stands over many a first publication, "Last modified" over none.</summary>
    public static bool IsChange(string line) => Roles.Matches(line).Any(m => m.Groups["change"].Success);

    // English, then the other languages of MonthNames, Japanese and Chinese. Where case does not count, ı and İ are letters of their own all the same.
    private static readonly Regex Roles = new(
        @"\b(?<updated>(?:(?<change>(?:last\s+)?(?:modified|revised|edited))|(?:last\s+)?updated?)\b(?:\s+(?:date|on|at))?|(?<other>(?<change>stand(?=\s*:)|(?:zuletzt\s+)?geändert|gewijzigd|modifi(?:ée?|cad[oa]|cat[oa]|ca(?=\s+il\b)))|(?:zuletzt\s+)?aktualisiert|mis(?:e)?\s+à\s+jour|actualizad[oa]|aggiornat[oa]|atualizad[oa]|bijgewerkt|up+daterad|opdateret|oppdatert|(?:data\s+|ostatnia\s+)?aktualizac(?:j[ai]|e)|zaktualizowano|aktualizováno|(?:(?:последнее|останнє)\s+)?(?:обновлен(?:ие|[оа])?|оновлен(?:ня|о)|изменен(?:ие|о))|(?:τελευτα[ίι]α\s+)?(?:ενημ[έε]ρωση|τροποπο[ίι]ηση)|ενημερ[ώω]θηκε|(?:son\s+)?güncelle(?:n?me|nd[iİ])(?:\s+tar[iİ]h[iİ])?|آخر\s+تحديث|تم\s+التحديث)\b(?:\s+(?:am|le|el|il|em|op))?)\s*:?" +
        @"|\b(?<published>(?:first\s+|originally\s+)?(?:posted|published|submitted|created|issued|written(?!\s+by))\b(?:\s+(?:date|on|at))?|(?:release|publication|publish|issue|article)\s+date\b|dated?\b" +
        @"|(?<other>veröffentlicht|erschienen|erstellt|cr(?:iad|ead|eat)[oa]|créée?|publiée?|publicad[oa]|pubblicat[oa]|gepubliceerd|geplaatst|mis\s+en\s+ligne|publicerad|publiceret|publisert|udgivet|(?:data\s+)?publikacj[ia]|opublikowan[oya]|dodan[oya]|data\s+dodania|utworzono|publikováno|vydáno|опубликован[оа]?|опубліковано|(?:дата\s+)?публ[иі]кац[иі][ия]|(?:материал\s+)?размещен[оа]?|розміщено|добавлен[оа]?|додано|отправлено|дата\s+(?:размещения|добавления|створення)|(?:ημερομην[ίι]α\s+)?δημοσ[ίι]ευση[ςσ]?|δημοσιε[ύυ][θτ]ηκε|αναρτ[ήη]θηκε|yay[ıI][nm]lan(?:ma|d[ıI])(?:\s+tar[iİ]h[iİ])?|(?:yay[ıI]n|g[iİ]r[iİ]ş|eklenme|oluşturulma)\s+tar[iİ]h[iİ]|(?:تاريخ\s+)?النشر|نشر(?:\s+في)?)\b(?:\s+(?:am|le|el|il|em|op))?)\s*:?" +
        @"|(?<updated>(?:最終|最后)?更新(?:于|於|日期?)?(?:时间|時間|日時)?|(?:최종)?수정일?)\s*[:：]?|(?<published>(?:기사)?(?:입력|등록|게시)일?|(?:公開|投稿|掲載|作成|発表|发布|发表(?!评论)|發布|發佈|發表(?!評論)|入稿|刊登|张贴|張貼)(?:于|於|日期?)?(?:时间|時間|日時)?)\s*[:：]?" +
        @"|(?<![\p{L}\p{N}])(?<published>日期|날짜)\s?[:：]",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant);
}
