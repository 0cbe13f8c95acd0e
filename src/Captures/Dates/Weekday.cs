using System.Text.RegularExpressions;

namespace Archive.Captures.Dates;

/// <summary>A day of the week as printed beside a date, which it must fit.</summary>
internal sealed record Weekday(DayOfWeek Day, string Written)
{
    /// <summary>Finds one in a line, and blanks it out.</summary>
    public static Weekday? Extract(ref string line)
    {
        if ((Names.Match(line) is { Success: true } name ? name : Shortened.Match(line)) is not { Success: true } match) return null;
        line = line.Remove(match.Index, match.Length).Insert(match.Index, " ");
        for (var day = 0; day < 7; day++)
            if (match.Groups["d" + day].Success) return new Weekday((DayOfWeek)day, match.Value.Trim('.', ',', '(', ' '));
        return null;
    }

    // The languages of MonthNames, then Japanese, Chinese and Korean; two letters count only before a comma or a full stop.
    private static readonly Regex Names = new(
        @"\b(?:(?<d0>sunday|sun|sonntag|dimanche|dim|domingo|domenica|dom|zondag|søndag|söndag|neděle|niedziela|воскресенье|неділя|κυριακ[ήη]|вс(?=[.,])|pazar|الأحد|so(?=[.,]))|(?<d1>monday|mon|montag|lundi|lun|lunes|lunedì|segunda(?:-feira)?|maandag|mandag|måndag|pondělí|poniedziałek|понедельник|понеділок|δευτ[έε]ρα|пн(?=[.,])|pazartesi|الاثنين|الإثنين|mo(?=[.,]))" +
        @"|(?<d2>tuesday|tues?|dienstag|mardi|martes|martedì|terça(?:-feira)?|dinsdag|tirsdag|tisdag|úterý|wtorek|вторник|вівторок|τρ[ίι]τη|вт(?=[.,])|salı|الثلاثاء|di(?=[.,]))|(?<d3>wednesday|wed(?:nes)?|mittwoch|mercredi|miércoles|mercoledì|quarta(?:-feira)?|woensdag|onsdag|středa|środa|среда|середа|τετ[άα]ρτη|ср(?=[.,])|çarşamba|الأربعاء|mi(?=[.,]))" +
        @"|(?<d4>thursday|thu(?:rs?)?|donnerstag|jeudi|jeu|jueves|giovedì|quinta(?:-feira)?|donderdag|torsdag|čtvrtek|czwartek|четверг|четвер|π[έε]μπτη|чт(?=[.,])|perşembe|الخميس|do(?=[.,]))|(?<d5>friday|fri|freitag|vendredi|viernes|venerdì|sexta(?:-feira)?|vrijdag|fredag|pátek|piątek|пятница|п['’]ятниця|παρασκευ[ήη]|пт(?=[.,])|cuma|الجمعة|fr(?=[.,]))" +
        @"|(?<d6>saturday|sat(?:ur)?|samstag|sonnabend|samedi|sam|sábado|sabato|zaterdag|lørdag|lördag|sobota|суббота|субота|σ[άα]ββατο|сб(?=[.,])|cumartesi|السبت|sa(?=[.,])))\b\.?" +
        @"|[(（]?(?:(?<d0>[日])|(?<d1>[月])|(?<d2>[火])|(?<d3>[水])|(?<d4>[木])|(?<d5>[金])|(?<d6>[土]))(?:曜日?|[)）])" +
        @"|[(（]?(?:(?<d0>일)|(?<d1>월)|(?<d2>화)|(?<d3>수)|(?<d4>목)|(?<d5>금)|(?<d6>토))(?:요일|[)）])" +
        @"|(?:星期|周)(?:(?<d0>[日天])|(?<d1>一)|(?<d2>二)|(?<d3>三)|(?<d4>四)|(?<d5>五)|(?<d6>六))",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant);

    // Words and names are as short: they count only where the line begins with them, before a mark or the date.
    private static readonly Regex Shortened = new(
        @"^[\s(]*(?!(?:do|po|per|ma)\s)(?:(?<d0>dom|dim|søn|sön|zo|niedz|nie|paz)|(?<d1>seg|lun|ma|man|mån|pon|po|pzt)|(?<d2>ter|mar|tirs?|tis|di|wto|wt|út|sal)|(?<d3>qua|mié|mer|wo|ons|śro|śr|çar)" +
        @"|(?<d4>qui|jue|gio|do|tors?|czw|čt|per)|(?<d5>sex|vie|ven|vr|fre|pią|pt|pá|cum)|(?<d6>sáb|sab|za|lør|lör|sob|cmt))(?=[.,]|\s\s)\.?",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant);
}
