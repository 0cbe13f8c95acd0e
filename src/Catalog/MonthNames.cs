using System.Text.RegularExpressions;

namespace Archive.Catalog;

/// <summary>Months as the trade press writes them: English, German, French, Spanish, Italian, Portuguese, Dutch; whole or shortened.</summary>
internal static class MonthNames
{
    /// <summary>Matches one month; the group that matched is its number behind an m.</summary>
    public const string Pattern =
        @"(?:(?<m1>january|januar|jänner|janvier|enero|gennaio|janeiro|januari|janv|jan|ene|genn?)" +
        @"|(?<m2>february|februar|feber|f[ée]vrier|febrero|febbraio|fevereiro|februari|febr?|f[ée]vr?)" +
        @"|(?<m3>march|märz|maerz|mars|marzo|março|marco|maart|mär|mrz|mrt|mar)" +
        @"|(?<m4>april|avril|abril|aprile|apr|avr|abr)" +
        @"|(?<m5>may|mai|mayo|maggio|maio|mei|magg?)" +
        @"|(?<m6>june|juni|juin|junio|giugno|junho|jun|giu)" +
        @"|(?<m7>july|juli|juillet|julio|luglio|julho|juil|jul|lug)" +
        @"|(?<m8>august|ao[uû]t|agosto|augustus|aug|ago)" +
        @"|(?<m9>september|septembre|sept?iembre|settembre|setembro|sept|sep|sett|set)" +
        @"|(?<m10>october|oktober|octobre|octubre|ottobre|outubro|oct|okt|ott|out)" +
        @"|(?<m11>november|novembre|noviembre|novembro|nov)" +
        @"|(?<m12>december|dezember|d[ée]cembre|diciembre|dicembre|dezembro|dec|déc|dez|dic))\b\.?";

    public static int? Find(Match match)
    {
        for (var month = 1; month <= 12; month++)
            if (match.Groups["m" + month].Success) return month;
        return null;
    }
}
