using System.Text.RegularExpressions;

namespace Archive.Catalog;

/// <summary>Language tags as BCP 47 has them, and the direction in which their language is written.</summary>
public static partial class LanguageTag
{
    /// <summary>ISO 639-1: a language that has two letters has no other name there.</summary>
    private const string TwoLetters =
        "aa ab ae af ak am an ar as av ay az ba be bg bh bi bm bn bo br bs ca ce ch co cr cs cu cv cy da de dv dz ee el en eo es et eu fa ff fi fj fo fr fy ga gd gl gn gu gv ha he hi ho hr ht hu hy hz ia id ie ig ii ik io is it iu ja jv ka kg ki kj kk kl km kn ko kr ks ku kv kw ky la lb lg li ln lo lt lu lv mg mh mi mk ml mn mr ms mt my na nb nd ne ng nl nn no nr nv ny oc oj om or os pa pi pl ps pt qu rm rn ro ru rw sa sc sd se sg si sk sl sm sn so sq sr ss st su sv sw ta te tg th ti tk tl tn to tr ts tt tw ty ug uk ur uz ve vi vo wa wo xh yi yo za zh zu";

    private static readonly HashSet<string> KnownLanguages = new(TwoLetters.Split(' '), StringComparer.OrdinalIgnoreCase);

    /// <summary>Languages and scripts that are written from right to left (Unicode's script metadata).</summary>
    private static readonly HashSet<string> RightToLeft = new(
        "ar arc azb bal bgn ckb dv fa glk he khw ks lrc mzn nqo pnb ps sd skr syr ug ur yi".Split(' '), StringComparer.OrdinalIgnoreCase);

    private static readonly HashSet<string> RightToLeftScripts = new("adlm arab aran hebr mand mend nkoo rohg syrc thaa".Split(' '), StringComparer.OrdinalIgnoreCase);

    // RFC 5646, section 2.1, without the names that no language got (four to eight letters) and those that it keeps for the past.
    [GeneratedRegex(@"^(?<language>[A-Za-z]{2,3})(-[A-Za-z]{3}){0,3}(-(?<script>[A-Za-z]{4}))?(-([A-Za-z]{2}|\d{3}))?(-([A-Za-z0-9]{5,8}|\d[A-Za-z0-9]{3}))*(-[A-WY-Za-wy-z0-9](-[A-Za-z0-9]{2,8})+)*(-[Xx](-[A-Za-z0-9]{1,8})+)?$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex Form { get; }

    public static bool IsValid(string tag) =>
        tag.Length <= 100 && Form.Match(tag) is { Success: true } match && match.Groups["language"].Value is var language && (language.Length == 3 || KnownLanguages.Contains(language));

    /// <returns><c>ltr</c> or <c>rtl</c>.</returns>
    public static string DirectionOf(string tag)
    {
        var match = Form.Match(tag);
        var (language, script) = (match.Groups["language"].Value, match.Groups["script"].Value);
        var isRightToLeft = script.Length > 0 ? RightToLeftScripts.Contains(script) : RightToLeft.Contains(language);
        return isRightToLeft ? "rtl" : "ltr";
    }
}
