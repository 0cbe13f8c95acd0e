using System.Text.RegularExpressions;

namespace Archive.Catalog;

/// <summary>Months as the trade press writes them: English, German, French, Spanish, Italian, Portuguese, Dutch, the languages of Scandinavia, Czech, Polish, Russian, Turkish, Arabic; whole or shortened.</summary>
/// <remarks>Where case does not count, ı and İ are letters of their own all the same: Turkish words say both.</remarks>
internal static class MonthNames
{
    /// <summary>Matches one month; the group that matched is its number behind an m.</summary>
    public const string Pattern =
        @"(?:(?<m1>january|januar|jänner|janvier|enero|gennaio|janeiro|januari|janv|jan|ene|genn?|leden|ledna|styczeń|stycznia|январ[ья]|янв|ocak|يناير|كانون الثاني)" +
        @"|(?<m2>february|februar|feber|f[ée]vrier|febrero|febbraio|fevereiro|februari|febr?|f[ée]vr?|února?|luty|lutego|феврал[ья]|фев|şubat|فبراير|شباط)" +
        @"|(?<m3>march|märz|maerz|mars|marzo|março|marco|maart|mär|mrz|mrt|mar|marts|marzec|marca|březen|března|марта?|мар|mart|مارس|آذار)" +
        @"|(?<m4>april|avril|abril|aprile|apr|avr|abr|duben|dubna|kwiecień|kwietnia|апрел[ья]|апр|n[iİ]san|[أا]بريل|نيسان)" +
        @"|(?<m5>may|mai|mayo|maggio|maio|mei|magg?|květen|května|maja?|ма[йя]|may[ıI]s|مايو|[أا]يار)" +
        @"|(?<m6>june|juni|juin|junio|giugno|junho|jun|giu|červen|června|czerwiec|czerwca|июн[ья]|июн|haz[iİ]ran|يونيو|حزيران)" +
        @"|(?<m7>july|juli|juillet|julio|luglio|julho|juil|jul|lug|července?|červenec|lipiec|lipca|июл[ья]|июл|temmuz|يوليو|تموز)" +
        @"|(?<m8>august|ao[uû]t|agosto|augustus|aug|ago|augusti|srpen|srpna|sierpień|sierpnia|августа?|авг|ağustos|[أا]غسطس|آب)" +
        @"|(?<m9>september|septembre|sept?iembre|settembre|setembro|sept|sep|sett|set|září|wrzesień|września|сентябр[ья]|сент?|eylül|سبتمبر|[أا]يلول)" +
        @"|(?<m10>october|oktober|octobre|octubre|ottobre|outubro|oct|okt|ott|out|říjen|října|października?|октябр[ья]|окт|ek[iİ]m|[أا]كتوبر|تشرين الأول)" +
        @"|(?<m11>november|novembre|noviembre|novembro|nov|listopad[au]?|ноябр[ья]|ноя|kas[ıI]m|نوفمبر|تشرين الثاني)" +
        @"|(?<m12>december|dezember|d[ée]cembre|diciembre|dicembre|dezembro|dec|déc|dez|dic|desember|prosinec|prosince|grudzień|grudnia|декабр[ья]|дек|aral[ıI]k|ديسمبر|كانون الأول))\b\.?";

    public static int? Find(Match match)
    {
        for (var month = 1; month <= 12; month++)
            if (match.Groups["m" + month].Success) return month;
        return null;
    }
}
