namespace Archive.Captures.Letters;

/// <summary>The encoding that texts of a language were mostly saved in before UTF-8 (WHATWG HTML, section 13.2.3.2).</summary>
internal static class LanguageEncoding
{
    /// <param name="language">BCP 47 tag; null where it is not known.</param>
    public static string NameFor(string? language) => language?.Split('-', '_')[0].ToLowerInvariant() switch
    {
        "pl" or "cs" or "sk" or "hu" or "sl" or "hr" or "bs" or "ro" or "sq" => "windows-1250",
        "ru" or "uk" or "be" or "bg" or "sr" or "mk" or "kk" or "ky" or "tg" or "tt" => "windows-1251",
        "el" => "windows-1253",
        "tr" or "az" or "ku" => "windows-1254",
        "he" or "yi" => "windows-1255",
        "ar" or "fa" or "ur" => "windows-1256",
        "et" or "lv" or "lt" => "windows-1257",
        "vi" => "windows-1258",
        "th" => "windows-874",
        "ja" => "shift_jis",
        "ko" => "euc-kr",
        "zh" => "gb18030",
        _ => "windows-1252",
    };
}
