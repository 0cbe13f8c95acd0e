using System.Text.RegularExpressions;

namespace Archive.Catalog;

/// <summary>Months as the trade press writes them: English, German, French, Spanish, Italian, Portuguese, Dutch, the languages of Scandinavia, Czech, Polish, Russian, Ukrainian, Greek, Turkish, Arabic; whole or shortened.</summary>
/// <remarks>Where case does not count, ı and İ are letters of their own all the same: Turkish words say both.</remarks>
internal static class MonthNames
{
    // Arabic has two names for each, of Egypt and of Syria; papers print either, or both with a slash between them.
    private const string Ar1 = "يناير|كانون الثاني", Ar2 = "فبراير|شباط", Ar3 = "مارس|آذار", Ar4 = "[أا]بريل|نيسان", Ar5 = "مايو|[أا]يار", Ar6 = "يونيو|حزيران";
    private const string Ar7 = "يوليو|تموز", Ar8 = "[أا]غسطس|آب", Ar9 = "سبتمبر|[أا]يلول", Ar10 = "[أا]كتوبر|تشرين الأول", Ar11 = "نوفمبر|تشرين الثاني", Ar12 = "ديسمبر|كانون الأول";

    /// <summary>Matches one month; the group that matched is its number behind an m.</summary>
    public const string Pattern =
        $@"(?:(?<m1>january|januar|jänner|janvier|enero|gennaio|janeiro|januari|janv|jan|ene|genn?|leden|ledna|styczeń|stycznia|січень|січня|ιανου[άα]ρι(?:ος|ου)|γεν[άα]ρη[ςσ]?|ιαν|январ[ья]|янв|ocak|(?:{Ar1})(?:\s?/\s?(?:{Ar1}))?)" +
        $@"|(?<m2>february|februar|feber|f[ée]vrier|febrero|febbraio|fevereiro|februari|febr?|f[ée]vr?|února?|luty|lutego|лютий|лютого|φεβρου[άα]ρι(?:ος|ου)|φλεβ[άα]ρη[ςσ]?|φεβρ?|феврал[ья]|фев|şubat|(?:{Ar2})(?:\s?/\s?(?:{Ar2}))?)" +
        $@"|(?<m3>march|märz|maerz|mars|marzo|março|marco|maart|mär|mrz|mrt|mar|marts|marzec|marca|березень|березня|μ[άα]ρτιος|μαρτ[ίι]ου|μ[άα]ρτη[ςσ]?|μ[άα]ρ|březen|března|марта?|мар|mart|(?:{Ar3})(?:\s?/\s?(?:{Ar3}))?)" +
        $@"|(?<m4>april|avril|abril|aprile|apr|avr|abr|duben|dubna|kwiecień|kwietnia|квітень|квітня|απρ[ίι]λιος|απριλ[ίι]ου|απρ[ίι]λη[ςσ]?|απρ|апрел[ья]|апр|n[iİ]san|(?:{Ar4})(?:\s?/\s?(?:{Ar4}))?)" +
        $@"|(?<m5>may|mai|mayo|maggio|maio|mei|magg?|květen|května|maja?|травень|травня|μ[άα][ιϊ]ος|μα[ΐϊίι]ου|μ[άα]η[ςσ]?|μ[άα][ιϊΐ]|ма[йя]|may[ıI]s|(?:{Ar5})(?:\s?/\s?(?:{Ar5}))?)" +
        $@"|(?<m6>june|juni|juin|junio|giugno|junho|jun|giu|červen|června|czerwiec|czerwca|червень|червня|ιο[ύυ]νιος|ιουν[ίι]ου|ιο[ύυ]νη[ςσ]?|ιο[ύυ]ν|июн[ья]|июн|haz[iİ]ran|(?:{Ar6})(?:\s?/\s?(?:{Ar6}))?)" +
        $@"|(?<m7>july|juli|juillet|julio|luglio|julho|juil|jul|lug|července?|červenec|lipiec|lipca|липень|липня|ιο[ύυ]λιος|ιουλ[ίι]ου|ιο[ύυ]λη[ςσ]?|ιο[ύυ]λ|июл[ья]|июл|temmuz|(?:{Ar7})(?:\s?/\s?(?:{Ar7}))?)" +
        $@"|(?<m8>august|ao[uû]t|agosto|augustus|aug|ago|augusti|srpen|srpna|sierpień|sierpnia|серпень|серпня|α[ύυ]γουστος|αυγο[ύυ]στου|α[ύυ]γ|августа?|авг|ağustos|(?:{Ar8})(?:\s?/\s?(?:{Ar8}))?)" +
        $@"|(?<m9>september|septembre|sept?iembre|settembre|setembro|sept|sep|sett|set|září|wrzesień|września|вересень|вересня|σεπτ[έε]μβριος|σεπτεμβρ[ίι]ου|σεπτ[έε]μβρη[ςσ]?|σεπτ?|сентябр[ья]|сент?|eylül|(?:{Ar9})(?:\s?/\s?(?:{Ar9}))?)" +
        $@"|(?<m10>october|oktober|octobre|octubre|ottobre|outubro|oct|okt|ott|out|říjen|října|października?|жовтень|жовтня|οκτ[ώω]βριος|οκτωβρ[ίι]ου|οκτ[ώω]βρη[ςσ]?|οκτ|октябр[ья]|окт|ek[iİ]m|(?:{Ar10})(?:\s?/\s?(?:{Ar10}))?)" +
        $@"|(?<m11>november|novembre|noviembre|novembro|nov|listopad[au]?|листопада?|νο[έε]μβριος|νοεμβρ[ίι]ου|νο[έε]μβρη[ςσ]?|νο[έε]|ноябр[ья]|ноя|kas[ıI]m|(?:{Ar11})(?:\s?/\s?(?:{Ar11}))?)" +
        $@"|(?<m12>december|dezember|d[ée]cembre|diciembre|dicembre|dezembro|dec|déc|dez|dic|desember|prosinec|prosince|grudzień|grudnia|грудень|грудня|δεκ[έε]μβριος|δεκεμβρ[ίι]ου|δεκ[έε]μβρη[ςσ]?|δεκ|декабр[ья]|дек|aral[ıI]k|(?:{Ar12})(?:\s?/\s?(?:{Ar12}))?))\b\.?";

    public static int? Find(Match match)
    {
        for (var month = 1; month <= 12; month++)
            if (match.Groups["m" + month].Success) return month;
        return null;
    }
}
